// Reads a file of worked law cases and prints the figures that the product computes for each:
//   npm run --silent law-cases -- FILE.json      [{ "id": "FR-01", "result": { "interestCents": 1019, … } }]
// Exit code 2 with a sentence on stderr when the file cannot be read.

import { readFileSync } from 'node:fs';
import { runCases } from '../src/law/cases/case-runner.ts';

const [file] = process.argv.slice(2);

if (file === undefined) stop('usage: law-cases FILE.json');
else {
  try {
    const answers = runCases(JSON.parse(readFileSync(file, 'utf8')));
    process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`);
  } catch (error) {
    stop(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
