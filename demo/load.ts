// Fills an empty database with the demonstration company, through the ordinary take-in path, and brings it to life: it
// lives its last eight weeks working day by working day, as a firm would. Files arrive on their day, each day is decided,
// approved and recorded as sent (nothing leaves), and a person does the tasks. The last days'
// calls, letters and messages are left to do.

import { addCompany } from '../src/desk/company/add-company.ts';
import { beginDemonstration, endDemonstration } from '../src/desk/company/half-demonstration.ts';
import { deskOfCompany, type InstallationContext } from '../src/desk/context.ts';
import { type DailyRun, dailyRun } from '../src/desk/daily-run.ts';
import { takeInFile } from '../src/desk/take-in/take-in.ts';
import type { TableHints } from '../src/formats/records.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { livedDays } from './arrivals.ts';
import { DEMO_COMPANY } from './company.ts';
import { bankDayAtOrBefore } from './drafts.ts';
import type { DemoFile } from './generate.ts';
import { demonstrationLedger } from './ledger.ts';
import { approveAndSend, approveTasks, doTasks, type Person, placeHolds, settleReceipts } from './person.ts';

const AUTHOR = 'demonstration';
/** Working days before the last whose calls and letters are still to do. */
const DAYS_OF_OPEN_TASKS = 3;
/** Working days before the last whose messages nobody has reviewed yet. */
const DAYS_OF_OPEN_BATCH = 4;
/** Said once of the first export and remembered for the next: a short one may not show whether days come first. */
const TABLE_HINTS: TableHints = { dateOrder: 'DMY', decimalSign: ',' };

export type LoadRequest = {
  /** The instants that are recorded are those of the lived days, not those of its clock: that tells when loading began. */
  readonly context: Pick<InstallationContext, 'database' | 'pageLinks'> & Partial<InstallationContext>;
  readonly day: CalendarDate;
  readonly note: (text: string) => void;
};

export async function loadDemonstration({ context, day, note }: LoadRequest): Promise<{ companyId: string }> {
  // On a Sunday one sees what Friday left.
  const shownOn = bankDayAtOrBefore(day);
  const lived = livedDays(demonstrationLedger(shownOn));
  const firstDay = lived[0]?.day ?? shownOn;
  const companyId = await addDemoCompany(on(context, firstDay), {
    day: firstDay,
    at: (context.clock ?? on(context, day).clock).now(),
  });
  let calls = 0;
  let before: CalendarDate | null = null;
  for (const [position, one] of lived.entries()) {
    const person = { context: deskOfCompany(on(context, one.day), companyId), companyId, day: one.day };
    await takeInFiles(person, one.files);
    const run = await dailyRun(person.context, { ...person, author: AUTHOR, isDryRun: false });
    if (one.day === shownOn) {
      note(summaryOf(run));
      break;
    }
    await placeHolds(person, { since: before, shownOn });
    await settleReceipts(person);
    const left = lived.length - 1 - position;
    if (left > DAYS_OF_OPEN_BATCH) await approveAndSend(person);
    else await approveTasks(person);
    if (left > DAYS_OF_OPEN_TASKS) calls += await doTasks(person, { callsBefore: calls });
    before = one.day;
  }
  await endDemonstration(deskOfCompany(on(context, day), companyId), companyId);
  return { companyId };
}

/** Nine o'clock on that day, and no later than it is: whoever comes before nine was not there at nine. */
function on({ database, pageLinks, clock }: LoadRequest['context'], day: CalendarDate): InstallationContext {
  const nine = `${day}T09:00:00.000Z`;
  const now = clock?.now() ?? nine;
  // A day that is pretended may lie months ahead; it has its own hours.
  const isToday = now < nine && Date.parse(nine) - Date.parse(now) < DAY_MS;
  return { database, pageLinks: pageLinks ?? null, clock: { now: () => (isToday ? now : nine) } };
}
const DAY_MS = 86_400_000;

async function addDemoCompany(
  context: InstallationContext,
  { day, at }: { day: CalendarDate; at: string },
): Promise<string> {
  const { name, country, language, law, registration, vat, iban, bic } = DEMO_COMPANY;
  const { address, email, phone, signatory, consumerClause, smallBalanceMinor } = DEMO_COMPANY;
  const policy = { consumerClause, smallBalanceMinor };
  const identity = { name, country, language, law, registration, vat, iban, bic, address };
  const company = await addCompany(context, {
    company: { ...identity, email, phone, signatory, policy },
    day,
    author: AUTHOR,
    also: (db, companyId) => beginDemonstration(db, { companyId, at }),
  });
  return company.id;
}

async function takeInFiles({ context, companyId, day }: Person, files: readonly DemoFile[]): Promise<void> {
  const act = { companyId, day, author: AUTHOR, isDryRun: false };
  for (const file of files)
    await takeInFile(context, {
      ...act,
      file,
      ...(file.name.endsWith('.csv') ? { hints: TABLE_HINTS } : {}),
    });
}

const summaryOf = ({ counts: { send, wait, hold, ask, done } }: DailyRun<never>): string =>
  `${DEMO_COMPANY.name}: ${send} messages prepared, ${wait} wait, ${hold} held, ${ask} ask a person, ${done} settled`;
