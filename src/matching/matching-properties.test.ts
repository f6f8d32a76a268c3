import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../units/calendar.ts';
import { withCheckDigits } from '../units/identifiers.ts';
import { money } from '../units/money.ts';
import { combinations } from './combine.ts';
import type { IncomingPayment, OpenClaim, OpenCredit } from './open-claims.ts';
import { type Allocation, type Match, proposeMatches } from './propose.ts';

const FIRST = day('2026-01-01');

/** A linear congruential generator (Numerical Recipes): the same seed gives the same business. */
function generator(seed: number): {
  below: (limit: number) => number;
  pick: <T>(from: readonly [T, ...T[]]) => T;
} {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, pick: from => from[below(from.length)] ?? from[0] };
}

type Business = {
  readonly claims: OpenClaim[];
  readonly payments: IncomingPayment[];
  /** What each payment was really for. */
  readonly truth: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Debtors with invoices; payments that quote well, badly, wrongly or nothing; strangers; and other firms' numbers. */
type Numbering = 'prefixed' | 'yearly' | 'bare';
const NUMBERED: Readonly<Record<Numbering, (serial: number) => string>> = {
  prefixed: serial => `F-2026-${String(serial).padStart(5, '0')}`,
  yearly: serial => `2026/${serial}`,
  bare: serial => String(1000 + serial),
};

function business({
  seed,
  debtors,
  payments,
  numbering,
}: {
  seed: number;
  debtors: number;
  payments: number;
  numbering: Numbering;
}): Business {
  const random = generator(seed);
  const claims: OpenClaim[] = [];
  for (let debtor = 0; debtor < debtors; debtor += 1)
    for (let count = 1 + random.below(5); count > 0; count -= 1) {
      const serial = claims.length + 1;
      claims.push({
        kind: 'invoice',
        invoiceId: `i${serial}`,
        debtorId: `d${debtor}`,
        number: NUMBERED[numbering](serial),
        references: [withCheckDigits(String(1_000_000 + serial).padStart(10, '0'))],
        issuedOn: addDays(FIRST, random.below(60)),
        dueOn: addDays(FIRST, 30 + random.below(60)),
        open: money(1000 + random.below(400) * 250, 'EUR'),
        debtorName: `Maison Numero ${debtor}`,
        debtorIbans: random.below(3) > 0 ? [`XX${debtor}`] : [],
      });
    }
  const truth = new Map<string, Set<string>>();
  const arrived: IncomingPayment[] = [];
  const used = new Set<string>();
  const sameDebtor = (claim: OpenClaim) =>
    claims.filter(one => one.debtorId === claim.debtorId && !used.has(one.invoiceId));
  for (let position = 0; position < payments; position += 1) {
    const claim = claims[random.below(claims.length)];
    if (claim === undefined || used.has(claim.invoiceId)) continue;
    const paid = random.below(6) === 0 ? sameDebtor(claim).slice(0, 3) : [claim];
    for (const one of paid) used.add(one.invoiceId);
    const whole = paid.reduce((total, one) => total + one.open.amount, 0);
    // A part is never by chance what another invoice asks: then nobody could tell, not even a person.
    const amount = paid.length === 1 && random.below(8) === 0 ? Math.ceil(whole / 2) + 7 : whole;
    const numbers = paid.map(one => one.number);
    const noise = random.pick([
      '',
      'merci',
      'cde 4512',
      'du 12/02/2026',
      'contrat 2012',
      'client 00077',
      'F 2025 00012',
      'client 1077',
      'tel 04 72 10 20 30',
      '2026-03-12',
      'BE68 5390 0754 7034',
      'ref 2026/77',
      '1.250,00 EUR',
    ]);
    const quoted = random.pick([
      numbers.join(' '),
      numbers.join(', ').toLowerCase(),
      numbers.map(number => number.replaceAll(/[-/]/g, '')).join('/'),
      numbers.map(number => number.replaceAll(/[-/]/g, ' ')).join(' '),
      paid.length === 1 ? (paid[0]?.references[0] ?? '') : '',
      `facture ${numbers.join(' et ')}`,
      '',
      numbers.map(number => number.slice(-5)).join(' '),
    ]);
    const isStranger = random.below(4) === 0;
    const payment: IncomingPayment = {
      id: `p${position}`,
      receivedOn: addDays(FIRST, 40 + random.below(60)),
      amount: money(amount, 'EUR'),
      payerName: isStranger
        ? 'Holding du Nord'
        : random.pick([claim.debtorName, claim.debtorName.toUpperCase(), null]),
      payerIban: isStranger ? 'XXstranger' : (claim.debtorIbans[0] ?? null),
      text: random.below(2) === 0 ? `${noise} ${quoted}` : `${quoted} ${noise}`,
      references: [],
    };
    truth.set(payment.id, new Set(paid.map(one => one.invoiceId)));
    arrived.push(payment);
  }
  return { claims, payments: arrived, truth };
}

const used = (allocations: readonly Allocation[]) =>
  allocations.reduce((total, one) => total + one.amount.amount, 0);
const invoicesOf = (allocations: readonly Allocation[]) =>
  allocations.flatMap(one => (one.kind === 'invoice' ? [one.invoiceId] : []));

describe('automatic matching', () => {
  const settings = (['prefixed', 'yearly', 'bare'] as const).flatMap(numbering =>
    [1, 2, 3].map(seed => ({ numbering, seed })),
  );
  it.each(settings)(
    'is never wrong on noisy payments: $numbering numbers, seed $seed',
    ({ numbering, seed }) => {
      const { claims, payments, truth } = business({ seed, debtors: 1500, payments: 2000, numbering });
      const matches = proposeMatches({ payments, claims });
      const wrong = matches.filter(
        match =>
          match.kind === 'certain' &&
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
  claims: { number: string; debtor: string; open: number; due: number }[];
  payments: { amount: number; text: string[]; payer: string | null }[];
  credits: { open: number; debtor: string; corrects: string }[];
}): { payments: IncomingPayment[]; claims: OpenClaim[]; credits: OpenCredit[]; matches: readonly Match[] } {
  const claims = given.claims.map(
    ({ number, debtor, open, due }, position): OpenClaim => ({
      kind: 'invoice',
      invoiceId: `i${position}`,
      debtorId: debtor,
      number,
      references: [],
      issuedOn: FIRST,
      dueOn: addDays(FIRST, due),
      open: money(open, 'EUR'),
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
  return { payments, claims, credits, matches: proposeMatches({ payments, claims, credits }) };
}

describe('money is conserved whatever the payments say', () => {
  it('a payment is never used for more than it is, nor an invoice or credit note for more than is open', () => {
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
            taken.set(id, (taken.get(id) ?? 0) + Math.abs(one.amount.amount));
          }
        }
        for (const one of result.claims)
          expect(taken.get(one.invoiceId) ?? 0).toBeLessThanOrEqual(one.open.amount);
        for (const one of result.credits)
          expect(taken.get(one.creditNoteId) ?? 0).toBeLessThanOrEqual(one.open.amount);
      }),
      { numRuns: 1000, seed: 20260302 },
    );
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
