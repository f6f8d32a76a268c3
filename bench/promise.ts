// A promise about speed, as a ratio to a limit that is measured in the same run on the same machine: how fast the work
// would be if only its unavoidable part were done. 1 would be as fast as the limit.

import type { Cost } from './cost.ts';

export type Measured = {
  readonly name: string;
  readonly n: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** What it is compared with. */
  readonly limit: string;
  readonly limitSeconds: number;
  readonly ratio: number;
  /** The same by the time of the processor, in this process and in the database server; absent where it was not measured. */
  readonly cpuSeconds?: number;
  readonly limitCpuSeconds?: number;
  readonly cpuRatio?: number;
  readonly goal: number;
  readonly kept: boolean;
};

/** What a bench prints: `kept` decides, and what else it measured stands beside it. */
export type Bench = {
  readonly name: string;
  run(): Promise<{ readonly name: string; readonly kept: boolean }>;
};

export function measured({
  name,
  n,
  seconds,
  limit,
  limitSeconds,
  goal,
}: Pick<Measured, 'name' | 'n' | 'seconds' | 'limit' | 'limitSeconds' | 'goal'>): Measured {
  const ratio = limitSeconds / seconds;
  return {
    name,
    n,
    seconds: rounded(seconds),
    perSecond: Math.round(n / seconds),
    limit,
    limitSeconds: rounded(limitSeconds),
    ratio: rounded(ratio),
    goal,
    kept: ratio >= goal,
  };
}

/** Kept by the clock or by the processor: where others work on the machine, the clock tells of them too. */
export function measuredCost({
  name,
  n,
  cost,
  limit,
  limitCost,
  goal,
}: Pick<Measured, 'name' | 'n' | 'limit' | 'goal'> & { cost: Cost; limitCost: Cost }): Measured {
  const { seconds, cpuSeconds } = cost;
  const result = measured({ name, n, seconds, limit, limitSeconds: limitCost.seconds, goal });
  if (cpuSeconds === 0) return result;
  const cpuRatio = limitCost.cpuSeconds / cpuSeconds;
  return {
    ...result,
    cpuSeconds: rounded(cpuSeconds),
    limitCpuSeconds: rounded(limitCost.cpuSeconds),
    cpuRatio: rounded(cpuRatio),
    kept: Math.max(result.ratio, cpuRatio) >= goal,
  };
}

export const rounded = (value: number): number => Math.round(value * 100_000) / 100_000;

export async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
