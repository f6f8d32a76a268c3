// A seeded year of an invented firm: what it invoices and how it is paid, with the truth of each payment. It is written
// from how people and banks behave and does not import the rules. It is no blind test: which invoices are named by mistake
// and what counts as right (`alsoFine`) were put right while the rules were worked on, on seeds below 100, where a payment
// was found that nobody could tell apart. `unseen` adds more ways of writing; their kinds of faults were looked at on
// seeds below 100 too before the present rules were made.

import { type Dice, diceOf } from '../demo/random.ts';
import type { IncomingPayment, OpenCredit } from '../src/matching/open/open-claims.ts';
import { addDays, type CalendarDate, day, later } from '../src/units/calendar.ts';
import { withCheckDigits } from '../src/units/identifiers.ts';
import { money } from '../src/units/money.ts';
import { customerNumberOf, type Debtor, debtorsOf, type YearClaim } from './payments-debtors.ts';
import { bankName, bankText, noiseLine } from './payments-words.ts';

export type TruePayment = {
  readonly payment: IncomingPayment;
  /** Minor units by invoice; empty where the money pays nothing of ours. */
  readonly truth: ReadonlyMap<string, number>;
  /**
   * Invoices that the money may as well pay: it was paid twice, or the payer named nothing and owes the same amount
   * several times over, when the law picks one and nobody can tell another.
   */
  readonly alsoFine: ReadonlySet<string>;
  readonly kind: string;
};
export type Year = {
  readonly debtors: readonly Debtor[];
  readonly claims: readonly YearClaim[];
  readonly credits: readonly (OpenCredit & { readonly issuedOn: CalendarDate })[];
  readonly payments: readonly TruePayment[];
};

const FIRST = day('2026-01-01');
const DAYS = 365;

export function yearOf({
  seed,
  invoices,
  isUnseen,
}: {
  seed: number;
  invoices: number;
  isUnseen: boolean;
}): Year {
  const dice = diceOf(seed);
  const debtors = debtorsOf(dice, Math.max(20, Math.round(invoices / 16)));
  const numbering = dice.pick(['F-{y}-{n}', '{y}/{n}', 'FA{n}', '{y}{n}', 'VF{m}-{n}'] as const);
  const hasCommunications = dice.chance(50);
  const claims = Array.from({ length: invoices }, (_, position) =>
    claimOf(dice, { position, invoices, debtors, numbering, hasCommunications }),
  );
  const credits: Year['credits'][number][] = [];
  const byDebtor = new Map<string, YearClaim[]>();
  for (const claim of claims) byDebtor.set(claim.debtorId, [...(byDebtor.get(claim.debtorId) ?? []), claim]);
  const payments = debtors.flatMap(debtor =>
    paymentsOf(dice, { debtor, claims: byDebtor.get(debtor.id) ?? [], credits, isUnseen }),
  );
  const noise = Array.from({ length: Math.round(invoices / 50) }, (_, position) =>
    noiseOf(dice, position, claims),
  );
  const all = [...payments, ...noise].sort((left, right) =>
    left.payment.receivedOn < right.payment.receivedOn ? -1 : 1,
  );
  return { debtors, claims, credits, payments: all };
}

function claimOf(
  dice: Dice,
  {
    position,
    invoices,
    debtors,
    numbering,
    hasCommunications,
  }: {
    position: number;
    invoices: number;
    debtors: readonly Debtor[];
    numbering: string;
    hasCommunications: boolean;
  },
): YearClaim {
  const debtor = dice.pick(debtors);
  const issuedOn = addDays(FIRST, Math.floor((position * DAYS) / invoices));
  const serial = String(position + 1).padStart(5, '0');
  const number = numbering
    .replace('{y}', '2026')
    .replace('{m}', issuedOn.slice(5, 7))
    .replace('{n}', numbering === '{y}/{n}' ? String(position + 1) : serial);
  const amount = debtor.isSubscriber
    ? 4_900 + (Number(debtor.id.slice(1)) % 9) * 1_000
    : dice.chance(30)
      ? dice.between(2, 90) * 1_000
      : dice.between(1_500, 900_000);
  return {
    kind: 'invoice',
    invoiceId: `i${position}`,
    debtorId: debtor.id,
    number,
    references: hasCommunications ? [withCheckDigits(String(2_026_000_000 + position * 13))] : [],
    issuedOn,
    dueOn: addDays(issuedOn, dice.pick([8, 15, 30, 30, 30, 45, 60])),
    open: money(amount, 'EUR'),
    payable: money(amount, 'EUR'),
    debtorName: debtor.name,
    customer: customerNumberOf(debtor.id),
    discounts: [],
    orderReference: `BC${dice.between(10_000, 99_999)}`,
  };
}

type Paying = {
  readonly debtor: Debtor;
  readonly claims: readonly YearClaim[];
  readonly credits: Year['credits'][number][];
  readonly isUnseen: boolean;
};

/** Groups pay what is open at the end of a month; the others pay one invoice at a time. About 4 % are never paid. */
function paymentsOf(dice: Dice, paying: Paying): TruePayment[] {
  const paid = paying.claims.filter(() => !dice.chance(4));
  if (!paying.debtor.paysInGroups) return paid.flatMap(claim => pay(dice, [claim], paying));
  const months = new Map<string, YearClaim[]>();
  for (const claim of paid) {
    const month = claim.dueOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), claim]);
  }
  return [...months.values()].flatMap(claims => pay(dice, claims.slice(0, 6), paying));
}

function pay(dice: Dice, claims: readonly YearClaim[], paying: Paying): TruePayment[] {
  const [first] = claims;
  if (first === undefined) return [];
  const last = claims.map(({ dueOn }) => dueOn).reduce(later);
  const on = addDays(last, dice.pick([-6, -2, 0, 0, 1, 1, 2, 3, 5, 8, 12, 20, 35]));
  const whole = new Map(claims.map(({ invoiceId, open }) => [invoiceId, open.amount]));
  const total = sumOf(whole);
  const one = (truth: ReadonlyMap<string, number>, amount: number, kind: string, when = on) =>
    line(dice, { claims, truth, amount, kind, on: when, paying });
  const manner = dice.between(1, 1_000);
  if (manner <= 30 && claims.length === 1) {
    const part = Math.max(100, Math.round((total * dice.between(20, 80)) / 100));
    const rest = new Map([[first.invoiceId, total - part]]);
    return [
      one(new Map([[first.invoiceId, part]]), part, 'part'),
      one(rest, total - part, 'rest of a part', addDays(on, dice.between(10, 40))),
    ];
  }
  if (manner <= 40) return [one(whole, total + dice.between(100, 5_000), 'too much')];
  if (manner <= 46)
    return [one(whole, total, 'once'), one(new Map(), total, 'twice', addDays(on, dice.between(1, 9)))];
  if (manner <= 60 && total > 10_000)
    return [one(whole, total - dice.pick([50, 120, 250, 350]), 'less a fee')];
  if (manner <= 72 && claims.length === 1)
    return [one(whole, Math.round(total * 0.98), 'less a discount', addDays(first.issuedOn, 6))];
  if (manner <= 90) {
    const credit = creditOf(dice, first, paying.credits.length);
    paying.credits.push(credit);
    return [one(whole, total - credit.open.amount, 'less a credit note')];
  }
  return [one(whole, total, claims.length > 1 ? 'group' : 'whole')];
}

function creditOf(dice: Dice, claim: YearClaim, position: number): Year['credits'][number] {
  const amount = Math.max(100, Math.round((claim.open.amount * dice.between(5, 40)) / 100));
  return {
    creditNoteId: `c${position}`,
    debtorId: claim.debtorId,
    number: `AV-2026-${String(position + 1).padStart(4, '0')}`,
    issuedOn: addDays(claim.issuedOn, 5),
    open: money(amount, 'EUR'),
    precedingInvoices: [claim.number],
  };
}

function line(
  dice: Dice,
  {
    claims,
    truth,
    amount,
    kind,
    on,
    paying,
  }: {
    claims: readonly YearClaim[];
    truth: ReadonlyMap<string, number>;
    amount: number;
    kind: string;
    on: CalendarDate;
    paying: Paying;
  },
): TruePayment {
  const { debtor, isUnseen } = paying;
  const payer = debtor.payer ?? debtor;
  // Who names another invoice of the same amount pays that one, whatever they meant (C. civ. art. 1342-10).
  const others = paying.claims.filter(
    ({ open }) => open.amount !== amount && !claims.some(claim => claim.open.amount === open.amount),
  );
  const { text, references, manner } = bankText(dice, {
    claims,
    others: others.length > 0 ? others : claims,
    isUnseen,
  });
  // An odd amount with another invoice's number shows nothing of the mistake: what was named is what is paid.
  const isOdd = kind.includes('part') || kind === 'too much';
  const named = manner === 'another invoice' && isOdd ? others : [];
  const isNamed = manner !== 'nothing' && manner !== 'customer or order number';
  const equal = paying.claims.filter(({ open }) => open.amount === amount && (!isNamed || truth.size === 0));
  return {
    kind: `${kind}, ${manner}${debtor.payer === null ? '' : ', paid by another'}`,
    truth,
    alsoFine: new Set(
      [...equal, ...(truth.size === 0 ? claims : []), ...named].map(({ invoiceId }) => invoiceId),
    ),
    payment: {
      id: '',
      receivedOn: on,
      amount: money(amount, 'EUR'),
      payerName: dice.chance(97) ? bankName(dice, payer.name) : null,
      payerIban: dice.chance(93) ? payer.iban : null,
      text,
      references,
    },
  };
}

/** Money that pays no invoice: a subsidy, an insurance, a tax refund, cards, cash at the counter; sometimes an amount that is owed. */
function noiseOf(dice: Dice, position: number, claims: readonly YearClaim[]): TruePayment {
  const { name, text } = noiseLine(dice);
  const amount = dice.chance(10) ? dice.pick(claims).open.amount : dice.between(1_000, 800_000);
  return {
    kind: 'none of ours',
    truth: new Map(),
    alsoFine: new Set(),
    payment: {
      id: '',
      receivedOn: addDays(FIRST, dice.between(5, DAYS)),
      amount: money(amount, 'EUR'),
      payerName: name,
      payerIban: dice.chance(60) ? `FR14${String(position).padStart(23, '2')}` : null,
      text,
      references: [],
    },
  };
}

const sumOf = (amounts: ReadonlyMap<string, number>): number =>
  [...amounts.values()].reduce((total, amount) => total + amount, 0);
