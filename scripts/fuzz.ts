// Reads damaged files, as many as asked, and prints one JSON line for each reader; exit code 1 when one of them throws,
// takes a second or loses a cent.
//   npm run fuzz -- --count 100000 --seed 1

import { parseArgs } from 'node:util';
import { fuzz } from '../bench/fuzz.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const before = process.memoryUsage().rss;
const figures = await fuzz({ count: Number(values.count), seed: Number(values.seed) });
for (const one of figures) process.stdout.write(`${JSON.stringify(one)}\n`);
const grownMegabytes = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
const failures = figures.reduce((sum, one) => sum + one.failures.length, 0);
process.stdout.write(`${JSON.stringify({ count: Number(values.count), failures, grownMegabytes })}\n`);
if (failures > 0) process.exitCode = 1;
