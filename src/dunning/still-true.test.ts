import { describe, expect, it } from 'vitest';
import { covered, euros } from '../dossier/dossier.fixture.ts';
import { NO_INTERRUPTIONS } from '../dossier/interruptions.ts';
import type { PaymentPlan } from '../dossier/payment-plan.ts';
import type { SettlementOffer } from '../dossier/settlement.ts';
import { day } from '../units/calendar.ts';
import { dueOn, factsOn } from './dossier.fixture.ts';
import { untrueBecause } from './still-true.ts';

// 1,000.00 in two halves, proposed on Monday 5 October 2026.
const PROPOSED: PaymentPlan = {
  id: 'p1',
  whole: euros(100_000),
  covers: [covered(100_000)],
  instalments: [
    { dueOn: day('2026-11-05'), amount: euros(50_000) },
    { dueOn: day('2026-12-05'), amount: euros(50_000) },
  ],
  proposedOn: day('2026-10-05'),
  proposedBy: 'debtor',
  interest: 'waivedWhenKept',
  hasAcceleration: true,
  acknowledgesDebt: false,
  graceDays: 3,
  accepted: null,
  ended: null,
  by: 'marie',
};
const ACCEPTED: PaymentPlan = {
  ...PROPOSED,
  accepted: { on: day('2026-10-06'), by: 'Mme Port', proof: 'mail' },
};

function refusalOf(kind: string, plan: PaymentPlan) {
  const interruptions = { ...NO_INTERRUPTIONS, plans: [plan] };
  const facts = factsOn('2026-10-06', { interruptions });
  return untrueBecause({ kind, confirms: plan.id, preparedOn: day('2026-10-06') }, facts, day('2026-10-06'));
}

describe('a confirmation that waits to leave', () => {
  it('of an accepted plan leaves as long as the plan is accepted and not ended', () => {
    expect(refusalOf('planAccepted', ACCEPTED)).toBeNull();
  });

  it('of an acceptance does not leave for a plan that nobody accepted', () => {
    expect(refusalOf('planAccepted', PROPOSED)).toEqual({ code: 'factTakenBack', step: 'planAccepted' });
  });

  it('of a plan that ended does not leave, accepted or not', () => {
    const ended = { on: day('2026-10-06'), kind: 'cancelled' } as const;
    expect(refusalOf('planAccepted', { ...ACCEPTED, ended })).toEqual({
      code: 'factTakenBack',
      step: 'planAccepted',
    });
    expect(refusalOf('planOffer', { ...PROPOSED, ended })).toEqual({
      code: 'factTakenBack',
      step: 'planOffer',
    });
  });

  it('that offers a plan leaves before anybody has accepted it', () => {
    expect(refusalOf('planOffer', PROPOSED)).toBeNull();
    expect(refusalOf('planProposed', PROPOSED)).toBeNull();
  });
});

it('what was confirmed before a long weekend leaves after it, and no later', () => {
  // Easter 2027: Friday 26 March, Easter Monday is the 29th. Three days would end on that Monday.
  const on = (day_: string) =>
    untrueBecause(
      { kind: 'confirmAnswer', confirms: 'a1', preparedOn: day('2027-03-26') },
      factsOn(day_, {}),
      day(day_),
    );
  expect(on('2027-03-30')).toBeNull();
  expect(on('2027-03-31')).toEqual({ code: 'outdated', preparedOn: '2027-03-26' });
});

// 800.00 of the 1,000.00 that are open, by Friday 9 October 2026; offered on Tuesday the 6th.
const OFFER: SettlementOffer = {
  id: 's1',
  amount: euros(80_000),
  covers: [covered(100_000)],
  payBy: day('2026-10-09'),
  offeredOn: day('2026-10-06'),
  graceDays: 3,
  because: 'Geste',
  by: 'marie',
  metOn: null,
  withdrawn: null,
};

function offerOn(on: string, { offer = OFFER, open = 100_000 } = {}) {
  const interruptions = { ...NO_INTERRUPTIONS, offers: [offer] };
  const facts = factsOn(on, { interruptions, claims: [dueOn('i1', '2026-09-30', open)] });
  const confirmation = { kind: 'settlementOffer', confirms: offer.id, preparedOn: day('2026-10-06') };
  return untrueBecause(confirmation, facts, day(on));
}

describe('an offer to settle that waits to leave', () => {
  it('leaves until its day is over', () => {
    expect(offerOn('2026-10-09')).toBeNull();
    expect(offerOn('2026-10-10')).toEqual({ code: 'outdated', preparedOn: '2026-10-06' });
  });

  it('does not name an amount that has changed, less or more', () => {
    const was = euros(100_000);
    expect(offerOn('2026-10-07', { open: 60_000 })).toEqual({
      code: 'amountChanged',
      was,
      now: euros(60_000),
    });
    expect(offerOn('2026-10-07', { open: 140_000 })).toEqual({
      code: 'amountChanged',
      was,
      now: euros(140_000),
    });
  });

  it('does not leave once it is withdrawn', () => {
    const offer = { ...OFFER, withdrawn: { on: day('2026-10-07') } };
    expect(offerOn('2026-10-07', { offer })).toEqual({ code: 'factTakenBack', step: 'settlementOffer' });
  });
});
