// Sessions that work for one company: behind the wall, and of that company. They have a pool of their own, so that a
// session never changes between the role that is bound and the one that passes.

import type pg from 'pg';
import { isUuid } from '../../units/uuid.ts';
import { quoteName } from '../copy-into.ts';
import type { Queryable } from '../session.ts';
import type { Door } from './doors.ts';

/** The company that a session of the pool was last of; one that is not here has not taken the role yet. */
export type LastOf = WeakMap<pg.PoolClient, string>;

/** Says which company the session is of, where it was of another. Nothing is asked between two borrowings by one company. */
export async function takeOn(
  client: pg.PoolClient,
  { lastOf, role, companyId }: { lastOf: LastOf; role: string; companyId: string },
): Promise<void> {
  const last = lastOf.get(client);
  if (last === companyId) return;
  // It stands in the text of a setting, where no value can be handed in beside it.
  if (!isUuid(companyId)) throw new RangeError('A company is named by its id');
  const taking = last === undefined ? `set role ${quoteName(role)}; ` : '';
  await client.query(`${taking}set acquit.company = '${companyId}'`);
  lastOf.set(client, companyId);
}

/** Steps out of the role for as long as the work lasts, inside a transaction; however many do so at once. */
export function steppingOut(query: Queryable['query'], role: string) {
  let outside = 0;
  return async <T>(_door: Door, work: () => Promise<T>): Promise<T> => {
    outside += 1;
    let isDone = false;
    try {
      if (outside === 1) await query('set local role none');
      const result = await work();
      isDone = true;
      return result;
    } finally {
      outside -= 1;
      if (outside === 0) {
        const back = query(`set local role ${quoteName(role)}`);
        // After an error of the server nothing can be said in this transaction any more, and its end brings the role back.
        await (isDone ? back : back.catch(() => {}));
      }
    }
  };
}
