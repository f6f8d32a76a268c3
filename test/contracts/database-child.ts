// A process that uses a database the way the product does, until it is told to finish or is killed.

import { once } from 'node:events';
import { openDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { addressOf } from '../servers.ts';

const [task, first = '', second = ''] = process.argv.slice(2);
const log = (line: string): void => console.error(line);

if (task === 'open') await open(first);
if (task === 'read') await read(first);
if (task === 'migrate') await runMigrations(first, second);
if (task === 'insert') await insert(first);

async function open(dataFolder: string): Promise<void> {
  const embedded = await openEmbedded({ dataFolder, log });
  console.log(addressOf(embedded.connection));
  await toldToFinish();
  await embedded.close();
}

async function read(address: string): Promise<void> {
  const database = await openDatabase({ address, log });
  const { rows } = await database.query(
    "select date '2026-03-29' as day, timestamptz '2026-03-29 00:30:00+01' as at",
  );
  console.log(JSON.stringify(rows[0]));
  await database.close();
}

async function runMigrations(address: string, folder: string): Promise<void> {
  const database = await openDatabase({ address, log });
  console.log('ready');
  await toldToFinish();
  console.log(JSON.stringify(await migrate(database, folder)));
  await database.close();
}

/** Prints each number after the database acknowledged it. */
async function insert(address: string): Promise<void> {
  const database = await openDatabase({ address, log });
  for (let number = 1; ; number += 1) {
    await database.query('insert into entry (text) values ($1)', [String(number)]);
    console.log(number);
  }
}

async function toldToFinish(): Promise<void> {
  process.stdin.resume();
  await once(process.stdin, 'end');
}
