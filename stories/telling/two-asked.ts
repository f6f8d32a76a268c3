// Two invoices of one debtor, both asked for, and what its page and the next reminder ask for since.

import { dailyRun } from '../../src/desk/daily-run.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Open } from './diary.ts';
import { PAGE_LINKS } from './doors.ts';
import { pageOf, type Visit } from './online.ts';

const ISSUED = '2026-08-31';
const OLD = { number: 'F-2026-101', debtor: 'Dupont SARL', issued: ISSUED, due: '2026-09-30' };
const YOUNG = { ...OLD, number: 'F-2026-102', due: '2026-10-01' };

/** 1,000.00 and 500.00, both asked for on Monday 5 October; on Tuesday the debtor opens its page. */
export async function bothReminded(open: Open): Promise<Visit> {
  const d = await open('Lille');
  await d.invoices(ISSUED, [
    { ...OLD, amount: '1000.00' },
    { ...YOUNG, amount: '500.00' },
  ]);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return pageOf(d, '2026-10-06');
}

/** The page as it is read: spaces of one kind. */
export const shown = async ({ pages, link }: Visit, on: string): Promise<string> =>
  (await (await pages(on).request(link)).text()).replaceAll(/\s+/g, ' ');

/** The amount at its head, and every amount that a button copies into the bank's form. */
export async function asked(visited: Visit, on: string): Promise<{ total: string; copied: string[] }> {
  const page = await shown(visited, on);
  const total = /<p class="total">([^<]*)</.exec(page)?.[1] ?? '';
  return { total, copied: [...page.matchAll(/data-copy="([^"]*)"/g)].map(([, text = '']) => text) };
}

/** The run of a morning whose messages lead to the page: what is asked for, and what the page says once it left. */
export async function reminder(visited: Visit, on: string): Promise<{ asked: number; page: string }> {
  const { d } = visited;
  await d.bank(day(on), []);
  await dailyRun(
    { ...d.desk(), pageLinks: PAGE_LINKS },
    { companyId: d.companyId, day: day(on), author: 'run', isDryRun: false },
  );
  const [message] = await select<{ asked: number }>(
    d.database,
    "select asked from message where company_id = $1 and state = 'prepared' and confirms is null",
    [d.companyId],
  );
  await d.approveAll(on);
  await d.send(on);
  return { asked: message?.asked ?? 0, page: (await asked(visited, on)).total };
}
