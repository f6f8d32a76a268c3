// Writes the demonstration's files into a folder:  tsx demo/write.ts --day 2026-11-20 --out folder

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay } from '../src/units/calendar.ts';
import { demonstration } from './generate.ts';

const { values } = parseArgs({ options: { day: { type: 'string' }, out: { type: 'string' } } });
const day = parseDay(values.day ?? '');
if (day === null || values.out === undefined) {
  process.stderr.write(
    `Expected --day as 2026-11-20 and --out as a folder, found --day ${values.day} --out ${values.out}\n`,
  );
  process.exit(2);
}
const files = demonstration(day);
for (const file of files) {
  const path = join(values.out, file.name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.bytes);
}
process.stdout.write(`${files.length} files in ${values.out}\n`);
