// The segments of interest of a balance as lines of a statement: one function for the letter and its annex, the screen,
// the API and the command line, so that a debtor and a judge read the same figures.

import type { Balance } from '../../claim/balance.ts';
import type { InterestLine } from '../../letters/message.ts';
import { toPercent } from '../../units/rate.ts';

/** Each with its own article: a judgment changes the rate on the way. */
export function interestLines({ segments }: Pick<Balance, 'segments'>): InterestLine[] {
  return segments.map(({ from, to, days, rate, principal, article }) => ({
    from,
    to,
    days,
    ratePercent: toPercent(rate, 2),
    principal,
    article,
  }));
}
