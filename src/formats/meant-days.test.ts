// A due date that nobody means is told, and the invoice is kept without one.

import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';
import type { FileReading } from './records.ts';
import { ubl } from './small-files.fixture.ts';

async function read(content: string): Promise<FileReading> {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(content) });
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

const table = (...rows: readonly string[]): Promise<FileReading> =>
  read(['N° facture;Client;Date;Échéance;Reste dû EUR', ...rows, ''].join('\n'));

const dueIn = ({ invoices }: FileReading): string[] =>
  invoices.map(({ number, dueDates }) => `${number} ${dueDates.map(({ dueOn }) => dueOn).join(' ')}`.trim());

const NONE = 'a due date that can be meant; none is taken';

describe('A due date that stands for none', () => {
  it.each([
    '31/12/9999',
    '9999-12-31',
    '31/12/2099',
    '01/01/1900',
    '00/00/0000',
    '0000-00-00',
    '1900-01-00',
    '00/01/1900',
    '01/01/1970',
    '31/12/99',
  ])('%s is told, and the invoice is kept without it', async written => {
    const reading = await table(`F1;Lou;15/01/2026;${written};100,00`, 'F2;Lou;16/01/2026;15/02/2026;50,00');
    expect(dueIn(reading)).toEqual(['F1', 'F2 2026-02-15']);
    expect(reading.problems).toMatchObject([
      { severity: 'warning', place: 'column Échéance row 2', expected: NONE },
    ]);
    expect(reading.table?.outcomes).toMatchObject({ taken: 2, refused: 0 });
  });

  it('is kept where it may be meant, and told where it lies far off', async () => {
    const reading = await table('F1;Lou;15/01/2026;14/02/2036;100,00', 'F2;Lou;15/01/2026;31/12/2030;100,00');
    expect(dueIn(reading)).toEqual(['F1 2036-02-14', 'F2 2030-12-31']);
    expect(reading.problems).toEqual([
      {
        severity: 'warning',
        place: 'column Échéance row 2',
        found: '2036-02-14',
        expected: 'a due date within 5 years of 2026-01-15, the day of issue; it is kept',
      },
    ]);
  });

  it('is none of an electronic invoice either, and so its day of issue', async () => {
    const due = ubl('<b:DueDate>9999-12-31</b:DueDate>');
    expect(await read(due)).toMatchObject({
      invoices: [{ issueDate: '2026-01-02', dueDates: [] }],
      problems: [{ severity: 'warning', place: 'DueDate', found: '9999-12-31', expected: NONE }],
    });
    expect(await read(ubl().replace('2026-01-02', '1900-01-01'))).toMatchObject({
      invoices: [{ issueDate: null }],
      problems: [
        {
          place: 'IssueDate',
          found: '1900-01-01',
          expected: 'a day of issue that can be meant; none is taken',
        },
      ],
    });
  });

  it('of a ledger is told with its line', async () => {
    const titles = 'JournalCode;EcritureDate;CompteNum;EcritureLib;Debit;Credit;DateEcheance';
    const reading = await read(
      `${titles}\nVE;20260105;411000;F1;12,00;0,00;99991231\nVE;20260105;706000;F1;0,00;12,00;\n`,
    );
    expect(reading.ledgerEntries?.map(({ dueOn = null }) => dueOn)).toEqual([null]);
    expect(reading.problems).toEqual([
      { severity: 'warning', place: 'line 2', found: '9999-12-31', expected: NONE },
    ]);
  });

  it('does not take an instalment out of its invoice', async () => {
    const rows = ['F1;Lou;15/01/2026;15/02/2026;40,00', 'F1;Lou;15/01/2026;15/03/2026;50,00'];
    const reading = await table(...rows, 'F1;Lou;15/01/2026;31/12/9999;10,00');
    expect(reading.invoices).toEqual([]);
    expect(reading.problems).toContainEqual({
      severity: 'error',
      place: 'row 4',
      found: 'no due date',
      expected: 'a due date in each row of an invoice that is paid in instalments',
    });
  });
});
