// What is printed of a seed in which a rule broke: its diary, and that of the shortest story in which the same rule still
// breaks.

import type { Breach } from './oracle/told.ts';
import type { Plan } from './plan/plan.ts';
import { shrink } from './shrink.ts';
import type { SimulationStore } from './store.ts';
import type { live as Live } from './year.ts';

export type Failure = {
  readonly plan: Plan;
  readonly breach: Breach;
  readonly diary: readonly string[];
  readonly days: number;
};

export async function tellFailure(
  { plan, breach, diary, days }: Failure,
  { live, store }: { live: typeof Live; store: SimulationStore },
): Promise<string> {
  let shortest = diary;
  const fails = async (smaller: Plan): Promise<boolean> => {
    // A story from which too much was left out may not be one any more: then it is not shorter, but another.
    const lived = await live(smaller, await store.fresh()).catch(() => null);
    if (lived?.breach?.rule !== breach.rule) return false;
    shortest = lived.diary;
    return true;
  };
  const { plan: short, tries } = await shrink(plan, { failedOnDay: days, fails });
  const left = short.firms.map(
    ({ name, customers, documents, bookings }) =>
      `${name}: ${customers.length} customers, ${documents.length} documents, ${bookings.length} bookings`,
  );
  return [
    `The diary of seed ${plan.seed}:`,
    ...diary,
    '',
    `The shortest story that still breaks rule ${breach.rule}, after ${tries} tries; ${left.join('; ')}; ${short.faults.length} faults:`,
    ...shortest,
    '',
  ].join('\n');
}
