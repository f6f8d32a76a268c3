// The demonstration is killed while it is loaded. The next start does not show the half of it as a whole: it begins anew.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { allCompanies } from '../../src/store/companies/companies.ts';
import { openStore } from '../../src/store/open-store.ts';
import { select } from '../../src/store/select.ts';
import { buildApplication } from '../browser/build.ts';
import { freePort } from '../browser/fixture/server.ts';
import { newFolder } from '../contracts/embedded-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES_5 = 300_000;
const LOOK_MS = 20;

beforeAll(buildApplication, MINUTES_5);

it(
  'killed while it is loaded, the demonstration is begun anew at the next start, and is whole',
  async () => {
    const { folder } = await newFolder();
    const cut = await start(folder);
    await cut.says('loading the demonstration');
    const store = await openStore({ dataFolder: folder, databaseUrl: null, log: () => {} });
    const { database } = store;
    while ((await allCompanies(database)).length === 0) await pause(LOOK_MS);
    const [half] = await allCompanies(database);
    cut.child.kill('SIGKILL');
    await once(cut.child, 'close');
    try {
      const again = await start(folder);
      await again.says('is ready');
      expect(again.said()).toContain('was cut short while it was loaded: it is begun anew.');
      // What a whole one says of its last day.
      expect(again.said()).toMatch(/Atelier Lumerolle SARL: [1-9]\d* messages prepared/);
      const companies = await allCompanies(database);
      expect(companies.map(({ name }) => name)).toEqual(['Atelier Lumerolle SARL']);
      expect(companies[0]?.id).not.toBe(half?.id);
      expect(await select(database, 'select 1 from idempotency', [])).toEqual([]);
      again.child.kill('SIGTERM');
      await once(again.child, 'close');
      const third = await start(folder);
      await third.says('is ready');
      expect(third.said()).not.toMatch(/loading|anew/);
      third.child.kill('SIGTERM');
      await once(third.child, 'close');
    } finally {
      await store.close();
    }
  },
  MINUTES_5,
);

type Started = {
  readonly child: ChildProcess;
  said(): string;
  /** Waits for it. */
  says(text: string): Promise<void>;
};

async function start(folder: string): Promise<Started> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ACQUIT_DATA: folder, ACQUIT_PORT: String(await freePort()) };
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--demo'], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const says = async (text: string): Promise<void> => {
    while (!said.includes(text)) {
      if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
      await pause(LOOK_MS);
    }
  };
  return { child, said: () => said, says };
}
