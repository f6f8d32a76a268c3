// An offer to take less than is owed if it is paid by a day; and what happens when it was: the rest is given up, as a fact
// that names the offer.

import type { Company } from '../claim/parties.ts';
import { offerStanding, type SettlementOffer } from '../dossier/settlement.ts';
import { knownCash } from '../dunning/asked.ts';
import { type CoveredRow, coveredNow } from '../store/covered-parts.ts';
import type { Transaction } from '../store/database.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { dossierFacts } from '../store/dossiers.ts';
import { newId } from '../store/ids.ts';
import { appendJournal, type JournalLine } from '../store/journal.ts';
import {
  dossiersWithOffers,
  insertOffer,
  withdrawOffer as keepWithdrawal,
  meetOffer,
  offersInForce,
} from '../store/offers.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { factsIn, type InDossier, inDossier, type Work } from './in-dossier.ts';
import { proposeConcession } from './propose-concession.ts';
import { giveUp } from './write-off.ts';

export type OfferEntry = {
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  /** Paid by then, it settles all of them. The whole of what is open waives the costs alone. */
  readonly amount: Money;
  readonly payBy: CalendarDate;
  readonly because: string;
};

export type OfferOutcome =
  | { readonly kind: 'done'; readonly offerId: string }
  /** It gives up more than one may alone: it waits for another person, and nothing is offered yet. */
  | { readonly kind: 'proposed'; readonly concessionId: string }
  | { readonly kind: 'notFound' | 'amountTooHigh' | 'dayInPast' | 'alreadyThere' };

export function offerSettlement(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: OfferEntry },
): Promise<OfferOutcome> {
  return inDossier<OfferOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: async work => {
      const { companyId, dossierId, db } = work;
      const covers = await coveredNow(db, { companyId, dossierId, invoiceIds: entry.invoiceIds });
      const refusal = await refusalOf(work, { entry, covers });
      if (refusal !== null) return { kind: refusal };
      const { amount, payBy, because } = entry;
      const givenUp = covers.reduce((total, part) => total + part.open, 0) - amount.amount;
      const terms = { kind: 'offer', amount, payBy, because } as const;
      const concessionId = await proposeConcession(work, { terms, parts: covers, givenUp });
      if (concessionId !== null) return { kind: 'proposed', concessionId };
      return { kind: 'done', offerId: await makeOffer(work, { entry, covers, author: work.by }) };
    },
  });
}

type Offered = { readonly entry: OfferEntry; readonly covers: readonly CoveredRow[] };

/** Inside a transaction that may write more; null where the offer can be made. */
export async function refusalOf(
  work: Work,
  { entry: { amount, payBy, invoiceIds }, covers }: Offered,
): Promise<'notFound' | 'amountTooHigh' | 'dayInPast' | 'alreadyThere' | null> {
  const { db, companyId, dossierId, day } = work;
  if (payBy < day) return 'dayInPast';
  if ((await offersInForce(db, companyId, dossierId)).length > 0 && (await hasRunning(work)))
    return 'alreadyThere';
  const isKnown = (id: string): boolean => covers.some(({ invoiceId }) => invoiceId === id);
  if (covers.length === 0 || !(invoiceIds ?? []).every(isKnown)) return 'notFound';
  const open = covers.reduce((total, part) => total + part.open, 0);
  return amount.amount <= 0 || amount.amount > open ? 'amountTooHigh' : null;
}

/** Inside a transaction that may write more: the offer counts from today. */
export async function makeOffer(
  { db, company, companyId, dossierId, day, at, makeId, tell }: Work,
  { entry: { amount, payBy, because }, covers, author }: Offered & { readonly author: string },
): Promise<string> {
  const offerId = makeId();
  const { currency } = amount;
  const graceDays = company.policy.promiseGraceDays;
  const offer = { covers, payBy, offeredOn: day, graceDays, because, currency };
  const write = { ...offer, companyId, dossierId, id: offerId, amount: amount.amount, by: author, at };
  await insertOffer(db, write);
  tell({ kind: 'settlementOffered', subjectId: offerId, content: { ...offer, minorUnits: amount.amount } });
  return offerId;
}

/** False when there is no such offer in force. */
export function withdrawOffer(
  context: DeskContext,
  { offerId, because, ...asked }: InDossier & { offerId: string; because: string },
): Promise<boolean> {
  return inDossier(context, asked, {
    absent: false,
    work: async ({ db, companyId, dossierId, by, day, tell }) => {
      const isDone = await keepWithdrawal(db, { companyId, dossierId, offerId, on: day, by, because });
      if (isDone) tell({ kind: 'settlementWithdrawn', subjectId: offerId, content: { because } });
      return isDone;
    },
  });
}

/** Part of the daily run: the rest under each offer that was paid in time is given up. */
export async function closeMetOffers(
  db: Transaction,
  { company, day, at, author }: { company: Company; day: CalendarDate; at: string; author: string },
): Promise<void> {
  const companyId = company.id;
  const dossiers = await dossiersWithOffers(db, companyId);
  if (dossiers.length === 0) return;
  for (const facts of await dossierFacts(db, { company, dossiers, day })) {
    const { dossierId, debtor, interruptions, bankCountry } = facts;
    const receipts = interruptions?.receipts ?? [];
    const judging = { receipts, cash: knownCash(facts), bankCountry, day };
    const met = (interruptions?.offers ?? []).filter(
      offer =>
        offer.metOn === null && offer.withdrawn === null && offerStanding(offer, judging).kind === 'met',
    );
    for (const offer of met) {
      const lines: JournalLine[] = [];
      const work: Work = {
        db,
        company,
        companyId,
        dossierId,
        debtorId: debtor.id,
        currency: facts.currency,
        by: author,
        day,
        at,
        makeId: () => newId(millisecondsOf(at)),
        tell: ({ content, ...line }) =>
          lines.push({ ...line, debtorId: debtor.id, content: { dossierId, ...content } }),
      };
      await closeMet(work, offer);
      await appendJournal(db, { companyId, at, day, author }, lines);
      await wakeDossiers(db, { companyId, debtorIds: [debtor.id], day });
    }
  }
}

async function closeMet(work: Work, { id, covers, because }: SettlementOffer): Promise<void> {
  const { db, companyId, dossierId, day, tell } = work;
  await meetOffer(db, { companyId, offerId: id, on: day });
  tell({ kind: 'settlementMet', subjectId: id, content: {} });
  const invoiceIds = covers.map(({ invoiceId }) => invoiceId);
  const open = await coveredNow(db, { companyId, dossierId, invoiceIds });
  if (open.length === 0) return;
  // What an agreed settlement gives up was agreed with the offer: by two persons where it went beyond the limit.
  await giveUp(work, {
    parts: open.map(part => ({ invoiceId: part.invoiceId, open: part.open })),
    reason: 'settlement',
    because,
    author: work.by,
    approvedBy: null,
  });
}

/** An offer that was missed gives way to a new one. */
async function hasRunning(work: Work): Promise<boolean> {
  const facts = await factsIn(work);
  const { interruptions, bankCountry } = facts;
  const receipts = interruptions?.receipts ?? [];
  const judging = { receipts, cash: knownCash(facts), bankCountry, day: work.day };
  return (interruptions?.offers ?? []).some(offer => {
    const { kind } = offerStanding(offer, judging);
    return kind === 'running' || kind === 'unjudged';
  });
}
