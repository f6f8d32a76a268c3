// Whether a request failed because the database is away for the moment. What stands between may hide the cause (the accounts
// tell a fault of their own): the database itself is then asked.

import { isOfTheMachine } from '../store/outside-fault.ts';
import type { InstallationContext } from './context.ts';

export async function isDatabaseAway(
  { database }: Pick<InstallationContext, 'database'>,
  fault: unknown,
): Promise<boolean> {
  if (isOfTheMachine(fault)) return true;
  return database
    .through('entry')
    .query('select 1')
    .then(() => false, isOfTheMachine);
}
