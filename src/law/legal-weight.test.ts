import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { legalWeight, type WeighedClaim, type WeighedMessage } from './legal-weight.ts';

const REMINDER: WeighedMessage = {
  kind: 'reminder',
  debtorKind: 'company',
  channels: ['email'],
  statesCharges: false,
  givesTerm: false,
};
const CLAIM: WeighedClaim = { relation: 'b2b', dueOn: day('2026-09-30'), firstReminder: null };
const CONSUMER = { ...REMINDER, debtorKind: 'consumer' } as const;
const OF_CONSUMER = { ...CLAIM, relation: 'b2c' } as const;
const on = day('2026-10-05');

describe('a message may be left out only where no law builds on it', () => {
  it('a plain e-mail that asks for the principal alone, before or after the due date', () => {
    const ask = { claim: CLAIM, laws: ['FR'], day: on } as const;
    expect(legalWeight({ message: REMINDER, ...ask })).toBeNull();
    expect(legalWeight({ message: { ...REMINDER, kind: 'beforeDue' }, ...ask })).toBeNull();
    expect(legalWeight({ message: CONSUMER, ...ask, claim: OF_CONSUMER })).toBeNull();
  });

  it('never a formal notice, under any law', () => {
    const notice = { ...REMINDER, kind: 'formalNotice' } as const;
    const weigh = (law: 'FR' | 'BE' | 'ES') =>
      legalWeight({ message: notice, claim: CLAIM, laws: [law], day: on });
    expect(weigh('FR')).toEqual({ rule: 'duty', article: 'C. civ. 1344' });
    expect(weigh('BE')).toEqual({ rule: 'duty', article: 'C. civ. (BE) 5.231-5.233' });
    expect(weigh('ES')).toMatchObject({ rule: 'duty' });
  });

  it('never the free first reminder of a Belgian consumer, also where the claim is under French law', () => {
    const ask = { message: CONSUMER, claim: OF_CONSUMER, day: on };
    expect(legalWeight({ ...ask, laws: ['BE'] })).toEqual({ rule: 'duty', article: 'CDE XIX.2 par. 3' });
    expect(legalWeight({ ...ask, laws: ['FR', 'BE'] })).toMatchObject({ article: 'CDE XIX.2 par. 3' });
    const firstReminder = {
      sentOn: day('2026-10-02'),
      channel: 'electronic',
      hasAllMentions: true,
    } as const;
    expect(legalWeight({ ...ask, claim: { ...OF_CONSUMER, firstReminder }, laws: ['BE'] })).toBeNull();
    // Before the due date no reminder counts as the first.
    const early = { ...CONSUMER, kind: 'beforeDue' } as const;
    expect(legalWeight({ ...ask, message: early, laws: ['BE'], day: day('2026-09-25') })).toBeNull();
  });

  it('no reminder of a consumer where a reminder begins default, or the law is not known here', () => {
    const weigh = (law: 'DE' | 'NL') =>
      legalWeight({ message: CONSUMER, claim: OF_CONSUMER, laws: [law], day: on });
    expect(weigh('DE')).toEqual({ rule: 'consumerLaw', article: 'BGB 286, 288(1)' });
    expect(weigh('NL')).toMatchObject({ rule: 'consumerLaw' });
  });

  it('nothing on paper, nothing that speaks of charges, nothing that gives a term', () => {
    const weigh = (change: Partial<WeighedMessage>) =>
      legalWeight({ message: { ...REMINDER, ...change }, claim: CLAIM, laws: ['FR'], day: on })?.rule;
    expect(weigh({ channels: ['email', 'post'] })).toBe('letter');
    expect(weigh({ channels: ['registeredElectronic'] })).toBe('letter');
    expect(weigh({ statesCharges: true })).toBe('charges');
    expect(weigh({ givesTerm: true })).toBe('term');
    expect(weigh({ channels: ['call'] })).toBeUndefined();
  });
});
