// The segments of interest of a balance as lines of a statement: one function for the letter and its annex, the screen,
// the API and the command line, so that a debtor and a judge read the same figures.

import type { Balance } from '../claim/balance.ts';
import type { InterestLine } from '../letters/message.ts';
import { toPercent } from '../units/rate.ts';

/** The segments of a balance as lines of a statement. The first article of a balance is that of its interest. */
export function interestLines({ segments, articles }: Balance): InterestLine[] {
  const article = articles[0] ?? '';
  return segments.map(({ from, to, days, rate, principal }) => ({
    from,
    to,
    days,
    ratePercent: toPercent(rate, 2),
    principal,
    article,
  }));
}
