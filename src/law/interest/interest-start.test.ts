import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { interestRun } from './interest-start.ts';

type Facts = Parameters<typeof interestRun>[0];

const consumer: Facts = {
  law: 'BE',
  relation: 'b2c',
  dueOn: day('2026-08-31'),
  noticeOn: null,
  firstReminder: { sentOn: day('2026-09-01'), channel: 'electronic', hasAllMentions: true },
  isSmallCreditor: false,
  hasRateClause: true,
  on: day('2026-10-31'),
};

describe('the start of interest', () => {
  it('is the due date between firms and against public debtors', () => {
    expect(interestRun({ ...consumer, relation: 'b2b' }).after).toBe('2026-08-31');
    expect(interestRun({ ...consumer, law: 'FR', relation: 'public' }).after).toBe('2026-08-31');
  });

  it('is the end of the waiting period for a Belgian consumer', () => {
    expect(interestRun(consumer)).toMatchObject({ after: '2026-09-15', askedFrom: '2026-09-16' });
  });

  it('is the sending for a small creditor with a clause, asked no sooner', () => {
    const small = { ...consumer, isSmallCreditor: true };
    expect(interestRun(small)).toMatchObject({ after: '2026-09-01', askedFrom: '2026-09-16' });
    expect(interestRun({ ...small, hasRateClause: false }).after).toBe('2026-09-15');
  });

  it('has not come while the period runs or the reminder is missing', () => {
    expect(interestRun({ ...consumer, on: day('2026-09-15') })).toMatchObject({
      after: null,
      askedFrom: '2026-09-16',
    });
    expect(interestRun({ ...consumer, firstReminder: null }).after).toBeNull();
  });

  it('is the notice for a French consumer, and never before the due date', () => {
    const french = { ...consumer, law: 'FR' } as const;
    expect(interestRun(french).after).toBeNull();
    expect(interestRun({ ...french, noticeOn: day('2026-09-10') }).after).toBe('2026-09-10');
    expect(interestRun({ ...french, noticeOn: day('2026-08-20') }).after).toBe('2026-08-31');
  });

  it('is unknown for a consumer whose law is not told here: nothing runs', () => {
    const spanish = { ...consumer, law: 'ES', noticeOn: day('2026-09-10') } as const;
    expect(interestRun(spanish)).toMatchObject({ after: null, basis: { confidence: 'low' } });
  });
});
