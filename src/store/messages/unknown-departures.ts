// Which of what left from here the database does not know of: the delivery is not there, or it counts fewer tries.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { Left } from './left-here.ts';

/** Asked about together. */
const AT_ONCE = 5_000;

export async function unknownDepartures(
  db: Queryable,
  companyId: string,
  left: readonly Left[],
): Promise<Left[]> {
  const unknown: Left[] = [];
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const some = left.slice(from, from + AT_ONCE);
    const rows = await select<{ place: number }>(
      db,
      `select u.place::int as place from unnest($2::uuid[], $3::int[]) with ordinality as u (delivery_id, attempts, place)
        where not exists (select from delivery d where d.company_id = $1 and d.delivery_id = u.delivery_id and d.attempts > u.attempts)`,
      [companyId, some.map(({ deliveryId }) => deliveryId), some.map(({ attempts }) => attempts)],
    );
    unknown.push(...rows.flatMap(({ place }) => some[place - 1] ?? []));
  }
  return unknown;
}
