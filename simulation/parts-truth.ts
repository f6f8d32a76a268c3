// Of an invoice that falls due in parts, what is open of each and for which part it is asked: money goes to the oldest part
// first, each part has its own day and its own place on the ladder.
// 900.00 in three from 5 May, 400.00 came: the first part is settled, 200.00 of the second is open.

import type { Part, PlannedDocument } from './plan/plan.ts';

export type Settlement = { readonly on: string; readonly cents: number };

/** The part that is asked for next: its own name, its day, and what is open of it. */
export type Clock = { readonly key: string; readonly dueOn: string | null };

export const keyOf = (number: string, part: number): string =>
  part === 0 ? number : `${number} part ${part + 1}`;

/** What is left of a part after a payment, and so little, has no day of its own: the next part asks for it as well. */
const SMALL_REST_CENTS = 100;

type Rest = {
  readonly dueOn: string;
  readonly cents: number;
  readonly part: number;
  readonly isSmall: boolean;
};

function rests(parts: readonly Part[], settled: number): Rest[] {
  let left = settled;
  return parts.flatMap(({ dueOn, cents }, part) => {
    const used = Math.min(left, cents);
    left -= used;
    const rest = cents - used;
    return rest > 0 ? [{ dueOn, cents: rest, part, isSmall: used > 0 && rest <= SMALL_REST_CENTS }] : [];
  });
}

const asked = (open: readonly Rest[]): Rest | undefined => open.find(one => !one.isSmall) ?? open.at(-1);

export function clockOf({ number, dueOn, parts }: PlannedDocument, settled: number): Clock {
  const first = asked(rests(parts ?? [], settled));
  return first ? { key: keyOf(number, first.part), dueOn: first.dueOn } : { key: number, dueOn };
}

/** Cents that are due on a day, or come due next. */
export function dueOf(parts: readonly Part[], { settled, on }: { settled: number; on: string }): number {
  const open = rests(parts, settled);
  const next = asked(open)?.part ?? 0;
  return open.reduce(
    (total, { dueOn, cents, part }) => (part <= next || dueOn < on ? total + cents : total),
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
