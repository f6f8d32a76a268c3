import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../units/money.ts';
import { spreadPayment } from './spread.ts';

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

describe('a payment with credit notes deducted from it', () => {
  it('900.00 for 700.00 and 300.00 less a credit note of 100.00: the first takes the credit note', () => {
    const parts = spreadPayment({
      payment: { id: 'p' },
      allocations: [
        { kind: 'invoice', invoiceId: 'a', amount: money(70_000, 'EUR') },
        { kind: 'invoice', invoiceId: 'b', amount: money(30_000, 'EUR') },
        { kind: 'creditNote', creditNoteId: 'c', amount: money(-10_000, 'EUR') },
      ],
    });
    expect(parts).toEqual([
      { invoiceId: 'a', paymentId: null, creditNoteId: 'c', deductedBy: 'p', amount: 10_000 },
      { invoiceId: 'a', paymentId: 'p', creditNoteId: null, amount: 60_000 },
      { invoiceId: 'b', paymentId: 'p', creditNoteId: null, amount: 30_000 },
    ]);
  });

  it('settles each invoice by what is allocated to it, uses each credit note whole and the money to the cent', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 });
    const credited = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, credited, (invoices, credits) => {
        fc.pre(total(credits) <= total(invoices));
        const parts = spreadPayment({
          payment: { id: 'p' },
          allocations: [
            ...invoices.map((amount, at) => ({
              kind: 'invoice' as const,
              invoiceId: `i${at}`,
              amount: money(amount, 'EUR'),
            })),
            ...credits.map((amount, at) => ({
              kind: 'creditNote' as const,
              creditNoteId: `c${at}`,
              amount: money(-amount, 'EUR'),
            })),
          ],
        });
        const of = (key: 'invoiceId' | 'creditNoteId' | 'paymentId', id: string): number =>
          total(parts.filter(part => part[key] === id).map(({ amount }) => amount));
        invoices.forEach((amount, at) => {
          expect(of('invoiceId', `i${at}`)).toBe(amount);
        });
        credits.forEach((amount, at) => {
          expect(of('creditNoteId', `c${at}`)).toBe(amount);
        });
        expect(of('paymentId', 'p')).toBe(total(invoices) - total(credits));
        expect(parts.every(({ amount }) => amount > 0)).toBe(true);
      }),
      { numRuns: 1000, seed: 20261127 },
    );
  });
});
