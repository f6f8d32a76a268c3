import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { percent } from '../../units/rate.ts';
import { type ClaimableFacts, claimable } from '../claimable.ts';
import { consumerInterest, consumerStage, graceAfter, reminderAllowance } from '../consumer-belgium.ts';
import { clauseAmount, fixedCompensation, rciClaimable, withProvenCosts } from './compensation.ts';
import { largestIndemnity } from './consumer-caps.ts';
import { contractRateCheck } from './contract-rate.ts';

const euro = (cents: number) => money(cents, 'EUR');

describe('the 40 EUR', () => {
  const invoice = { law: 'FR', relation: 'b2b', dueOn: day('2026-09-30') } as const;

  it('are owed from the day after the due date, without a reminder', () => {
    expect(fixedCompensation({ ...invoice, on: day('2026-09-30') }).amount).toEqual(euro(0));
    expect(fixedCompensation({ ...invoice, on: day('2026-10-01') }).amount).toEqual(euro(4000));
  });

  it('are never asked of a consumer', () => {
    const found = fixedCompensation({ ...invoice, relation: 'b2c', on: day('2026-11-21') });
    expect(found).toMatchObject({ amount: euro(0), because: 'The debtor is a consumer' });
  });

  it('are refused where an opened procedure forbade paying at the due date', () => {
    const on = day('2026-11-21');
    const opened = (insolvencyOn: string) =>
      fixedCompensation({ ...invoice, on, insolvencyOn: day(insolvencyOn) });
    expect(opened('2026-09-30').amount).toEqual(euro(0));
    expect(opened('2026-10-01').amount).toEqual(euro(4000));
  });

  it('leave only the proven part above them to be added', () => {
    expect(withProvenCosts(euro(4000), euro(15000))).toEqual({
      fixed: euro(4000),
      extra: euro(11000),
      total: euro(15000),
    });
  });
});

describe('the Belgian procedure without a judge', () => {
  it('claims interest and clause together up to 10 % of the principal', () => {
    const asked = { principal: euro(300000), interest: euro(17260), penalty: euro(30000) };
    expect(rciClaimable(asked)).toMatchObject({
      asked: euro(47260),
      cap: euro(30000),
      claimable: euro(30000),
    });
    expect(rciClaimable({ ...asked, penalty: euro(10000) }).claimable).toEqual(euro(27260));
  });

  it('knows what a clause of so many percent gives', () => {
    expect(clauseAmount(euro(300050), percent('10'))).toEqual(euro(30005));
  });
});

describe('the lump sum of a Belgian consumer', () => {
  // CDE XIX.4: 20; 30 + 10 % above 150; 65 + 5 % above 500, at most 2,000.
  it.each([
    [0, 0],
    [1, 2000],
    [15000, 2000],
    [15001, 3000],
    [32000, 4700],
    [50000, 6500],
    [50001, 6500],
    [100000, 9000],
    [3920000, 200000],
    [5000000, 200000],
  ])('on a balance of %i cents is at most %i', (balance, most) => {
    expect(largestIndemnity(euro(balance))).toEqual(euro(most));
  });
});

describe('the first reminder of a Belgian consumer', () => {
  it.each([
    // Friday; Monday, Tuesday, Wednesday are the three working days.
    ['2026-10-23', 'post', '2026-10-28', '2026-11-11'],
    // Christmas Day and the weekend do not count.
    ['2026-12-22', 'post', '2026-12-28', '2027-01-11'],
    ['2026-10-23', 'electronic', '2026-10-24', '2026-11-07'],
  ] as const)('sent on %s by %s opens a period on %s and charges on %s', (sent, channel, starts, charges) => {
    expect(graceAfter({ sentOn: day(sent), channel })).toMatchObject({
      periodStarts: starts,
      chargesFrom: charges,
    });
  });

  it('counts only when it came after the due date and said all it must', () => {
    const dueOn = day('2026-08-31');
    const on = day('2026-10-31');
    const reminded = (sentOn: string, hasAllMentions: boolean) =>
      consumerStage({
        dueOn,
        on,
        firstReminder: { sentOn: day(sentOn), channel: 'electronic', hasAllMentions },
      }).kind;
    expect(consumerStage({ dueOn, on, firstReminder: null }).kind).toBe('firstReminderDue');
    expect(reminded('2026-08-31', true)).toBe('firstReminderDue');
    expect(reminded('2026-09-01', false)).toBe('firstReminderDue');
    expect(reminded('2026-09-01', true)).toBe('chargesAllowed');
  });

  it('is followed by 14 days in which nothing may be charged, whatever the day, channel and creditor', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.constantFrom('post' as const, 'electronic' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.nat(40),
        (start, channel, isSmallCreditor, cents, waited) => {
          const sentOn = addDays(day('2023-12-01'), start);
          const until = addDays(sentOn, waited);
          const { interest } = consumerInterest({
            balance: euro(cents),
            start: { kind: 'reminder', sentOn, channel, isSmallCreditor },
            until,
            clause: { rate: percent('8') },
          });
          const { chargesFrom, periodStarts } = graceAfter({ sentOn, channel });
          expect(addDays(periodStarts, 14)).toBe(chargesFrom);
          if (until < chargesFrom) expect(interest.interest).toEqual(euro(0));
          const verdicts = claimable({
            ...CONSUMER,
            dueOn: addDays(sentOn, -1),
            on: until,
            firstReminder: { sentOn, channel, hasAllMentions: true },
          });
          for (const kind of ['interest', 'lumpSum', 'reminderFee'] as const)
            expect(verdicts[kind].isAllowed).toBe(until >= chargesFrom);
        },
      ),
    );
  });

  it('is free, as are those of three missed due dates a year under regular supply', () => {
    const postage = euro(150);
    const most = (
      contract: 'regularSupply' | 'oneOff',
      missedDueDateOfYear: number,
      reminderOfDueDate: number,
    ) => reminderAllowance({ contract, missedDueDateOfYear, reminderOfDueDate, postage }).most;
    expect(most('oneOff', 1, 1)).toEqual(euro(0));
    expect(most('oneOff', 1, 2)).toEqual(euro(900));
    expect(most('regularSupply', 3, 1)).toEqual(euro(0));
    expect(most('regularSupply', 4, 1)).toEqual(euro(900));
  });

  it('a rate equal to the cap stands', () => {
    const found = consumerInterest({
      balance: euro(90000),
      start: { kind: 'formalNotice', on: day('2026-06-01') },
      until: day('2026-10-31'),
      clause: { rate: percent('10.5') },
    });
    // 900.00 × 10.5 % × 152/365 = 39.3534…
    expect(found.verdict.kind).toBe('withinCap');
    expect(found.interest.interest).toEqual(euro(3935));
  });

  it('a rate above the cap of any semester of the delay is unwritten, and only the legal rate is left', () => {
    const found = consumerInterest({
      balance: euro(90000),
      start: { kind: 'formalNotice', on: day('2026-06-01') },
      until: day('2026-10-31'),
      clause: { rate: percent('10.51') },
    });
    // 900.00 × 4.5 % × 152/365 = 16.8657…
    expect(found.verdict).toMatchObject({ kind: 'overCap', cap: percent('10.5') });
    expect(found.interest.interest).toEqual(euro(1687));
  });
});

const CONSUMER: ClaimableFacts = {
  law: 'BE',
  relation: 'b2c',
  on: day('2026-10-31'),
  dueOn: day('2026-08-31'),
  noticeOn: null,
  firstReminder: null,
  hasRateClause: true,
  hasIndemnityClause: true,
  insolvencyOn: null,
};

describe('what may be claimed', () => {
  it('of a French firm: interest and 40 EUR from the day after the due date', () => {
    const verdicts = claimable({ ...CONSUMER, law: 'FR', relation: 'b2b', on: day('2026-09-01') });
    expect(verdicts.interest).toMatchObject({ isAllowed: true, from: '2026-09-01' });
    expect(verdicts.compensation.isAllowed).toBe(true);
  });

  it('of a French consumer: the legal rate after a notice, and no costs', () => {
    const consumer = { ...CONSUMER, law: 'FR' } as const;
    expect(claimable(consumer).interest.isAllowed).toBe(false);
    expect(claimable({ ...consumer, noticeOn: consumer.on }).interest.isAllowed).toBe(false);
    const noticed = claimable({ ...consumer, noticeOn: day('2026-09-15') });
    expect(noticed.interest).toMatchObject({ isAllowed: true, from: '2026-09-16' });
    expect(noticed.compensation.isAllowed).toBe(false);
    expect(noticed.reminderFee.basis.article).toBe('CPCE L111-8 al. 2');
  });

  it('of a consumer whose law is not told here: the principal alone', () => {
    const verdicts = claimable({ ...CONSUMER, law: 'ES', noticeOn: day('2026-09-15') });
    expect(verdicts.principal.isAllowed).toBe(true);
    expect(verdicts.interest).toMatchObject({ isAllowed: false, basis: { confidence: 'low' } });
  });

  it('of an insolvent debtor: nothing, the claim is declared', () => {
    const verdicts = claimable({ ...CONSUMER, relation: 'b2b', insolvencyOn: day('2026-10-01') });
    expect(Object.values(verdicts).some(({ isAllowed }) => isAllowed)).toBe(false);
  });

  it('before the claim is late: nothing', () => {
    const verdicts = claimable({ ...CONSUMER, relation: 'b2b', on: day('2026-08-31') });
    expect(Object.values(verdicts).some(({ isAllowed }) => isAllowed)).toBe(false);
  });
});

describe('a French rate clause', () => {
  it('that falls below the floor in one semester only is flagged for that semester', () => {
    const check = contractRateCheck({
      rate: percent('8'),
      principal: euro(100000),
      dueOn: day('2026-05-31'),
      until: day('2026-08-31'),
    });
    // Floor 7.86 until 30 June 2026, 8.25 from 1 July.
    expect(check).toMatchObject({ flag: 'CONTRACT_RATE_BELOW_FLOOR', proposed: 'floor' });
    expect(check.warnings).toHaveLength(1);
    expect(check.warnings[0]?.text).toContain('2026-07-01');
  });

  it('is never changed silently: all three figures are given', () => {
    const { atContract, atFloor, atLegalDefault } = contractRateCheck({
      rate: percent('5'),
      principal: euro(300000),
      dueOn: day('2026-07-31'),
      until: day('2026-10-31'),
    });
    const figures = [atContract, atFloor, atLegalDefault].map(({ interest }) => interest);
    expect(figures).toEqual([euro(3781), euro(6238), euro(9376)]);
  });
});
