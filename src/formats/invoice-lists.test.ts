// What stands in lists of invoices beside the invoices: sums, headings, quotes, payments, instalments, and columns that
// gainsay each other.

import { describe, expect, it } from 'vitest';
import { readExport } from './tables/table-tools.fixture.ts';

describe('What stands beside the invoices in a list', () => {
  const LIST = 'Client;N° facture;Date;Échéance;Total TTC;Reste à payer';

  it('a row of sums is no invoice, in whichever column it calls itself one', async () => {
    const { invoices, problems } = await readExport(
      `${LIST}\nLou;F1;13/01/2026;13/02/2026;10,00;10,00\nTotal général;;;;10,00;10,00\n;TOTAL;;;10,00;10,00\n`,
    );
    expect(invoices.map(({ number }) => number)).toEqual(['F1']);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a list of open invoices whose numbers nobody recognises is no bank statement', async () => {
    const reading = await readExport(
      'Date;Vérif;Échéance;Montant;Solde\n13/01/2026;X;13/02/2026;10,00;10,00\n',
    );
    expect(reading).toMatchObject({ format: 'unknown', statements: [], problems: [{ severity: 'error' }] });
  });

  it('a schedule of what falls due has a debit for each invoice, and a balance that only runs along', async () => {
    const { format, invoices } = await readExport(
      [
        'Echéancier clients au 31/10/2026;;;;;;;',
        'Compte tiers;Intitulé;N° pièce;Date;Date échéance;Débit;Crédit;Solde',
        '411DUP;DUPONT;FA1;01/08/2026;30/09/2026;2 400,00;;2 400,00',
        '411DUP;DUPONT;AV7;15/08/2026;15/08/2026;;240,00;2 160,00',
        '411MAR;MARTIN;FA2;10/09/2026;10/10/2026;1 180,80;;3 340,80',
        ';;;;Total;3 580,80;240,00;3 340,80',
      ].join('\r\n'),
    );
    expect(format).toBe('invoice-table');
    expect(invoices.map(({ number, kind, payable }) => [number, kind, payable.amount])).toEqual([
      ['FA1', 'invoice', 240000],
      ['AV7', 'creditNote', -24000],
      ['FA2', 'invoice', 118080],
    ]);
  });

  it('a ledger with days on which its rows fall due stays a ledger', async () => {
    const rows = 'VE;01/08/2026;FA1;DUPONT;30/09/2026;2400,00;;\nBQ;02/10/2026;FA1;DUPONT;;;2400,00;A\n';
    for (const titles of [
      'Journal;Date;Pièce;Compte;Echéance;Débit;Crédit;Lettrage',
      'Grand livre des tiers;;;;;;;\nCode;Date;Pièce;Tiers;Echéance;Débit;Crédit;Solde',
    ])
      expect(await readExport(`${titles}\n${rows}`)).toMatchObject({ format: 'unknown', invoices: [] });
  });

  it('entries of customers alone that say when each falls due are invoices, less what a bank booked under their number', async () => {
    const { invoices } = await readExport(
      'Journal;Date;Pièce;Tiers;Echéance;Débit;Crédit;Lettrage\nVE;01/08/2026;FA1;DUPONT;30/09/2026;2400,00;;\nBQ;02/10/2026;FA1;DUPONT;;;1400,00;\nVE;01/08/2026;FA2;DUPONT;30/09/2026;60,00;;A\n',
    );
    expect(invoices.map(({ number, kind, payable }) => [number, kind, payable.amount])).toEqual([
      ['FA1', 'invoice', 100_000],
      ['FA2', 'invoice', 0],
    ]);
  });

  it('nobody is asked for what the list calls paid, and what it says is told', async () => {
    const { invoices, problems } = await readExport(
      [
        'Number,Customer Name,Due Date,Total,Amount Due,Amount Paid,Paid',
        'A1,Lou,2026-10-01,120.00,120.00,0.00,false',
        'A2,Lou,2026-10-02,60.00,60.00,60.00,true',
        'A3,Lou,2026-10-03,90.00,90.00,40.00,false',
        'A4,Lou,2026-10-04,90.00,50.00,40.00,false',
      ].join('\n'),
    );
    expect(invoices.map(({ number, payable }) => [number, payable.amount])).toEqual([
      ['A1', 12000],
      ['A2', 0],
      ['A3', 5000],
      ['A4', 5000],
    ]);
    expect(problems.filter(({ place }) => place.includes('Amount Due')).map(({ found }) => found)).toEqual([
      '60.00 left, beside what was paid of as much',
      '90.00 left, beside what was paid of as much',
    ]);
  });

  it.each(['Payée;oui;non', 'Betaald;ja;nee', 'Paid;true;false'])(
    'a column may say whether an invoice was paid, and not how much: %s',
    async words => {
      const [title, yes, no] = words.split(';');
      const { invoices } = await readExport(
        `N° facture;Client;Échéance;Total TTC;${title}\nF1;Lou;13/02/2026;10,00;${yes}\nF2;Lou;13/02/2026;12,00;${no}\n`,
      );
      expect(invoices.map(({ payable }) => payable.amount)).toEqual([0, 1200]);
    },
  );

  it('the day comes first where a semicolon parts the cells', async () => {
    const { invoices } = await readExport(
      'Invoice number;Invoice date;Due date;Total\nF1;05-10-2026;04-11-2026;1200.00\n',
    );
    expect(invoices).toMatchObject([{ issueDate: '2026-10-05', dueDates: [{ dueOn: '2026-11-04' }] }]);
  });

  const kinds = ({ problems }: { problems: readonly { place: string; found: string }[] }, column: string) =>
    problems.filter(({ place }) => place.startsWith(`column ${column}`)).map(({ found }) => found);

  it('quotes and payments are left out, and told', async () => {
    const reading = await readExport(
      [
        'Type;Numéro;Date;Échéance;Client;Total TTC',
        'Facture;F1;13/09/2026;30/09/2026;Lou;120,00',
        'Devis;D1;13/09/2026;30/09/2026;Lou;500,00',
        'Avoir;A1;13/09/2026;;Lou;20,00',
        "Facture d'acompte;AC1;13/09/2026;30/09/2026;Lou;60,00",
        'Règlement;R1;13/09/2026;;Lou;-30,00',
        'Paiement;;13/09/2026;;Lou;-40,00',
      ].join('\n'),
    );
    expect(reading.invoices.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      'F1 invoice',
      'A1 creditNote',
      'AC1 invoice',
    ]);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(kinds(reading, 'Type')).toEqual(['invoice D1: devis', 'invoice R1: reglement']);
  });

  it('what was given up is not asked for, and what is disputed is told', async () => {
    const reading = await readExport(
      [
        'Numéro;Échéance;Client;Total TTC;Statut',
        'F1;13/09/2026;Lou;120,00;Irrécouvrable',
        'F2;13/09/2026;Lou;80,00;En litige',
        'F3;13/09/2026;Lou;70,00;Proforma',
        'F4;13/09/2026;Lou;60,00;Envoyée',
      ].join('\n'),
    );
    expect(reading.invoices.map(({ number }) => number)).toEqual(['F2', 'F4']);
    expect(kinds(reading, 'Statut')).toEqual([
      'invoice F1: irrecouvrable',
      'invoice F2: en litige',
      'invoice F3: proforma',
    ]);
  });

  it('rows that fall due on several days are instalments, unless they may repeat the whole', async () => {
    const { invoices, problems } = await readExport(
      [
        'Facture;Client;Échéance;Montant',
        'F1;Lou;30/09/2026;400,00',
        'F1;Lou;31/10/2026;600,00',
        'F2;Lou;30/09/2026;500,00',
        'F2;Lou;31/10/2026;500,00',
      ].join('\n'),
    );
    expect(invoices).toMatchObject([
      {
        number: 'F1',
        payable: { amount: 100000 },
        dueDates: [
          { dueOn: '2026-09-30', amount: { amount: 40000 } },
          { dueOn: '2026-10-31', amount: { amount: 60000 } },
        ],
      },
    ]);
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({
      place: 'row 4',
      found: 'one amount beside several due dates',
    });
    const schedule = await readExport(
      'Tiers;Pièce;Échéance;Débit;Crédit\nLou;F2;30/09/2026;500,00;\nLou;F2;31/10/2026;500,00;\n',
    );
    expect(schedule.invoices).toMatchObject([{ payable: { amount: 100000 }, dueDates: [{}, {}] }]);
  });

  it('a total of a line is added up, wherever its title says so', async () => {
    const { invoices } = await readExport(
      'Numéro de facture;Client;Échéance;Article;Total ligne TTC\nF1;Lou;30/09/2026;Pain;12,00\nF1;Lou;30/09/2026;Beurre;12,00\n',
    );
    expect(invoices.map(({ payable }) => payable.amount)).toEqual([2400]);
  });

  it('one number of two customers is nobody’s invoice', async () => {
    const { invoices, problems } = await readExport(
      'Facture;Client;Échéance;Total\nF1;Lou;30/09/2026;12,00\nF1;Max;30/09/2026;12,00\nF2;Max;30/09/2026;12,00\nF2;MAX;30/09/2026;12,00\n',
    );
    expect(invoices.map(({ number }) => number)).toEqual(['F2']);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { place: 'column Client row 2', found: 'different customers in rows of one invoice' },
    ]);
  });

  const PRINTED = [
    'Facture;Date;Échéance;Montant TTC;Reste dû',
    'Dupont SARL;;;;',
    'F1;15/09/2026;30/09/2026;100,00;100,00',
    'F2;02/09/2026;01/10/2026;200,00;150,00',
    'Total Dupont SARL;;;300,00;250,00',
    'Martin SAS;;;;',
    'F3;03/09/2026;02/10/2026;300,00;300,00',
    'Total Martin SAS;;;300,00;300,00',
    'Total général;;;600,00;550,00',
  ];
  const customers = ({ invoices }: Awaited<ReturnType<typeof readExport>>) =>
    invoices.map(({ number, buyer }) => `${number} ${buyer.name}`);

  it('a report by customer has the customer in a row above, and in the sum below', async () => {
    const reading = await readExport(PRINTED.join('\n'));
    expect(customers(reading)).toEqual(['F1 Dupont SARL', 'F2 Dupont SARL', 'F3 Martin SAS']);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a row of words that no sum names is no customer', async () => {
    const rows = PRINTED.map(row => row.replace('Martin SAS;;;;', 'À relancer en premier;;;;'));
    expect(customers(await readExport(rows.join('\n')))).toEqual(['F1 null', 'F2 null', 'F3 null']);
  });

  it('a country is known by its name, and told where nobody knows it', async () => {
    const { invoices, problems } = await readExport(
      'Facture;Client;Échéance;Total TTC;Pays\nF1;Lou;13/02/2026;10,00;Belgique\nF2;Max;13/02/2026;10,00;Nederland\nF3;Zoé;13/02/2026;10,00;Syldavie\n',
    );
    expect(invoices.map(({ buyer }) => buyer.country)).toEqual(['BE', 'NL', null]);
    expect(problems.find(({ found }) => found === 'Syldavie')).toMatchObject({
      severity: 'warning',
      place: 'column Pays row 4',
    });
  });

  it('a title names the currency of its amounts', async () => {
    const { invoices } = await readExport('Invoice number,Due date,Total (GBP)\nF1,2026-02-13,10.00\n');
    expect(invoices.map(({ payable }) => payable)).toEqual([{ amount: 1000, currency: 'GBP' }]);
  });

  it('a column without a telling day follows the other one, and a doubtful amount the others', async () => {
    const { invoices } = await readExport(
      'Invoice number,Invoice date,Due date,Total,Balance due\nF1,01/02/2026,01/31/2026,"1,234","1,200.50"\n',
    );
    expect(invoices[0]).toMatchObject({
      issueDate: '2026-01-02',
      totalInclVat: { amount: 123400 },
      payable: { amount: 120050 },
    });
  });
});
