// The server process of one cluster folder: make the cluster, start it, find one that runs already, stop it.
// Everything here is called under the lock of the data folder.

import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chown, type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { lackAt, lackToldIn } from '../disk-room.ts';
import { OutsideFault } from '../outside-fault.ts';
import { asAccount } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { clusterOf, type Home, passwordFileOf, serverLogOf, socketFolderOf } from './embedded-home.ts';
import { isServerOf, type Postmaster, readPidFile, removePidFile } from './embedded-pid-file.ts';
import { isAlive } from './embedded-pids.ts';
import { memoryOfMachine, settingsFor } from './embedded-settings.ts';

export type StartRequest = {
  readonly home: Home;
  readonly binaries: Binaries;
  /** Instead of those for this machine. */
  readonly settings: Readonly<Record<string, string>>;
};

export const SUPERUSER = 'acquit';

/** Long enough for a crash recovery, and for the backends of a killed server to notice and leave. */
const START_DEADLINE_MS = 120_000;
const POLL_MS = 20;
const RESTART_PAUSE_MS = 100;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const SHOWN_LOG_LINES = 12;

const run = promisify(execFile);
const isWindows = process.platform === 'win32';

/** The server that a process of ours, dead or alive, left running on this home; waits while it starts or stops. */
export async function runningPostmaster(home: Home): Promise<Postmaster | null> {
  const deadline = performance.now() + START_DEADLINE_MS;
  while (performance.now() < deadline) {
    const found = await readPidFile(home);
    if (found === null || !(await isAlive(found.pid))) return null;
    if (!(await isServerOf(home, found.pid))) {
      await removePidFile(home);
      return null;
    }
    if (found.isReady) return found;
    await pause(POLL_MS);
  }
  throw new OutsideFault(`The database server did not become ready:\n${await endOfLog(home)}`);
}

/** Starts the server, making the cluster first where there is none. */
export async function startPostmaster(request: StartRequest): Promise<Postmaster> {
  const { home, binaries } = request;
  if (!existsSync(clusterOf(home))) await makeCluster(home, binaries);
  await refuseOtherMajor(home, binaries);
  const deadline = performance.now() + START_DEADLINE_MS;
  for (;;) {
    const sizeBefore = await logSize(home);
    const postmaster = await startOnce(request);
    if (postmaster !== null) return postmaster;
    const log = await endOfLog(home, sizeBefore);
    // After a kill -9 of the postmaster its backends hold the shared memory until they notice.
    const isTransient = /shared memory block|lock file .* already exists/.test(log);
    const lack = lackToldIn(log, lackAt(clusterOf(home)));
    if (lack !== null)
      throw new OutsideFault(
        `The database in ${clusterOf(home)} cannot start: ${lack}; what was stored is kept, make room`,
      );
    if (!isTransient || performance.now() > deadline)
      throw new OutsideFault(`The database server did not start:\n${log}`);
    await pause(RESTART_PAUSE_MS);
  }
}

/** Fast shutdown: open transactions are rolled back, everything is written, the process is gone when this returns. */
export async function stopPostmaster({
  home,
  postmaster: { pid },
  binaries,
}: {
  home: Home;
  postmaster: Postmaster;
  binaries: () => Promise<Binaries>;
}): Promise<void> {
  if (isWindows) {
    const program = join((await binaries()).folder, 'pg_ctl');
    await run(program, ['stop', '-w', '-m', 'fast', '-D', clusterOf(home)]);
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + START_DEADLINE_MS;
  while (await isAlive(pid)) {
    if (performance.now() > deadline) throw new OutsideFault(`The database server ${pid} does not stop`);
    await pause(POLL_MS);
  }
}

/** Makes the cluster aside and moves it into place, so that a killed initdb leaves nothing that looks like a database. */
async function makeCluster(home: Home, binaries: Binaries): Promise<void> {
  const draft = `${clusterOf(home)}-draft`;
  await rm(draft, { recursive: true, force: true });
  const authentication = isWindows
    ? ['--auth=scram-sha-256', `--pwfile=${await makePassword(home)}`]
    : ['--auth=trust'];
  const locale = [...binaries.initdbArguments, '--encoding=UTF8', '--no-instructions'];
  const program = join(binaries.folder, 'initdb');
  try {
    await run(program, [`--pgdata=${draft}`, `--username=${SUPERUSER}`, ...authentication, ...locale], {
      ...asAccount(home.account),
      env: plainEnvironment(),
    });
  } catch (error) {
    const text = textOf(error);
    await rm(draft, { recursive: true, force: true });
    const lack = lackToldIn(text, null);
    if (lack !== null) throw new OutsideFault(`The database cannot be made in ${draft}: ${lack}`);
    const hint = /look up effective user/.test(text)
      ? '\nGive the account a line in /etc/passwd, or set DATABASE_URL.'
      : '';
    throw new OutsideFault(`The database cannot be made in ${draft}: ${text}${hint}`);
  }
  await rename(draft, clusterOf(home));
}

async function refuseOtherMajor(home: Home, binaries: Binaries): Promise<void> {
  const found = (await readFile(join(clusterOf(home), 'PG_VERSION'), 'utf8')).trim();
  if (found !== String(binaries.major))
    throw new OutsideFault(
      `The database in ${clusterOf(home)} was made by PostgreSQL ${found}, this version brings ${binaries.major}; make a backup with the version of Acquit that wrote it, and restore it into a new data folder`,
    );
}

/** Null when the server stopped before it was ready; its log says why. */
async function startOnce({ home, binaries, settings }: StartRequest): Promise<Postmaster | null> {
  const all: Record<string, string> = {
    ...settingsFor(
      memoryOfMachine({ totalBytes: totalmem(), containerBytes: process.constrainedMemory?.() }),
    ),
    ...settings,
    ...(await addressOf(home)),
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const launched = isWindows
    ? await launchOnWindows({ home, binaries, options })
    : await launch({ home, binaries, options });
  const deadline = performance.now() + START_DEADLINE_MS;
  while (performance.now() < deadline) {
    const found = await readPidFile(home);
    if (found?.isReady && (launched.pid === null || found.pid === launched.pid)) return found;
    if (launched.hasEnded()) return null;
    await pause(POLL_MS);
  }
  throw new OutsideFault(`The database server did not become ready:\n${await endOfLog(home)}`);
}

type Launched = { readonly pid: number | null; hasEnded(): boolean };
type Launch = { home: Home; binaries: Binaries; options: readonly string[] };

/** Detached, in a session of its own: neither Ctrl-C in the terminal nor the end of this process reaches it. */
async function launch({ home, binaries, options }: Launch): Promise<Launched> {
  const log = await openLog(home);
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', clusterOf(home), ...options], {
    ...asAccount(home.account),
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let hasEnded = false;
  child.on('exit', () => {
    hasEnded = true;
  });
  const spawned = new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve);
    child.on('error', reject);
  });
  await spawned.finally(() => log.close());
  child.unref();
  return { pid: child.pid ?? null, hasEnded: () => hasEnded };
}

/** pg_ctl drops the rights of an administrator, which postgres.exe refuses. */
async function launchOnWindows({ home, binaries, options }: Launch): Promise<Launched> {
  const quoted = options.map(option => `"${option}"`).join(' ');
  const log = ['-l', serverLogOf(home)];
  await run(join(binaries.folder, 'pg_ctl'), ['start', '-w', '-D', clusterOf(home), ...log, '-o', quoted]);
  return { pid: null, hasEnded: () => false };
}

async function addressOf(home: Home): Promise<Record<string, string>> {
  if (isWindows) return { listen_addresses: '127.0.0.1', port: String(await freePort()) };
  return { listen_addresses: '', port: '5432', unix_socket_directories: await socketFolderOf(home) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string')
    throw new OutsideFault('The machine gave no free port');
  return address.port;
}

async function makePassword(home: Home): Promise<string> {
  const file = passwordFileOf(home);
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (home.account !== null) await chown(file, home.account.uid, home.account.gid);
  return file;
}

/** Never through a link: root writes here in a folder that belongs to the server's account. */
async function openLog(home: Home): Promise<FileHandle> {
  const file = serverLogOf(home);
  if ((await logSize(home)) > LOG_LIMIT_BYTES) await rename(file, `${file}.old`);
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  return open(file, flags, 0o600);
}

async function logSize(home: Home): Promise<number> {
  return (await stat(serverLogOf(home)).catch(() => null))?.size ?? 0;
}

async function endOfLog(home: Home, from = 0): Promise<string> {
  const log = await readFile(serverLogOf(home)).catch(() => Buffer.alloc(0));
  const text = log.subarray(from <= log.length ? from : 0).toString('utf8');
  return text.trimEnd().split('\n').slice(-SHOWN_LOG_LINES).join('\n');
}

/** Settings of other PostgreSQL installations in the environment (PGDATA, PGPORT, PGOPTIONS) do not reach this server. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
