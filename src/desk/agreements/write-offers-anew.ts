// An offer whose letter was taken back for how it was written and not for what it says: with the account or the name of
// yesterday, or to an address that is none any more. The offer stands, so that it is written anew as things are today, once, as a
// reminder is. What the letter says must still hold on the day, by the question that is asked when it leaves.
// Offered on Friday with FR76 … 0189, the account becomes BE68 … 7034 before it leaves: it leaves with the second.

import { leftOfOffer } from '../../dossier/settlement.ts';
import { untrueBecause } from '../../dunning/still-true.ts';
import type { Transaction } from '../../store/database.ts';
import { offersToWriteAnew } from '../../store/dossiers/offers.ts';
import { eachDossier, type InCompany } from '../each-dossier.ts';
import { writeOfferAnew } from './offer-in-writing.ts';
import { judgingOf } from './plan-view.ts';

/** Inside a transaction that may write more. */
export async function writeOffersAnew(db: Transaction, asked: InCompany): Promise<void> {
  const { company, day } = asked;
  const unwritten = await offersToWriteAnew(db, { companyId: company.id, day });
  const dossiers = unwritten.map(({ offerId: _offer, ...dossier }) => dossier);
  await eachDossier(db, { ...asked, dossiers }, async (work, facts) => {
    for (const { offerId, dossierId } of unwritten) {
      if (dossierId !== work.dossierId) continue;
      const offer = facts.interruptions?.offers.find(({ id }) => id === offerId);
      const saysOfOffer = offer === undefined ? null : leftOfOffer(offer, judgingOf(facts, day));
      const letter = { kind: 'settlementOffer', confirms: offerId, preparedOn: day, saysOfOffer };
      if (untrueBecause(letter, facts, day) === null) await writeOfferAnew(work, offerId);
    }
  });
}
