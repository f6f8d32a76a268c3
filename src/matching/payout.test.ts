import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { type BookedOnline, explainPayout, payoutSender } from './payout.ts';

const booked = (paymentId: string, on: string, amount: number): BookedOnline => ({
  paymentId,
  receivedOn: day(on),
  amount,
});
const MONDAY = [booked('a', '2026-10-05', 10_000), booked('b', '2026-10-05', 6_000)];
const payout = (on: string, amount: number) => ({ receivedOn: day(on), amount });

describe('the payout of a payment provider', () => {
  it('is explained by the payments that add up to it, less a plausible fee', () => {
    // 100.00 and 60.00 are 160.00; 157.30 leaves 2.70, and 4 % and twice 0.50 are 7.40.
    expect(explainPayout(payout('2026-10-08', 15_730), MONDAY)).toEqual({
      kind: 'explained',
      paymentIds: ['a', 'b'],
    });
    expect(explainPayout(payout('2026-10-08', 16_000), MONDAY)).toMatchObject({ kind: 'explained' });
  });

  it('may skip an older payment whose money takes longer', () => {
    expect(explainPayout(payout('2026-10-08', 5_890), MONDAY)).toEqual({
      kind: 'explained',
      paymentIds: ['b'],
    });
  });

  it.each([
    ['more than was paid online', '2026-10-08', 16_001],
    ['less than any fee explains', '2026-10-08', 14_000],
    ['received before anybody paid', '2026-10-04', 15_730],
    ['received more than 35 days later', '2026-11-10', 15_730],
  ])('is a question for a person when it is %s', (_case, on, amount) => {
    expect(explainPayout(payout(on, amount), MONDAY)).toEqual({ kind: 'unexplained' });
  });

  it('is known by who sent it, and a customer of a similar name is none', () => {
    expect(payoutSender({ payerName: 'STRIPE PAYMENTS EUROPE LTD', text: 'X' })).toBe('stripe');
    expect(payoutSender({ payerName: 'Stichting Mollie Payments', text: '' })).toBe('mollie');
    expect(payoutSender({ payerName: null, text: 'STRIPE A1B2C3' })).toBe('stripe');
    expect(payoutSender({ payerName: 'Dupont SARL', text: 'Stripe' })).toBeNull();
    expect(payoutSender({ payerName: 'Stripes & Co', text: '' })).toBeNull();
    expect(payoutSender({ payerName: 'Atelier Stripe', text: '' })).toBeNull();
  });
});
