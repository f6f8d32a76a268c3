// Damages the project's own files over and over and reads them: no reader may throw, take a second, lose a cent
// between the entries and the lines of a statement, or keep memory. The same seed gives the same damage.

import { readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { type Dice, diceOf } from '../demo/random.ts';
import { SAMPLE_FOLDER } from '../demo/samples.ts';
import { readFile } from '../src/formats/read.ts';
import type { FileReading } from '../src/formats/records.ts';
import {
  BANK_TABLE,
  CDAR,
  CFONB_240,
  CII,
  FEC,
  FEC_XML,
  INVOICE_RESPONSE,
  QUADRA,
  TABLE,
  ubl,
  WEB_ARCHIVE,
  WEB_PAGE,
  WORKBOOK_ROWS,
  workbookOf,
} from '../src/formats/small-files.fixture.ts';
import { CODA_BATCH } from '../src/formats/statements/coda/statement-coda.fixture.ts';
import { CAMT, CFONB, MT940, OFX, OFX_2 } from '../src/formats/statements/statement-small.fixture.ts';
import { toJson } from '../src/formats/text/json.ts';
import { pdfWith } from '../src/formats/text/pdf-fixture.ts';

const MAX_MILLISECONDS = 1000;
/** Damage is done to a piece of a large file, so that it falls near the beginning often enough. */
const MAX_SEED_BYTES = 48 * 1024;

export type Figures = {
  readonly reader: string;
  runs: number;
  /** Readings without an error, and with one. */
  whole: number;
  refused: number;
  slowestMilliseconds: number;
  readonly failures: string[];
};

type Seed = { readonly reader: string; readonly bytes: Uint8Array };

export async function fuzz({ count, seed }: { count: number; seed: number }): Promise<Figures[]> {
  const seeds = [...smallFiles(), ...demoFiles()];
  const dice = diceOf(seed);
  const figures = new Map<string, Figures>();
  // The PDF library takes half a second to load, which is not the reading of any file.
  await readFile({ name: 'first.pdf', bytes: pdfWith({}) });
  for (let run = 0; run < count; run += 1) {
    const { reader, bytes } = seeds[run % seeds.length] ?? dice.pick(seeds);
    const told = figures.get(reader) ?? {
      reader,
      runs: 0,
      whole: 0,
      refused: 0,
      slowestMilliseconds: 0,
      failures: [],
    };
    figures.set(reader, told);
    await readOnce({ figures: told, bytes: damaged({ bytes, dice, seeds }), run });
  }
  return [...figures.values()];
}

async function readOnce({
  figures,
  bytes,
  run,
}: {
  figures: Figures;
  bytes: Uint8Array;
  run: number;
}): Promise<void> {
  figures.runs += 1;
  const started = process.cpuUsage();
  try {
    const readings = await readFile({ name: 'damaged', bytes });
    for (const reading of readings) JSON.stringify(toJson(reading));
    const lost = readings.flatMap(lostCents);
    if (lost.length > 0) figures.failures.push(`run ${run}: ${lost.join(', ')}`);
    const isRefused = readings.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    if (isRefused) figures.refused += 1;
    else figures.whole += 1;
  } catch (thrown) {
    // A reader answers bad input with problems: whatever is thrown here is a fault to be shown with its run.
    figures.failures.push(`run ${run}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
  // Time of the processor, so that a busy machine is no slow reader.
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  figures.slowestMilliseconds = Math.max(figures.slowestMilliseconds, Math.round(took));
  if (took > MAX_MILLISECONDS) figures.failures.push(`run ${run}: took ${Math.round(took)} ms`);
}

const lostCents = ({ statements }: FileReading): string[] =>
  statements.flatMap(({ account, lines, credit, debit }) => {
    const total = lines.reduce((sum, line) => sum + line.amount.amount, 0);
    return total === credit.amount - debit.amount ? [] : [`${account} lost ${total}`];
  });

function smallFiles(): Seed[] {
  const texts: Readonly<Record<string, string>> = {
    ubl: ubl('<b:DueDate>2026-02-01</b:DueDate>'),
    cii: CII,
    cdar: CDAR,
    'invoice-table': TABLE,
    'statement-table': BANK_TABLE,
    fec: FEC,
    'fec xml': FEC_XML,
    'invoice response': INVOICE_RESPONSE,
    camt: CAMT,
    coda: CODA_BATCH,
    cfonb120: CFONB,
    mt940: MT940,
    ofx: OFX,
    'ofx 2': OFX_2,
    'web page': WEB_PAGE,
    quadra: QUADRA,
    'cfonb 240': CFONB_240,
    'web archive': WEB_ARCHIVE,
  };
  return [
    ...Object.entries(texts).map(([reader, text]) => ({ reader, bytes: strToU8(text) })),
    { reader: 'factur-x', bytes: pdfWith({ 'factur-x.xml': CII }) },
    { reader: 'factur-x in /AF', bytes: pdfWith({ 'factur-x.xml': CII }, 'associated') },
    { reader: 'workbook', bytes: workbookOf(WORKBOOK_ROWS) },
    { reader: 'zip', bytes: zipSync({ 'a.xml': strToU8(ubl()), 'b.cod': strToU8(CODA_BATCH) }) },
  ];
}

/** The files that the demonstration shows, named by their folder and ending. */
function demoFiles(): Seed[] {
  return ['invoices', 'bank'].flatMap(folder => {
    const place = new URL(`${folder}/`, SAMPLE_FOLDER);
    return readdirSync(place).map(name => ({
      reader: `demo ${folder} ${name.split('.').at(-1)}`,
      bytes: new Uint8Array(readFileSync(new URL(name, place)).subarray(0, MAX_SEED_BYTES)),
    }));
  });
}

/** What readers stumble over: separators, signs of other formats, numbers and dates beyond all measure. */
const PIECES: readonly string[] = [
  '',
  '\0',
  '\n',
  '\r\r\n',
  '\t',
  ';',
  '"',
  '<',
  '&',
  '&#0;',
  ']]>',
  '<!--',
  '<!DOCTYPE x>',
  '\ufeff',
  'é',
  '\u202f',
  '-',
  '+',
  '.',
  ',',
  '0',
  '9'.repeat(30),
  '1e309',
  '-0',
  '20260231',
  '31/02/2026',
  '00000000',
  'NaN',
  'EUR',
  'XXX',
  ':61:',
  ':86:',
  '-}',
  '{4:',
  '21',
  '31',
  '8',
  '04',
  '05',
  '07',
  '</table>',
  '<table>',
  '<tr>',
  '<td rowspan=99 colspan=9>',
  '</Ntry>',
  '<Ntry>',
  '</Stmt>',
  '<STMTTRN>',
  'stream\n',
  'endobj',
  '/Filter /FlateDecode',
  'PK\u0003\u0004',
  'A'.repeat(5000),
  '<a>'.repeat(200),
];

function damaged({
  bytes,
  dice,
  seeds,
}: {
  bytes: Uint8Array;
  dice: Dice;
  seeds: readonly Seed[];
}): Uint8Array {
  let file: Buffer = Buffer.from(bytes);
  for (let left = dice.chance(50) ? 1 : dice.between(2, 6); left > 0 && file.length > 0; left -= 1) {
    const at = dice.between(0, file.length - 1);
    const end = Math.min(file.length, at + dice.between(0, dice.chance(80) ? 8 : file.length));
    const [before, piece, after] = [file.subarray(0, at), file.subarray(at, end), file.subarray(end)];
    const foreign = dice.pick(seeds).bytes;
    const cut = dice.between(0, foreign.length - 1);
    file = dice.pick<() => Buffer>([
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, piece, piece, after]),
      () => Buffer.concat([before, Buffer.from(dice.pick(PIECES)), after]),
      () => Buffer.concat([before, piece, Buffer.from(dice.pick(PIECES)), after]),
      () => Buffer.concat([before, Buffer.of(dice.between(0, 255)), after.subarray(1)]),
      () => Buffer.concat([before, foreign.subarray(cut, cut + dice.between(1, 200)), after]),
      () => before,
    ])();
  }
  return new Uint8Array(file);
}
