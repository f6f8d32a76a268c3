// Every format is told from its content in every encoding that tools save it in, through the one door of this room.

import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';
import { CDAR, CII, ubl } from './small-files.fixture.ts';
import { CODA_BATCH } from './statements/coda/statement-coda.fixture.ts';
import { CAMT, CFONB, MT940, OFX, OFX_2 } from './statements/statement-small.fixture.ts';

const FILES: readonly (readonly [string, string, string])[] = [
  ['UBL', ubl(), 'ubl'],
  ['CII', CII, 'cii'],
  ['a life-cycle message', CDAR, 'cdar'],
  ['camt.053', CAMT, 'camt'],
  ['OFX 1', OFX, 'ofx'],
  ['OFX 2', OFX_2, 'ofx'],
  ['CODA', CODA_BATCH, 'coda'],
  ['CFONB 120', CFONB, 'cfonb120'],
  ['MT940', MT940, 'mt940'],
];

const swapped = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': text => Buffer.from(text),
  'utf-8-bom': text => Buffer.from(`\ufeff${text}`),
  'utf-16le': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': swapped,
};

describe('A file says the same in any encoding', () => {
  it.each(FILES)('%s', async (_title, text, format) => {
    const [plain] = await readFile({ name: 'a', bytes: new Uint8Array(Buffer.from(text)) });
    expect(
      (plain?.invoices.length ?? 0) + (plain?.statements.length ?? 0) + (plain?.lifecycle.length ?? 0),
    ).toBe(1);
    for (const [encoding, encode] of Object.entries(ENCODINGS)) {
      const [reading] = await readFile({ name: 'a', bytes: new Uint8Array(encode(text)) });
      expect(reading).toEqual({ ...plain, encoding, format });
    }
  });

  it('a statement is told by its root, however much is said before it', async () => {
    const said = CAMT.replace('?>', `?><!-- ${'Made by the bank. '.repeat(200)} -->`);
    const [reading] = await readFile({ name: 'a', bytes: new Uint8Array(Buffer.from(said)) });
    expect(reading).toMatchObject({ format: 'camt', encoding: 'utf-8', statements: [{ entries: 1 }] });
  });
});

it('the œ of ISO 8859-15 is one, and a half is a half', async () => {
  const text =
    'N° facture;Client;Échéance;Reste dû\nF1;SOEUR;31/03/2026;10,00\nF2;2 1/2 roues;31/03/2026;11,00\n';
  const bytes = Buffer.from(text, 'latin1');
  const said = (from: string, ...to: readonly number[]): void => {
    bytes.set(to, bytes.indexOf(from));
  };
  // 0xBC is 'Œ', 0xBD 'œ' in ISO 8859-15; in windows-1252 a quarter and a half.
  said('SOEUR', 0x53, 0xbc, 0x55, 0x52, 0x20);
  said('1/2', 0xbd, 0x20, 0x20);
  const [reading] = await readFile({ name: 'a', bytes: new Uint8Array(bytes) });
  expect(reading?.invoices.map(({ buyer }) => buyer.name)).toEqual(['SŒUR', '2 ½   roues']);
});
