// What was to be told of what was said or agreed, and was taken back as it was written, told as it is now: by the run of the day, and soon
// after it was taken back, as a waiting message is decided again soon after a fact (decision 20). Otherwise an offer that ends tomorrow,
// and whose letter a payment of this morning overtook, would reach its debtor on its last day.

import { companiesToTellAnew } from '../../store/companies/companies-with-work.ts';
import type { Transaction } from '../../store/database.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { eachCompany } from '../each-company.ts';
import type { InCompany } from '../each-dossier.ts';
import { tellWhatIsLeft } from './tell-what-is-left.ts';
import { writeOffersAnew } from './write-offers-anew.ts';
import { writePlansAnew } from './write-plans-anew.ts';
import { writeToldAnew } from './write-told-anew.ts';

/** Of all companies: soon, as the run of the day has been. */
export async function tellAnewOfAll(
  context: InstallationContext,
  { day, author }: { readonly day: CalendarDate; readonly author: string },
): Promise<void> {
  const having = await companiesToTellAnew(context.database, day);
  await eachCompany(context, { having }, async ({ id: companyId }) => {
    const { database, clock, pageLinks } = deskOfCompany(context, companyId);
    const company = await knownCompany(database, companyId);
    const stamp = { companyId, at: clock.now(), day, author };
    await database.transaction(db => tellAnew(db, { company, stamp, day, pageLinks }));
  });
}

/** Inside a transaction that may write more. */
export async function tellAnew(db: Transaction, asked: InCompany): Promise<void> {
  await writeToldAnew(db, asked);
  await tellWhatIsLeft(db, asked);
  await writeOffersAnew(db, asked);
  await writePlansAnew(db, asked);
}
