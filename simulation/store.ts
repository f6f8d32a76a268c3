// Where simulated years are lived: a real PostgreSQL of the embedded kind in a folder of its own, without the disk's
// promises (nothing has to survive), and a database for each year, copied from one that was migrated once.

import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../src/store/database.ts';
import { openEmbedded } from '../src/store/embedded/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import type { Ground } from './year.ts';

const NO_DISK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
const TEMPLATE = 'simulation_template';
const CONNECTIONS = 4;

export type SimulationStore = {
  /** A migrated, empty database; the one before is dropped. */
  fresh(): Promise<Ground>;
  close(): Promise<void>;
};

export async function openSimulationStore(): Promise<SimulationStore> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-simulation-'));
  // The server may run as another account, which goes through this folder.
  await chmod(folder, 0o755);
  const embedded = await openEmbedded({ dataFolder: folder, log: silent, settings: NO_DISK });
  const root = await openDatabase({ address: embedded.connection, log: silent, connections: 1 });
  const open = (name: string): Promise<Database> =>
    openDatabase({
      address: { ...embedded.connection, database: name },
      log: silent,
      connections: CONNECTIONS,
    });
  await root.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  const template = await open(TEMPLATE);
  await migrate(template);
  await template.close();
  let current: Database | null = null;
  let count = 0;
  const others: Database[] = [];
  const drop = async (): Promise<void> => {
    if (current === null) return;
    for (const other of others.splice(0)) await other.close();
    await current.close();
    await root.query(`drop database year_${count} with (force)`);
    current = null;
  };
  /** A process more, with one session. */
  const connect = async (): Promise<Database> => {
    const address = { ...embedded.connection, database: `year_${count}` };
    const database = await openDatabase({ address, log: silent, connections: 1 });
    others.push(database);
    return database;
  };
  return {
    fresh: async () => {
      await drop();
      count += 1;
      await root.query(`create database year_${count} template ${TEMPLATE}`);
      current = await open(`year_${count}`);
      return { database: current, connect, address: { ...embedded.connection, database: `year_${count}` } };
    },
    close: async () => {
      await drop();
      await root.close();
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function silent(): void {}
