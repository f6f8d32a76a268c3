// Measures the performance promises and prints one JSON line each; exit code 1 when one is not kept.
//   npm run bench               all of them
//   npm run bench -- send-1000  one, or several names

import { camtBench } from '../bench/camt.ts';
import { cashBandBench } from '../bench/cash-band.ts';
import { composeBench } from '../bench/compose.ts';
import { dailyRunBench, dailyRunGrowthBench, firstRunBench, twoProcessesBench } from '../bench/daily-run.ts';
import { lettersBench } from '../bench/letters.ts';
import { matchStatementBench } from '../bench/match-statement.ts';
import { matchingBench } from '../bench/matching.ts';
import { pageBenches } from '../bench/pages.ts';
import { paymentDatesBench } from '../bench/payment-dates.ts';
import type { Bench } from '../bench/promise.ts';
import { sendBenches } from '../bench/send.ts';
import { takeInBench } from '../bench/take-in.ts';
import { wallBenches } from '../bench/wall.ts';
import { wholeBench } from '../bench/whole.ts';
import { ENGINE_FLAGS } from '../src/cli/engine.ts';

const BENCHES: readonly Bench[] = [
  takeInBench,
  camtBench,
  composeBench,
  lettersBench,
  dailyRunBench,
  dailyRunGrowthBench,
  firstRunBench,
  twoProcessesBench,
  matchingBench,
  matchStatementBench,
  paymentDatesBench,
  cashBandBench,
  ...sendBenches,
  wholeBench,
  ...pageBenches,
  ...wallBenches,
];

// What is measured in this process runs as in the product.
const absent = ENGINE_FLAGS.filter(flag => !process.execArgv.includes(flag));
if (absent.length > 0)
  throw new Error(`The bench is started without ${absent.join(' ')}, as the product is not`);

const names = process.argv.slice(2);
const unknown = names.filter(name => BENCHES.every(bench => bench.name !== name));
if (unknown.length > 0) {
  const known = BENCHES.map(({ name }) => name).join(', ');
  process.stderr.write(`Found ${unknown.join(', ')}, expected some of: ${known}\n`);
  process.exitCode = 2;
} else {
  for (const bench of BENCHES) {
    if (names.length > 0 && !names.includes(bench.name)) continue;
    const result = await bench.run();
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if (!result.kept) process.exitCode = 1;
  }
}
