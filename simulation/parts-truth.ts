// Of an invoice that falls due in parts, what is open of each and for which part it is asked: money goes to the oldest part
// first, each part has its own day and its own place on the ladder.
// 900.00 in three from 5 May, 400.00 came: the first part is settled, 200.00 of the second is open.

import type { Part, PlannedDocument } from './plan/plan.ts';

export type Settlement = { readonly on: string; readonly cents: number };

/** The part that is asked for next: its own name, its day, and what is open of it. */
export type Clock = { readonly key: string; readonly dueOn: string | null };

export const keyOf = (number: string, part: number): string =>
  part === 0 ? number : `${number} part ${part + 1}`;

type Rest = { readonly dueOn: string; readonly cents: number; readonly part: number };

function rests(parts: readonly Part[], settled: number): Rest[] {
  let left = settled;
  return parts.flatMap(({ dueOn, cents }, part) => {
    const used = Math.min(left, cents);
    left -= used;
    return cents > used ? [{ dueOn, cents: cents - used, part }] : [];
  });
}

export function clockOf({ number, dueOn, parts }: PlannedDocument, settled: number): Clock {
  if (parts === null) return { key: number, dueOn };
  const [first] = rests(parts, settled);
  return first ? { key: keyOf(number, first.part), dueOn: first.dueOn } : { key: number, dueOn };
}

/** Cents that are due on a day, or come due next. */
export function dueOf(parts: readonly Part[], { settled, on }: { settled: number; on: string }): number {
  return rests(parts, settled).reduce(
    (total, { dueOn, cents }, at) => (at === 0 || dueOn < on ? total + cents : total),
    0,
  );
}

export type PartDebt = {
  readonly cents: number;
  readonly dueOn: string;
  readonly settlements: readonly Settlement[];
};

/** Each part with what settled it, in the order in which it came. */
export function debtsOf(
  { cents, dueOn, parts }: PlannedDocument,
  settlements: readonly Settlement[],
): PartDebt[] {
  if (dueOn === null) return [];
  const queue = settlements.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  let position = 0;
  let used = 0;
  return (parts ?? [{ dueOn, cents }]).map(part => {
    const mine: Settlement[] = [];
    for (let open = part.cents; open > 0; ) {
      const next = queue[position];
      if (!next) break;
      const taken = Math.min(open, next.cents - used);
      if (taken > 0) mine.push({ on: next.on, cents: taken });
      open -= taken;
      used += taken;
      if (used < next.cents) continue;
      position += 1;
      used = 0;
    }
    return { ...part, settlements: mine };
  });
}
