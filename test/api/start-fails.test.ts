// A server that fails in the last steps of its start ends, so that whoever keeps it running starts it again: it does not stay behind
// with an open port and without a database.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startServer } from '../../src/api/start.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { MONDAY } from '../desk-rows.ts';
import { MONDAY_MORNING } from '../people.ts';
import { embeddedUnderTest } from '../servers.ts';

async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
  const bound = taken.address();
  await new Promise(resolve => taken.close(resolve));
  return bound !== null && typeof bound === 'object' ? bound.port : 0;
}

const surroundings = { databaseUrl: null, smtpUrl: null, imapUrl: null, isPretending: true, note: () => {} };

it('a port that is taken is told before the demonstration is loaded', async () => {
  const server = await embeddedUnderTest().start();
  const folder = await mkdtemp(join(tmpdir(), 'acquit-start-'));
  const other = createServer();
  try {
    const { database } = await server.fresh(MIGRATIONS_FOLDER);
    const port = await freePort();
    await new Promise<void>(resolve => other.listen(port, '0.0.0.0', resolve));
    let loaded = 0;
    const starting = startServer(
      {
        ...surroundings,
        dataFolder: folder,
        url: `http://127.0.0.1:${port}`,
        port,
        secret: 'a secret of the tests that is long enough',
        today: () => MONDAY,
        print: () => {},
        faultText: String,
        loadDemonstration: async () => {
          loaded += 1;
        },
        untilStopped: async () => {},
      },
      { database, clock: { now: () => MONDAY_MORNING } },
    );
    await expect(starting).rejects.toThrow(`Port ${port} is taken by another program: set ACQUIT_PORT`);
    expect(loaded).toBe(0);
  } finally {
    await new Promise(resolve => other.close(resolve));
    await rm(folder, { recursive: true });
    await server.close();
  }
});

it('a start that fails after the port was opened closes it, and what had begun beside it', async () => {
  const server = await embeddedUnderTest().start();
  const folder = await mkdtemp(join(tmpdir(), 'acquit-start-'));
  try {
    const { database } = await server.fresh(MIGRATIONS_FOLDER);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    let answered = 0;
    const starting = startServer(
      {
        ...surroundings,
        dataFolder: folder,
        url,
        port,
        secret: 'a secret of the tests that is long enough',
        today: () => MONDAY,
        print: () => {
          throw new Error('too many connections');
        },
        faultText: String,
        loadDemonstration: null,
        untilStopped: async () => {
          answered += 1;
        },
      },
      { database, clock: { now: () => MONDAY_MORNING } },
    );
    await expect(starting).rejects.toThrow('too many connections');
    expect(answered).toBe(1);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  } finally {
    await rm(folder, { recursive: true });
    await server.close();
  }
});
