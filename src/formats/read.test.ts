import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_PROBLEMS } from './problem-list.ts';
import { readFile } from './read.ts';
import type { InputFile } from './records.ts';
import { toJson } from './text/json.ts';
import { pdfWith } from './text/pdf-fixture.ts';

const file = (text: string, name = 'x'): InputFile => ({ name, bytes: new TextEncoder().encode(text) });

const ISO = 'urn:iso:std:iso:20022:tech:xsd';
const URI = 'urn:oasis:names:specification:ubl:schema:xsd';
const UBL = `<Invoice xmlns="${URI}:Invoice-2" xmlns:a="${URI}:CommonAggregateComponents-2" xmlns:b="${URI}:CommonBasicComponents-2"><b:ID>1</b:ID><b:IssueDate>2026-01-02</b:IssueDate><b:DueDate>2026-02-01</b:DueDate><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode><a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">10.50</b:PayableAmount></a:LegalMonetaryTotal></Invoice>`;
const CSV = 'Numéro;Échéance;Montant;Devise\nF1;31/03/2026;10,00;EUR\nF2;31/03/2026;11,00;EUR\n';
const FEC =
  'JournalCode\tEcritureDate\tCompteNum\tEcritureLib\tDebit\tCredit\nVE\t20260105\t411000\tF1\t12,00\t0,00\n';

describe('A file is what its content says', () => {
  it.each(['utf16le', 'utf16be'])('UBL in %s, without a byte-order mark', async encoding => {
    const bytes = new Uint8Array(Buffer.from(UBL, 'utf16le'));
    if (encoding === 'utf16be') Buffer.from(bytes.buffer).swap16();
    const [reading] = await readFile({ name: 'a', bytes });
    expect(reading?.invoices.map(({ number }) => number)).toEqual(['1']);
  });

  it.each([
    ['UBL', file(UBL, 'statement.csv'), 'ubl'],
    ['a table', file(CSV, 'invoice.xml'), 'invoice-table'],
    ['a ledger', file(FEC, 'a.pdf'), 'fec'],
  ])('%s under a false name', async (_title, input, format) => {
    expect((await readFile(input)).map(reading => reading.format)).toEqual([format]);
  });

  it.each([
    ['an empty file', file(''), 'an empty file'],
    ['a web page', file('<!DOCTYPE html><html></html>'), 'a web page without a table'],
    ['a mail', file('Subject: Facture\nFrom: a@b.example\n\nBonjour'), 'an e-mail message'],
    ['a letter', file('Dear customer'), 'a file that begins with "Dear customer"'],
    [
      'orders to a bank',
      file(`<Document xmlns="${ISO}:pain.001.001.03"/>`),
      'orders for the bank (pain.001, pain.008)',
    ],
    [
      'its answer',
      file(`<Document xmlns="${ISO}:pain.002.001.03"/>`),
      'the answer of the bank to orders (pain.002)',
    ],
    ['other XML', file('<note xmlns="urn:x"/>'), 'XML with root note of urn:x'],
    [
      'an old workbook',
      { name: 'a.xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1) },
      'an old Office file (.xls or .doc)',
    ],
    [
      'a scan',
      { name: 'facture.png', bytes: new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n;"facture', 'latin1')) },
      'a picture',
    ],
    ['noise', { name: 'a', bytes: Uint8Array.of(0, 1, 2, 3, 255) }, 'bytes of no known format'],
  ])('%s is an error and nothing else', async (_title, input, found) => {
    const [reading] = await readFile(input);
    expect(reading).toMatchObject({
      format: 'unknown',
      invoices: [],
      problems: [{ severity: 'error', found }],
    });
  });

  it('a file that is wrong everywhere says so a limited number of times, and still counts as wrong', async () => {
    const rows = Array.from({ length: MAX_PROBLEMS * 2 }, (_, row) => `F${row};30/02/2026;1,00;EUR`).join(
      '\n',
    );
    const [reading] = await readFile(file(`Numéro;Échéance;Montant;Devise\n${rows}\n`));
    expect(reading?.problems.length).toBe(MAX_PROBLEMS + 1);
    expect(reading?.problems.at(-1)).toMatchObject({
      severity: 'error',
      found: `${MAX_PROBLEMS} more problems`,
    });
  });
});

describe('The public JSON', () => {
  it('has decimal strings for amounts and ISO dates for days', async () => {
    const [reading] = await readFile(file(UBL, 'a.xml'));
    if (reading === undefined) throw new Error('no reading');
    const party = { name: null, vat: null, registration: null, country: null };
    expect(toJson(reading)).toEqual({
      file: 'a.xml',
      format: 'ubl',
      encoding: 'utf-8',
      invoices: [
        {
          number: '1',
          kind: 'invoice',
          typeCode: null,
          issueDate: '2026-01-02',
          dueDates: ['2026-02-01'],
          currency: 'EUR',
          totalInclVat: null,
          prepaid: null,
          payable: '10.50',
          seller: party,
          buyer: { ...party, email: null },
          references: [],
          ibans: [],
          terms: [],
          precedingInvoices: [],
          attachments: 0,
        },
      ],
      statements: [],
      ledger: null,
      lifecycle: [],
      table: null,
      problems: [],
    });
  });
});

describe('Damage is never taken for a shorter success', () => {
  const seeds: Readonly<Record<string, Uint8Array>> = {
    ubl: strToU8(UBL),
    table: strToU8(CSV),
    ledger: strToU8(FEC),
    zip: zipSync({ 'a.xml': strToU8(UBL), 'b.csv': strToU8(CSV) }),
    pdf: pdfWith({ 'factur-x.xml': UBL }),
  };

  it.each(Object.keys(seeds))('%s with any bytes changed gives a reading, whatever they are', async name => {
    const seed = seeds[name] ?? new Uint8Array();
    const change = fc.tuple(fc.nat(seed.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async changes => {
        const bytes = seed.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        expect((await readFile({ name, bytes })).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(seeds))('%s with a piece missing or doubled gives a reading', async name => {
    const seed = seeds[name] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(fc.nat(seed.length), fc.nat(seed.length), async (from, to) => {
        const bytes = new Uint8Array([...seed.subarray(0, from), ...seed.subarray(to)]);
        expect((await readFile({ name, bytes })).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['ubl', 'zip'])('%s that is cut anywhere holds no invoice and an error', async name => {
    const seed = seeds[name] ?? new Uint8Array();
    for (let length = 0; length < seed.length; length += 3) {
      const readings = await readFile({ name, bytes: seed.subarray(0, length) });
      expect(
        readings.flatMap(reading => reading.invoices),
        `cut at ${length}`,
      ).toEqual([]);
      expect(readings[0]?.problems[0]?.severity, `cut at ${length}`).toBe('error');
    }
  });

  it('any bytes at all give a reading', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect((await readFile({ name: 'any', bytes })).length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
