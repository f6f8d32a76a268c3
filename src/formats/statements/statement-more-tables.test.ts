// Lists of banks whose titles or rows leave something open: two columns of one title, a day of value alone, a balance at the end.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading, TableHints } from '../records.ts';

async function read(lines: readonly string[], hints: TableHints = {}): Promise<FileReading> {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const [reading] = await readFile({ name: 'releve.csv', bytes }, hints);
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

const booked = ({ statements }: FileReading): string[] =>
  statements.flatMap(({ lines }) =>
    lines.map(({ bookingDate, amount }) => `${bookingDate} ${amount.amount}`),
  );

describe('Two columns of one title in a list of a bank', () => {
  const LINES = ['Date;Libellé;Montant;Montant;Devise', '27/02/2026;VIR LOU;1200,00;1000,00;EUR'];

  it('that differ are a question, and the answer is taken', async () => {
    const unsure = await read(LINES);
    expect(booked(unsure)).toEqual([]);
    expect(unsure.table?.outcomes).toEqual({ taken: 0, refused: 1, leftOut: 0 });
    expect(unsure.problems).toContainEqual({
      severity: 'error',
      place: 'column Montant',
      found: 'two columns of this title, which differ',
      expected: 'one column of each title; say which one is meant',
    });
    const mapping = { bookingDate: 'Date', text: 'Libellé', currency: 'Devise' };
    expect(booked(await read(LINES, { mapping: { ...mapping, amount: 'Montant' } }))).toEqual([
      '2026-02-27 120000',
    ]);
    expect(booked(await read(LINES, { mapping: { ...mapping, amount: 'Montant (2)' } }))).toEqual([
      '2026-02-27 100000',
    ]);
  });

  it('that say the same are one', async () => {
    expect(booked(await read(LINES.map(line => line.replace('1000,00', '1200,00'))))).toEqual([
      '2026-02-27 120000',
    ]);
  });
});

it('a day of value alone is that of the booking, as Shine lists them', async () => {
  const titles = 'Date de la valeur,Libellé,Débit,Crédit,Solde,Nom de la contrepartie';
  const reading = await read([
    titles,
    '27/02/2026,FA00123,,"1200,00","2187,50",LOU SARL',
    '26/02/2026,ORANGE,"45,20",,"987,50",ORANGE',
  ]);
  expect(booked(reading)).toEqual(['2026-02-27 120000', '2026-02-26 -4520']);
  // 2,187.50 - 1,200.00 + 45.20.
  expect(reading.statements).toMatchObject([{ openingBalance: { amount: 103_270 }, balanced: true }]);
});

it('a balance at the end of the list of LCL is no money that came in', async () => {
  const reading = await read([
    'Date;Montant;Type;N° chèque;Libellé',
    '27/02/2026;1200,00;Virement;;VIR SEPA LOU SARL FA00123',
    '28/02/2026;2187,50;;;00123 010203Z',
  ]);
  expect(booked(reading)).toEqual(['2026-02-27 120000']);
  expect(reading.statements).toMatchObject([
    { closingBalance: { amount: 218_750 }, closingDate: '2026-02-28' },
  ]);
});

it('amounts with their tax and both parties in one column are read, as Manager.one and Anytime write them', async () => {
  const reading = await read([
    'Date;Date de valeur;Émetteur / Bénéficiaire;Libellé;Montant TTC;TVA;Solde après opération',
    '27/02/2026;27/02/2026;LOU SARL;FA00123;1 200,00 €;;2 187,50 €',
    '26/02/2026;26/02/2026;ORANGE;;-45,20 €;7,53 €;987,50 €',
  ]);
  expect(booked(reading)).toEqual(['2026-02-27 120000', '2026-02-26 -4520']);
  expect(reading.statements[0]?.lines[0]?.counterparty).toBe('LOU SARL');
});

describe('A list of a bank without signs', () => {
  it('says in another column which way money went', async () => {
    const lines = ['Date;Libellé;Montant;Type', '27/02/2026;VIR LOU;1200,00;Crédit'];
    const reading = await read([...lines, '26/02/2026;PRLV ORANGE;45,20;Débit']);
    expect(booked(reading)).toEqual(['2026-02-27 120000', '2026-02-26 -4520']);
    // A column that says so of some rows alone is a kind of transaction.
    const others = await read([...lines, '26/02/2026;VIR ANA;45,20;Virement']);
    expect(booked(others)).toEqual(['2026-02-27 120000', '2026-02-26 4520']);
  });

  it('has a dash where nothing is debited or credited', async () => {
    const lines = [
      'Date;Libellé;Débit;Crédit',
      '26/02/2026;PRLV;45,20;-',
      '27/02/2026;VIR LOU; -   € ;1200,00',
    ];
    expect(booked(await read(lines))).toEqual(['2026-02-26 -4520', '2026-02-27 120000']);
  });
});
