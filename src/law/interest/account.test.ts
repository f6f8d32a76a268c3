import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { add, money, sum, zero } from '../../units/money.ts';
import { type AccountRequest, accountOf } from './account.ts';
import { addFractions, isSameFraction } from './fraction.ts';
import type { Part } from './imputation.ts';
import { interestAmount, interestOver } from './interest.ts';
import type { RateRule } from './rate-rule.ts';

const euro = (cents: number) => money(cents, 'EUR');
const FRENCH: RateRule = { kind: 'statutory', law: 'FR', relation: 'b2b' };
const RULES: readonly RateRule[] = [
  FRENCH,
  { kind: 'statutory', law: 'BE', relation: 'b2b' },
  { kind: 'statutory', law: 'FR', relation: 'public' },
  { kind: 'statutory', law: 'FR', relation: 'b2c' },
  { kind: 'statutory', law: 'DE', relation: 'b2b' },
];

const claim: AccountRequest = {
  principal: euro(500000),
  dueOn: day('2026-03-31'),
  until: day('2026-09-30'),
  rule: FRENCH,
  order: ['interest', 'principal', 'costs'],
  compensation: euro(4000),
};

describe('the account of a claim', () => {
  it('shows for each payment what it paid off and what is left', () => {
    const { events } = accountOf({ ...claim, payments: [{ on: day('2026-06-15'), amount: euro(200000) }] });
    // 5,000.00 × 12.15 % × 76/365 = 126.4931…
    expect(events[0]).toMatchObject({
      kind: 'payment',
      accrued: euro(12649),
      allocated: { interest: euro(12649), principal: euro(187351), costs: euro(0) },
      left: { interest: euro(0), principal: euro(312649), costs: euro(4000) },
    });
  });

  it('a payment on the due date pays principal and brings no 40 EUR', () => {
    const paid = accountOf({ ...claim, payments: [{ on: day('2026-03-31'), amount: euro(500000) }] });
    expect(paid.totalDue).toEqual(euro(0));
    expect(paid.costsLeft).toEqual(euro(0));
  });

  it('a payment before the due date only lessens the principal', () => {
    const early = accountOf({ ...claim, payments: [{ on: day('2026-03-01'), amount: euro(100000) }] });
    const smaller = accountOf({ ...claim, principal: euro(400000) });
    expect(early.totalDue).toEqual(smaller.totalDue);
  });

  it('a payment after the statement day is not seen', () => {
    const later = accountOf({ ...claim, payments: [{ on: day('2026-10-01'), amount: euro(500000) }] });
    expect(later.totalDue).toEqual(accountOf(claim).totalDue);
  });

  it('interest is not capitalised before a full year, and the refusal is shown', () => {
    const { interestAccrued, warnings } = accountOf({ ...claim, capitaliseOn: [day('2026-06-30')] });
    expect(interestAccrued).toEqual(accountOf(claim).interestAccrued);
    expect(warnings.map(({ key }) => key)).toEqual(['capitalisationRefused']);
  });

  it('an invoice due on the day of the opening judgment bears no interest and no 40 EUR, one due the day before does', () => {
    const opened = (insolvencyOn: string) => accountOf({ ...claim, insolvencyOn: day(insolvencyOn) });
    expect(opened('2026-03-31').totalDue).toEqual(euro(500000));
    expect(opened('2026-04-01')).toMatchObject({ interestLeft: euro(0), costsLeft: euro(4000) });
  });

  it('a credit note above the invoice leaves nothing due and a surplus', () => {
    const credits = [{ on: day('2026-05-01'), amount: euro(500100), effect: 'retroactive' as const }];
    const credited = accountOf({ ...claim, credits });
    expect(credited.totalDue).toEqual(euro(0));
    expect(credited.surplus).toEqual(euro(100));
  });
});

const dayFrom = (first: CalendarDate, days: number) =>
  fc.integer({ min: 0, max: days }).map(n => addDays(first, n));
const anyDue = dayFrom(day('2015-01-01'), 3800);
const anyRule = fc.constantFrom(...RULES);
const anyCents = fc.integer({ min: 1, max: 500_000_000 });
const PARTS: readonly Part[] = ['principal', 'interest', 'costs'];
const anyOrder = fc.shuffledSubarray([...PARTS], { minLength: 3, maxLength: 3 });

describe('interest, whatever the claim', () => {
  it('is the same exact fraction over a period and over its two halves', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyCents,
        anyDue,
        fc.nat(900),
        fc.nat(900),
        (rule, cents, dueOn, first, second) => {
          const middle = addDays(dueOn, first);
          const request = { rule, principal: euro(cents), dueOn, until: addDays(middle, second) };
          const halves = addFractions(
            interestOver({ ...request, until: middle }).exact,
            interestOver({ ...request, after: middle }).exact,
          );
          return isSameFraction(interestOver(request).exact, halves);
        },
      ),
    );
  });

  it('never falls when the debtor waits a day or owes a cent more', () => {
    fc.assert(
      fc.property(anyRule, anyCents, anyDue, fc.nat(900), (rule, cents, dueOn, days) => {
        const request = { rule, principal: euro(cents), dueOn, until: addDays(dueOn, days) };
        const { amount } = interestOver(request).interest;
        const longer = interestOver({ ...request, until: addDays(dueOn, days + 1) }).interest.amount;
        const larger = interestOver({ ...request, principal: euro(cents + 1) }).interest.amount;
        return longer >= amount && larger >= amount;
      }),
    );
  });

  it('is the same from running sums as from segments', () => {
    fc.assert(
      fc.property(anyRule, anyCents, anyDue, fc.nat(2000), (rule, cents, dueOn, days) => {
        const request = { rule, principal: euro(cents), dueOn, until: addDays(dueOn, days) };
        return interestAmount(request).amount === interestOver(request).interest.amount;
      }),
    );
  });

  it('has segments that follow one another and cover each day once', () => {
    fc.assert(
      fc.property(anyDue, fc.integer({ min: 1, max: 2000 }), (dueOn, days) => {
        const { segments } = interestOver({
          rule: FRENCH,
          principal: euro(100),
          dueOn,
          until: addDays(dueOn, days),
          conventions: { dayCount: 'ACT/ACT' },
        });
        expect(segments[0]?.from).toBe(addDays(dueOn, 1));
        expect(segments.at(-1)?.to).toBe(addDays(dueOn, days));
        segments.slice(1).forEach((segment, position) => {
          expect(segment.from).toBe(addDays(segments[position]?.to ?? dueOn, 1));
        });
        expect(segments.reduce((total, segment) => total + segment.days, 0)).toBe(days);
      }),
    );
  });
});

describe('payments, whatever their order', () => {
  const anyPayments = fc.array(
    fc.record({ after: fc.nat(600), cents: fc.integer({ min: 1, max: 400_000 }) }),
    {
      maxLength: 6,
    },
  );

  it('are allocated or surplus to the last cent', () => {
    fc.assert(
      fc.property(anyOrder, anyDue, anyPayments, anyRule, (order, dueOn, list, rule) => {
        const payments = list.map(({ after, cents }) => ({ on: addDays(dueOn, after), amount: euro(cents) }));
        const account = accountOf({ ...claim, rule, dueOn, until: addDays(dueOn, 600), order, payments });
        const paid = sum(
          payments.map(({ amount }) => amount),
          'EUR',
        );
        const allocated = account.events.flatMap(({ allocated: parts }) => PARTS.map(part => parts[part]));
        expect(add(sum(allocated, 'EUR'), account.surplus)).toEqual(paid);
      }),
    );
  });

  it('come out the same in totals, without segments', () => {
    fc.assert(
      fc.property(anyOrder, anyDue, anyPayments, anyRule, (order, dueOn, list, rule) => {
        const payments = list.map(({ after, cents }) => ({ on: addDays(dueOn, after), amount: euro(cents) }));
        const request = { ...claim, rule, dueOn, until: addDays(dueOn, 600), order, payments };
        const { events: _seen, warnings: _warned, ...whole } = accountOf(request);
        expect(accountOf({ ...request, detail: 'totals' })).toMatchObject(whole);
      }),
    );
  });

  it('leave owed what arose less what was allocated, and nothing below zero', () => {
    fc.assert(
      fc.property(anyOrder, anyDue, anyPayments, (order, dueOn, list) => {
        const payments = list.map(({ after, cents }) => ({ on: addDays(dueOn, after), amount: euro(cents) }));
        const account = accountOf({ ...claim, dueOn, until: addDays(dueOn, 600), order, payments });
        const allocated = account.events.flatMap(({ allocated: parts }) => PARTS.map(part => parts[part]));
        const charged = account.events.some(
          ({ left, allocated: parts }) => left.costs.amount + parts.costs.amount > 0,
        );
        const arose = add(
          add(claim.principal, account.interestAccrued),
          charged ? claim.compensation : zero('EUR'),
        );
        expect(add(account.totalDue, sum(allocated, 'EUR'))).toEqual(arose);
        for (const { left } of account.events)
          for (const part of PARTS) expect(left[part].amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
