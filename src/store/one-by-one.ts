// Rows looked up one by one, each by its key. In the transaction that fills a table the planner knows nothing of it yet: it
// took all payments of a company for a hundred, and read 200,000 of them for every 10,000 that it was asked for.

import type { Queryable } from './session.ts';

/** To the end of the transaction; one that fails forgets it by itself. */
const PLANS =
  "select set_config('enable_hashjoin', $1, true), set_config('enable_mergejoin', $1, true), set_config('enable_bitmapscan', $1, true)";

/** Inside a transaction. A session may keep the plan of what is asked here. */
export async function oneByOne(db: Queryable, work: () => Promise<void>): Promise<void> {
  await db.query(PLANS, ['off']);
  await work();
  await db.query(PLANS, ['on']);
}
