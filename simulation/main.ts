// npm run simulate -- --seeds 1..50 --days 365
// Lives a year of business with faults for each seed and prints one JSON line a seed, then a summary. Exit code 1 and the
// diary of the first seed in which a rule broke; 2 where the words after the command are not understood.

import { type Asked, askedBy } from './arguments.ts';
import { bundled } from './bundle.ts';
import { PLANTED } from './planted.ts';
import { provePlanted } from './prove-planted.ts';
import { openSimulationStore } from './store.ts';
import { type Failure, tellFailure } from './tell-failure.ts';

const asked = askedBy(process.argv.slice(2));
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n`);
  process.exitCode = 2;
} else process.exitCode = (await (asked.isPlanted ? proveAll() : simulate(asked))) ? 0 : 1;

/** Whether every planted bug was found. */
async function proveAll(): Promise<boolean> {
  const store = await openSimulationStore();
  const missed: string[] = [];
  try {
    for (const planted of PLANTED) {
      const began = performance.now();
      const proof = await provePlanted(planted, store);
      if (!proof.caught) missed.push(planted.name);
      print({ ...proof, seconds: secondsSince(began) });
    }
  } finally {
    await store.close();
  }
  print({ planted: PLANTED.length, caught: PLANTED.length - missed.length, missed });
  return missed.length === 0;
}

/** Whether every rule held in every seed. */
async function simulate({ from, to, days, showsDiary }: Asked): Promise<boolean> {
  const { module, remove } = await bundled<typeof import('./run.ts')>('run.ts');
  const store = await openSimulationStore();
  const broken: Failure[] = [];
  const started = performance.now();
  let messages = 0;
  try {
    for (let seed = from; seed <= to; seed += 1) {
      const began = performance.now();
      const plan = module.makePlan({ seed, days });
      const lived = await module.live(plan, await store.fresh());
      messages += lived.messages;
      const { breach, diary } = lived;
      if (breach) broken.push({ plan, breach, diary, days: lived.days });
      if (showsDiary) process.stderr.write(`${diary.join('\n')}\n`);
      print({
        seed,
        days,
        holds: breach === null,
        breach,
        messages: lived.messages,
        lines: diary.length,
        seconds: secondsSince(began),
      });
    }
    print({
      seeds: to - from + 1,
      held: to - from + 1 - broken.length,
      broken: broken.map(({ plan }) => plan.seed),
      messages,
      seconds: secondsSince(started),
    });
    const [first] = broken;
    if (first) process.stdout.write(await tellFailure(first, { live: module.live, store }));
    return broken.length === 0;
  } finally {
    await store.close();
    remove();
  }
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 10) / 100;
}
