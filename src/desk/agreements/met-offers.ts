// What follows when an offer was met: the rest is given up, as a fact that names the offer. Money that met it may go again
// (a file taken back, a payment returned, an allocation undone): what was given up is owed again then, and the offer is
// judged as if that money had never come.

import type { Company } from '../../claim/parties.ts';
import { type CoveredPart, stillCovered } from '../../dossier/coverage.ts';
import { offerStanding, type SettlementOffer, withoutOwn } from '../../dossier/settlement.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Transaction } from '../../store/database.ts';
import { coveredNow } from '../../store/dossiers/covered-parts.ts';
import { dossiersWithMetOffers, dossiersWithOffers, meetOffer } from '../../store/dossiers/offers.ts';
import { reopenWriteOffs, type WriteOffOfOffer, writeOffsOfOffers } from '../../store/invoices/write-offs.ts';
import type { JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { eachDossier } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { giveUp } from '../money/write-off.ts';
import { judgingOf } from './plan-view.ts';

type Asked = { readonly stamp: JournalStamp; readonly day: CalendarDate };

/** Part of the daily run: the rest under each offer that was paid in time is given up. */
export async function closeMetOffers(
  db: Transaction,
  { company, ...asked }: Asked & { company: Company },
): Promise<void> {
  const dossiers = await dossiersWithOffers(db, company.id);
  await eachDossier(db, { company, dossiers, ...asked }, async (work, facts) => {
    for (const offer of facts.interruptions?.offers ?? []) {
      if (offer.metOn !== null || offerStanding(offer, judgingOf(facts, work.day)).kind !== 'met') continue;
      await meetOffer(db, { companyId: company.id, offerId: offer.id, on: work.day });
      work.tell({ kind: 'settlementMet', subjectId: offer.id, content: {} });
      await giveUpRest(work, { offer, facts });
    }
  });
}

/**
 * After money came or went, and after it was matched: offers that it had met, in the dossiers that are looked at today. One
 * that is no longer met counts again from its own day, with all that it covers; of one that still is, more may be open.
 */
export async function judgeMetOffers(db: Transaction, asked: Asked): Promise<void> {
  const { companyId } = asked.stamp;
  const dossiers = await dossiersWithMetOffers(db, { companyId, day: asked.day });
  if (dossiers.length === 0) return;
  const company = await knownCompany(db, companyId);
  await eachDossier(db, { company, dossiers, ...asked }, async (work, facts) => {
    const met = (facts.interruptions?.offers ?? []).filter(({ metOn }) => metOn !== null);
    const given = await writeOffsOfOffers(
      db,
      companyId,
      met.map(({ id }) => id),
    );
    for (const offer of met) await judge(work, { offer, facts, given: ofOffer(given, offer) });
  });
}

const ofOffer = (given: readonly WriteOffOfOffer[], { id }: SettlementOffer): WriteOffOfOffer[] =>
  given.filter(({ offerId }) => offerId === id);

async function judge(
  work: Work,
  { offer, facts, given }: { offer: SettlementOffer; facts: DossierFacts; given: readonly WriteOffOfOffer[] },
): Promise<void> {
  const { db, companyId, day, by, currency, tell } = work;
  const { receipts, ...judging } = judgingOf(facts, day);
  const standing = given.filter(({ isReopened }) => !isReopened);
  const own = standing.map(({ invoiceId, writtenOn, amount }) => ({
    invoiceId,
    from: writtenOn,
    amount: money(amount, currency),
  }));
  const asIfNew = { ...offer, metOn: null };
  const isMet = offerStanding(asIfNew, { ...judging, receipts: withoutOwn(receipts, own) }).kind === 'met';
  // What a person let be owed again is not given up a second time.
  if (isMet && standing.length === given.length) await giveUpRest(work, { offer, facts });
  if (isMet) return;
  const { id: offerId, because } = offer;
  await meetOffer(db, { companyId, offerId, on: null });
  tell({ kind: 'settlementNoLongerMet', subjectId: offerId, content: {} });
  const writeOffIds = standing.map(({ id }) => id);
  await reopenWriteOffs(db, { companyId, writeOffIds, on: day, by, because });
  for (const { id, invoiceId, amount: minorUnits } of standing)
    tell({
      kind: 'writeOffReopened',
      subjectId: id,
      content: { invoiceId, minorUnits, because, offerId },
    });
}

/** What an agreed settlement gives up was agreed with the offer: by two persons where it went beyond the limit. */
async function giveUpRest(
  work: Work,
  { offer: { id: offerId, covers, because }, facts }: { offer: SettlementOffer; facts: DossierFacts },
): Promise<void> {
  const { db, companyId, dossierId, currency, day, by: author } = work;
  const invoiceIds = covers.map(({ invoiceId }) => invoiceId);
  const open = await coveredNow(db, { companyId, dossierId, invoiceIds });
  const { receipts } = judgingOf(facts, day);
  const spokenOf = new Map<string, CoveredPart>(covers.map(part => [part.invoiceId, part]));
  const parts = open.flatMap(({ invoiceId, open: left }) => {
    const part = spokenOf.get(invoiceId);
    if (part === undefined) return [];
    const covered = stillCovered(part, { receipts, currency, by: day }).amount;
    return covered > 0 ? [{ invoiceId, open: Math.min(left, covered) }] : [];
  });
  if (parts.length === 0) return;
  await giveUp(work, { parts, reason: 'settlement', because, author, approvedBy: null, offerId });
}
