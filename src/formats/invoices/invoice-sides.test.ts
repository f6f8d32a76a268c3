// Lists in which a credit could be taken for a claim, an amount for another, or a month for a day: none of them goes without a word.

import { describe, expect, it } from 'vitest';
import type { FileReading } from '../records.ts';
import { readExport } from '../tables/table-tools.fixture.ts';

const said = ({ invoices }: FileReading): string[] =>
  invoices.map(({ number, kind, payable }) => `${number} ${kind} ${payable.amount}`);
const errorsOf = ({ problems }: FileReading): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ found }) => found);

describe('A credit in a list of what is open', () => {
  it.each(['S', 'Type'])('is told by a column of D and C that is called "%s"', async title => {
    const reading = await readExport(
      `Compte;Intitulé;N° pièce;Échéance;Montant;${title}\n411D;Dupont;FA1;13/04/2026;1 210,00;D\n411D;Dupont;FA7;14/04/2026;110,00;C\n`,
    );
    expect(said(reading)).toEqual(['FA1 invoice 121000', 'FA7 creditNote -11000']);
    expect(errorsOf(reading)).toEqual([]);
  });

  it('stays a credit where every credit has a minus, and that is told', async () => {
    const reading = await readExport(
      'Client;N° facture;Échéance;Débit;Crédit\nDupont;F1;13/04/2026;1210,00;\nDupont;A1;13/04/2026;;-110,00\n',
    );
    expect(said(reading)).toEqual(['F1 invoice 121000', 'A1 creditNote -11000']);
    expect(reading.problems.map(({ found }) => found)).toContain('negative credits');
  });

  it('that was taken back beside others that have no minus is owed again', async () => {
    const reading = await readExport(
      'Client;N° facture;Échéance;Débit;Crédit\nDupont;A1;13/04/2026;;110,00\nDupont;A2;13/04/2026;;-30,00\n',
    );
    expect(said(reading)).toEqual(['A1 creditNote -11000', 'A2 invoice 3000']);
  });

  it('may show in its number alone, which is told', async () => {
    const reading = await readExport('N° pièce;Client;Échéance;Total TTC\nAV12;Lou;13/04/2026;110,00\n');
    expect(said(reading)).toEqual(['AV12 invoice 11000']);
    expect(reading.problems.map(({ found }) => found)).toContain('AV12, numbered as credit notes are');
  });

  it('a letter for the class of a customer says nothing of a side', async () => {
    const reading = await readExport(
      'N° facture;Client;Échéance;Total TTC;Classe\nF1;Lou;13/04/2026;110,00;C\n',
    );
    expect(said(reading)).toEqual(['F1 invoice 11000']);
  });
});

describe('Nothing is read of a list', () => {
  it('whose days come first in one column and whose months in another', async () => {
    const reading = await readExport(
      'Invoice,Customer,Date,Due date,Total\nF1,Lou,03/04/2026,13/05/2026,100.00\nF2,Lou,04/13/2026,05/05/2026,100.00\n',
    );
    expect(said(reading)).toEqual([]);
    expect(errorsOf(reading)).toEqual(['the day first in one column, the month in another']);
  });

  it.each(['Total TTC (k€)', 'Montant TTC en milliers', 'Total amount in cents', 'Bedrag incl. BTW KEUR'])(
    'whose amounts are in other units: %s',
    async title => {
      const reading = await readExport(`N° facture;Client;Échéance;${title}\nF1;Lou;13/04/2026;1,2\n`);
      expect([said(reading), errorsOf(reading)]).toEqual([[], [title]]);
    },
  );

  it('whose title names another currency than its rows, and those in the same are read', async () => {
    const reading = await readExport(
      'N° facture;Client;Échéance;Devise;Montant EUR\nF1;Lou;13/04/2026;USD;110,00\nF2;Lou;13/04/2026;EUR;10,00\n',
    );
    expect([said(reading), errorsOf(reading)]).toEqual([['F2 invoice 1000'], ['USD']]);
  });
});

it('What is carried from page to page is no invoice and no error', async () => {
  const reading = await readExport(
    'Client;N° facture;Échéance;Total TTC\nLou;F1;13/04/2026;10,00\nA reporter;;;10,00\nPage 2;;;\nReport;;;10,00\nMax;F2;13/04/2026;5,00\n',
  );
  expect([said(reading), errorsOf(reading)]).toEqual([['F1 invoice 1000', 'F2 invoice 500'], []]);
});
