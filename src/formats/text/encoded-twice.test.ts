// Files whose accents were encoded twice, as a program does that takes UTF-8 for an alphabet of one byte.

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

const LIST =
  "Numéro du document;Date d'échéance;Nom du client;Total TTC\nFA1;15/10/2026;Garage Péti à Orléans, « Été » œuvre 12 €;1 234,50\n";
const asLatin1 = (bytes: Buffer): string => bytes.toString('latin1');
/** Five bytes are no sign of windows-1252; programs keep them as they are. */
const asWindows = (bytes: Buffer): string =>
  [...bytes]
    .map(byte =>
      [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
        ? String.fromCharCode(byte)
        : iconv.decode(Buffer.from([byte]), 'win1252'),
    )
    .join('');
const read = async (bytes: Uint8Array) => {
  const [reading] = await readFile({ name: 'export.csv', bytes });
  return {
    invoices: reading?.invoices.map(({ number, buyer }) => [number, buyer.name]),
    told: reading?.problems.filter(({ place }) => place === 'file'),
  };
};
const NAME = 'Garage Péti à Orléans, « Été » œuvre 12 €';
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const told = (found: string, after = 'Numéro') => [
  {
    severity: 'warning',
    place: 'file',
    found: `accents encoded twice, as in ${found}`,
    expected: `${after}; the whole file is decoded once more`,
  },
];

describe('A list whose accents were encoded twice', () => {
  it.each([
    ['taken for Latin-1', utf8(asLatin1(utf8(LIST)))],
    ['taken for windows-1252', utf8(asWindows(utf8(LIST)))],
    ['with the mark of UTF-8 before it', utf8(`\ufeff${asWindows(utf8(LIST))}`)],
    ['saved as Unicode text', Buffer.from(`\ufeff${asWindows(utf8(LIST))}`, 'utf16le')],
  ])('is read as it was meant, and that is told: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ invoices: [['FA1', NAME]], told: told('NumÃ©ro') });
  });

  it('and the mark before it too, is read', async () => {
    const reading = await read(utf8(asWindows(utf8(`\ufeff${LIST}`))));
    expect(reading).toEqual({
      invoices: [['FA1', NAME]],
      told: told('ï»¿NumÃ©ro'),
    });
  });

  it('is left as it is where only a part of it was, and that is told', async () => {
    const [titles = '', row = ''] = LIST.split('\n');
    expect(await read(utf8(`${titles}\n${asWindows(utf8(row))}\n`))).toEqual({
      invoices: [['FA1', asWindows(utf8(NAME))]],
      told: [
        {
          severity: 'warning',
          place: 'file',
          found: 'accents encoded twice in a part of the file, as in PÃ©ti',
          expected: 'accents encoded once: export the file again in UTF-8; read as it is',
        },
      ],
    });
  });

  it('is none where the letters are those of a language', async () => {
    const names = ['São João', 'Ângelo', 'Château d’Âtre', 'INFORMAÇÃO', 'Âge d’Or'];
    for (const name of names)
      expect(await read(utf8(LIST.replace(NAME, name)))).toEqual({ invoices: [['FA1', name]], told: [] });
  });

  it('as a statement of a bank or XML is read so as well', async () => {
    const text = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"><b:ID>FA1</b:ID><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode><a:AccountingCustomerParty><a:Party><a:PartyName><b:Name>Société Péti</b:Name></a:PartyName></a:Party></a:AccountingCustomerParty><a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">10.00</b:PayableAmount></a:LegalMonetaryTotal></Invoice>`;
    const { invoices, told: said } = await read(utf8(asLatin1(utf8(text))));
    expect(invoices).toEqual([['FA1', 'Société Péti']]);
    expect(said).toEqual(told('SociÃ©tÃ©', 'Société'));
  });
});
