// Files made to do harm, or cut on their way: each is refused with its place, in bounded memory, and the rest is read.

import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_PDF_UNPACKED_BYTES } from './invoices/xml/invoice-factur-x.ts';
import { MAX_FILE_BYTES, readFile } from './read.ts';
import type { FileReading } from './records.ts';
import { BANK_TABLE, CDAR, CII, FEC, TABLE, ubl } from './small-files.fixture.ts';
import { CODA_BATCH } from './statements/coda/statement-coda.fixture.ts';
import { CAMT, CFONB, MT940, OFX } from './statements/statement-small.fixture.ts';
import { pdfWith } from './text/pdf-fixture.ts';

const file = (content: string | Uint8Array, name = 'x') => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const errorsIn = (readings: readonly FileReading[]) =>
  readings.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error');
const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');

describe('A file that is cut anywhere is an error, never a shorter success', () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['UBL', strToU8(ubl())],
    ['CII', strToU8(CII)],
    ['a life-cycle message', strToU8(CDAR)],
    ['camt', strToU8(CAMT)],
    ['CODA', strToU8(CODA_BATCH)],
    ['CFONB 120', strToU8(CFONB)],
    ['OFX', strToU8(OFX)],
    ['MT940', strToU8(MT940)],
    ['Factur-X', pdfWith({ 'factur-x.xml': CII })],
    ['a zip', zipSync({ 'a.xml': strToU8(ubl()) })],
  ];

  it.each(seeds)('%s', async (_title, seed) => {
    const whole = await readFile({ name: 'x', bytes: seed });
    expect(errorsIn(whole)).toEqual([]);
    const lost = JSON.stringify(whole.map(contentOf));
    let shorter = 0;
    for (let length = 0; length < seed.length; length += 1) {
      const readings = await readFile({ name: 'x', bytes: seed.slice(0, length) });
      // What stands behind the last record (a line end, a closing dash) may be missing: then nothing is.
      const isWhole = JSON.stringify(readings.map(contentOf)) === lost;
      if (isWhole) continue;
      shorter += 1;
      expect(errorsIn(readings).length, `cut at ${length}`).toBeGreaterThan(0);
    }
    expect(shorter).toBeGreaterThan(seed.length / 2);
  });

  it('a table, where a line is cut inside', async () => {
    for (const table of [TABLE, BANK_TABLE, FEC])
      for (let length = 1; length < table.length; length += 1) {
        const readings = await readFile(file(table.slice(0, length)));
        const lastLine = table.slice(0, length).split('\n').at(-1) ?? '';
        const isLineWhole = table.split('\n').some(line => line === lastLine) || lastLine === '';
        const isLastCell = table
          .split('\n')
          .some(line => line.startsWith(lastLine) && !line.slice(lastLine.length).match(/[;\t]/));
        if (!isLineWhole && !isLastCell)
          expect(errorsIn(readings).length, table.slice(0, length)).toBeGreaterThan(0);
      }
  });

  it('a table, inside an amount that stands last, where all others have their cents', async () => {
    const table = 'Date;Libellé;Montant EUR\n30/03/2026;A;10,00\n31/03/2026;B;1.234,56';
    for (const [lost, errors] of [
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [5, 1],
    ] as const) {
      const readings = await readFile(file(table.slice(0, table.length - lost)));
      expect(errorsIn(readings).length, `without ${lost}`).toBe(errors);
    }
    expect(errorsIn(await readFile(file(`${table.slice(0, -3)}\n`)))).toEqual([]);
  });

  it('MT940, in the head of a further statement', async () => {
    const readings = await readFile(file(`${MT940}\r\n:20:STARTUMS\r\n:25:BE6853`));
    expect(readings[0]?.statements.length).toBe(1);
    expect(errorsIn(readings)).toMatchObject([{ found: 'nothing', expected: 'opening balance :60F:' }]);
  });
});

const contentOf = ({ invoices, statements, lifecycle, ledger }: FileReading) => [
  invoices,
  statements,
  lifecycle,
  ledger,
];

describe('XML that names other files or expands', () => {
  it.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">'],
  ])('%s is refused at its DOCTYPE', async (_title, doctype) => {
    for (const text of [ubl(), CII, CDAR, CAMT.replace('<?xml version="1.0"?>', '')]) {
      const readings = await readFile(file(doctype + text));
      expect(errorsIn(readings)[0]?.found).toBe('a DOCTYPE');
      expect(readings.map(contentOf)).toEqual([[[], [], [], null]]);
    }
  });

  it('an entity that nobody declared is refused', async () => {
    const readings = await readFile(file(ubl('<b:Note>&secret;</b:Note>')));
    expect(errorsIn(readings)).toHaveLength(1);
    expect(readings[0]?.invoices).toEqual([]);
  });

  it('elements a hundred thousand levels deep are refused', async () => {
    const deep = `${'<b:Note>'.repeat(100_000)}${'</b:Note>'.repeat(100_000)}`;
    expect(errorsIn(await readFile(file(ubl(deep))))[0]?.expected).toBe('at most 100 levels');
  });

  it('deep OFX is refused or read flat, and ends', async () => {
    const deep = OFX.replace('<BANKMSGSRSV1>', `<BANKMSGSRSV1>${'<A>'.repeat(100_000)}`);
    expect((await readFile(file(deep))).length).toBe(1);
  });
});

describe('Archives', () => {
  it('a name that climbs out of the folder is refused, and its neighbour is read', async () => {
    const readings = await readFile(
      file(zipSync({ '../../etc/a.xml': strToU8(ubl()), 'b.xml': strToU8(CII) })),
    );
    expect(errorsIn(readings).map(({ found }) => found)).toEqual(['a name that leaves the archive']);
    expect(readings.flatMap(({ invoices }) => invoices.map(({ number }) => number))).toEqual(['7']);
  });

  it('a zip in a zip is refused, and its neighbour is read', async () => {
    const inner = zipSync({ 'a.xml': strToU8(ubl()) });
    const readings = await readFile(file(zipSync({ 'inner.zip': inner, 'b.xml': strToU8(CII) })));
    expect(errorsIn(readings).map(({ found }) => found)).toEqual(['a zip inside a zip']);
    expect(readings.flatMap(({ invoices }) => invoices.map(({ number }) => number))).toEqual(['7']);
  });

  it('a zip of many entries is refused by their number', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1001 }, (_, index) => [`${index}.xml`, strToU8('')]),
    );
    expect(errorsIn(await readFile(file(zipSync(many))))[0]?.expected).toBe('at most 1000 files');
  });

  it('an entry that unpacks to more than it declares is refused', async () => {
    const bomb = zipSync({ 'a.xml': [new Uint8Array(5_000_000), { level: 9 }] });
    const at = Buffer.from(bomb).indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24;
    new DataView(bomb.buffer).setUint32(at, 10, true);
    expect(errorsIn(await readFile(file(bomb)))[0]?.expected).toBe('a whole, stored or deflated file');
  });
});

describe('A PDF that unpacks without end', () => {
  const deflated = (times: number): Buffer => {
    const million = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
    return Buffer.concat([
      Buffer.from([0x78, 0x9c]),
      ...Array.from({ length: times }, () => million),
      Buffer.from([3, 0, 0, 0, 0, 1]),
    ]);
  };
  const pdf = (content: Buffer, dictionary: string): Uint8Array =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
    ]);
  const megabytes = MAX_PDF_UNPACKED_BYTES / 1024 / 1024;

  it.each([
    ['in one go', '/Type /EmbeddedFile /Filter /FlateDecode'],
    ['under a filter whose name is spelled with codes', '/Filter /Fl#61teDecode'],
  ])('%s is refused before it is unpacked', async (_title, dictionary) => {
    const bytes = pdf(deflated(megabytes + 1), dictionary);
    const before = process.memoryUsage().arrayBuffers;
    const [reading] = await readFile({ name: 'bomb.pdf', bytes });
    expect(reading?.problems[0]?.found).toBe(
      `a PDF that may unpack to more than ${MAX_PDF_UNPACKED_BYTES} bytes`,
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_PDF_UNPACKED_BYTES / 2);
  });

  it('packed twice is refused as well', async () => {
    const twice = deflated(megabytes + 1);
    const outer = Buffer.concat([
      Buffer.from([0x78, 0x9c]),
      deflateRawSync(twice),
      Buffer.from([0, 0, 0, 1]),
    ]);
    const bytes = pdf(
      Buffer.concat([outer, Buffer.alloc(300_000, 32)]),
      '/Filter [/FlateDecode /FlateDecode]',
    );
    const [reading] = await readFile({ name: 'bomb.pdf', bytes });
    expect(reading?.problems[0]?.found).toContain('may unpack to more than');
  });
});

describe('A virus signature in an attachment', () => {
  it('is an error with its place; the invoice around it is read', async () => {
    const content = Buffer.from(virus).toString('base64');
    const attachment = `<a:AdditionalDocumentReference><b:ID>1</b:ID><a:Attachment><b:EmbeddedDocumentBinaryObject mimeCode="text/plain" filename="plan.txt">${content}</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>`;
    const [reading] = await readFile(file(ubl(attachment)));
    expect(reading?.invoices.map(({ number }) => number)).toEqual(['1']);
    expect(reading?.problems).toMatchObject([
      {
        severity: 'error',
        place: 'AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject "plan.txt"',
        found: 'a virus signature (EICAR)',
      },
    ]);
  });

  it('beside the XML in a PDF and as a file of its own', async () => {
    const inPdf = await readFile({
      name: 'a.pdf',
      bytes: pdfWith({ 'factur-x.xml': CII, 'note.txt': virus }),
    });
    expect(errorsIn(inPdf)).toMatchObject([{ place: 'note.txt', found: 'a virus signature (EICAR)' }]);
    expect(inPdf[0]?.invoices).toHaveLength(1);
    expect(errorsIn(await readFile(file(virus)))[0]?.found).toBe('a virus signature (EICAR)');
  });
});

describe('Size', () => {
  it('a file beyond the limit is refused by its size, unread', async () => {
    // A view of the length is enough: the content is never looked at.
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    bytes.set(strToU8('JournalCode\t'));
    const [reading] = await readFile({ name: 'big.txt', bytes });
    expect(reading?.problems).toMatchObject([{ found: `${MAX_FILE_BYTES + 1} bytes` }]);
  });
});
