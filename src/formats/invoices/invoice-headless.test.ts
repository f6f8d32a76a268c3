// A list of invoices without titles, printed by customer: read where its values leave one meaning, and else asked for titles.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function read(text: string) {
  const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
  return {
    invoices: (reading?.invoices ?? []).map(({ number, kind, buyer, issueDate, dueDates, payable }) =>
      [number, kind, buyer.customerNumber, buyer.name, issueDate, dueDates[0]?.dueOn, payable.amount]
        .filter(one => one != null)
        .join(' '),
    ),
    statements: reading?.statements.length,
    errors: (reading?.problems ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ found }) => found),
    warnings: (reading?.problems ?? [])
      .filter(({ severity }) => severity === 'warning')
      .map(({ found }) => found),
  };
}

describe('A list without titles, printed by customer', () => {
  it('is read where its values say what each column is', async () => {
    const { invoices, errors, warnings } = await read(`Échéancier clients au 30/11/2026;;;
DUPONT SARL;;;
F2026-001;15/09/2026;15/10/2026;1200,00
F2026-002;16/09/2026;16/10/2026;300,00
Total DUPONT SARL;;;1500,00
MARTIN SA;;;
F2026-003;18/09/2026;18/10/2026;50,00
Total MARTIN SA;;;50,00
Total général;;;1550,00
`);
    expect(invoices).toEqual([
      'F2026-001 invoice DUPONT SARL 2026-09-15 2026-10-15 120000',
      'F2026-002 invoice DUPONT SARL 2026-09-16 2026-10-16 30000',
      'F2026-003 invoice MARTIN SA 2026-09-18 2026-10-18 5000',
    ]);
    expect(errors).toEqual([]);
    expect(warnings).toContain('no row of titles');
  });

  it('may have the code of the customer, a label, and a debit beside a credit', async () => {
    const { invoices, errors } = await read(`C001;DUPONT SARL;;;;
15/09/2026;F2026-001;Facture F2026-001;15/10/2026;1200,00;
20/09/2026;AV2026-001;Avoir AV2026-001;20/09/2026;;100,00
C002;MARTIN SA;;;;
18/09/2026;F2026-003;Facture F2026-003;18/10/2026;50,00;
`);
    expect(invoices).toEqual([
      'F2026-001 invoice C001 DUPONT SARL 2026-09-15 2026-10-15 120000',
      'AV2026-001 creditNote C001 DUPONT SARL 2026-09-20 2026-09-20 -10000',
      'F2026-003 invoice C002 MARTIN SA 2026-09-18 2026-10-18 5000',
    ]);
    expect(errors).toEqual([]);
  });

  const customers = (one: string, other: string): string =>
    `DUPONT SARL;;;;\n${one}\nMARTIN SA;;;;\n${other}\n`;

  it.each([
    ['one day alone', customers('F1;15/09/2026;1200,00', 'F2;18/09/2026;50,00')],
    [
      'days of which either may be that of issue',
      customers('F1;15/09/2026;15/10/2026;1200,00', 'F2;18/10/2026;18/09/2026;50,00'),
    ],
    [
      'two amounts',
      customers('F1;15/09/2026;15/10/2026;1000,00;1200,00', 'F2;18/09/2026;18/10/2026;50,00;60,00'),
    ],
    [
      'two numbers',
      customers('F1;75001;15/09/2026;15/10/2026;12,00', 'F2;69002;18/09/2026;18/10/2026;50,00'),
    ],
    ['one number twice', customers('F1;15/09/2026;15/10/2026;12,00', 'F1;18/09/2026;18/10/2026;50,00')],
    [
      'a row of something else',
      customers('F1;15/09/2026;15/10/2026;12,00\nVIR 22;x;;', 'F2;18/09/2026;18/10/2026;50,00'),
    ],
    [
      'sections of a bank',
      'Virements;;;\nVIR 1;15/09/2026;16/09/2026;12,00\nCartes;;;\nCB 2;18/09/2026;19/09/2026;-50,00\n',
    ],
    ['one customer', 'DUPONT SARL;;;\nF1;15/09/2026;15/10/2026;12,00\nF2;18/09/2026;18/10/2026;50,00\n'],
  ])('is asked for its titles where it has %s', async (_what, text) => {
    const { invoices, statements, errors } = await read(text);
    expect({ invoices, statements }).toEqual({ invoices: [], statements: 0 });
    expect(errors.join()).toMatch(/^no (row of )?titles/);
  });
});

describe('A file that is none of what is read here', () => {
  it.each([
    ['ID;PWXL;N;E\r\nC;Y1;X1;K"Numéro"\r\n', 'a SYLK sheet (.slk)'],
    ['TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n', 'a DIF sheet (.dif)'],
    ['{\\rtf1\\ansi Facture F1; 12,00}', 'a text of a word processor (.rtf)'],
    ['\t\u0004\u0006\u0000\u0007\u0000\u0010\u0000', 'a sheet of Excel 2, 3 or 4 (.xls)'],
    ['\u0003\u007a\u000b\u001e\u0010\u0000\u0000\u0000NUMERO', 'a dBase table (.dbf)'],
    ['\u0000\u0000\u0002\u0000\u0006\u0004\u0006\u0000', 'a sheet of Lotus 1-2-3'],
    ['7z\u00bc\u00af\u0027\u001c rest', 'an archive that is no zip (.gz, .7z, .rar)'],
  ])('is called by its name: %j', async (text, found) => {
    const [reading] = await readFile({ name: 'x', bytes: new Uint8Array(Buffer.from(text, 'latin1')) });
    expect(reading?.problems).toEqual([
      {
        severity: 'error',
        place: 'file',
        found,
        expected: 'a workbook (.xlsx, .ods) or CSV, alone or in a zip',
      },
    ]);
  });
});
