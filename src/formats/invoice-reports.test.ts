// Reports of invoices as tools write them for people: grouped by customer, with codes beside names, questions as titles, words
// for what was paid, and currencies that have no cents or three decimals.

import { describe, expect, it } from 'vitest';
import { toDecimal } from '../units/money.ts';
import { readExport } from './tables/table-tools.fixture.ts';

const invoicesOf = async (text: string) => {
  const { invoices, problems, format } = await readExport(text);
  return {
    format,
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity, found }) => severity === 'warning' && found !== 'no currency'),
    invoices: invoices.map(({ number, buyer, payable }) => [number, buyer.name, toDecimal(payable)]),
  };
};

const REPORT = 'Client;Facture;Date;Échéance;Reste dû';

describe('A customer who stands on the first row of each group alone', () => {
  it('is the customer of the rows below, and that is told', async () => {
    const { invoices, errors, warnings } = await invoicesOf(
      `${REPORT}
Lou SARL;F1;15/09/2026;15/10/2026;1200,00
;F2;16/09/2026;16/10/2026;300,00
Total Lou SARL;;;;1500,00
Anse SA;F3;18/09/2026;18/10/2026;50,00
;F4;19/09/2026;19/10/2026;70,00
Total Anse SA;;;;120,00
Total général;;;;1620,00
`,
    );
    expect(invoices).toEqual([
      ['F1', 'Lou SARL', '1200.00'],
      ['F2', 'Lou SARL', '300.00'],
      ['F3', 'Anse SA', '50.00'],
      ['F4', 'Anse SA', '70.00'],
    ]);
    expect(errors).toEqual([]);
    expect(warnings).toContainEqual({
      severity: 'warning',
      place: 'column Client',
      found: 'no customer in 2 rows',
      expected: 'a customer in each row; the one named above is taken',
    });
  });

  it('may stand in a row of its own, with the sum of what is below', async () => {
    const { invoices, errors } = await invoicesOf(
      `${REPORT}
Lou SARL;;;;1500,00
;F1;15/09/2026;15/10/2026;1200,00
;F2;16/09/2026;16/10/2026;300,00
Anse SA;;;;50,00
;F3;18/09/2026;18/10/2026;50,00
`,
    );
    expect(errors).toEqual([]);
    expect(invoices).toEqual([
      ['F1', 'Lou SARL', '1200.00'],
      ['F2', 'Lou SARL', '300.00'],
      ['F3', 'Anse SA', '50.00'],
    ]);
  });

  it('is not guessed where the rest of the table names its customers', async () => {
    const row = (client: string, number: string) => `${client};${number};15/09/2026;15/10/2026;12,00`;
    const lou = row('Lou', 'F1');
    for (const rows of [
      // One blank cell among names may be anybody's.
      [lou, row('', 'F2'), row('Anse', 'F3')],
      // Lou is named twice: the table does not leave out what it said before.
      [lou, row('', 'F2'), row('', 'F3'), row('Lou', 'F4'), row('', 'F5')],
      // Nobody is named above the first.
      [row('', 'F2'), lou, row('', 'F3'), row('', 'F4')],
      // After the sum of a group, its customer is over.
      [lou, row('', 'F3'), row('', 'F4'), 'Total Lou;;;;36,00', row('', 'F2')],
    ]) {
      const { invoices } = await invoicesOf([REPORT, ...rows, ''].join('\n'));
      expect(invoices.find(([number]) => number === 'F2')?.[1]).toBeNull();
    }
  });
});

describe('Who is meant', () => {
  it('a code beside a name is the number of the customer, whatever its title says', async () => {
    const { invoices } = await readExport(
      'Debiteur;Naam;Factuurnummer;Vervaldatum;Bedrag\n1001;Peeters BV;V1;15-10-2026;10,00\n1002;Janssens BV;V2;16-10-2026;20,00\n',
    );
    expect(invoices.map(({ buyer }) => [buyer.customerNumber, buyer.name])).toEqual([
      ['1001', 'Peeters BV'],
      ['1002', 'Janssens BV'],
    ]);
  });

  it('reports of SAP Business One and of Dynamics name their customer, number and day in words of their own', async () => {
    const [sap, dynamics] = await Promise.all([
      readExport(
        'BP Code;BP Name;Doc. No.;Posting Date;Due Date;Document Total;Balance Due\nC1;Lou;101;15.09.2026;15.10.2026;12,00 EUR;7,00 EUR\n',
      ),
      readExport(
        'Posting Date;Document Type;Document No.;Customer No.;Customer Name;Remaining Amount;Due Date\n15/09/2026;Invoice;101;C1;Lou;7,00;15/10/2026\n',
      ),
    ]);
    for (const { invoices } of [sap, dynamics])
      expect(invoices).toMatchObject([
        {
          number: '101',
          issueDate: '2026-09-15',
          payable: { amount: 700 },
          buyer: { name: 'Lou', customerNumber: 'C1' },
        },
      ]);
  });

  it('a code is no number of a customer where two customers share it', async () => {
    const list = (second: string) =>
      `Code;Naam;Factuurnummer;Vervaldatum;Bedrag\nVK;Peeters BV;V1;15-10-2026;10,00\n${second};Janssens BV;V2;16-10-2026;20,00\n`;
    const shared = await readExport(list('VK'));
    expect(shared.invoices.map(({ buyer }) => buyer.customerNumber)).toEqual([null, null]);
    const own = await readExport(list('JA'));
    expect(own.invoices.map(({ buyer }) => buyer.customerNumber)).toEqual(['VK', 'JA']);
  });

  it('bookings of WinBooks and DATEV are neither payments nor invoices', async () => {
    for (const text of [
      'DOCTYPE;DBKCODE;DOCNUMBER;ACCOUNTGL;ACCOUNTRP;DATE;DUEDATE;COMMENT;AMOUNT\n1;VENTES;1;400000;DURAND;20260915;20261015;Facture 1;1210.00\n3;VENTES;1;700000;;20260915;20261015;Facture 1;-1000.00\n',
      'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Buchungstext\n1190,00;S;10001;8400;;1509;Muster GmbH\n',
    ])
      expect(await readExport(text)).toMatchObject({
        format: 'unknown',
        statements: [],
        invoices: [],
        problems: [{ severity: 'error', found: 'a book of accounts, with debits and credits' }],
      });
  });
});

describe('What is left to pay', () => {
  it('a question with 1 or 0 below it is no amount', async () => {
    const { invoices } = await invoicesOf(
      'Réf. facture;Nom du tiers;Date échéance;Total TTC;Facture payée ?\nF1;Lou;2026-10-15;1200.00;0\nF2;Anse;2026-10-16;600.00;1\n',
    );
    expect(invoices).toEqual([
      ['F1', 'Lou', '1200.00'],
      ['F2', 'Anse', '0.00'],
    ]);
  });

  it('what was cashed is paid, and a word that nobody knows is told', async () => {
    const { invoices, warnings } = await invoicesOf(
      'Numéro;Client;Échéance;Montant TTC;Statut\nF1;Lou;15/10/2026;12,00;En attente de paiement\nF2;Anse;16/10/2026;6,00;Encaissée\nF3;Anse;16/10/2026;7,00;Compensée\n',
    );
    expect(invoices).toEqual([
      ['F1', 'Lou', '12.00'],
      ['F2', 'Anse', '0.00'],
      ['F3', 'Anse', '7.00'],
    ]);
    expect(warnings).toEqual([
      {
        severity: 'warning',
        place: 'column Statut',
        found: 'Compensée',
        expected: 'a status that is known, such as open, paid or draft; taken as open',
      },
    ]);
  });

  it('is what is still open where a list has the net to pay beside it', async () => {
    // 1,200.00 less a deposit of 200.00 is 1,000.00 to pay, of which 400.00 were paid since.
    const { invoices } = await invoicesOf(
      'Numéro;Client;Échéance;Total TTC;Acompte;Net à payer;Solde\nF1;Lou;15/10/2026;1200,00;200,00;1000,00;600,00\n',
    );
    expect(invoices).toEqual([['F1', 'Lou', '600.00']]);
  });
});

describe('The currency of a table', () => {
  it('that stands in its title has its own decimals', async () => {
    const dinars = await readExport(
      'Facture;Client;Échéance;Montant TTC (TND)\nF1;Lou;15/10/2026;1 234,567\nF2;Anse;16/10/2026;600,500\n',
    );
    expect(dinars.invoices.map(({ payable }) => payable)).toEqual([
      { amount: 1234567, currency: 'TND' },
      { amount: 600500, currency: 'TND' },
    ]);
    const total = await readExport(
      'Facture;Client;Échéance;Total (KWD)\nF1;Lou;15/10/2026;12,500\nF2;Lou;15/10/2026;1 234,250\n',
    );
    expect(total.invoices.map(({ payable }) => payable)).toEqual([
      { amount: 12500, currency: 'KWD' },
      { amount: 1234250, currency: 'KWD' },
    ]);
  });

  it('that has no decimals leaves one mark for thousands alone', async () => {
    const list = (currency: string) =>
      `Invoice number,Customer,Due date,Total,Currency\nF1,Lou,2026-10-15,"1,500",${currency}\n`;
    const yen = await readExport(list('JPY'));
    expect(yen.invoices.map(({ payable }) => payable)).toEqual([{ amount: 1500, currency: 'JPY' }]);
    const euros = await readExport(list('EUR'));
    expect(euros).toMatchObject({ invoices: [], problems: [{ severity: 'error' }] });
  });
});
