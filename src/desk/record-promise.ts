// A debtor says when it will pay. The promise suspends what it covers until its day and the grace; a new one for the same
// invoices takes the place of the old one. After several that came to nothing, a person has to say why another is taken.

import type { DelayCause } from '../dossier/delay-cause.ts';
import { failuresInARow, type PaymentPromise, type PromiseWay } from '../dossier/promise.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import { type CoveredRow, coveredNow } from '../store/covered-parts.ts';
import type { Transaction } from '../store/database.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { dossierFacts, dossiersOf } from '../store/dossiers.ts';
import { debtorOfDossier } from '../store/holds.ts';
import { newId } from '../store/ids.ts';
import { appendJournal } from '../store/journal.ts';
import { endPromises, insertPromise } from '../store/promises.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { knownCompany } from './company-view.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { standingOf } from './interruption-views.ts';
import type { Act } from './review-batch.ts';

export type PromiseEntry = {
  /** Null: all that is open of what it covers. */
  readonly amount: Money | null;
  readonly payOn: CalendarDate;
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  readonly way: PromiseWay;
  readonly promisedBy: string | null;
  readonly quote: string | null;
  readonly cause: DelayCause | null;
  /** Why one more promise is taken after several came to nothing. */
  readonly exceptionBecause: string | null;
};

export type PromiseOutcome =
  | { readonly kind: 'done'; readonly promiseId: string }
  | {
      readonly kind: 'notFound' | 'amountTooHigh' | 'dayInPast' | 'tooManyPromises';
    };

export async function recordPromise(
  { database, clock }: DeskContext,
  { companyId, by, day, dossierId, entry }: Act & { dossierId: string; entry: PromiseEntry },
): Promise<PromiseOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const debtorId = await debtorOfDossier(db, companyId, dossierId);
    if (debtorId === null) return { kind: 'notFound' };
    if (entry.payOn < day) return { kind: 'dayInPast' };
    const covers = await coveredNow(db, { companyId, dossierId, invoiceIds: entry.invoiceIds });
    const isKnown = (id: string): boolean => covers.some(({ invoiceId }) => invoiceId === id);
    if (covers.length === 0 || !(entry.invoiceIds ?? []).every(isKnown)) return { kind: 'notFound' };
    const open = covers.reduce((total, part) => total + part.open, 0);
    const amount = entry.amount?.amount ?? open;
    if (amount <= 0 || amount > open) return { kind: 'amountTooHigh' };
    const facts = await factsOf(db, { companyId, debtorId, dossierId, day });
    const earlier = overlapping(facts, { ids: covers.map(({ invoiceId }) => invoiceId) });
    const failed = failuresInARow(earlier.map(promise => standingOf(promise, facts, day)));
    if (failed >= facts.policy.promiseLimit && entry.exceptionBecause === null)
      return { kind: 'tooManyPromises' };
    const act = { companyId, by, day };
    return keepPromise(db, { act, at, dossierId, debtorId, entry, covers, amount, facts, earlier });
  });
}

type Taken = {
  readonly act: Act;
  readonly at: string;
  readonly dossierId: string;
  readonly debtorId: string;
  readonly entry: PromiseEntry;
  readonly covers: readonly CoveredRow[];
  readonly amount: number;
  readonly facts: DossierFacts;
  readonly earlier: readonly PaymentPromise[];
};

async function keepPromise(
  db: Transaction,
  { act: { companyId, by, day }, at, dossierId, debtorId, entry, covers, amount, facts, earlier }: Taken,
): Promise<PromiseOutcome> {
  const promiseId = newId(millisecondsOf(at));
  const running = earlier.filter(promise => isPending(standingOf(promise, facts, day).kind));
  const replaced = await endPromises(db, {
    companyId,
    promiseIds: running.map(({ id }) => id),
    on: day,
    by,
    because: entry.quote ?? '',
    replacedBy: promiseId,
  });
  const { payOn, promisedBy, way, quote, cause, exceptionBecause } = entry;
  const { currency, policy } = facts;
  const promise = { payOn, madeOn: day, promisedBy, way, quote, cause, covers, currency };
  const graceDays = policy.promiseGraceDays;
  await insertPromise(db, { ...promise, companyId, dossierId, id: promiseId, amount, graceDays, by, at });
  await appendJournal(db, { companyId, at, day, author: by }, [
    {
      kind: 'promiseRecorded',
      debtorId,
      subjectId: promiseId,
      content: { dossierId, minorUnits: amount, ...promise, replaced, exceptionBecause },
    },
  ]);
  await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
  return { kind: 'done', promiseId };
}

/** False when there is no such promise in force. */
export async function takeBackPromise(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    dossierId,
    promiseId,
    because,
  }: Act & { dossierId: string; promiseId: string; because: string },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    const debtorId = await debtorOfDossier(db, companyId, dossierId);
    if (debtorId === null) return false;
    const end = { companyId, promiseIds: [promiseId], on: day, by, because, replacedBy: null };
    if ((await endPromises(db, end)).length === 0) return false;
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'promiseTakenBack', debtorId, subjectId: promiseId, content: { dossierId, because } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return true;
  });
}

async function factsOf(
  db: Transaction,
  {
    companyId,
    debtorId,
    dossierId,
    day,
  }: { companyId: string; debtorId: string; dossierId: string; day: CalendarDate },
): Promise<DossierFacts> {
  const company = await knownCompany(db, companyId);
  const dossiers = (await dossiersOf(db, companyId, [debtorId])).filter(one => one.dossierId === dossierId);
  const [facts] = await dossierFacts(db, { company, dossiers, day });
  if (!facts) throw new Error(`Dossier ${dossierId} has no facts`);
  return facts;
}

const overlapping = (
  { interruptions }: DossierFacts,
  { ids }: { ids: readonly string[] },
): readonly PaymentPromise[] =>
  (interruptions?.promises ?? []).filter(({ covers }) =>
    covers.some(({ invoiceId }) => ids.includes(invoiceId)),
  );

const isPending = (kind: string): boolean => kind === 'running' || kind === 'unjudged';
