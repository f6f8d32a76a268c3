import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { type ClaimFacts, lawful, type MessageFacts } from './lawful.ts';

const euro = (cents: number) => money(cents, 'EUR');
const NOTHING = {
  interest: euro(0),
  compensation: euro(0),
  lumpSum: euro(0),
  reminderFee: euro(0),
};

const claim: ClaimFacts = {
  relation: 'b2b',
  dueOn: day('2026-08-31'),
  balances: [euro(100000)],
  interestLeft: euro(1019),
  costsLeft: euro(4000),
  noticeOn: null,
  firstReminder: null,
  hasRateClause: false,
  indemnityClause: null,
  insolvencyOn: null,
  contract: 'oneOff',
  missedDueDateOfYear: 1,
  reminderOfDueDate: 1,
  postage: euro(0),
  remindersCharged: euro(0),
  hasConsentedToElectronic: false,
};

const reminder: MessageFacts = {
  kind: 'reminder',
  channel: 'email',
  hour: null,
  debtorKind: 'company',
  asked: { principal: euro(100000), ...NOTHING },
  states: () => false,
};

const CONSUMER: ClaimFacts = { ...claim, relation: 'b2c', costsLeft: euro(0), indemnityClause: euro(9000) };
const IN_FIRST: readonly string[] = [
  'balance',
  'indemnityClauseAmount',
  'creditorName',
  'creditorNumber',
  'productDescription',
  'dueDates',
  'freePeriod',
];
const FIRST: MessageFacts = {
  ...reminder,
  debtorKind: 'consumer',
  states: key => IN_FIRST.includes(key),
};

const rulesOf = (judged: Parameters<typeof lawful>[0]): string[] => {
  const verdict = lawful(judged);
  return verdict.ok ? [] : verdict.refusals.map(({ rule, article }) => `${rule} ${article}`);
};

describe('the guard before every send', () => {
  it('lets a French reminder with interest and 40 EUR go', () => {
    const asked = { ...reminder.asked, interest: euro(1019), compensation: euro(4000) };
    expect(lawful({ message: { ...reminder, asked }, claim, law: 'FR', day: day('2026-09-30') })).toEqual({
      ok: true,
    });
  });

  it('stops a reminder of what is not due yet', () => {
    expect(rulesOf({ message: reminder, claim, law: 'FR', day: day('2026-08-31') })).toEqual([
      'notDue the claim itself',
    ]);
  });

  it('lets a courtesy message before the due date go', () => {
    const message = { ...reminder, kind: 'beforeDue' as const };
    expect(lawful({ message, claim, law: 'FR', day: day('2026-08-20') })).toEqual({ ok: true });
  });

  it('stops one cent more than is owed', () => {
    const asked = { ...reminder.asked, principal: euro(100001), interest: euro(1020) };
    const verdict = lawful({ message: { ...reminder, asked }, claim, law: 'FR', day: day('2026-09-30') });
    expect(verdict).toEqual({
      ok: false,
      refusals: [
        {
          rule: 'amountOverLimit',
          article: 'the claim itself',
          found: '1000.01 EUR',
          expected: 'at most 1000.00 EUR',
        },
        {
          rule: 'amountOverLimit',
          article: 'interest computed on the day',
          found: '10.20 EUR',
          expected: 'at most 10.19 EUR',
        },
      ],
    });
  });

  it('stops 40 EUR asked of a French consumer', () => {
    const message: MessageFacts = {
      ...reminder,
      debtorKind: 'consumer',
      asked: { ...reminder.asked, compensation: euro(4000) },
    };
    const rules = rulesOf({ message, claim: CONSUMER, law: 'FR', day: day('2026-09-30') });
    expect(rules).toEqual(['chargeNotAllowed Dir. 2011/7/EU art. 1']);
  });

  it('stops everything once insolvency is opened', () => {
    const insolvent = { ...claim, insolvencyOn: day('2026-09-10') };
    const rules = rulesOf({ message: reminder, claim: insolvent, law: 'FR', day: day('2026-09-10') });
    expect(rules).toEqual(['insolvency C. com. L622-7, L622-21, L622-28']);
  });

  it('lets a complete and free first reminder reach a Belgian consumer', () => {
    expect(lawful({ message: FIRST, claim: CONSUMER, law: 'BE', day: day('2026-09-01') })).toEqual({
      ok: true,
    });
  });

  it('stops a first reminder that charges, is sent by SMS, or lacks a mention', () => {
    const message: MessageFacts = {
      ...FIRST,
      channel: 'sms',
      asked: { ...FIRST.asked, reminderFee: euro(750) },
      states: key => key !== 'freePeriod' && FIRST.states(key),
    };
    expect(rulesOf({ message, claim: CONSUMER, law: 'BE', day: day('2026-09-01') })).toEqual([
      'chargeNotAllowed CDE XIX.2',
      'notDurable CDE XIX.2',
      'mentionMissing CDE XIX.2 par. 3',
    ]);
  });

  it('stops a formal notice to a Belgian consumer who had no free reminder', () => {
    const message: MessageFacts = {
      ...FIRST,
      kind: 'formalNotice',
      states: key => FIRST.states(key) || key === 'demandWithDate' || key === 'debtorName',
    };
    const rules = rulesOf({ message, claim: CONSUMER, law: 'BE', day: day('2026-09-20') });
    expect(rules).toEqual(['firstReminderMissing CDE XIX.2']);
  });

  it('keeps a Belgian clause inside its band, and waits for the end of the period', () => {
    const reminded: ClaimFacts = {
      ...CONSUMER,
      indemnityClause: euro(20000),
      firstReminder: { sentOn: day('2026-09-01'), channel: 'electronic', hasAllMentions: true },
    };
    const asking = (cents: number): MessageFacts => ({
      ...FIRST,
      asked: { ...FIRST.asked, lumpSum: euro(cents) },
    });
    // 65 + 5 % of 500.00 = 90.00 on a balance of 1,000.00.
    const onDay = (on: string, cents: number) =>
      rulesOf({ message: asking(cents), claim: reminded, law: 'BE', day: day(on) });
    expect(onDay('2026-09-15', 9000)).toEqual(['chargeNotAllowed CDE XIX.2']);
    expect(onDay('2026-09-16', 9000)).toEqual([]);
    expect(onDay('2026-09-16', 9001)).toEqual(['amountOverLimit CDE XIX.4']);
  });

  it('counts the band of a Belgian clause for each invoice: small ones bear less apart than together, large ones more', () => {
    const asking = (balances: readonly number[], cents: number): string[] =>
      rulesOf({
        message: {
          ...FIRST,
          asked: { ...FIRST.asked, principal: euro(balances.reduce((a, b) => a + b)), lumpSum: euro(cents) },
        },
        claim: {
          ...CONSUMER,
          balances: balances.map(euro),
          indemnityClause: euro(99999),
          firstReminder: { sentOn: day('2026-09-01'), channel: 'electronic', hasAllMentions: true },
        },
        law: 'BE',
        day: day('2026-09-16'),
      });
    // 20.00 on 53.68; 65 + 5 % of 958.16 = 112.91 on 1,458.16. Their sum, taken as one debt, would give 115.59.
    expect(asking([5368, 145816], 13291)).toEqual([]);
    expect(asking([5368, 145816], 13292)).toEqual(['amountOverLimit CDE XIX.4']);
    // Twice 20.00; taken as one debt of 300.00 it would give 30 + 10 % of 150.00 = 45.00.
    expect(asking([15000, 15000], 4000)).toEqual([]);
    expect(asking([15000, 15000], 4001)).toEqual(['amountOverLimit CDE XIX.4']);
  });

  it('judges a French seller’s message to a Belgian consumer under both laws', () => {
    const bare: MessageFacts = { ...FIRST, states: () => false };
    const judged = { message: bare, claim: CONSUMER, law: 'FR', day: day('2026-09-01') } as const;
    expect(rulesOf(judged)).toEqual([]);
    expect(rulesOf({ ...judged, protectedBy: 'BE' })).toHaveLength(7);
  });

  it('calls no Belgian consumer at night and sends no registered e-mail without consent', () => {
    const reminded: ClaimFacts = {
      ...CONSUMER,
      firstReminder: { sentOn: day('2026-09-01'), channel: 'electronic', hasAllMentions: true },
    };
    const call = (hour: number): MessageFacts => ({ ...FIRST, channel: 'call', hour });
    const judged = { claim: reminded, law: 'BE', day: day('2026-10-01') } as const;
    expect(rulesOf({ ...judged, message: call(22) })).toEqual(['forbiddenHour CDE XIX (practices)']);
    expect(rulesOf({ ...judged, message: call(8) })).toEqual([]);
    const registered: MessageFacts = { ...FIRST, channel: 'registeredElectronic' };
    expect(rulesOf({ ...judged, message: registered })).toEqual(['noConsent Reg. (EU) 910/2014']);
  });
});
