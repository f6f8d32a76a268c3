// A confirmation that was taken back for how it was written: with the name of yesterday, or to an address that is none any more. What it
// says was said all the same, so that the debtor is told, as things are written today, once. Not where it no longer holds, nor where so
// many days have passed that nobody expects it: by the question that is asked when it leaves.
// Noted on Friday, "as agreed we expect 600.00 on 13 November", in French; she reads Dutch: on Monday it leaves in Dutch.

import { untrueBecause } from '../../dunning/still-true.ts';
import type { SaidHow, SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import type { Transaction } from '../../store/database.ts';
import { type ToldBefore, toldToWriteAnew } from '../../store/dossiers/told-anew.ts';
import { eachDossier, type InCompany } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { saidNow } from '../messages/said-as-it-is.ts';
import { saysOf } from '../messages/told-amounts.ts';

/** Inside a transaction that may write more. */
export async function writeToldAnew(db: Transaction, asked: InCompany): Promise<void> {
  const unread = await toldToWriteAnew(db, { companyId: asked.company.id, day: asked.day });
  const dossiers = new Map(unread.map(one => [one.dossierId, one]));
  await eachDossier(db, { ...asked, dossiers: [...dossiers.values()] }, async (work, facts) => {
    for (const one of unread) {
      if (one.dossierId !== work.dossierId) continue;
      const { told, confirms, paidNow } = one;
      const said = saidNow(told.said, { confirms, facts, paidNow, day: work.day });
      if (said !== null && untrueBecause({ ...one, ...saysOf({ ...told, said }) }, facts, work.day) === null)
        await write(work, one, said);
    }
  });
}

async function write(
  work: Work,
  { kind, confirms, told: { by }, preparedOn }: ToldBefore,
  still: SaidToDebtor,
): Promise<void> {
  const page = 'pageUrl' in still ? pageLinkFor(work) : null;
  const said = 'pageUrl' in still ? { ...still, pageUrl: page?.url ?? null } : still;
  // A call is noted and put in writing on the day on which it is made.
  const how: SaidHow = by === 'call' ? { by, callOn: preparedOn } : { by };
  await confirmInWriting(work, { kind, confirms, said, how, page, isAnew: true });
}
