// Proves that every planted bug is found: for each, the bundle with the bug lives years until a rule breaks.

import { bundled } from './bundle.ts';
import { PLANTED_DAYS } from './planted.ts';
import type { Planted } from './planted-bug.ts';
import type { SimulationStore } from './store.ts';

type Run = typeof import('./run.ts');

export type Proof = {
  readonly planted: string;
  readonly caught: boolean;
  readonly seed: number | null;
  readonly breach: unknown;
};

/** Seeds that are tried for one bug. */
const MOST_SEEDS = 6;

export async function provePlanted(
  { name, changes, sql, rules, seed }: Planted,
  store: SimulationStore,
): Promise<Proof> {
  const { module, remove } = await bundled<Run>('run.ts', changes);
  try {
    for (let tried = seed; tried < seed + MOST_SEEDS; tried += 1) {
      const ground = await store.fresh();
      if (sql !== undefined) await ground.database.query(sql);
      const { breach } = await module.live(module.makePlan({ seed: tried, days: PLANTED_DAYS }), ground);
      if (breach) return { planted: name, caught: rules.includes(breach.rule), seed: tried, breach };
    }
    return { planted: name, caught: false, seed: null, breach: null };
  } finally {
    remove();
  }
}
