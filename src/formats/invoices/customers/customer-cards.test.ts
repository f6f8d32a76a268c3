// Reports that say of each customer who it is in lines above its invoices, as SAP prints FBL5N, and those that have it in a row of
// its own without naming it again below.

import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';

async function read(text: string) {
  const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
  return {
    invoices: reading?.invoices.map(({ number, buyer, payable }) =>
      [number, buyer.customerNumber, buyer.name, payable.amount].filter(one => one != null).join(' '),
    ),
    errors: reading?.problems.filter(({ severity }) => severity === 'error'),
    told: reading?.problems
      .filter(({ found }) => found.startsWith('customers above'))
      .map(({ found }) => found),
  };
}

const LINE = '-----------------------------------------------------------------------------';

describe('A list of SAP for several customers', () => {
  it('names each in the lines above its page', async () => {
    const page = ([number, name]: readonly [string, string], rows: readonly string[]): string =>
      `30.11.2026              Customer Line Item Display                 1
${LINE}
| Customer           ${number}
| Company Code       1000
|
| Name               ${name}
| City               Lyon
${LINE}
| |St|DocumentNo|Type|Doc. Date |Net due dt|Amt in loc.cur.|LCurr|Text    |
${LINE}
${rows.join('\n')}
${LINE}
|*|  |          |    |          |          |     1.510,00  |EUR  |        |
${LINE}
|**| Account ${number}|     |          |          |     1.510,00  |EUR  |        |
${LINE}
`;
    const list = [
      page(
        ['100012', 'Dupont SARL'],
        [
          '| |@5B@|1800000012|RV  |01.09.2026|01.10.2026|     1.210,00  |EUR  |Delivery|',
          '| |@5B@|1800000013|RV  |02.09.2026|02.10.2026|       300,00  |EUR  |Delivery|',
          '| |@5B@|1400000001|DZ  |13.09.2026|13.09.2026|       605,00- |EUR  |Payment |',
        ],
      ),
      page(
        ['100013', 'Martin SA'],
        [
          '| |@5B@|1800000020|RV  |05.09.2026|05.10.2026|        50,00  |EUR  |Delivery|',
          '| |@5B@|1600000002|DG  |06.09.2026|06.09.2026|        12,50- |EUR  |Credit  |',
        ],
      ),
      '|***|  |          |    |          |          |     1.560,00  |EUR  |        |\n',
    ];
    expect(await read(list.join('\n'))).toEqual({
      invoices: [
        '1800000012 100012 Dupont SARL 121000',
        '1800000013 100012 Dupont SARL 30000',
        '1800000020 100013 Martin SA 5000',
        '1600000002 100013 Martin SA -1250',
      ],
      errors: [],
      told: ['customers above their invoices: Dupont SARL, Martin SA'],
    });
  });

  it.each([
    {
      language: 'German',
      labels: ['Debitor', 'Buchungskreis', 'Name', 'Ort'],
      titles: ['Belegnr', 'Art', 'Belegdatum', 'Nettofäll.', 'Betrag in HW', 'HWähr'],
    },
    {
      language: 'French',
      labels: ['Client', 'Société', 'Nom', 'Ville'],
      titles: ['N° pièce', 'Type', 'Date pièce', 'Éch. nette', 'Montant en devise interne', 'Devise interne'],
    },
    {
      language: 'Dutch',
      labels: ['Klant', 'Bedrijfsnummer', 'Naam', 'Plaats'],
      titles: [
        'Documentnr',
        'Soort',
        'Documentdatum',
        'Netto vervaldatum',
        'Bedrag in eigen valuta',
        'Eigen valuta',
      ],
    },
  ])('in $language, with tabs as a spreadsheet gets it, is read alike', async ({ labels, titles }) => {
    const page = (values: readonly string[], row: string): string =>
      [
        ...labels.map((label, at) => `${label}\t\t${values[at]}`),
        '',
        `\tSt\t${titles.join('\t')}`,
        `\t@5B@\t${row}`,
        `*\t\t\t\t\t\t1.210,00\tEUR`,
        '',
      ].join('\n');
    const list = [
      page(['100012', '1000', 'Dupont SARL', 'Lyon'], '18012\tRV\t01.09.2026\t01.10.2026\t1.210,00\tEUR'),
      page(['100013', '1000', 'Martin SA', 'Lille'], '18020\tRV\t05.09.2026\t05.10.2026\t50,00\tEUR'),
    ];
    expect(await read(list.join('\n'))).toMatchObject({
      invoices: ['18012 100012 Dupont SARL 121000', '18020 100013 Martin SA 5000'],
      errors: [],
    });
  });

  it('without a name for one of them is no list whose customers are known', async () => {
    const titles = 'DocumentNo;Doc. Date;Net due dt;Amt in loc.cur.;LCurr';
    const list = `Customer;100012;;;
Name;Dupont SARL;;;
${titles}
1800000012;01.09.2026;01.10.2026;1.210,00;EUR
Customer;100013;;;
${titles}
1800000020;05.09.2026;05.10.2026;50,00;EUR
`;
    const { invoices, told } = await read(list);
    expect(invoices).toEqual(['1800000012 121000', '1800000020 5000']);
    expect(told).toEqual([]);
  });

  it('for all customers says so above its titles, and names nobody', async () => {
    const { invoices, told } = await read(`Client;Tous;;;
Compte;411000 à 411999;;;
N° facture;Date;Échéance;Reste dû;Devise
F1;15/09/2026;15/10/2026;1200,00;EUR
`);
    expect(invoices).toEqual(['F1 120000']);
    expect(told).toEqual([]);
  });
});

describe('A customer in a row of its own', () => {
  const TITLES = 'Docnr;Datum;Vervaldag;Bedrag;Openstaand';
  const JANSSENS =
    '2026/0012;01/09/2026;01/10/2026;1210,00;1210,00\n2026/0013;02/09/2026;02/10/2026;300,00;100,00';
  const PEETERS = '2026/0014;03/09/2026;03/10/2026;50,00;50,00';

  it('is that of the invoices below it, with or without a sum', async () => {
    for (const sum of ['', ';;;;1310,00\n'])
      expect(
        await read(`${TITLES}\nJanssens BVBA;;;;\n${JANSSENS}\n${sum}Peeters NV;;;;\n${PEETERS}\n`),
      ).toEqual({
        invoices: [
          '2026/0012 Janssens BVBA 121000',
          '2026/0013 Janssens BVBA 10000',
          '2026/0014 Peeters NV 5000',
        ],
        errors: [],
        told: ['customers above their invoices: Janssens BVBA, Peeters NV'],
      });
  });

  it('may have its number before its name, in one cell or in two', async () => {
    const invoices = ['2026/0012 400012 Janssens BVBA 121000', '2026/0013 400012 Janssens BVBA 10000'];
    const last = '2026/0014 400013 Peeters NV 5000';
    for (const [one, other] of [
      ['400012 - Janssens BVBA;;;;', '400013 - Peeters NV;;;;'],
      ['400012;Janssens BVBA;;;', '400013;Peeters NV;;;'],
    ])
      expect(await read(`${TITLES}\n${one}\n${JANSSENS}\n${other}\n${PEETERS}\n`)).toMatchObject({
        invoices: [...invoices, last],
        errors: [],
      });
  });

  it('is none where the rows divide the list by something else, or not all of it', async () => {
    for (const list of [
      `Échues;;;;\n${JANSSENS}\nNon échues;;;;\n${PEETERS}`,
      `Septembre 2026;;;;\n${JANSSENS}\nOctobre 2026;;;;\n${PEETERS}`,
      // One heading may be that of the list.
      `Ma société;;;;\n${JANSSENS}\n${PEETERS}`,
      // Nobody stands above the first.
      `${JANSSENS}\nPeeters NV;;;;\n${PEETERS}`,
      // The same twice, and one without an invoice.
      `Peeters NV;;;;\n${JANSSENS}\nPeeters NV;;;;\n${PEETERS}`,
      `Janssens BVBA;;;;\nPeeters NV;;;;\n${JANSSENS}\n${PEETERS}`,
    ]) {
      const { invoices, told } = await read(`${TITLES}\n${list}\n`);
      expect(invoices).toEqual(['2026/0012 121000', '2026/0013 10000', '2026/0014 5000']);
      expect(told).toEqual([]);
    }
  });
});
