// The daily run of every company that has something to decide. Several at a time: while one waits for the database another
// is decided, and a large company holds nobody up. Any number of processes may do this at once; each dossier is decided once.

import { allCompanies } from '../store/companies/companies.ts';
import { companiesToRun } from '../store/companies/companies-with-work.ts';
import { FewMessages } from '../store/statistics.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { deskOfCompany, type InstallationContext } from './context.ts';
import { type DailyRun, runCompany } from './daily-run.ts';
import type { Decided } from './deciding/decide-dossiers.ts';

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
  const companies = (await allCompanies(context.database))
    .flatMap(company => {
      const work = toRun.get(company.id);
      return work === undefined ? [] : [{ company, ...work }];
    })
    .values();
  const few = new FewMessages();
  const runNext = async (): Promise<void> => {
    // All of them draw from one list.
    for (const { company, maySettle } of companies) {
      const desk = deskOfCompany(context, company.id);
      const asked = { company, maySettle, day, author, isDryRun: false, few };
      onRun(company, await runCompany(desk, tell === undefined ? asked : { ...asked, tell }));
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: COMPANIES_AT_ONCE }, runNext));
  // The fault of one company keeps the others from nothing, and is told when they are done.
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
