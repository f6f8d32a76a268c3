// The database that needs no installation: a real PostgreSQL, run by Acquit in the data folder.
// Any number of processes (server, command, second worker) open the same folder. The first starts the server, the others
// adopt it, also after the one that started it was killed. Each holds one session named "acquit lease" for as long as it
// uses the database; the process that closes last stops the server. A lease is a connection, so it ends with its process,
// however that ends. While somebody else is connected (psql, a backup tool), the server is left running too.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, shippedBinaries } from './embedded-binaries.ts';
import { type Home, passwordFileOf, settleHome } from './embedded-home.ts';
import { underLock } from './embedded-lock.ts';
import { type Postmaster, removeTornPidFile } from './embedded-pid-file.ts';
import { runningPostmaster, SUPERUSER, startPostmaster, stopPostmaster } from './embedded-process.ts';
import { makeDataFolder } from './making-folder.ts';

export type EmbeddedConnection = {
  /** The folder of the unix socket, or 127.0.0.1 on Windows. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
};

export type Embedded = { readonly connection: EmbeddedConnection; close(): Promise<void> };

export type EmbeddedRequest = {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  /** Other programs than the shipped ones, for a test against another version. */
  readonly binaries?: Binaries;
  /** Settings instead of those for this machine, for a test that needs no disk. */
  readonly settings?: Readonly<Record<string, string>>;
};

const DATABASE = 'acquit';
const LEASE_NAME = 'acquit lease';
const LEASE_ATTEMPTS = 5;
const LEASE_PAUSE_MS = 100;
/** How often one process starts again at once a server that dies under it; one that dies again and again is given time. */
const RESTARTS_AT_ONCE = 10;
/** A server that ran for so long did not die of how it was started. */
const STEADY_MS = 10 * 60_000;
/** Between two tries to start it, twice as long each time. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/** Opens the database of a data folder, making and starting what is missing. Close it after the last connection. */
export async function openEmbedded(request: EmbeddedRequest): Promise<Embedded> {
  const supervisor = new Supervisor(request);
  return { connection: await supervisor.open(), close: () => supervisor.close() };
}

class Supervisor {
  readonly #request: EmbeddedRequest;
  #lease: pg.Client | null = null;
  #recovery: Promise<void> = Promise.resolve();
  #restarts = 0;
  #startedAt = 0;
  readonly #ending = new AbortController();
  #closing: Promise<void> | null = null;

  constructor(request: EmbeddedRequest) {
    this.#request = request;
  }

  open(): Promise<EmbeddedConnection> {
    return this.#locked(async home => {
      for (let attempt = 1; ; attempt += 1) {
        const postmaster = (await runningPostmaster(home)) ?? (await this.#start(home));
        const connection = { ...(await connectionTo(home, postmaster)), database: 'postgres' };
        const lease = await takeLease(connection).catch((error: unknown) => {
          // Found alive, but killed or told to stop a moment ago: look again.
          if (attempt === LEASE_ATTEMPTS) throw error;
          return null;
        });
        if (lease !== null) {
          lease.once('end', () => this.#leaseEnded());
          this.#lease = lease;
          this.#startedAt = performance.now();
          return { ...connection, database: DATABASE };
        }
        await pause(LEASE_PAUSE_MS);
      }
    });
  }

  /** Whoever asks again waits for the same end. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#ending.abort();
    await this.#recovery;
    const lease = this.#lease;
    if (lease === null) return;
    const ended = (): Promise<void> => lease.end().catch(() => {});
    try {
      await this.#locked(home => this.#letGo(home, { lease, ended }));
    } catch (fault) {
      // What keeps the server from being stopped does not keep this process from ending.
      await ended();
      throw fault;
    }
  }

  async #letGo(
    home: Home,
    { lease, ended }: { lease: pg.Client; ended: () => Promise<void> },
  ): Promise<void> {
    const isLast = await hasNoOtherUser(lease);
    const postmaster = isLast ? await runningPostmaster(home) : null;
    await ended();
    if (postmaster !== null) await stopPostmaster({ home, postmaster, binaries: () => this.#binaries(home) });
  }

  /** The server died or was stopped under us: start it again, or adopt it when another process already did. */
  #leaseEnded(): void {
    if (this.#closing !== null) return;
    this.#lease = null;
    this.#restarts = performance.now() - this.#startedAt > STEADY_MS ? 1 : this.#restarts + 1;
    this.#request.log('The database server ended unexpectedly; starting it again.');
    this.#recovery = this.#recover(this.#restarts > RESTARTS_AT_ONCE ? LONGEST_PAUSE_MS : 0);
  }

  /** Until it runs: what keeps it from starting, such as a full disk, is mended while nobody looks at this process. */
  async #recover(firstPauseMs: number): Promise<void> {
    const { log } = this.#request;
    const { signal } = this.#ending;
    let said = '';
    for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = longer(pauseMs)) {
      // Told to close meanwhile: there is nothing more to wait for.
      await pause(pauseMs, null, { signal }).catch(() => {});
      if (signal.aborted) return;
      const fault = await this.open().then(() => null, String);
      if (fault === null) return log('The database server is running again.');
      if (fault !== said)
        log(`The database server could not be started; it is tried again by itself: ${fault}`);
      said = fault;
    }
  }

  async #start(home: Home): Promise<Postmaster> {
    await removeTornPidFile(home);
    return startPostmaster({
      home,
      binaries: await this.#binaries(home),
      settings: this.#request.settings ?? {},
    });
  }

  async #binaries(home: Home): Promise<Binaries> {
    return this.#request.binaries ?? shippedBinaries({ home, log: this.#request.log });
  }

  async #locked<T>(work: (home: Home) => Promise<T>): Promise<T> {
    const folder = makeDataFolder(this.#request.dataFolder);
    return underLock(join(folder, 'database.lock'), async () =>
      work(await settleHome(folder, this.#request.log)),
    );
  }
}

const longer = (pauseMs: number): number => Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * pauseMs));

async function connectionTo(
  home: Home,
  { host, port }: Postmaster,
): Promise<Omit<EmbeddedConnection, 'database'>> {
  const password = await readFile(passwordFileOf(home), 'utf8').catch(() => null);
  return { host, port, user: SUPERUSER, ...(password === null ? {} : { password }) };
}

/** A session on the maintenance database, so that the application's own database can be dropped and made again. */
async function takeLease(connection: EmbeddedConnection): Promise<pg.Client> {
  const lease = new pg.Client({ ...connection, application_name: LEASE_NAME });
  // The 'end' event that follows says what must be done.
  lease.on('error', () => {});
  try {
    await lease.connect();
    const found = await lease.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await lease.query(`create database ${DATABASE}`);
    return lease;
  } catch (error) {
    await lease.end().catch(() => {});
    throw error;
  }
}

/**
 * False as well when the server does not answer: then there is nothing to stop. A session that is still opening has no name
 * yet, and is mostly one of our own; who uses the database otherwise holds the lock or a lease before it opens any.
 */
async function hasNoOtherUser(lease: pg.Client): Promise<boolean> {
  const others = await lease
    .query(
      `select from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and state is distinct from 'starting'
         and (application_name = $1 or application_name not like 'acquit%')`,
      [LEASE_NAME],
    )
    .catch(() => null);
  return others?.rowCount === 0;
}
