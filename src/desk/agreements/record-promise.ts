// A debtor says when it will pay. The promise suspends what it covers until its day and the grace; a new one for the same
// invoices takes the place of the old one, which goes on for the invoices that the new one says nothing of. After several that came to nothing, a person has to say why another is taken.

import type { Balance } from '../../claim/balance.ts';
import type { DelayCause } from '../../dossier/delay-cause.ts';
import { failuresInARow, type PaymentPromise, type PromiseWay } from '../../dossier/promise.ts';
import { dueUntil, undisputedOf as undisputedBalances } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { type CoveredRow, coveredNow, undisputedNow } from '../../store/dossiers/covered-parts.ts';
import {
  endPromises,
  insertPromise,
  leavePromises,
  type PartsBefore,
} from '../../store/dossiers/promises.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import { factsIn, type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { standingInDossier } from './interruption-views.ts';

export type PromiseEntry = {
  /** Null: all that is open of what it covers and not disputed; where all of it is disputed, all. */
  readonly amount: Money | null;
  readonly payOn: CalendarDate;
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  /** Of an invoice in instalments only what is due by then; null or absent: the whole of each. */
  readonly dueUntil?: CalendarDate | null;
  readonly way: PromiseWay;
  readonly promisedBy: string | null;
  readonly quote: string | null;
  readonly cause: DelayCause | null;
  /** Why one more promise is taken after several came to nothing. */
  readonly exceptionBecause: string | null;
};

export type PromiseOutcome =
  | { readonly kind: 'done'; readonly promiseId: string }
  | { readonly kind: 'notFound' | 'amountTooHigh' | 'dayInPast' | 'tooManyPromises' };

export function recordPromise(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: PromiseEntry },
): Promise<PromiseOutcome> {
  return inDossier<PromiseOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: work => takePromise(work, entry),
  });
}

/** False when there is no such promise in force. */
export function takeBackPromise(
  context: DeskContext,
  { promiseId, because, ...asked }: InDossier & { promiseId: string; because: string },
): Promise<boolean> {
  return inDossier(context, asked, {
    absent: false,
    work: async ({ db, companyId, by, day, tell }) => {
      const end = { companyId, promiseIds: [promiseId], on: day, by, because, replacedBy: null };
      if ((await endPromises(db, end)).length === 0) return false;
      tell({ kind: 'promiseTakenBack', subjectId: promiseId, content: { because } });
      return true;
    },
  });
}

/** Inside a transaction that may write more: a call notes what was said and the promise together. */
export async function takePromise(work: Work, entry: PromiseEntry): Promise<PromiseOutcome> {
  const { db, companyId, dossierId, day } = work;
  if (entry.payOn < day) return { kind: 'dayInPast' };
  const facts = await factsIn(work);
  const whole = await coveredNow(db, { companyId, dossierId, invoiceIds: entry.invoiceIds });
  const covers = dueOf(whole, facts.balances, entry);
  const isKnown = (id: string): boolean => covers.some(({ invoiceId }) => invoiceId === id);
  if (covers.length === 0 || !(entry.invoiceIds ?? []).every(isKnown)) return { kind: 'notFound' };
  const open = openOf(covers);
  const amount = entry.amount?.amount ?? ((await undisputedOf(work, { entry, facts })) || open);
  if (amount <= 0 || amount > open) return { kind: 'amountTooHigh' };
  const earlier = overlapping(
    facts,
    covers.map(({ invoiceId }) => invoiceId),
  );
  const failed = failuresInARow(earlier.map(promise => standingInDossier(promise, facts, day)));
  if (failed >= facts.policy.promiseLimit && entry.exceptionBecause === null)
    return { kind: 'tooManyPromises' };
  return keepPromise(work, { entry, covers, amount, facts, earlier });
}

const openOf = (parts: readonly CoveredRow[]): number => parts.reduce((total, part) => total + part.open, 0);

/** What the debtor was asked for when it said "I pay on Friday": not what it contests. */
async function undisputedOf(
  { db, companyId, dossierId, day }: Work,
  { entry, facts }: { entry: PromiseEntry; facts: DossierFacts },
): Promise<number> {
  const { invoiceIds } = entry;
  const parts = await undisputedNow(db, { companyId, dossierId, invoiceIds });
  return openOf(dueOf(parts, undisputedBalances(facts, day), entry));
}

/** Of three times 300.00 the two that are due by the day: 600.00. An invoice of which nothing is due by then is meant whole. */
const dueOf = (
  parts: readonly CoveredRow[],
  balances: readonly Balance[],
  { dueUntil: until = null }: PromiseEntry,
): CoveredRow[] =>
  parts.map(part => {
    const balance = balances.find(({ invoiceId }) => invoiceId === part.invoiceId);
    if (balance === undefined || until === null) return part;
    const due = dueUntil(balance, until).amount;
    return due > 0 && due < part.open ? { ...part, open: due } : part;
  });

type Taken = {
  readonly entry: PromiseEntry;
  readonly covers: readonly CoveredRow[];
  readonly amount: number;
  readonly facts: DossierFacts;
  readonly earlier: readonly PaymentPromise[];
};

async function keepPromise(
  work: Work,
  { entry, covers, amount, facts, earlier }: Taken,
): Promise<PromiseOutcome> {
  const { db, companyId, dossierId, by, day, at } = work;
  const promiseId = work.makeId();
  const running = earlier.filter(promise => isPending(standingInDossier(promise, facts, day).kind));
  const invoiceIds = covers.map(({ invoiceId }) => invoiceId);
  const isOpen = (id: string): boolean =>
    facts.balances.some(({ invoiceId, open }) => invoiceId === id && open.amount > 0);
  const isWhole = ({ covers: parts }: PaymentPromise): boolean =>
    parts.every(({ invoiceId }) => invoiceIds.includes(invoiceId) || !isOpen(invoiceId));
  const reduced = running.filter(promise => !isWhole(promise));
  const left = reduced.map(({ id }) => id);
  await leavePromises(db, { companyId, promiseIds: left, invoiceIds });
  const replaced = await endPromises(db, {
    companyId,
    promiseIds: running.filter(isWhole).map(({ id }) => id),
    on: day,
    by,
    because: entry.quote ?? '',
    replacedBy: promiseId,
  });
  const { payOn, promisedBy, way, quote, cause, exceptionBecause } = entry;
  const { currency, policy } = facts;
  const promise = { payOn, madeOn: day, promisedBy, way, quote, cause, covers, currency };
  const graceDays = policy.promiseGraceDays;
  const tookFrom = reduced.map(partsOf);
  await insertPromise(db, {
    ...promise,
    companyId,
    dossierId,
    id: promiseId,
    amount,
    tookFrom,
    graceDays,
    by,
    at,
  });
  work.tell({
    kind: 'promiseRecorded',
    subjectId: promiseId,
    content: { minorUnits: amount, ...promise, replaced, goOnForTheRest: left, exceptionBecause },
  });
  return { kind: 'done', promiseId };
}

const partsOf = ({ id, amount, covers }: PaymentPromise): PartsBefore => ({
  promiseId: id,
  amount: amount.amount,
  covers: covers.map(({ invoiceId, open, paid, credited, ...until }) => ({
    ...until,
    invoiceId,
    open: open.amount,
    paid: paid.amount,
    credited: credited.amount,
  })),
});

const overlapping = ({ interruptions }: DossierFacts, ids: readonly string[]): readonly PaymentPromise[] =>
  (interruptions?.promises ?? []).filter(({ covers }) =>
    covers.some(({ invoiceId }) => ids.includes(invoiceId)),
  );

const isPending = (kind: string): boolean => kind === 'running' || kind === 'unjudged';
