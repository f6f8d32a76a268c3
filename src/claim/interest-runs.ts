// The stretches of interest of one instalment, cut where a payment came. A credit note lowers the price from the start: no
// interest on it. 500.00 due 08-31, 200.00 paid on 09-10: ten days on 500.00, then 300.00.

import { type InterestRun, interestRun } from '../law/interest/interest.ts';
import type { RateTables } from '../law/rates/tables.ts';
import { type CalendarDate, earlier, later } from '../units/calendar.ts';
import { subtract, sum } from '../units/money.ts';
import type { ClaimInterest } from './claim-law.ts';
import type { Rest } from './rests.ts';

/** One run between two settlements; those that bear nothing are left out. */
export function runsOf({
  rest,
  rule,
  from: fromAll,
  fromEach,
  tables,
  day,
}: ClaimInterest & {
  rest: Rest;
  tables: RateTables;
  day: CalendarDate;
}): InterestRun[] {
  const own = fromEach?.find(({ dueOn }) => dueOn === rest.dueOn);
  if (own?.from === null) return [];
  const from = own?.from ?? fromAll;
  const start = from === null ? rest.dueOn : later(rest.dueOn, from);
  if (rest.settlements.length === 0) {
    const run = interestRun({
      rule,
      dueOn: rest.dueOn,
      tables,
      principal: rest.amount,
      after: start,
      until: day,
    });
    return run.segments.length > 0 ? [run] : [];
  }
  const credited = sum(
    rest.settlements.filter(({ isCredit }) => isCredit).map(({ amount }) => amount),
    rest.amount.currency,
  );
  const terms = { rule, dueOn: rest.dueOn, tables };
  const runs: InterestRun[] = [];
  let principal = subtract(rest.amount, credited);
  let after = start;
  for (const payment of rest.settlements.filter(({ isCredit }) => !isCredit)) {
    if (payment.from > after)
      runs.push(interestRun({ ...terms, principal, after, until: earlier(payment.from, day) }));
    principal = subtract(principal, payment.amount);
    after = later(after, payment.from);
  }
  runs.push(interestRun({ ...terms, principal, after, until: day }));
  return runs.filter(({ segments }) => segments.length > 0);
}
