// Lists with the amount before tax and the tax, and no total. Both are added where both are there, and that is said.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { TableHints } from '../records.ts';

async function listed(text: string, hints: TableHints = {}) {
  const [reading] = await readFile({ name: 'ventes.csv', bytes: new TextEncoder().encode(text) }, hints);
  return {
    totals: reading?.invoices.map(({ number, payable }) => `${number} ${payable.amount}`),
    told: reading?.problems.map(({ severity, place, found, expected }) =>
      [severity, place, found, expected].join(' | '),
    ),
  };
}

const TITLES = 'N° facture;Client;Date;Échéance;HT;TVA';
const EUROS = 'warning | column HT | no currency | a currency; EUR is taken';
const ADDED = 'warning | columns | no total | a total; HT and TVA together are taken';

describe('A list without a total', () => {
  it('is read by adding the tax to what is before it', async () => {
    const rows =
      'F1;Lou SARL;05/01/2026;04/02/2026;1000,00;200,00\nF2;Anse SAS;15/01/2026;14/02/2026;500,00;0,00';
    // 1,000.00 + 200.00; 500.00 + 0.00.
    expect(await listed(`${TITLES}\n${rows}\n`)).toEqual({
      totals: ['F1 120000', 'F2 50000'],
      told: [EUROS, ADDED],
    });
  });

  it('is a question where its tax may be rates, and a person may say that it is not', async () => {
    const text = `${TITLES}\nF1;Lou SARL;05/01/2026;04/02/2026;1000,00;20,00\nF2;Anse SAS;15/01/2026;14/02/2026;500,00;5,50\n`;
    expect(await listed(text)).toMatchObject({
      totals: [],
      told: expect.arrayContaining([
        'error | column TVA | 20,00 5,50 | amounts of tax; these may be rates: say which column holds the amounts',
      ]),
    });
    // 1,000.00 + 20.00; 500.00 + 5.50.
    expect(await listed(text, { mapping: { tax: 'TVA' } })).toMatchObject({
      totals: ['F1 102000', 'F2 50550'],
    });
    const inPercent = text.replace('20,00', '20 %').replace('5,50', '5,5 %');
    expect((await listed(inPercent)).totals).toEqual([]);
  });

  it('takes a blank tax as none, and tells how many are', async () => {
    const rows =
      'F1;Lou SARL;05/01/2026;04/02/2026;1000,00;200,00\nF2;Anse SAS;15/01/2026;14/02/2026;500,00;';
    expect(await listed(`${TITLES}\n${rows}\n`)).toEqual({
      totals: ['F1 120000', 'F2 50000'],
      told: [
        EUROS,
        ADDED,
        'warning | column TVA | nothing in some rows | the tax of each invoice; 0 is taken',
      ],
    });
  });
});

describe('An amount before tax', () => {
  it.each([
    ['Numéro;Client;Échéance;Montant HT', 'Montant HT'],
    ['Numéro;Client;Échéance;Total hors taxes;Taux TVA', 'Total hors taxes'],
    ['Factuurnummer;Klant;Vervaldatum;Bedrag excl. BTW', 'Bedrag excl. BTW'],
    ['Rechnungsnummer;Kunde;Fälligkeit;Nettobetrag', 'Nettobetrag'],
    ['Invoice no;Customer;Due date;Net amount', 'Net amount'],
  ])('alone is no claim: %s', async (titles, column) => {
    const { totals, told } = await listed(`${titles}\nF1;Lou;15/10/2026;1000,00;20\n`);
    expect(totals).toEqual([]);
    expect(told).toContain(
      `error | columns | amounts before tax alone: column ${column} | a column of amounts with tax; where no tax is due, say that this one is the total`,
    );
  });

  it('is one where a person says that it is the total', async () => {
    const { totals } = await listed('Numéro;Client;Échéance;Montant HT\nF1;Lou;15/10/2026;1000,00\n', {
      mapping: { total: 'Montant HT' },
    });
    expect(totals).toEqual(['F1 100000']);
  });
});

describe('What lessens a debt beside its invoices', () => {
  it('has no number: it is left out, and told', async () => {
    const { totals, told } = await listed(
      'N° de pièce;Date pièce;Date échéance;Compte tiers;Intitulé;Montant;Solde\nF1;05/01/2026;04/02/2026;LOU;Lou SARL;1200,00;1200,00\n;20/01/2026;;LOU;Lou SARL;-500,00;-500,00\n;21/01/2026;;LOU;Lou SARL;70,00;70,00\n',
    );
    expect(totals).toEqual(['F1 120000']);
    expect(told).toContain(
      'warning | column N° de pièce row 3 | nothing | an invoice number; a payment or a credit without one is left out',
    );
    // What is owed and has no number is an error still.
    expect(told).toContain('error | column N° de pièce row 4 | nothing | an invoice number');
  });

  it('is numbered by the journal of the bank where Odoo books it', async () => {
    const { totals, told } = await listed(
      'Number,Date,Label,Partner,Amount\nBNK1/2026/00001,2026-01-15,VIR,Lou SARL,1200.00\nINV/2026/00001,2026-01-15,,Lou SARL,500.00\n',
    );
    expect(totals).toEqual(['INV/2026/00001 50000']);
    expect(told).toContain(
      'warning | row 2 | BNK1/2026/00001, numbered as payments are | an invoice that was sent; left out',
    );
  });
});
