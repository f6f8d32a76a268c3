// The lists of invoices that tools export, by the titles that each of them writes. Every list holds the same three
// documents, with days and amounts as that tool writes them.

import { describe, expect, it } from 'vitest';
import {
  AMERICAN,
  EUROPEAN,
  FRENCH,
  GERMAN,
  ISO,
  readExport,
  type Style,
  written,
} from './tables/table-tools.fixture.ts';

const INVOICES = [
  {
    number: 'F-2026-1',
    customer: 'Dupont SA',
    issued: '2026-01-05',
    due: '2026-02-04',
    total: 121000,
    open: 121000,
  },
  {
    number: 'F-2026-2',
    customer: 'Müller & Fils',
    issued: '2026-01-15',
    due: '2026-02-14',
    total: 1234567,
    open: 234567,
  },
  {
    number: 'AV-2026-1',
    customer: 'Peeters BV',
    issued: '2026-02-03',
    due: '2026-03-05',
    total: -12100,
    open: -12100,
  },
] as const;

const invoiceTable = (titles: string, cells: string, style: Style): string =>
  written(titles, {
    cells,
    style,
    rows: INVOICES,
    fill: ({ number, customer, issued, due, total, open }) => ({
      n: number,
      c: customer,
      d: style.day(issued),
      u: style.day(due),
      t: style.amount(total),
      o: style.amount(open),
      p: style.amount(total - open),
      h: style.amount(Math.round(total / 1.21)),
    }),
  });

/** n number, c customer, d day, u due, h without tax, t total, p paid, o open. */
const INVOICE_TOOLS: readonly (readonly [string, string, string, Style])[] = [
  [
    'EBP',
    "Numéro du document|Date du document|Code client|Nom du client|Total HT|Total TTC|Solde dû|Date d'échéance",
    'n|d|C1|c|h|t|o|u',
    EUROPEAN,
  ],
  [
    'EBP, the schedule of what falls due',
    "Code client|Nom du client|N° du document|Date du document|Date d'échéance|Montant TTC|Solde dû",
    'C1|c|n|d|u|t|o',
    EUROPEAN,
  ],
  [
    'Cegid',
    'N° facture|Date facture|Tiers|Raison sociale|Montant TTC|Reste dû|Échéance',
    'n|d|T1|c|t|o|u',
    EUROPEAN,
  ],
  [
    'Odoo in French',
    "Numéro|Nom d'affichage du partenaire de la facture|Date de facturation|Date d'échéance|Hors taxes signé|Total signé|Montant dû signé|Statut du paiement",
    'n|c|d|u|h|t|o|Non payées',
    ISO,
  ],
  [
    'Odoo',
    'Number|Invoice Partner Display Name|Invoice/Bill Date|Due Date|Tax Excluded Signed|Total Signed|Amount Due Signed|Payment Status',
    'n|c|d|u|h|t|o|Not Paid',
    ISO,
  ],
  [
    'Odoo in Dutch',
    'Nummer|Weergavenaam factuurrelatie|Factuurdatum|Vervaldatum|Totaal ondertekend|Verschuldigd bedrag ondertekend|Betaalstatus',
    'n|c|d|u|t|o|Niet betaald',
    ISO,
  ],
  [
    'Pennylane',
    'Numéro de facture|Client|Date|Échéance|Montant HT|Montant TTC|Montant restant|Devise|Statut',
    'n|c|d|u|h|t|o|EUR|À payer',
    EUROPEAN,
  ],
  [
    'Dolibarr',
    'Réf.|Tiers|Date de facturation|Date limite règlement|Montant HT|Montant TTC|Reste à percevoir',
    'n|c|d|u|h|t|o',
    EUROPEAN,
  ],
  [
    'Sage',
    'N° de pièce|Date pièce|Date échéance|Compte tiers|Intitulé|Montant|Solde',
    'n|d|u|411D|c|t|o',
    EUROPEAN,
  ],
  [
    'Sellsy',
    "Numéro|Date|Client|Objet|Montant HT|Montant TTC|Reste dû|Date d'échéance|Etat",
    'n|d|c|Objet|h|t|o|u|En retard',
    FRENCH,
  ],
  [
    'Axonaut',
    "Numéro de facture|Nom du client|Date de la facture|Date d'échéance|Montant HT (€)|Montant TTC (€)|Restant à payer (€)",
    'n|c|d|u|h|t|o',
    EUROPEAN,
  ],
  [
    'Exact in Dutch',
    'Factuurnummer|Factuurdatum|Vervaldatum|Relatiecode|Relatienaam|Bedrag|Openstaand',
    'n|d|u|100|c|t|o',
    EUROPEAN,
  ],
  [
    'Exact in French',
    "N° de facture|Date de facture|Date d'échéance|Code|Nom|Montant|Encours",
    'n|d|u|100|c|t|o',
    EUROPEAN,
  ],
  [
    'Yuki',
    'Factuurnr.|Factuurdatum|Vervaldatum|Relatie|Bedrag incl. BTW|Openstaand bedrag',
    'n|d|u|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks in Dutch',
    'Docnr|Datum|Vervaldag|Klantnr|Klantnaam|Bedrag EUR|Saldo',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks in French',
    'N° doc.|Date|Date éch.|Code client|Nom client|Montant EUR|Solde',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  [
    'WinBooks, the open documents',
    'Compte|Nom|Journal|Document|Date doc|Echéance|Montant|Solde',
    'C1|c|VENTE|n|d|u|t|o',
    EUROPEAN,
  ],
  [
    'BOB',
    'Documentnr.|Documentdatum|Vervaldatum|Derde|Naam|Bedrag|Openstaand bedrag',
    'n|d|u|K1|c|t|o',
    EUROPEAN,
  ],
  ['Horus', 'N° document|Date|Échéance|Client|Montant|Solde', 'n|d|u|c|t|o', EUROPEAN],
  [
    'QuickBooks',
    'Date|Transaction Type|Num|Customer|Due Date|Amount|Open Balance',
    'd|Invoice|n|c|u|t|o',
    AMERICAN,
  ],
  [
    'QuickBooks in French',
    "Date|Type d'opération|N°|Client|Date d'échéance|Montant|Solde impayé",
    'd|Facture|n|c|u|t|o',
    EUROPEAN,
  ],
  [
    'Xero',
    '*ContactName|EmailAddress|*InvoiceNumber|*InvoiceDate|*DueDate|Total|InvoiceAmountPaid|InvoiceAmountDue|Currency|Type',
    'c|a@b.example|n|d|u|t|p|o|EUR|Sales invoice',
    ISO,
  ],
  [
    'Stripe',
    'id|Amount Due|Currency|Customer|Customer Name|Date (UTC)|Due Date (UTC)|Number|Subtotal|Total|Amount Paid|Amount Remaining',
    'in_1|t|eur|cus_1|c|d|u|n|h|t|p|o',
    ISO,
  ],
  [
    'Stripe, whether it was paid',
    'id|Amount Due|Amount Paid|Amount Remaining|Currency|Customer Name|Date (UTC)|Due Date (UTC)|Number|Paid|Total',
    'in_1|t|p|o|eur|c|d|u|n|false|t',
    ISO,
  ],
  ['Lists in German', 'Kunde|Beleg|Belegdatum|Zahlbar bis|Betrag|Offen', 'c|n|d|u|t|o', GERMAN],
  [
    'DATEV',
    'Belegnummer|Belegdatum|Fälligkeit|Kundenname|Bruttobetrag|Offener Betrag|Währung',
    'n|d|u|c|t|o|EUR',
    GERMAN,
  ],
  [
    'sevDesk',
    'Rechnungsnummer|Rechnungsdatum|Fälligkeitsdatum|Kunde|Betrag (netto)|Betrag (brutto)|Offener Betrag',
    'n|d|u|c|h|t|o',
    GERMAN,
  ],
];

describe('A list of invoices is understood as this tool writes it', () => {
  it.each(INVOICE_TOOLS)('%s', async (_tool, titles, cells, style) => {
    const reading = await readExport(invoiceTable(titles, cells, style));
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      reading.invoices.map(({ number, buyer, issueDate, dueDates, totalInclVat, payable }) => ({
        number,
        customer: buyer.name,
        issued: issueDate,
        due: dueDates[0]?.dueOn,
        total: totalInclVat?.amount,
        open: payable.amount,
      })),
    ).toEqual(INVOICES);
  });
});

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
      'Journal;Date;Pièce;Tiers;Echéance;Débit;Crédit;Lettrage',
      'Grand livre des tiers;;;;;;;\nCode;Date;Pièce;Tiers;Echéance;Débit;Crédit;Solde',
    ])
      expect(await readExport(`${titles}\n${rows}`)).toMatchObject({ format: 'unknown', invoices: [] });
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
