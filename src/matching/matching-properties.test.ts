import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountOffers } from '../claim/cash-discount.ts';
import { addDays } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { business, FIRST } from './business.fixture.ts';
import { matchesOf, type Owed } from './matching.fixture.ts';
import type { IncomingPayment, OpenCredit } from './open/open-claims.ts';
import type { Allocation, Match } from './propose.ts';
import { combinations } from './ways/combine.ts';

const used = (allocations: readonly Allocation[]) =>
  allocations.reduce((total, one) => total + one.amount.amount, 0);
const invoicesOf = (allocations: readonly Allocation[]) =>
  allocations.flatMap(one => (one.kind === 'invoice' ? [one.invoiceId] : []));

/** Who names none of several equal invoices has paid the oldest: the law chooses, whatever was meant. */
const isOldestOfEqual = (match: Extract<Match, { kind: 'certain' }>): boolean =>
  match.because.some(({ kind }) => kind === 'oldestOfEqual');

describe('automatic matching', () => {
  const settings = (['prefixed', 'yearly', 'bare'] as const).flatMap(numbering =>
    [1, 2, 3].map(seed => ({ numbering, seed })),
  );
  it.each(settings)(
    'is never wrong on noisy payments: $numbering numbers, seed $seed',
    ({ numbering, seed }) => {
      const { claims, payments, truth } = business({ seed, debtors: 1500, payments: 2000, numbering });
      const matches = matchesOf({ payments, claims });
      const wrong = matches.filter(
        match =>
          match.kind === 'certain' &&
          !isOldestOfEqual(match) &&
          invoicesOf(match.allocations).some(id => !truth.get(match.paymentId)?.has(id)),
      );
      expect(wrong).toEqual([]);
      const certain = matches.filter(match => match.kind === 'certain').length;
      expect(matches.length).toBe(payments.length);
      expect(certain / matches.length).toBeGreaterThan(0.7);
    },
  );
});

const texts = fc.array(
  fc.constantFrom('F-1', 'A100', '12', '2012', 'A100 A101', 'facture', '+++', '7', 'F-1 A100', ' ', 'é'),
  {
    maxLength: 6,
  },
);
const someClaims = fc.array(
  fc.record({
    number: fc.constantFrom('F-1', 'A100', 'A101', '12', '2012', 'A-100'),
    debtor: fc.constantFrom('Un', 'Deux'),
    open: fc.integer({ min: 1, max: 300 }),
    due: fc.integer({ min: 0, max: 90 }),
    percent: fc.constantFrom(0, 2, 10),
  }),
  { maxLength: 8 },
);
const somePayments = fc.array(
  fc.record({
    amount: fc.integer({ min: -50, max: 700 }),
    text: texts,
    payer: fc.constantFrom('Debtor Un', 'Debtor Deux', null),
  }),
  { maxLength: 6 },
);
const someCredits = fc.array(
  fc.record({
    open: fc.integer({ min: 1, max: 200 }),
    debtor: fc.constantFrom('Un', 'Deux'),
    corrects: fc.constantFrom('A100', 'F-1'),
  }),
  { maxLength: 3 },
);

function arbitraryMatches(given: {
  claims: { number: string; debtor: string; open: number; due: number; percent: number }[];
  payments: { amount: number; text: string[]; payer: string | null }[];
  credits: { open: number; debtor: string; corrects: string }[];
}): { payments: IncomingPayment[]; claims: Owed[]; credits: OpenCredit[]; matches: readonly Match[] } {
  const claims = given.claims.map(
    ({ number, debtor, open, due, percent }, position): Owed => ({
      kind: 'invoice',
      invoiceId: `i${position}`,
      debtorId: debtor,
      number,
      references: [],
      issuedOn: FIRST,
      dueOn: addDays(FIRST, due),
      open: money(open, 'EUR'),
      payable: money(open, 'EUR'),
      orderReference: null,
      discounts: discountOffers({
        terms: [`#SKONTO#TAGE=60#PROZENT=${percent}.00#`],
        issuedOn: FIRST,
        payable: money(open, 'EUR'),
      }),
      debtorName: `Debtor ${debtor}`,
      debtorIbans: [],
    }),
  );
  const credits = given.credits.map(
    ({ open, debtor, corrects }, position): OpenCredit => ({
      creditNoteId: `c${position}`,
      debtorId: debtor,
      number: `NC-${position}`,
      open: money(open, 'EUR'),
      precedingInvoices: [corrects],
    }),
  );
  const payments = given.payments.map(
    ({ amount, text, payer }, position): IncomingPayment => ({
      id: `p${position}`,
      receivedOn: addDays(FIRST, 45),
      amount: money(amount, 'EUR'),
      payerName: payer,
      payerIban: null,
      text: text.join(' '),
      references: [],
    }),
  );
  return { payments, claims, credits, matches: matchesOf({ payments, claims, credits }) };
}

describe('money is conserved whatever the payments say', () => {
  it('a payment is never used for more than it is, nor an invoice, its discount included, or a credit note for more than is open', () => {
    let discounted = 0;
    fc.assert(
      fc.property(someClaims, somePayments, someCredits, (claims, payments, credits) => {
        const result = arbitraryMatches({ claims, payments, credits });
        const taken = new Map<string, number>();
        for (const [position, match] of result.matches.entries()) {
          const amount = result.payments[position]?.amount.amount ?? 0;
          if (match.kind === 'unsure')
            for (const proposal of match.proposals)
              expect(used(proposal.allocations)).toBeLessThanOrEqual(amount);
          if (match.kind !== 'certain') continue;
          expect(used(match.allocations)).toBeLessThanOrEqual(amount);
          expect(used(match.allocations)).toBeGreaterThan(0);
          for (const one of match.allocations) {
            const id = one.kind === 'invoice' ? one.invoiceId : one.creditNoteId;
            expect(one.kind === 'invoice' ? one.amount.amount : -one.amount.amount).toBeGreaterThan(0);
            const off = one.kind === 'invoice' ? (one.discount?.amount ?? 0) : 0;
            if (off !== 0) discounted += 1;
            taken.set(id, (taken.get(id) ?? 0) + Math.abs(one.amount.amount) + off);
          }
        }
        for (const one of result.claims)
          expect(taken.get(one.invoiceId) ?? 0).toBeLessThanOrEqual(one.open.amount);
        for (const one of result.credits)
          expect(taken.get(one.creditNoteId) ?? 0).toBeLessThanOrEqual(one.open.amount);
      }),
      { numRuns: 1000, seed: 20260302 },
    );
    expect(discounted).toBeGreaterThan(0);
  });
});

describe('combinations', () => {
  it('70 out of 50, 30 and 20 is 50 and 20', () => {
    expect(combinations({ amounts: [50, 30, 20], target: 70, mostFound: 5 })).toEqual({
      found: [[0, 2]],
      isComplete: true,
    });
  });

  it('says that a search which was cut short is not complete', () => {
    const amounts = Array.from({ length: 40 }, (_, position) => 2 * (position + 50));
    expect(combinations({ amounts, target: 2501, mostFound: 5 })).toEqual({ found: [], isComplete: false });
  });
});
