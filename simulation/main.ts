// npm run simulate -- --seeds 1..50 --days 365
// Lives a year of business with faults for each seed and prints one JSON line a seed, then a summary. Exit code 1 and the
// diary of the first seed in which a rule broke; 2 where the words after the command are not understood.

import { type Asked, askedBy } from './arguments.ts';
import { bundled } from './bundle.ts';
import { PLANTED } from './planted.ts';
import { provePlanted } from './prove-planted.ts';
import { openSimulationStore } from './store.ts';
import { tellFailure } from './tell-failure.ts';
import { liveSideBySide, type Report } from './workers.ts';
import type { Lived } from './year.ts';

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
async function simulate({ from, to, days, workers, showsDiary }: Asked): Promise<boolean> {
  const started = performance.now();
  const reports: Report[] = [];
  const onReport = (report: Report): void => {
    reports.push(report);
    tell(report, { days, showsDiary });
  };
  const orders = Array.from({ length: to - from + 1 }, (_, at) => ({ seed: from + at, days }));
  await liveSideBySide(orders, { workers, onReport });
  const broken = reports.filter(report => report.kind === 'fault' || report.lived.breach !== null);
  print({
    seeds: reports.length,
    held: reports.length - broken.length,
    broken: broken.map(({ seed }) => seed),
    messages: reports.reduce(
      (total, report) => total + (report.kind === 'lived' ? report.lived.messages : 0),
      0,
    ),
    workers,
    seconds: secondsSince(started),
  });
  const [first] = broken;
  if (first?.kind === 'fault') process.stdout.write(`${first.fault}\n`);
  if (first?.kind === 'lived') process.stdout.write(await shortestStory(first.lived, days));
  return broken.length === 0;
}

function tell(report: Report, { days, showsDiary }: Pick<Asked, 'days' | 'showsDiary'>): void {
  const { seed, seconds } = report;
  if (report.kind === 'fault') print({ seed, days, holds: false, fault: report.fault, seconds });
  else {
    const { breach, messages, diary } = report.lived;
    if (showsDiary) process.stderr.write(`${diary.join('\n')}\n`);
    print({ seed, days, holds: breach === null, breach, messages, lines: diary.length, seconds });
  }
}

/** The diary of a year in which a rule broke, and the least that still breaks it. */
async function shortestStory({ seed, breach, diary, days: lived }: Lived, days: number): Promise<string> {
  if (breach === null) return '';
  const { module, remove } = await bundled<typeof import('./run.ts')>('run.ts');
  const store = await openSimulationStore();
  try {
    const plan = module.makePlan({ seed, days });
    return await tellFailure({ plan, breach, diary, days: lived }, { live: module.live, store });
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
