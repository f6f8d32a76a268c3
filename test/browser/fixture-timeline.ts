// What happened with a debtor of the fixture, the latest first.

import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { InvoiceView } from '../../src/desk/views/invoice.ts';
import { addDays, day } from '../../src/units/calendar.ts';
import { FIXTURE_DAY, type Given } from './fixture-given.ts';

const CALLED = [
  {
    at: '2026-03-12T14:20:00.000Z',
    day: day('2026-03-12'),
    kind: 'decision' as const,
    title: 'callRecorded',
    detail: 'reached: Paie vendredi',
    amount: null,
    messageId: null,
    state: null,
    because: [],
    call: null,
  },
];

export function timeline(invoices: readonly InvoiceView[], given: Given): DebtorView['timeline'] {
  const bare = { detail: null, amount: null, messageId: null, state: null, because: [], call: null };
  const issued = invoices.map(one => ({
    ...bare,
    at: `${one.issuedOn}T09:00:00.000Z`,
    day: one.issuedOn,
    kind: 'invoice' as const,
    title: one.number,
    amount: one.invoiced,
  }));
  const paid = invoices.flatMap(one =>
    one.settlements.map(part => ({
      ...bare,
      at: `${part.on}T07:30:00.000Z`,
      day: part.on,
      kind: 'payment' as const,
      title: part.label,
      amount: part.amount,
    })),
  );
  const reminded = invoices
    .filter(one => one.daysLate > 9)
    .map(one => {
      const on = addDays(FIXTURE_DAY, 4 - one.daysLate);
      return {
        ...bare,
        at: `${on}T08:42:00.000Z`,
        day: on,
        kind: 'message' as const,
        title: 'courteousReminder',
        amount: one.open,
        state: 'sent' as const,
      };
    });
  const held = given.because
    .filter(reason => reason.code === 'held')
    .map(reason => ({
      ...bare,
      at: '2026-03-24T15:10:00.000Z',
      day: day('2026-03-24'),
      kind: 'hold' as const,
      title: reason.because,
    }));
  const called = given.step === 'formalNotice' ? CALLED : [];
  return [...issued, ...paid, ...reminded, ...held, ...called].sort((left, right) =>
    right.at.localeCompare(left.at),
  );
}
