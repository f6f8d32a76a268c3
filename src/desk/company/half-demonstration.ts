// The demonstration is whole or not there. It takes a while to load, and may be cut short: while it loads, its company says
// which process is at it, and a start that finds that process ended begins anew. Nobody can have worked in it meanwhile, for a
// start comes to the point where people are let in only when it is whole.

import { allCompanies } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { emptyTables } from '../../store/empty-tables.ts';
import { claimKey, releaseKey, runningKey } from '../../store/idempotency.ts';
import type { DeskContext, InstallationContext } from '../context.ts';
import { isBrokenOff } from '../repeated-requests.ts';
import { thisWorker } from '../worker-name.ts';

const KEY = 'demonstration';
/** Loading takes seconds; of a process on another machine nothing else tells that it ended. */
const LONGEST_MINUTES = 5;

export async function beginDemonstration(
  db: Transaction,
  { companyId, at }: { companyId: string; at: string },
): Promise<void> {
  await claimKey(db, { companyId, key: KEY, requestHash: '', worker: thisWorker(), at });
}

export const endDemonstration = ({ database }: DeskContext, companyId: string): Promise<void> =>
  releaseKey(database, { companyId, key: KEY });

/** What a start finds: nothing of the kind, a process that is loading it now, or what one left that ended at it. */
export async function halfDemonstration({
  database,
  clock,
}: InstallationContext): Promise<'none' | 'loading' | 'left'> {
  const [only, ...others] = await allCompanies(database);
  if (only === undefined || others.length > 0) return 'none';
  const asked = { companyId: only.id, key: KEY, at: clock.now() };
  const running = await runningKey(database.ofCompany(only.id), asked);
  if (running === null) return 'none';
  return isBrokenOff(running, LONGEST_MINUTES) ? 'left' : 'loading';
}

/** As migrated. Only where nothing but half a demonstration is lost. */
export const removeDemonstration = ({ database }: InstallationContext): Promise<void> =>
  emptyTables(database.through('upkeep'));
