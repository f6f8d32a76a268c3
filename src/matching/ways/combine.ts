// Which of several amounts add up to one: a bounded search, so that a debtor with many invoices never stops a run.
// 70 out of [50, 30, 20] is 50 + 20. It says whether the search was complete: only then is "the only one" true.

export type Combinations = {
  /** Positions of the amounts, in order; at most `mostFound` of them. */
  readonly found: readonly (readonly number[])[];
  readonly isComplete: boolean;
};

const MOST_AMOUNTS = 24;
/** Few at a time can be searched among more. */
const MOST_AMOUNTS_FOR_FEW = 60;
const FEW = 3;
const MOST_STEPS = 50_000;

/** Amounts are positive minor units of one currency. */
export function combinations({
  amounts,
  target,
  mostFound,
  mostChosen = Number.POSITIVE_INFINITY,
  tolerance = 0,
}: {
  amounts: readonly number[];
  target: number;
  mostFound: number;
  /** Combinations of more amounts than this are not looked for. */
  mostChosen?: number;
  /** Sums that are more than the target by no more than this count too. */
  tolerance?: number;
}): Combinations {
  if (target <= 0) return { found: [], isComplete: true };
  const all = amounts
    .map((amount, position) => ({ amount, position }))
    .filter(({ amount }) => amount > 0 && amount <= target + tolerance)
    .sort((left, right) => right.amount - left.amount || left.position - right.position);
  const considered = all.slice(0, mostChosen <= FEW ? MOST_AMOUNTS_FOR_FEW : MOST_AMOUNTS);
  const left = remainders(considered.map(({ amount }) => amount));
  const found: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  const search = (from: number, rest: number): void => {
    if (rest <= 0) {
      found.push([...chosen].sort((one, other) => one - other));
      return;
    }
    if (chosen.length >= mostChosen) return;
    for (let next = from; next < considered.length; next += 1) {
      steps += 1;
      if (steps > MOST_STEPS || found.length >= mostFound) return;
      // What is left cannot reach the rest any more, nor can any later start.
      if ((left[next] ?? 0) < rest) return;
      const candidate = considered[next];
      if (candidate === undefined || candidate.amount > rest + tolerance) continue;
      chosen.push(candidate.position);
      search(next + 1, rest - candidate.amount);
      chosen.pop();
    }
  };
  search(0, target);
  return { found, isComplete: steps <= MOST_STEPS && considered.length === all.length };
}

/** The sum of every amount from a position on. */
function remainders(amounts: readonly number[]): number[] {
  const sums: number[] = [];
  let total = 0;
  for (const amount of amounts.toReversed()) {
    total += amount;
    sums.unshift(total);
  }
  return sums;
}
