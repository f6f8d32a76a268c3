import { expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { claimLines } from './take-in-lines.ts';

it('an invoice in instalments is shown with each of its due dates, before it is taken in', () => {
  const of = { id: 'i1', debtorId: 'd1', foldedNumber: '2026053', issuedOn: day('2026-09-10') };
  const sums = { currency: 'EUR', total: 90_000, payable: 90_000, dueOrigin: { kind: 'stated' } } as const;
  const empty = {
    references: [],
    terms: [],
    subject: null,
    typeCode: null,
    orderReference: null,
    payee: null,
  };
  const parts = ['2026-10-10', '2026-11-10', '2026-12-10'].map(on => ({ dueOn: day(on), amount: 30_000 }));
  const invoice = { ...of, ...sums, ...empty, dueOn: day('2026-10-10') };
  const lines = claimLines(
    {
      invoices: [
        { ...invoice, number: '2026-053', instalments: parts },
        { ...invoice, number: '2026-054', instalments: null },
      ],
      ...{
        creditNotes: [],
        changes: [],
        unchanged: [],
        alsoNamed: [],
        refused: [],
        warnings: [],
        contested: [],
      },
    },
    () => 'Vandenbroele BV',
  );
  expect(lines.map(({ dueOn, furtherDueOn }) => [dueOn, furtherDueOn])).toEqual([
    ['2026-10-10', ['2026-11-10', '2026-12-10']],
    ['2026-10-10', []],
  ]);
});
