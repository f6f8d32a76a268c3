// A backup knows nothing of what left after it was written. What was approved by then may have gone out already, and a step that
// was taken since would be taken again: so after a restore nothing leaves until a person has looked.

import { allCompanies } from '../../store/companies/companies.ts';
import { approvedIds } from '../../store/messages/given-approvals.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { undoApprovals } from '../messages/review-batch.ts';
import { changePolicy } from './company-policy.ts';

const AUTHOR = 'command line';

export type Paused = {
  /** Names of the companies that send and were paused. */
  readonly companies: readonly string[];
  /** Messages that ask for approval again. */
  readonly approvals: number;
};

/** Pauses every company that sends, and takes back what was approved in it. */
export async function pauseRestored(
  installation: InstallationContext,
  { day }: { day: CalendarDate },
): Promise<Paused> {
  const live = (await allCompanies(installation.database)).filter(({ policy }) => policy.mode === 'live');
  let approvals = 0;
  for (const { id: companyId } of live) {
    const desk = deskOfCompany(installation, companyId);
    const act = { companyId, by: AUTHOR, day };
    await changePolicy(desk, { ...act, change: { isPaused: true } });
    const ids = await approvedIds(desk.database, companyId);
    const { changed } = await undoApprovals(desk, { ...act, ids });
    approvals += changed.length;
  }
  return { companies: live.map(({ name }) => name), approvals };
}
