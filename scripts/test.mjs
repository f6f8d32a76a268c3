// Everything that must hold, from a fresh clone: packages, build, types, lint, then every test. The first stage that
// fails ends the run with its name. Words after the command narrow the tests: npm test -- src/law
// The last line is the count: `123 passed, 0 failed`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded, ROOT } from './install.mjs';

/** What may be skipped where CI is true; everywhere else a skip needs its reason in the title: "(skipped: …)". */
const MAY_SKIP_IN_CI = [
  // Real sample files and law cases lie beside the project, and not everywhere.
  /\(skipped: [^)]*shared/,
  // Starting a server under another account.
  /\(skipped: needs root\)/,
];
const HAS_REASON = /\(skipped: ./;

const chosen = process.argv.slice(2);

installIfNeeded();
stage('messages', 'scripts/compile-messages.mjs', []);
stage('build', 'scripts/build.mjs', ['--if-needed']);
stage('types', binary('typescript', 'tsc'), []);
stage('lint', binary('@biomejs/biome', 'biome'), ['check', '--error-on-warnings']);
process.exitCode = runTests();

function stage(name, script, words) {
  const started = Date.now();
  process.stdout.write(`\n=== ${name} ===\n`);
  const status = node([script, ...words]);
  if (status !== 0) {
    process.stdout.write(`\n${name} failed (exit code ${status}); the stages after it did not run.\n`);
    process.exit(1);
  }
  process.stdout.write(`${name}: fine, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

function runTests() {
  process.stdout.write('\n=== tests ===\n');
  const folder = mkdtempSync(join(tmpdir(), 'acquit-results-'));
  try {
    const file = join(folder, 'results.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = node([binary('vitest', 'vitest'), 'run', ...reporters, ...chosen]);
    if (!existsSync(file)) {
      process.stdout.write('\nThe tests ended without a result.\n0 passed, 1 failed\n');
      return 1;
    }
    return conclude(JSON.parse(readFileSync(file, 'utf8')), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what was skipped and the count; returns the exit code. */
function conclude(results, status) {
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(test => test.status === 'passed').length;
  // A file that could not be loaded has no tests: it counts as one failure.
  const brokenFiles = results.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  const failed = tests.filter(test => test.status === 'failed').length + brokenFiles.length;
  const skipped = tests.filter(test => test.status !== 'passed' && test.status !== 'failed');
  if (skipped.length > 0)
    process.stdout.write(`\nSkipped:\n${skipped.map(({ fullName }) => `  ${fullName}`).join('\n')}\n`);
  // Words that narrow the run skip the other tests on purpose.
  const refused = chosen.length > 0 ? [] : skipped.filter(({ fullName }) => !maySkip(fullName));
  if (refused.length > 0)
    process.stdout.write(
      `${refused.length} of them may not be skipped: no reason in the title, or CI is true.\n`,
    );
  process.stdout.write(`\n${passed} passed, ${failed + refused.length} failed\n`);
  return status === 0 && failed + refused.length === 0 && passed > 0 ? 0 : 1;
}

function maySkip(title) {
  if (process.env.CI === 'true') return MAY_SKIP_IN_CI.some(reason => reason.test(title));
  return HAS_REASON.test(title);
}

/** Output streams straight through. */
function node(words) {
  return (
    spawnSync(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
  );
}

/** The script behind a package's command, so that no shell stands between. */
function binary(name, command) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
