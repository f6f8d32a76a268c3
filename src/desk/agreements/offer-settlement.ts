// An offer to take less than is owed if it is paid by a day, and its withdrawal.

import { offerStanding } from '../../dossier/settlement.ts';
import { knownCash } from '../../dunning/asked.ts';
import { type CoveredRow, coveredNow } from '../../store/dossiers/covered-parts.ts';
import { insertOffer, withdrawOffer as keepWithdrawal, offersInForce } from '../../store/dossiers/offers.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import { factsIn, type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { unwriteOffer, writeOffer } from './offer-in-writing.ts';
import { proposeConcession } from './propose-concession.ts';

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

/** Inside a transaction that may write more: the offer counts from today, and is put in writing. */
export async function makeOffer(
  work: Work,
  { entry: { amount, payBy, because }, covers, author }: Offered & { readonly author: string },
): Promise<string> {
  const { db, company, companyId, dossierId, day, at, makeId, tell } = work;
  const offerId = makeId();
  const { currency } = amount;
  const graceDays = company.policy.promiseGraceDays;
  const offer = { covers, payBy, offeredOn: day, graceDays, because, currency };
  const write = { ...offer, companyId, dossierId, id: offerId, amount: amount.amount, by: author, at };
  await insertOffer(db, write);
  tell({ kind: 'settlementOffered', subjectId: offerId, content: { ...offer, minorUnits: amount.amount } });
  await writeOffer(work, offerId);
  return offerId;
}

/** False when there is no such offer in force. */
export function withdrawOffer(
  context: DeskContext,
  { offerId, because, ...asked }: InDossier & { offerId: string; because: string },
): Promise<boolean> {
  return inDossier(context, asked, {
    absent: false,
    work: async work => {
      const { db, companyId, dossierId, by, day, tell } = work;
      const isDone = await keepWithdrawal(db, { companyId, dossierId, offerId, on: day, by, because });
      if (!isDone) return false;
      tell({ kind: 'settlementWithdrawn', subjectId: offerId, content: { because } });
      await unwriteOffer(work, offerId);
      return true;
    },
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
