// Writes the demonstration's files into a folder:  tsx demo/write.ts --day 2026-11-20 --out folder
// With --samples it writes the few files that are kept in demo/files instead.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDay } from '../src/units/calendar.ts';
import { type DemoFile, demonstration } from './generate.ts';
import { SAMPLE_FOLDER, sampleFiles } from './samples.ts';

const { values } = parseArgs({
  options: { day: { type: 'string' }, out: { type: 'string' }, samples: { type: 'boolean' } },
});
const day = parseDay(values.day ?? '');
if (values.samples === true) {
  rmSync(SAMPLE_FOLDER, { recursive: true, force: true });
  writeAll(sampleFiles(), fileURLToPath(SAMPLE_FOLDER));
} else if (day !== null && values.out !== undefined) writeAll(demonstration(day), values.out);
else {
  const found = `--day ${values.day ?? '(none)'} --out ${values.out ?? '(none)'}`;
  process.stderr.write(`Found ${found}, expected --day as 2026-11-20 and --out as a folder, or --samples\n`);
  process.exitCode = 2;
}

function writeAll(files: readonly DemoFile[], folder: string): void {
  for (const file of files) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
  }
  process.stdout.write(`${files.length} files in ${folder}\n`);
}
