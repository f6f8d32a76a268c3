import { describe, expect, it } from 'vitest';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { day } from '../units/calendar.ts';
import { balanceOf } from './balance.ts';
import { CREDITOR, DEBTOR, euros, INVOICE, paid } from './claim.fixture.ts';
import { claimLaw, type SentReminder } from './claim-law.ts';

// 500.00 due on 2026-09-30 and 500.00 on 2026-11-30, of a Belgian consumer: 8 % and a lump sum by the terms of sale.
const CLAUSE = { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false } as const;
const invoice = {
  ...INVOICE,
  instalments: ['2026-09-30', '2026-11-30'].map(dueOn => ({ dueOn: day(dueOn), amount: euros(50_000) })),
};
const byMail = (sentOn: string): SentReminder => ({
  sentOn: day(sentOn),
  channel: 'electronic',
  hasAllMentions: true,
});
// Fourteen days from the next day: free until 19 October, and until 17 December (CDE XIX.2).
const [FIRST, SECOND] = [byMail('2026-10-05'), byMail('2026-12-03')];

function owedOn(
  on: string,
  {
    reminders,
    allocations = [],
  }: { reminders: readonly (SentReminder | null)[]; allocations?: ReturnType<typeof paid>[] },
) {
  const law = claimLaw({
    company: { ...CREDITOR, law: 'BE', policy: { ...CREDITOR.policy, consumerClause: CLAUSE } },
    debtor: { ...DEBTOR, country: 'BE', kind: 'consumer' },
    invoice,
    tables: RATE_TABLES,
    firstReminder: reminders.findLast(one => one !== null) ?? null,
    firstReminders: reminders,
    insolvencyOn: null,
    day: day(on),
  });
  const { interest, compensation } = balanceOf({ invoice, allocations, law, day: day(on) });
  return { interest: interest.amount, lumpSum: compensation.amount };
}

describe('an invoice that a Belgian consumer pays in instalments', () => {
  it('bears charges on the instalment that is late alone, not on the one to come', () => {
    // Eleven days on 500.00: 1.2055; 30.00 and 10 % of 350.00 are 65.00, and not the 90.00 of 1,000.00 (CDE XIX.4).
    expect(owedOn('2026-10-30', { reminders: [FIRST, null] })).toEqual({ interest: 121, lumpSum: 6_500 });
    expect(owedOn('2026-10-19', { reminders: [FIRST, null] })).toEqual({ interest: 0, lumpSum: 0 });
  });

  it('bears none on the second before a free reminder of its own and fourteen days', () => {
    // 46 days on the first: 5.0411. The second is four days late, and nobody has reminded of it.
    expect(owedOn('2026-12-04', { reminders: [FIRST, null] })).toEqual({ interest: 504, lumpSum: 6_500 });
    // 59 days on the first: 6.4658; the last free day of the second.
    expect(owedOn('2026-12-17', { reminders: [FIRST, SECOND] })).toEqual({ interest: 647, lumpSum: 6_500 });
    // 60 days on the first and one on the second: 6.5753 and 0.1096.
    expect(owedOn('2026-12-18', { reminders: [FIRST, SECOND] })).toEqual({ interest: 668, lumpSum: 9_000 });
  });

  it('whose first instalment was paid in the free days bears nothing on the second by the reminder of the first', () => {
    const allocations = [paid(50_000, '2026-10-15')];
    expect(owedOn('2026-12-04', { reminders: [FIRST, null], allocations })).toEqual({
      interest: 0,
      lumpSum: 0,
    });
    expect(owedOn('2026-12-18', { reminders: [FIRST, SECOND], allocations })).toEqual({
      interest: 11,
      lumpSum: 6_500,
    });
  });
});
