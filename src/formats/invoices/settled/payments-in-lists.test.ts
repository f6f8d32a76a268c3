// Payments among the invoices of a list: told by the journals of programs, taken off where a total has them, in currencies by their signs.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

describe('Payments and currencies in a list', () => {
  it('WinBooks calls its journal of banks FINANC: such a row is no credit note', async () => {
    const { invoices } = await readExport(
      'Compte client;Nom;Journal;N° document;Date;Échéance;Montant EUR;Solde EUR;Communication VCS\nP;PEETERS SPRL;VENTES;2026101;01/10/2026;31/10/2026;1.210,00;1.210,00;+++090/9337/55493+++\nP;PEETERS SPRL;FINANC;2026045;12/10/2026;;-500,00;-500,00;\n',
    );
    expect(invoices.map(({ number, references }) => [number, references])).toEqual([
      ['2026101', ['+++090/9337/55493+++']],
    ]);
  });

  it('a total that payments without a sign were taken off is right', async () => {
    const { problems } = await readExport(
      'Type;Facture;Client;Date;Montant TTC\nFacture;F1;Lou;01/10/2026;100,00\nFacture;F2;Lou;02/10/2026;50,00\nRèglement;R1;Lou;03/10/2026;30,00\n;Total;;;120,00\n',
    );
    expect(problems.filter(({ found }) => found.startsWith('a total of'))).toEqual([]);
  });

  it('£ and US$ are currencies, $ alone is that of many countries', async () => {
    const { invoices, problems } = await readExport(
      'Invoice;Customer;Date;Total;Currency\nI1;Lou;2026-10-01;12.50;£\nI2;Lou;2026-10-01;13.50;US$\nI3;Lou;2026-10-01;14.50;$\n',
    );
    expect(invoices.map(({ number, currency }) => [number, currency])).toEqual([
      ['I1', 'GBP'],
      ['I2', 'USD'],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ found: '$' }]);
  });

  it('a bank may write € in its column of currencies', async () => {
    const { statements } = await readExport(
      'Date;Libellé;Montant;Devise\n28/10/2026;VIR DURAND;1 234,56;€\n27/10/2026;PRLV EDF;-120,00;Euro\n',
    );
    expect(statements.map(({ currency, entries }) => [currency, entries])).toEqual([['EUR', 2]]);
  });
});
