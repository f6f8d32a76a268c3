// A seeded business with fictitious debtors: what they owe, what they pay, what they write, and what it was really for.

import { addDays, day } from '../units/calendar.ts';
import { withCheckDigits } from '../units/identifiers.ts';
import { money } from '../units/money.ts';
import type { Owed } from './matching.fixture.ts';
import type { IncomingPayment, OpenClaim } from './open/open-claims.ts';

export const FIRST = day('2026-01-01');

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
  readonly claims: Owed[];
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

/** Words around a quotation, some of which look like numbers of invoices. */
const NOISE = [
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
] as const;

export function business({
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
  const claims: Owed[] = [];
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
        ...asked(1000 + random.below(400) * 250),
        orderReference: null,
        discounts: [],
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
    const noise = random.pick(NOISE);
    const quoted = random.pick(quotations(paid));
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

const asked = (amount: number) => ({ open: money(amount, 'EUR'), payable: money(amount, 'EUR') });

/** How people write what they pay: exactly, in small letters, without signs, with spaces, as a reference, or not at all. */
function quotations(paid: readonly OpenClaim[]): [string, ...string[]] {
  const numbers = paid.map(one => one.number);
  return [
    numbers.join(' '),
    numbers.join(', ').toLowerCase(),
    numbers.map(number => number.replaceAll(/[-/]/g, '')).join('/'),
    numbers.map(number => number.replaceAll(/[-/]/g, ' ')).join(' '),
    paid.length === 1 ? (paid[0]?.references[0] ?? '') : '',
    `facture ${numbers.join(' et ')}`,
    '',
    numbers.map(number => number.slice(-5)).join(' '),
  ];
}
