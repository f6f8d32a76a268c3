import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { type Term, termFlags } from './term-limits.ts';
import { dueDateFrom, endOfTenDays, type TermFacts } from './terms.ts';

const facts: TermFacts = {
  invoicedOn: day('2026-01-20'),
  receivedOn: day('2026-01-22'),
  deliveredOn: day('2026-01-15'),
};

const due = (law: 'FR' | 'BE' | 'EU', term: Term, known: TermFacts = facts) => {
  const answer = dueDateFrom({ law, relation: 'b2b', term, facts: known });
  return answer.kind === 'known' ? answer.dueOn : answer.fact;
};

describe('the due date', () => {
  it('counts 30 days from the goods in France when nothing is agreed', () => {
    expect(due('FR', { kind: 'nothingAgreed' })).toBe('2026-02-14');
  });

  it('counts 30 days from receipt of the invoice in Belgium, or of the goods where they came later', () => {
    expect(due('BE', { kind: 'nothingAgreed' })).toBe('2026-02-21');
    expect(due('BE', { kind: 'nothingAgreed' }, { ...facts, deliveredOn: day('2026-02-01') })).toBe(
      '2026-03-03',
    );
  });

  it('end of month has two readings, and the contract says which', () => {
    expect(due('FR', { kind: 'endOfMonth', days: 45, reading: 'plusThenEnd' })).toBe('2026-03-31');
    expect(due('FR', { kind: 'endOfMonth', days: 45, reading: 'endThenPlus' })).toBe('2026-03-17');
  });

  it.each([
    ['transport', false, '2026-02-19'],
    ['perishableFood', false, '2026-02-14'],
    // End of the second ten days, 20 January, + 30.
    ['perishableFood', true, '2026-02-19'],
    ['liveCattleOrFreshMeat', false, '2026-02-04'],
    // 31 January + 30.
    ['excisableAlcohol', false, '2026-03-02'],
    ['nonPerishableFoodOrWine', false, '2026-03-21'],
  ] as const)('of %s (periodic: %s) is %s', (sector, isPeriodicInvoice, expected) => {
    expect(due('FR', { kind: 'sector', sector, isPeriodicInvoice })).toBe(expected);
  });

  it.each([
    ['stateOrLocal', '2026-02-21'],
    ['hospital', '2026-03-13'],
    ['undertaking', '2026-03-23'],
  ] as const)('of a French public body (%s) counts from receipt: %s', (body, expected) => {
    expect(due('FR', { kind: 'frenchPublic', body })).toBe(expected);
  });

  it('is not moved off a Sunday', () => {
    // 22 February 2026 is a Sunday.
    expect(due('FR', { kind: 'net', days: 33 })).toBe('2026-02-22');
  });

  it('names the fact that is missing instead of guessing it', () => {
    expect(due('FR', { kind: 'nothingAgreed' }, { ...facts, deliveredOn: null })).toBe('deliveredOn');
  });

  it('of a Belgian clause over 60 days goes back to 30, with a flag', () => {
    const answer = dueDateFrom({ law: 'BE', relation: 'b2b', term: { kind: 'net', days: 61 }, facts });
    expect(answer).toMatchObject({ dueOn: '2026-02-21', flags: [{ key: 'TERM_OVER_60_UNWRITTEN' }] });
    expect(due('BE', { kind: 'net', days: 60 })).toBe('2026-03-21');
  });

  it('of an older Belgian clause stands: the limit is of 1 February 2022', () => {
    const before = { ...facts, invoicedOn: day('2022-01-31') };
    expect(due('BE', { kind: 'net', days: 90 }, before)).toBe('2022-05-01');
  });
});

describe('the ten-day period', () => {
  it.each([
    ['2026-05-01', '2026-05-10'],
    ['2026-05-10', '2026-05-10'],
    ['2026-05-11', '2026-05-20'],
    ['2026-05-20', '2026-05-20'],
    ['2026-05-21', '2026-05-31'],
    ['2026-02-28', '2026-02-28'],
  ])('of %s ends on %s', (delivered, end) => {
    expect(endOfTenDays(day(delivered))).toBe(end);
  });
});

describe('a term longer than the law allows', () => {
  const flag = (law: 'FR' | 'BE' | 'NL', term: Term) =>
    termFlags({ law, relation: 'b2b', term }).map(({ key, basis }) => `${key} ${basis.article}`);

  it('is flagged with its article', () => {
    expect(flag('FR', { kind: 'net', days: 61 })).toEqual(['TERM_TOO_LONG C. com. L441-10 I']);
    expect(flag('FR', { kind: 'net', days: 46, isPeriodicInvoice: true })).toHaveLength(1);
    expect(flag('FR', { kind: 'endOfMonth', days: 60, reading: 'plusThenEnd' })).toHaveLength(1);
    expect(flag('NL', { kind: 'net', days: 90 })).toEqual(['TERM_TOO_LONG Dir. 2011/7/EU art. 3(5)']);
  });

  it('is no matter between a firm and a consumer', () => {
    expect(termFlags({ law: 'FR', relation: 'b2c', term: { kind: 'net', days: 90 } })).toEqual([]);
  });

  it('is not seen in 60 days net or 45 end of month', () => {
    expect(flag('FR', { kind: 'net', days: 60 })).toEqual([]);
    expect(flag('FR', { kind: 'endOfMonth', days: 45, reading: 'endThenPlus' })).toEqual([]);
  });
});
