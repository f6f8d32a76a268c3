// Text with zeros in it: UTF-16 that says so by no mark is read; what was damaged when it was written is refused, and why is said.

import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';

const BOOKINGS =
  'Date;Libellé;Montant;Devise\n14/11/2026;VIR ACME;1250,00;EUR\n13/11/2026;PRLV EDF;-84,17;EUR\n';

async function read(bytes: Uint8Array) {
  const [reading] = await readFile({ name: 'x', bytes });
  return reading;
}

describe('A table with zeros between its bytes', () => {
  it('is UTF-16 without a mark, and read', async () => {
    const reading = await read(new Uint8Array(Buffer.from(BOOKINGS, 'utf16le')));
    expect(reading).toMatchObject({ encoding: 'utf-16le', statements: [{ entries: 2 }] });
  });

  it.each([
    ['at its end, where a computer stopped while it wrote', `${BOOKINGS}${'\0'.repeat(300)}`, 4],
    ['in a cell', BOOKINGS.replace('VIR ACME', 'VIR\0\0ACME'), 2],
  ])('has them %s: it is refused, with the line', async (_, text, line) => {
    const reading = await read(new TextEncoder().encode(text));
    expect(reading).toMatchObject({ format: 'unknown', statements: [] });
    expect(reading?.problems).toEqual([
      {
        severity: 'error',
        place: 'file',
        found: `NUL bytes, the first on line ${line}`,
        expected: 'text without NUL bytes: the file was cut or damaged when it was written; export it again',
      },
    ]);
  });

  it('is no text where it holds other signs that are none', async () => {
    const reading = await read(new Uint8Array([1, 2, 3, 0, 65, 66, 0, 7]));
    expect(reading?.problems).toMatchObject([{ found: 'bytes of no known format' }]);
  });
});

describe('A list of invoices', () => {
  it('of Exact Online names its customer under Account', async () => {
    const text =
      '"Invoice date","Due date","Invoice number","Code","Account","Amount","Outstanding amount","Currency"\n' +
      '"13/10/2026","12/11/2026","26700341","1001","ACME SA","1.250,00","250,00","EUR"\n';
    const reading = await read(new TextEncoder().encode(text));
    expect(reading?.invoices).toMatchObject([
      { buyer: { name: 'ACME SA', customerNumber: '1001' }, payable: { amount: 25_000 } },
    ]);
  });

  it('of VosFactures names its customer under Acheteur', async () => {
    const text =
      "Numéro,Type,Date d'émission,Date limite de paiement,Acheteur,SIREN de l'acheteur,Total TTC,Payé,Devise\n" +
      '341/2026,Facture,2026-10-01,2026-10-31,ACME SA,732829320,1250.00,0.00,EUR\n';
    const reading = await read(new TextEncoder().encode(text));
    expect(reading?.invoices).toMatchObject([{ buyer: { name: 'ACME SA', registration: '732829320' } }]);
  });

  it('of Sellsy with a credit note among its invoices is asked about it, never read in silence', async () => {
    const text =
      'Numéro;Date;Client;Statut;Montant TTC;Montant dû;Échéance;Devise\n' +
      'AVR-20260009;10/10/2026;ACME SA;Créé;60,00;60,00;13/11/2026;EUR\n';
    const reading = await read(new TextEncoder().encode(text));
    expect(reading?.problems.map(({ found }) => found)).toContain(
      'AVR-20260009, numbered as credit notes are',
    );
  });

  it('with a number of which Excel lost the digits refuses the row', async () => {
    const text =
      'Numéro;Client;Date;Échéance;Total TTC;Devise\n2.026E+09;ACME SA;13/10/2026;31/10/2026;60,00;EUR\n';
    const reading = await read(new TextEncoder().encode(text));
    expect(reading?.invoices).toEqual([]);
    expect(reading?.problems).toMatchObject([{ severity: 'error', found: '2.026E+09' }]);
  });
});
