// A promise about speed, as a ratio to a limit that is measured in the same run on the same machine: how fast the work
// would be if only its unavoidable part were done. 1 would be as fast as the limit.

export type Measured = {
  readonly name: string;
  readonly n: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** What it is compared with. */
  readonly limit: string;
  readonly limitSeconds: number;
  readonly ratio: number;
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

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

export async function secondsOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
