import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { factsOn, took } from './dossier.fixture.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { nextStep } from './next-step.ts';
import { scenarioFor } from './scenario/shipped-scenarios.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const scenario = scenarioFor({ country: 'BE', kind: 'consumer', scenario: null });

/** 500.00 due on 30 September, 500.00 on 31 October and 500.00 on 30 November. */
const instalments = ['2026-09-30', '2026-10-31', '2026-11-30'].map(dueOn => ({
  dueOn: day(dueOn),
  amount: euros(50_000),
}));
const firstReminder = (instalment: number, on: string, freeUntil: string) =>
  took({ rung: 1, stepKey: 'consumerFirstReminder', instalment, on, deadlineOn: day(freeUntil) });
const OF_FIRST = firstReminder(0, '2026-10-05', '2026-10-22');
const SECOND = took({ rung: 2, stepKey: 'consumerSecondReminder', on: '2026-10-23' });

function decided(on: string, taken: DossierFacts['taken']) {
  const facts = factsOn(on, { claims: [{ payable: euros(150_000), instalments }], taken });
  const debtor = { ...facts.debtor, kind: 'consumer' as const, country: 'BE', isKindAssumed: false };
  const decision = nextStep({ facts: { ...facts, debtor }, scenario, day: day(on) });
  if (decision.kind !== 'send') return decision.lookAgainOn;
  return [
    decision.stepKey,
    ...decision.covers.map(({ instalment, parts, open }) => ({ instalment, parts, open: open.amount })),
  ];
}

describe('an invoice in instalments, each with its own free reminder (CDE XIX.2)', () => {
  it('is asked for by a firm step where the free days of the instalment are over, and no further', () => {
    // The second is due, and nobody has reminded of it; its own step is due on Tuesday 3 November.
    expect(decided('2026-11-02', [OF_FIRST, SECOND])).toEqual([
      'call',
      { instalment: 0, parts: [0], open: 50_000 },
    ]);
    const ofSecond = firstReminder(1, '2026-11-03', '2026-11-20');
    expect(decided('2026-11-20', [OF_FIRST, SECOND, ofSecond])).toEqual([
      'call',
      { instalment: 0, parts: [0], open: 50_000 },
    ]);
    expect(decided('2026-11-23', [OF_FIRST, SECOND, ofSecond])).toEqual([
      'call',
      { instalment: 0, parts: [0, 1], open: 100_000 },
    ]);
  });

  it('is looked at again when the reminder of the next instalment is due, whatever the oldest waits for', () => {
    // The fifteen days of the notice run until 24 November.
    const notice = took({
      rung: 4,
      stepKey: 'formalNotice',
      on: '2026-10-30',
      deadlineOn: day('2026-11-24'),
    });
    expect(decided('2026-11-01', [OF_FIRST, SECOND, notice])).toBe('2026-11-03');
    expect(decided('2026-11-03', [OF_FIRST, SECOND, notice])).toEqual([
      'consumerFirstReminder',
      { instalment: 1, parts: [1], open: 50_000 },
    ]);
  });

  it('is reminded of in one message where several are late and none was, and a reminder that bounced begins nothing', () => {
    expect(decided('2026-11-03', [])).toEqual([
      'consumerFirstReminder',
      { instalment: 0, parts: [0, 1], open: 100_000 },
    ]);
    const bounced = { ...firstReminder(1, '2026-11-03', '2026-11-20'), leftOn: null };
    expect(decided('2026-11-27', [OF_FIRST, SECOND, bounced])).toEqual([
      'call',
      { instalment: 0, parts: [0], open: 50_000 },
    ]);
  });

  it('takes turns: a step that was due when the last free reminder left comes before the next one', () => {
    const ofSecond = firstReminder(1, '2026-11-03', '2026-11-20');
    // The call was due on 30 October; the reminder of the third is due on 3 December.
    expect(decided('2026-12-03', [OF_FIRST, SECOND, ofSecond])).toEqual([
      'call',
      { instalment: 0, parts: [0, 1], open: 100_000 },
    ]);
    // It was due on 9 November only, after that reminder had left: the reminder of the third comes first.
    const call = took({ rung: 3, stepKey: 'call', on: '2026-11-02' });
    expect(decided('2026-12-03', [OF_FIRST, SECOND, call, ofSecond])).toEqual([
      'consumerFirstReminder',
      { instalment: 2, parts: [2], open: 50_000 },
    ]);
  });
});
