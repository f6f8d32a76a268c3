// Matching over a seeded year of 20,000 invoices, week by week, against the truth of each payment: what was allocated
// without a person, and what was allocated wrongly. What is not certain is decided by a person as it really was, and the
// payer's account remembered, as in the product. Seeds below 100 may be used to work on the rules; the bench measures
// others, and others again with more ways of writing. Seeds 101 to 955 and 1011 to 1055 were measured while rules were made or compared, so
// they are worn out; those below were first measured once these rules stood.

import type {
  IncomingPayment,
  KnownDebtor,
  OpenClaim,
  OpenCredit,
} from '../src/matching/open/open-claims.ts';
import { type Match, proposeMatches } from '../src/matching/propose.ts';
import { REPEAT_DAYS } from '../src/matching/repeats.ts';
import { addDays, type CalendarDate, day, daysBetween } from '../src/units/calendar.ts';
import { money } from '../src/units/money.ts';
import { customerNumberOf } from './payments-debtors.ts';
import { type TruePayment, type Year, yearOf } from './payments-year.ts';
import { type Bench, secondsOf } from './promise.ts';

const INVOICES = 20_000;
const HELD_OUT = [961, 962, 963, 964, 965] as const;
/** Share of the payments that pay something of ours, in hundredths. */
const GOAL_PERCENT = 95;

export const matchingBench: Bench = {
  name: 'matching',
  async run() {
    const seen = HELD_OUT.map(seed => measureYear({ seed, invoices: INVOICES, isUnseen: false }));
    const unseen = HELD_OUT.map(seed =>
      measureYear({ seed: seed + 100, invoices: INVOICES, isUnseen: true }),
    );
    const oneText = HELD_OUT.slice(0, 2).map(seed =>
      measureYear({ seed: seed + 200, invoices: INVOICES, isUnseen: false, inOneText: true }),
    );
    const load = await loadSeconds();
    const all = [...seen, ...unseen, ...oneText];
    const wrong = all.reduce((total, year) => total + year.wrong, 0);
    const percent = percentOf(seen);
    return {
      name: 'matching',
      years: all.length,
      invoices: INVOICES,
      payments: all.reduce((total, year) => total + year.payments, 0),
      wrong,
      percentWithoutAPerson: percent,
      percentOnUnseenWriting: percentOf(unseen),
      percentInOneText: percentOf(oneText),
      bySeed: all.map(({ seed, percent: of }) => ({ seed, percent: of })),
      faults: all.flatMap(({ seed, faults }) => faults.map(fault => `${seed}: ${fault}`)),
      left: leftBy(all),
      load,
      goalPercent: GOAL_PERCENT,
      kept: wrong === 0 && percent >= GOAL_PERCENT,
    };
  },
};

export type YearResult = {
  readonly seed: number;
  /** Those that pay something of ours. */
  readonly payments: number;
  readonly certain: number;
  readonly wrong: number;
  readonly percent: number;
  readonly faults: readonly string[];
  /** By kind, how many were left to a person. */
  readonly left: ReadonlyMap<string, number>;
};

/** `inOneText`: as the table of a bank that writes each movement in one text, and no account beside it. */
function measureYear(asked: {
  seed: number;
  invoices: number;
  isUnseen: boolean;
  inOneText?: boolean;
}): YearResult {
  const told = yearOf(asked);
  const year = asked.inOneText ? { ...told, payments: told.payments.map(inOneText) } : told;
  const books = new Books(year);
  const left = new Map<string, number>();
  const faults: string[] = [];
  let certain = 0;
  for (let from = day('2026-01-01'); from < day('2027-04-01'); from = addDays(from, 7)) {
    const until = addDays(from, 7);
    const week = year.payments.filter(
      ({ payment }) => payment.receivedOn >= from && payment.receivedOn < until,
    );
    for (const { said, match } of books.match(week, until)) {
      const fault = match.kind === 'certain' ? faultOf(match, said) : null;
      if (fault !== null) faults.push(fault);
      const isDone = match.kind === 'certain' && fault === null && isWhole(match, said);
      if (isDone && said.truth.size > 0) certain += 1;
      if (!isDone && said.truth.size > 0) left.set(said.kind, (left.get(said.kind) ?? 0) + 1);
      books.settle(said, isDone ? match : null);
    }
  }
  const payments = year.payments.filter(({ truth }) => truth.size > 0).length;
  const percent = hundredths(certain, payments);
  return { seed: asked.seed, payments, certain, wrong: faults.length, percent, faults, left };
}

function inOneText({ payment, ...rest }: TruePayment): TruePayment {
  const { payerName, references, text } = payment;
  const written = ['VIR SEPA', payerName ?? '', ...references, text].filter(part => part !== '').join(' ');
  return {
    ...rest,
    payment: { ...payment, payerName: null, payerIban: null, references: [], text: written },
  };
}

type Certain = Extract<Match, { kind: 'certain' }>;

/** What is open, and whose account is whose, as the weeks go by. */
class Books {
  readonly #year: Year;
  readonly #open: Map<string, number>;
  readonly #ibans = new Map<string, Set<string>>();
  readonly #debtorOf: ReadonlyMap<string, string>;
  readonly #received: IncomingPayment[] = [];
  #serial = 0;

  constructor(year: Year) {
    this.#year = year;
    this.#debtorOf = new Map(year.claims.map(({ invoiceId, debtorId }) => [invoiceId, debtorId]));
    this.#open = new Map([
      ...year.claims.map(({ invoiceId, open }) => [invoiceId, open.amount] as const),
      ...year.credits.map(({ creditNoteId, open }) => [creditNoteId, open.amount] as const),
    ]);
  }

  match(week: readonly TruePayment[], on: CalendarDate): { said: TruePayment; match: Match }[] {
    const claims = this.#year.claims
      .filter(({ invoiceId, issuedOn }) => issuedOn <= on && (this.#open.get(invoiceId) ?? 0) > 0)
      .map((claim): OpenClaim => ({ ...claim, open: money(this.#open.get(claim.invoiceId) ?? 0, 'EUR') }));
    const debtors = this.#year.debtors.map(
      ({ id, name }): KnownDebtor => ({
        debtorId: id,
        names: [name],
        ibans: [...(this.#ibans.get(id) ?? [])],
        customerNumbers: [customerNumberOf(id)],
      }),
    );
    const credits = this.#year.credits
      .filter(({ creditNoteId, issuedOn }) => issuedOn <= on && (this.#open.get(creditNoteId) ?? 0) > 0)
      .map(
        (credit): OpenCredit => ({ ...credit, open: money(this.#open.get(credit.creditNoteId) ?? 0, 'EUR') }),
      );
    const settled = this.#year.claims
      .filter(({ invoiceId, issuedOn }) => issuedOn <= on && (this.#open.get(invoiceId) ?? 0) === 0)
      .map(({ debtorId, number, payable }) => ({ debtorId, number, payable }));
    const first = week[0]?.payment.receivedOn ?? on;
    const earlier = this.#received.filter(({ receivedOn }) => daysBetween(receivedOn, first) <= REPEAT_DAYS);
    this.#received.push(...week.map(({ payment }) => payment));
    this.#serial += week.length;
    const payments = week.map(({ payment }, position) => ({ ...payment, id: `p${this.#serial - position}` }));
    const matches = proposeMatches({ payments, claims, credits, settled, debtors, earlier });
    return week.flatMap((said, position) => {
      const match = matches[position];
      return match ? [{ said, match }] : [];
    });
  }

  /** As it was matched, or as a person says that it was. */
  settle({ truth, payment }: TruePayment, match: Match | null): void {
    const parts =
      match?.kind === 'certain'
        ? match.allocations.map(part => ({
            id: part.kind === 'invoice' ? part.invoiceId : part.creditNoteId,
            amount: Math.abs(part.amount.amount),
          }))
        : [...truth].map(([id, amount]) => ({ id, amount }));
    for (const { id, amount } of parts) this.#open.set(id, Math.max(0, (this.#open.get(id) ?? 0) - amount));
    const [paid] = truth.keys();
    const debtor = this.#debtorOf.get(paid ?? '');
    if (debtor !== undefined && payment.payerIban !== null)
      this.#ibans.set(debtor, (this.#ibans.get(debtor) ?? new Set()).add(payment.payerIban));
  }
}

/** Money on an invoice that it was not for, or more than was for it. */
function faultOf({ allocations }: Certain, { truth, alsoFine, kind, payment }: TruePayment): string | null {
  const wrong = allocations.find(
    part =>
      part.kind === 'invoice' &&
      !alsoFine.has(part.invoiceId) &&
      part.amount.amount > (truth.get(part.invoiceId) ?? 0),
  );
  return wrong === undefined
    ? null
    : `${kind}: '${payment.text}' ${payment.references.join(' ')} ${payment.amount.amount}`;
}

function isWhole({ allocations }: Certain, { truth, payment }: TruePayment): boolean {
  const used = allocations.reduce((total, part) => total + part.amount.amount, 0);
  const meant = [...truth.values()].reduce((total, amount) => total + amount, 0);
  return used === Math.min(payment.amount.amount, meant);
}

/** 10,000 lines against 100,000 open invoices: one statement of a large firm. */
async function loadSeconds() {
  const { claims, debtors: firms, payments } = yearOf({ seed: 901, invoices: 100_000, isUnseen: false });
  const debtors = firms.map(
    ({ id, name }): KnownDebtor => ({
      debtorId: id,
      names: [name],
      ibans: [],
      customerNumbers: [customerNumberOf(id)],
    }),
  );
  const lines = payments
    .slice(0, 10_000)
    .map(({ payment }, position) => ({ ...payment, id: `p${position}` }));
  const seconds = await secondsOf(() => proposeMatches({ payments: lines, claims, debtors }));
  return { lines: lines.length, openInvoices: claims.length, seconds: Math.round(seconds * 100) / 100 };
}

const percentOf = (years: readonly YearResult[]): number =>
  hundredths(
    years.reduce((total, { certain }) => total + certain, 0),
    years.reduce((total, { payments }) => total + payments, 0),
  );
const hundredths = (part: number, whole: number): number => Math.round((part * 10_000) / whole) / 100;

/** The most frequent kinds that were left to a person. */
function leftBy(years: readonly YearResult[]): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const { left } of years)
    for (const [kind, count] of left) total.set(kind, (total.get(kind) ?? 0) + count);
  return Object.fromEntries([...total].sort((one, other) => other[1] - one[1]).slice(0, 20));
}
