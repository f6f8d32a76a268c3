// An offer to take less, in writing to whom it was made, with how it is paid; withdrawn after that has left, its withdrawal too.

import {
  leftOfOffer,
  type OfferAmounts,
  offeredAtFirst,
  type SettlementOffer,
} from '../../dossier/settlement.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { OfferToPay } from '../../letters/confirmations/confirmed.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import { factsIn, type Work } from '../in-dossier.ts';
import { confirmInWriting, type InWriting } from '../messages/confirm-in-writing.ts';
import { type DebtorPageLink, pageLinkFor } from '../messages/page-links.ts';
import { paymentReference } from '../messages/payment-reference.ts';
import { takeBackConfirmations } from '../messages/take-back-confirmation.ts';
import { coveredNumbers } from './covered-numbers.ts';
import { judgingOf } from './plan-view.ts';

export async function writeOffer(work: Work, offerId: string): Promise<void> {
  await confirmInWriting(work, await letterOf(work, offerId));
}

/**
 * The same for one whose letter was taken back. Not where own words name an account that is not the company's: it would be taken
 * back again, run after run, until those words or the account are put right; then it is written.
 */
export async function writeOfferAnew(work: Work, offerId: string): Promise<void> {
  await confirmInWriting(work, { ...(await letterOf(work, offerId)), isAnew: true });
}

async function letterOf(work: Work, offerId: string): Promise<InWriting> {
  const { facts, offer } = await offerIn(work, offerId);
  // Written a day later, with what has come or was credited meanwhile.
  const left = leftOfOffer(offer, judgingOf(facts, work.day)) ?? offeredAtFirst(offer);
  const page = pageLinkFor(work);
  const said = { kind: 'settlement', ...(await offerToPay(work, { offer, facts, left, page })) } as const;
  return { kind: 'settlementOffer', confirms: offerId, said, page };
}

/** What is to be paid for it, for what, and how. */
export async function offerToPay(
  work: Work,
  {
    offer,
    facts,
    left: { amount, whole, rest = null },
    page,
  }: { offer: SettlementOffer; facts: DossierFacts; left: OfferAmounts; page: DebtorPageLink | null },
): Promise<OfferToPay> {
  return {
    amount,
    whole,
    rest,
    payOn: offer.payBy,
    numbers: await coveredNumbers(work, offer.covers),
    howToPay: howToPay(work.company, { amount, reference: offerReference(facts, offer) }),
    pageUrl: page?.url ?? null,
  };
}

/** What is written on the transfer that meets it: as in a reminder of the same invoices. */
export const offerReference = ({ balances }: DossierFacts, { covers }: SettlementOffer): string =>
  paymentReference(balances.filter(({ invoiceId }) => covers.some(part => part.invoiceId === invoiceId)));

/** What waits is taken back; to who has it in hand it is said that it no longer stands. */
export async function unwriteOffer(work: Work, offerId: string): Promise<void> {
  if (await takeBackConfirmations(work, { factIds: [offerId], kinds: ['settlementOffer'] })) return;
  const { covers, offeredOn: on } = (await offerIn(work, offerId)).offer;
  const said = { kind: 'settlementWithdrawn', on, numbers: await coveredNumbers(work, covers) } as const;
  await confirmInWriting(work, { kind: 'settlementWithdrawn', confirms: offerId, said });
}

async function offerIn(
  work: Work,
  offerId: string,
): Promise<{ readonly facts: DossierFacts; readonly offer: SettlementOffer }> {
  const facts = await factsIn(work);
  const offer = facts.interruptions?.offers.find(({ id }) => id === offerId);
  if (offer === undefined) throw new Error(`Offer ${offerId} is not there`);
  return { facts, offer };
}
