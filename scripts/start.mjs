// From a fresh clone to the demonstration in one command: installs and builds what is missing, then serves.
// Words after the command go on to the server: npm start -- --data elsewhere

import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded, ROOT } from './install.mjs';

/** What runs for us; null between two. */
let running = null;
installIfNeeded();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
// A process of its own: the compiler of the messages leaves timers of thirty seconds behind.
await run([join(ROOT, 'scripts/build.mjs'), '--if-needed'], [0]);
stopWithNpm();
await run([join(ROOT, 'dist/main.js'), 'serve', '--demo', ...process.argv.slice(2)], null);

/** npm passes a signal to its shell, which dies without telling: a change of parent tells that it did. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(watch, 500).unref();
}

// Ctrl-C in a terminal reaches the child by itself; a second one could cut its orderly stop short.
function passOn(signal) {
  if (running === null) process.exit(128 + constants.signals[signal]);
  if (signal !== 'SIGINT' || !process.stdin.isTTY) running.kill(signal);
}

/** Ends this process as the child ended, unless its code is one of `goodCodes`. */
function run(words, goodCodes) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
    running = child;
    child.on('error', error => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      running = null;
      if (code !== null && goodCodes?.includes(code)) resolve();
      else process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
