// The options of `acquit company terms`, on a company whose terms say nothing yet.

import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../claim/parties.ts';
import { termsIn } from './company-terms.ts';

describe('acquit company terms', () => {
  it('sets the clause on reminders later than the company, and keeps what is not said', () => {
    const first = termsIn({ 'consumer-rate': '8', 'reminder-costs': true, postage: '1.61' }, DEFAULT_POLICY);
    const clause = {
      ratePercent: '8',
      hasIndemnity: false,
      isSmallEnterprise: false,
      reminderCosts: { postageMinor: 161 },
    };
    expect(first).toEqual({ consumerClause: clause });
    const policy = { ...DEFAULT_POLICY, consumerClause: clause };
    expect(termsIn({ 'consumer-indemnity': true }, policy)).toEqual({
      consumerClause: { ...clause, hasIndemnity: true },
    });
    expect(termsIn({ 'no-reminder-costs': true }, policy)).toEqual({
      consumerClause: { ...clause, reminderCosts: null },
    });
    expect(termsIn({ 'no-consumer-clause': true }, policy)).toEqual({ consumerClause: null });
    expect(termsIn({ creditor: 'individual' }, policy)).toEqual({ creditorCategory: 'individual' });
  });

  it('says what it expected where nothing, or no percentage, is said', () => {
    expect(() => termsIn({}, DEFAULT_POLICY)).toThrow(/--reminder-costs/);
    expect(() => termsIn({ 'consumer-rate': 'much' }, DEFAULT_POLICY)).toThrow(
      /--consumer-rate: found "much"/,
    );
  });
});
