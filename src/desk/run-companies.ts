// The daily run of every company that has something to decide. Several at a time: while one waits for the database another
// is decided, and a large company holds nobody up. Any number of processes may do this at once; each dossier is decided once.

import { companiesToRun } from '../store/companies/companies-with-work.ts';
import { FewMessages } from '../store/statistics.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { deskOfCompany, type InstallationContext } from './context.ts';
import { type DailyRun, runCompany } from './daily-run.ts';
import type { Decided } from './deciding/decide-dossiers.ts';
import { eachCompany } from './each-company.ts';

/** More of them make a process no faster, and leave fewer of its ten sessions to the pages that people open meanwhile. */
const COMPANIES_AT_ONCE = 3;

export type RunCompanies<Told> = {
  readonly day: CalendarDate;
  readonly author: string;
  readonly tell?: (decided: Decided) => Told;
  readonly onRun: (company: { readonly id: string; readonly name: string }, run: DailyRun<Told>) => void;
};

export async function runCompanies<Told>(
  context: InstallationContext,
  { day, author, tell, onRun }: RunCompanies<Told>,
): Promise<void> {
  const toRun = await companiesToRun(context.database, day);
  const few = new FewMessages();
  await eachCompany(context, { having: toRun, atOnce: COMPANIES_AT_ONCE }, async company => {
    const maySettle = toRun.get(company.id)?.maySettle ?? false;
    const asked = { company, maySettle, day, author, isDryRun: false, few };
    const desk = deskOfCompany(context, company.id);
    onRun(company, await runCompany(desk, tell === undefined ? asked : { ...asked, tell }));
  });
}
