// Folders for embedded databases of a test, closed and killed again after it.

import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database.ts';
import { type Embedded, type EmbeddedConnection, openEmbedded } from '../../src/store/embedded/embedded.ts';
import { isAlive } from '../../src/store/embedded/embedded-pids.ts';
import { addressOf } from '../servers.ts';
import { type Child, startChild } from './children.ts';

const cleanups: (() => Promise<unknown>)[] = [];

export function afterThisTest(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

/** For afterEach: what was made last goes first. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export async function newFolder(): Promise<{ folder: string }> {
  const parent = process.env['ACQUIT_TEST_FOLDER'];
  if (parent === undefined) throw new Error('test/servers-setup.ts did not run');
  const folder = await mkdtemp(join(parent, 'data-'));
  await chmod(folder, 0o755);
  return { folder };
}

export async function open(folder: string, log: (line: string) => void = silent): Promise<Embedded> {
  const embedded = await openEmbedded({ dataFolder: folder, log });
  afterThisTest(() => embedded.close());
  return embedded;
}

export function child(folder: string): Child {
  const started = startChild({ task: 'open', given: [folder] });
  afterThisTest(() => started.kill());
  return started;
}

export async function keep(connection: EmbeddedConnection | string, text: string): Promise<void> {
  const address = typeof connection === 'string' ? connection : addressOf(connection);
  const database = await openDatabase({ address, log: silent });
  await database.query('create table if not exists kept (id text, text text)');
  await database.query('insert into kept values ($1, $2)', [randomUUID(), text]);
  await database.close();
}

export async function kept(connection: EmbeddedConnection): Promise<string[]> {
  const database = await openDatabase({ address: connection, log: silent });
  await database.query('create table if not exists kept (id text, text text)');
  const { rows } = await database.query<{ text: string }>('select text from kept');
  await database.close();
  return rows.map(row => row.text);
}

export async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

export async function isRunning(folder: string): Promise<boolean> {
  const pid = await postmasterOf(folder).catch(() => null);
  return pid !== null && isAlive(pid);
}

export function silent(): void {}
