import { describe, expect, it } from 'vitest';
import { day } from '../../../units/calendar.ts';
import { tooLongTerms } from './term-warnings.ts';

const found = (
  law: 'FR' | 'BE' | 'DE',
  debtorKind: 'business' | 'consumer' | 'publicBody',
  [issued, due]: readonly [string, string],
) =>
  tooLongTerms({ law, debtorKind, issuedOn: day(issued), dueOn: day(due) }).map(
    flag => `${flag.found}; ${flag.expected}; ${flag.basis.article}`,
  );

describe('a payment term longer than the law allows', () => {
  it('is none at 60 days net in France', () => {
    expect(found('FR', 'business', ['2026-01-01', '2026-03-02'])).toEqual([]);
  });

  it('is none where "45 days end of month" reaches the day in one of its readings', () => {
    // 20 January + 45 days = 6 March, end of that month 31 March: 70 days.
    expect(found('FR', 'business', ['2026-01-20', '2026-03-31'])).toEqual([]);
    // 31 January is the end of its month, + 45 days = 17 March; the other reading gives 31 March.
    expect(found('FR', 'business', ['2026-01-02', '2026-03-17'])).toEqual([]);
  });

  it('is flagged with its article beyond both, and the date is left as it is', () => {
    expect(found('FR', 'business', ['2026-01-01', '2026-03-31'])).toEqual([
      '89 days; at most 60 days; C. com. L441-10 I',
    ]);
  });

  it('is flagged in Belgium from 61 days, where such a clause is unwritten', () => {
    expect(found('BE', 'business', ['2026-01-01', '2026-03-02'])).toEqual([]);
    expect(found('BE', 'business', ['2026-01-01', '2026-03-03'])).toEqual([
      '61 days; at most 60 days; Loi 2 août 2002 art. 4',
    ]);
  });

  it('is flagged for a French public buyer from 31 days', () => {
    expect(found('FR', 'publicBody', ['2026-01-01', '2026-01-31'])).toEqual([]);
    expect(found('FR', 'publicBody', ['2026-01-01', '2026-02-01'])).toEqual([
      '31 days; at most 30 days (hospitals 50, public undertakings 60); CCP R2192-10',
    ]);
  });

  it('is never flagged for a consumer: nobody forbids to give him time', () => {
    expect(found('FR', 'consumer', ['2026-01-01', '2026-12-31'])).toEqual([]);
  });
});
