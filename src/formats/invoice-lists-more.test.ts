// Lists of invoices in which a customer, a number or a side stands under a title that means something else elsewhere.

import { describe, expect, it } from 'vitest';
import { listed } from './invoice-lists.fixture.ts';
import { readFile } from './read.ts';
import { readExport } from './tables/table-tools.fixture.ts';

describe('A letter beside the amount', () => {
  it('makes a credit of it, which nobody is asked for', async () => {
    const list = await listed(
      `Client;Nom;Document;Date;Echéance;Montant;D/C;Devise
C001;Lou SPRL;2026/12;01/09/2026;01/10/2026;1210,00;D;EUR
C002;Anse BV;2026/13;13/09/2026;13/10/2026;121,00;C;EUR
`,
    );
    expect(list.errors).toEqual([]);
    expect(list.invoices).toEqual([
      '2026/12  Lou SPRL 2026-10-01 1210.00',
      '2026/13 credit Anse BV 2026-10-13 -121.00',
    ]);
  });

  it('that nobody knows leaves the invoice out with an error', async () => {
    const { errors, invoices } = await listed(
      'Client;Document;Date;Montant;D/C;Devise\nLou;1;13/09/2026;10,00;Z;EUR\n',
    );
    expect({ errors, invoices }).toEqual({ errors: ['Z'], invoices: [] });
  });
});

describe('A customer', () => {
  it('is a firm, or else the person whose names stand in two columns', async () => {
    const { invoices } = await listed(
      `Factuurnummer,Factuurdatum,Vervaldatum,Bedrijfsnaam,Voornaam,Achternaam,Totaal incl. btw
1,2026-09-01,2026-09-15,De Linde BV,Els,Vos,121.00
2,2026-09-02,2026-09-16,,Jan,de Vries,242.00
`,
    );
    expect(invoices).toEqual(['1  De Linde BV 2026-09-15 121.00', '2  Jan de Vries 2026-09-16 242.00']);
  });

  it('may be called by its last name where a first one stands beside it', async () => {
    const { invoices } = await listed('Facture;Nom;Prénom;Échéance;Total TTC\nF1;Lou;Eva;13/09/2026;10,00\n');
    expect(invoices).toEqual(['F1  Eva Lou 2026-09-13 10.00']);
  });

  it('is the contact where no other column names one', async () => {
    const { invoices } = await listed(
      'Contact;Factuurnummer;Datum;Vervaldatum;Openstaand\nDe Groene Tuin;26-12;3-9-2026;13-10-2026;€ 5,00\n',
    );
    expect(invoices).toEqual(['26-12  De Groene Tuin 2026-10-13 5.00']);
  });

  it('is named beside its account, where each account has one name', async () => {
    const { invoices } = await listed(
      `Compte;Libellé;Date;Pièce;Échéance;Solde
411LOU;Lou SAS;13/09/2026;F1;13/10/2026;1200,00
411ANSE;Anse SA;13/11/2026;F2;13/12/2026;240,00
`,
    );
    expect(invoices).toEqual(['F1  Lou SAS 2026-10-13 1200.00', 'F2  Anse SA 2026-12-13 240.00']);
  });

  it('is known by its code in a column called customer, and by name beside it', async () => {
    const { invoices } = await listed(
      `Client;Nom;N° doc;Date;Echéance;Solde ouvert
LOUSA;Lousa SPRL;;;;
;;12;02/09/2026;13/10/2026;1.210,00
;;17;12/09/2026;14/10/2026;605,00
ANSE;Anse BV;;;;
;;13;03/09/2026;15/10/2026;21,00
;;19;23/09/2026;23/10/2026;-60,00
`,
    );
    expect(invoices).toEqual([
      '12  Lousa SPRL 2026-10-13 1210.00',
      '17  Lousa SPRL 2026-10-14 605.00',
      '13  Anse BV 2026-10-15 21.00',
      '19 credit Anse BV 2026-10-23 -60.00',
    ]);
  });
});

describe('The export', () => {
  it('of a shop is numbered by its orders', async () => {
    const { invoices, errors } = await listed(
      `Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Billing Name,Outstanding Balance
#1001,lou@client.example,pending,EUR,120.00,2026-09-13 10:00:00 +0200,Lampe,Lou Anse,120.00
#1001,lou@client.example,,,,2026-09-13 10:00:00 +0200,Table,,
`,
    );
    expect({ invoices, errors }).toEqual({ invoices: ['#1001  Lou Anse  120.00'], errors: [] });
    const billit = await listed(
      `OrderNumber;OrderDate;ExpiryDate;OrderType;CustomerName;Currency;TotalIncl;ToPay;Reference
26-1;01/09/2026;13/10/2026;Invoice;Lou SPRL;EUR;1210,00;1210,00;+++090/9337/55493+++
26-2;13/09/2026;13/10/2026;CreditNote;Lou SPRL;EUR;121,00;121,00;
`,
    );
    expect(billit).toMatchObject({
      errors: [],
      invoices: ['26-1  Lou SPRL 2026-10-13 1210.00', '26-2 credit Lou SPRL 2026-10-13 121.00'],
    });
  });

  it('of a draft without a number is no error, nor is a quote without an amount', async () => {
    const { errors, left } = await listed(
      `Type,Number,Date,Customer,Total,Currency,Status
Invoice,A1,2026-09-13,Lou,240.00,EUR,open
Invoice,,2026-09-13,Lou,240.00,EUR,draft
Quote,Q1,2026-09-13,Lou,,EUR,open
`,
    );
    expect({ errors, left }).toEqual({ errors: [], left: 1 });
  });

  it('of SAP has lines drawn between its rows, sums without a number, and payments', async () => {
    const { invoices, errors, left } = await listed(
      `-----------------------------------------------------------------------------------
| |Account|DocumentNo|Type|Doc. Date |Net due dt|Amt in loc.cur.|LCurr|Text    |
-----------------------------------------------------------------------------------
| |100012 |1800000012|RV  |01.09.2026|01.10.2026|     1.210,00  |EUR  |Delivery|
| |100012 |1400000001|DZ  |13.09.2026|13.09.2026|       605,00- |EUR  |Payment |
| |100012 |1600000002|DG  |21.09.2026|21.09.2026|        50,00- |EUR  |Credit  |
-----------------------------------------------------------------------------------
|*|100012 |          |    |          |          |       555,00  |EUR  |        |
-----------------------------------------------------------------------------------
`,
    );
    expect({ errors, left }).toEqual({ errors: [], left: 1 });
    expect(invoices).toEqual(['1800000012   2026-10-01 1210.00', '1600000002 credit  2026-09-21 -50.00']);
  });

  it('of SAP is in the currency of its own amounts', async () => {
    const { invoices } = await readExport(
      `Document Number;Document Date;Customer;Document Currency;Amount in local currency;Local Currency
1;13.09.2026;Lou;USD;1.210,00;EUR
`,
    );
    expect(invoices).toMatchObject([{ currency: 'EUR', payable: { amount: 121_000 } }]);
  });

  it.each(['utf16le', 'utf16be'])('in %s without a mark is read', async encoding => {
    const text =
      'Facture;Date facture;Client;Total TTC\nF1;13/09/2026;Café Été;10,00\nF2;13/09/2026;Hôtel;5,00\n';
    const little = Buffer.from(text, 'utf16le');
    const bytes = new Uint8Array(encoding === 'utf16le' ? little : little.swap16());
    const [reading] = await readFile({ name: 'a.csv', bytes });
    expect(reading?.invoices.map(({ buyer }) => buyer.name)).toEqual(['Café Été', 'Hôtel']);
  });
});

describe('A report by age with its documents', () => {
  const titles = ',Invoice Date,Currency,Account,At Date,1-30,31-60,Older,Total';

  it('is a list of the invoices of each customer', async () => {
    const { invoices, errors } = await listed(
      `Aged Receivable
${titles}
Aged Receivable,,,,100.00,1210.00,0.00,500.00,1810.00
Lou BV,,,,100.00,1210.00,0.00,0.00,1310.00
INV/26/12,2026-10-13,EUR,400000,,1210.00,,,
INV/26/31,2026-11-20,EUR,400000,100.00,,,,
Anse SA,,,,0.00,0.00,0.00,500.00,500.00
INV/26/02,2026-02-01,EUR,400000,,,,600.00,
RINV/26/01,2026-02-03,EUR,400000,,,,-100.00,
Total Aged Receivable,,,,100.00,1210.00,0.00,500.00,1810.00
`,
    );
    expect(errors).toEqual([]);
    expect(invoices).toEqual([
      'INV/26/12  Lou BV  1210.00',
      'INV/26/31  Lou BV  100.00',
      'INV/26/02  Anse SA  600.00',
      'RINV/26/01 credit Anse SA  -100.00',
    ]);
  });

  it('with a customer folded away says whose documents are missing', async () => {
    const { errors } = await listed(
      `${titles}
Lou BV,,,,100.00,,,,100.00
Anse SA,,,,,1210.00,,,1210.00
INV/26/12,2026-10-13,EUR,400000,,1210.00,,,1210.00
`,
    );
    expect(errors).toEqual(['Lou BV without documents']);
  });
});
