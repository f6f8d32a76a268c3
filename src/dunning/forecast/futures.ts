// Two hundred futures of the coming weeks: how much comes in each week of each. The band of some weeks is where the middle four
// fifths of the futures lie. It is asked of their sum: what comes late in one week comes in the next, and their bands do not add up.

/** Each future stands for half a per cent. */
const FUTURES = 200;
/** The twentieth from either end: a tenth of the futures lies beyond. */
const LOW = 19;
const HIGH = 180;
/** Sums of shares are compared with this much patience. */
const NEARLY = 1e-9;

export const noFutures = (weeks: number): Float64Array[] =>
  Array.from({ length: weeks }, () => new Float64Array(FUTURES));

/** Of what comes in all these weeks together. */
export function bandOf(weeks: readonly Float64Array[]): { low: number; high: number } {
  const sums = new Float64Array(FUTURES);
  for (const week of weeks)
    for (let future = 0; future < FUTURES; future += 1)
      sums[future] = (sums[future] ?? 0) + (week[future] ?? 0);
  sums.sort();
  return { low: Math.round(sums[LOW] ?? 0), high: Math.round(sums[HIGH] ?? 0) };
}

/** In future k the debtor is at one place between its earliest and its latest, the same for all its claims. */
export function play(
  futures: readonly Float64Array[],
  { amount, shares, order }: { amount: number; shares: readonly number[]; order: Uint16Array },
): void {
  let start = 0;
  let total = 0;
  shares.forEach((share, week) => {
    total += share;
    const sums = futures[week];
    // The places whose middle lies below the share that has come in by the end of the week.
    const end = Math.min(FUTURES, Math.ceil(total * FUTURES - 0.5 - NEARLY));
    for (let place = start; place < end; place += 1) {
      const future = order[place] ?? 0;
      if (sums !== undefined) sums[future] = (sums[future] ?? 0) + amount;
    }
    start = Math.max(start, end);
  });
}

/** Which future has which place: each once, in an order of the debtor's own, the same on every day and machine. */
export function orderOf(debtorId: string): Uint16Array {
  let hash = 2_166_136_261;
  for (const sign of debtorId) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const start = hash % FUTURES;
  // Steps that share no divisor with 200 reach every place.
  const steps = 1 + 2 * (Math.floor(hash / FUTURES) % 100);
  const step = steps % 5 === 0 ? steps + 2 : steps;
  return Uint16Array.from({ length: FUTURES }, (_, place) => (start + place * step) % FUTURES);
}
