// npm run simulate -- --seeds 1..50 --days 365
// Lives a year of business with faults for each seed and prints one JSON line a seed, then a summary. Exit code 1 and the
// diary of the first seed in which a rule broke; 2 where the words after the command are not understood.

import { type Asked, askedBy } from './arguments.ts';
import { bundled } from './bundle.ts';
import { openSimulationStore } from './store.ts';

const asked = askedBy(process.argv.slice(2));
if (typeof asked === 'string') {
  process.stderr.write(`${asked}\n`);
  process.exitCode = 2;
} else process.exitCode = (await simulate(asked)) ? 0 : 1;

/** Whether every rule held in every seed. */
async function simulate({ from, to, days, showsDiary }: Asked): Promise<boolean> {
  const { module, remove } = await bundled<typeof import('./run.ts')>('run.ts');
  const store = await openSimulationStore();
  const broken: { readonly seed: number; readonly diary: readonly string[] }[] = [];
  const started = performance.now();
  let messages = 0;
  try {
    for (let seed = from; seed <= to; seed += 1) {
      const began = performance.now();
      const lived = await module.live(module.makePlan({ seed, days }), await store.fresh());
      messages += lived.messages;
      const { breach, diary } = lived;
      if (breach) broken.push({ seed, diary });
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
  } finally {
    await store.close();
    remove();
  }
  print({
    seeds: to - from + 1,
    held: to - from + 1 - broken.length,
    broken: broken.map(({ seed }) => seed),
    messages,
    seconds: secondsSince(started),
  });
  const [first] = broken;
  if (first) process.stdout.write(`The diary of seed ${first.seed}:\n${first.diary.join('\n')}\n`);
  return broken.length === 0;
}

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 10) / 100;
}
