// The tries in the same PostgreSQL as everything else, shared by all processes.

import { type Kysely, sql } from 'kysely';
import type { AccessTables } from './directory-sql.ts';
import {
  FIRST_PAUSE_SECONDS,
  FREE_TRIES,
  LONGEST_PAUSE_SECONDS,
  type PasswordTries,
} from './password-tries.ts';

/** How long none is heard after so many, in seconds. */
const PAUSE = sql<number>`case when t.tries < ${FREE_TRIES}::integer then 0
  else least(${LONGEST_PAUSE_SECONDS}::float8, ${FIRST_PAUSE_SECONDS}::float8 * power(2, least(t.tries - ${FREE_TRIES}::integer, 20))) end`;
/** Of the try that is being counted, since the last; what is counted brings its own instant, so that Citus accepts it. */
const SINCE = sql`excluded.last_at - t.last_at`;

export function sqlPasswordTries(database: Kysely<AccessTables>): PasswordTries {
  return {
    async claim(account) {
      const counted = await sql<{ tries: number }>`
        insert into access_password_try as t (account, tries, last_at) values (${account}, 1, now())
        on conflict (account) do update
          set tries = case when ${SINCE} > interval '1 day' then 1 else t.tries + 1 end, last_at = excluded.last_at
          where extract(epoch from ${SINCE}) >= ${PAUSE}
        returning tries`.execute(database);
      if (counted.rows.length > 0) return 0;
      const { rows } = await sql<{ pause: number }>`
        select greatest(1, ceil(${PAUSE} - extract(epoch from now() - t.last_at)))::integer as pause from access_password_try t where account = ${account}`.execute(
        database,
      );
      return rows[0]?.pause ?? 0;
    },
    async giveBack(account) {
      await sql`update access_password_try set tries = greatest(0, tries - 1) where account = ${account}`.execute(
        database,
      );
    },
    async forget(account) {
      await sql`delete from access_password_try where account = ${account}`.execute(database);
    },
  };
}
