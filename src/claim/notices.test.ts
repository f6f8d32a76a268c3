import { describe, expect, it } from 'vitest';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { day } from '../units/calendar.ts';
import { balanceOf } from './balance.ts';
import { CREDITOR, DEBTOR, euros, INVOICE } from './claim.fixture.ts';
import { claimLaw } from './claim-law.ts';
import type { Invoice } from './invoice.ts';
import type { LawFact } from './law-facts.ts';

/** Two halves of 1,000.00, of a French consumer. */
const HALVES: Invoice = {
  ...INVOICE,
  issuedOn: day('2026-01-05'),
  instalments: [
    { dueOn: day('2026-01-31'), amount: euros(50_000) },
    { dueOn: day('2026-03-31'), amount: euros(50_000) },
  ],
};

const notice = (on: string, invoiceId: string | null = null): LawFact => ({
  ...{ id: on, debtorId: 'd1', invoiceId, kind: 'noticeReceived', on: day(on), amount: null },
  ...{ source: 'AR 1A 234', by: 'marie' },
});

const judgment = (on: string): LawFact => ({ ...notice(on), kind: 'judgment', amount: euros(100_000) });

const interestOn = (on: string, facts: readonly LawFact[]): number => {
  const asked = { company: CREDITOR, debtor: { ...DEBTOR, kind: 'consumer' }, invoice: HALVES } as const;
  const known = { firstReminder: null, tables: RATE_TABLES, insolvencyOn: null, facts };
  const law = claimLaw({ ...asked, ...known, day: day(on) });
  return balanceOf({ invoice: HALVES, allocations: [], law, day: day(on) }).interest.amount;
};

// The legal rate is 2.62 % in the first half of 2026 (arrêté; C. civ. 1231-6).
describe('a notice about everything that is owed, between the due dates of one debt', () => {
  it('asks for the part that is late, and lets nothing run on what falls due after it', () => {
    // 54 days, 02-16 to 04-10, on 500.00: 1.938.
    expect(interestOn('2026-04-10', [notice('2026-02-15')])).toBe(194);
    // 13 days, 02-16 to 02-28: 0.466.
    expect(interestOn('2026-02-28', [notice('2026-02-15')])).toBe(47);
  });

  it('is followed by another one, which asks for the rest', () => {
    // 84 days until 05-10 on the first half, 3.0148; 30 days since 04-10 on the second, 1.0767.
    expect(interestOn('2026-05-10', [notice('2026-02-15'), notice('2026-04-10')])).toBe(409);
  });

  it('asks for nothing before the first due date, and one about the invoice for each part when it is late', () => {
    expect(interestOn('2026-04-10', [notice('2026-01-20')])).toBe(0);
    // 54 days on the first half, 1.938; 10 days after 03-31 on the second, 0.359.
    expect(interestOn('2026-04-10', [notice('2026-02-15', 'i1')])).toBe(230);
  });

  it('that came before a judgment leaves the other part to it', () => {
    // Enforceable on 04-10: since then the second half bears the legal rate as well. 84 and 30 days, as above.
    expect(interestOn('2026-05-10', [notice('2026-02-15'), judgment('2026-04-10')])).toBe(409);
  });
});
