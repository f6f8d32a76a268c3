// A backup knows nothing of what left after it was written. What was approved by then may have gone out already, and a step that
// was taken since would be taken again: so after a restore nothing leaves until a person has looked. All of it is part of what
// restores: a process that is killed leaves either nothing restored, or everything paused.

import { allCompanies } from '../../store/companies/companies.ts';
import type { CompanyDatabase, Transaction } from '../../store/database.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { approvedIds } from '../../store/messages/given-approvals.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import { undoApprovals } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';

const AUTHOR = 'command line';

export type Paused = {
  /** Names of the companies that send and were paused. */
  readonly companies: readonly string[];
  /** Messages that ask for approval again. */
  readonly approvals: number;
};

/** Says in every journal that it was restored; pauses every company that sends, and takes back what was approved in it. */
export async function pauseRestored(
  db: Transaction,
  { clock, day }: Pick<DeskContext, 'clock'> & { readonly day: CalendarDate },
): Promise<Paused> {
  const companies = await allCompanies(db);
  const desk = { clock, database: within(db) };
  const at = clock.now();
  for (const { id: companyId } of companies)
    await appendJournal(db, { companyId, at, day, author: AUTHOR }, [{ kind: 'restored', content: {} }]);
  const live = companies.filter(({ policy }) => policy.mode === 'live');
  let approvals = 0;
  for (const { id: companyId } of live) {
    const act = { companyId, by: AUTHOR, day };
    await changePolicy(desk, { ...act, change: { isPaused: true } });
    const ids = await approvedIds(db, companyId);
    const { changed } = await undoApprovals(desk, { ...act, ids });
    approvals += changed.length;
  }
  return { companies: live.map(({ name }) => name), approvals };
}

/** What a desk does as one transaction is here a part of a larger one. */
const within = (db: Transaction): CompanyDatabase => ({ ...db, transaction: work => work(db) });
