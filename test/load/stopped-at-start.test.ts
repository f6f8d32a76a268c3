// The server is told to stop at every moment of its start: before it knows how to, while the database is made, while it is
// filled, when it is ready. It ends by itself, leaves neither a server nor a lock behind, and the next command works.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { buildApplication } from '../browser/build.ts';
import { freePort } from '../browser/fixture/server.ts';
import { newFolder } from '../contracts/embedded-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES_3 = 180_000;
/** Long enough for a machine that does six other things. */
const MOST_MS = 60_000;
const LOOK_MS = 5;

beforeAll(buildApplication, MINUTES_3);

type Started = { readonly child: ChildProcess; readonly folder: string; said(): string };
type Moment = (started: Started) => boolean;

const after = (ms: number): Moment => {
  const from = performance.now();
  return () => performance.now() - from > ms;
};
const isThere =
  (path: string): Moment =>
  ({ folder }) =>
    existsSync(join(folder, path));
const says =
  (text: string): Moment =>
  ({ said }) =>
    said().includes(text);

type Signals = readonly [NodeJS.Signals, ...NodeJS.Signals[]];
const TERM: Signals = ['SIGTERM'];
/** As systemd tells a whole group, and the process that started the server passes it on. */
const TWICE: Signals = ['SIGTERM', 'SIGTERM'];
const PROGRAM = ['dist/main.js', 'serve'];
const DEMONSTRATION = [...PROGRAM, '--demo'];

const MOMENTS: readonly (readonly [string, () => Moment, Signals, readonly string[]])[] = [
  ['at once', () => after(0), TERM, PROGRAM],
  ['while the program is read', () => after(150), TERM, PROGRAM],
  ['when the folder is locked', () => isThere('database.lock'), TERM, PROGRAM],
  ['when the folder is locked, twice', () => isThere('database.lock'), TWICE, PROGRAM],
  ['while the database is made', () => isThere('postgres/cluster-draft/PG_VERSION'), TERM, PROGRAM],
  ['while it is made, the terminal is closed', () => isThere('postgres/cluster-draft'), ['SIGHUP'], PROGRAM],
  ['while it is made, by Ctrl-C', () => isThere('postgres/cluster-draft/global'), ['SIGINT'], PROGRAM],
  ['when it is made', () => isThere('postgres/cluster'), TERM, PROGRAM],
  ['when its server begins', () => isThere('postgres/cluster/postmaster.pid'), TERM, PROGRAM],
  ['when its server begins, twice', () => isThere('postgres/cluster/postmaster.pid'), TWICE, PROGRAM],
  ['while it is filled', () => says('loading the demonstration'), TERM, DEMONSTRATION],
  ['while it is filled, twice', () => says('loading the demonstration'), TWICE, DEMONSTRATION],
  ['when it is ready', () => says('is ready'), TERM, PROGRAM],
  ['when it is ready, twice', () => says('is ready'), TWICE, PROGRAM],
  ['when it is ready, the terminal is closed', () => says('is ready'), ['SIGHUP'], PROGRAM],
  ['started by npm start, when it is ready', () => says('is ready'), TERM, ['scripts/start.mjs']],
  ['started by npm start, at once', () => after(0), TERM, ['scripts/start.mjs']],
  [
    'started by npm start, when the folder is locked',
    () => isThere('database.lock'),
    TERM,
    ['scripts/start.mjs'],
  ],
];

it.each(MOMENTS)(
  'told to stop %s, the server leaves nothing behind and the next command works',
  async (_name, moment, signals, words) => {
    const { folder } = await newFolder();
    const around = await surroundings(folder);
    const started = start(words, around, folder);
    const hasCome = moment();
    await until(() => hasCome(started) || started.child.exitCode !== null, 'the moment to come');
    expect(started.child.exitCode, started.said()).toBeNull();
    for (const signal of signals) {
      started.child.kill(signal);
      await pause(LOOK_MS);
    }
    await until(() => hasEnded(started.child), `its end; it said: ${started.said()}`);
    expect(started.said()).not.toMatch(/at .*\.(js|ts):\d/);
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'database.lock'))).toBe(false);
    const next = start(
      ['dist/main.js', 'company', 'add', '--name', 'Lille', '--country', 'FR'],
      around,
      folder,
    );
    await once(next.child, 'close');
    expect(next.child.exitCode, next.said()).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  },
  MINUTES_3,
);

async function surroundings(folder: string): Promise<NodeJS.ProcessEnv> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ACQUIT_DATA: folder, ACQUIT_PORT: String(await freePort()) };
}

function start(words: readonly string[], env: NodeJS.ProcessEnv, folder: string): Started {
  const child = spawn(process.execPath, [...words], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return { child, folder, said: () => said };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + MOST_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`Waited a minute for ${what}`);
    await pause(LOOK_MS);
  }
}

/** What runs on the folder: servers of the database, programs that make one, and Acquit itself; only Linux tells. */
function processesOf(folder: string): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => textOf(`/proc/${pid}/cmdline`) ?? [])
    .filter(command => command.includes(folder))
    .map(command => command.replaceAll('\0', ' ').trim());
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
