// A confirmation that was taken back for how it was written: with the name of yesterday, or to an address that is none any more. What it
// says was said all the same, so that the debtor is told, as things are written today, once. Not where it no longer holds, nor where so
// many days have passed that nobody expects it: by the question that is asked when it leaves.
// Noted on Friday, "as agreed we expect 600.00 on 13 November", in French; she reads Dutch: on Monday it leaves in Dutch.

import { untrueBecause } from '../../dunning/still-true.ts';
import type { SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import { companiesToTellAnew } from '../../store/companies/companies-with-work.ts';
import type { Transaction } from '../../store/database.ts';
import { type ToldBefore, toldToWriteAnew } from '../../store/dossiers/told-anew.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { eachCompany } from '../each-company.ts';
import { eachDossier, type InCompany } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { type DebtorPageLink, pageLinkFor } from '../messages/page-links.ts';
import { disputeSaid, promiseSaid } from '../messages/said-back.ts';
import { saysOf } from '../messages/told-amounts.ts';

/** Of all companies: soon, as the run of the day has been. */
export async function writeToldAnewOfAll(
  context: InstallationContext,
  { day, author }: { readonly day: CalendarDate; readonly author: string },
): Promise<void> {
  const having = await companiesToTellAnew(context.database, day);
  await eachCompany(context, { having }, async ({ id: companyId }) => {
    const { database, clock, pageLinks } = deskOfCompany(context, companyId);
    const company = await knownCompany(database, companyId);
    const stamp = { companyId, at: clock.now(), day, author };
    await database.transaction(db => writeToldAnew(db, { company, stamp, day, pageLinks }));
  });
}

/** Inside a transaction that may write more. */
export async function writeToldAnew(db: Transaction, asked: InCompany): Promise<void> {
  const unread = await toldToWriteAnew(db, { companyId: asked.company.id, day: asked.day });
  const dossiers = new Map(unread.map(one => [one.dossierId, one]));
  await eachDossier(db, { ...asked, dossiers: [...dossiers.values()] }, async (work, facts) => {
    for (const one of unread)
      if (
        one.dossierId === work.dossierId &&
        untrueBecause({ ...one, ...saysOf(one.told) }, facts, work.day) === null
      )
        await write(work, one);
  });
}

async function write(work: Work, { kind, confirms, told: { said: was, by } }: ToldBefore): Promise<void> {
  const page = 'pageUrl' in was ? pageLinkFor(work) : null;
  const said = await saidNow(work, { was, confirms, page });
  await confirmInWriting(work, { kind, confirms, said, by, page, isAnew: true });
}

/** A promise and a dispute are read from what is kept of them. */
async function saidNow(
  work: Work,
  { was, confirms, page }: { was: SaidToDebtor; confirms: string; page: DebtorPageLink | null },
): Promise<SaidToDebtor> {
  if (was.kind === 'promise') return promiseSaid(work, confirms);
  if (was.kind === 'dispute') return disputeSaid(work, confirms);
  return 'pageUrl' in was ? { ...was, pageUrl: page?.url ?? null } : was;
}
