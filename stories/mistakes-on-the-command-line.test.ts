// What a person at the keyboard gets wrong is told in a sentence that says what to do, with exit code 2: a path that is
// not there, a database that does not answer, an id that is none. Only a fault of ours shows where it came from.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/commands.ts';
import { outsideFault } from '../src/cli/outside-faults.ts';
import { openStore } from '../src/store/open-store.ts';
import { day } from '../src/units/calendar.ts';
import { surroundings } from '../test/surroundings.ts';
import { type Diary, stories } from './diary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'acquit-mistakes-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const place = (name: string): string => join(FOLDER, name);

/** What the command said to the person, and its exit code. */
async function mistake(d: Diary, ...words: string[]) {
  const told: string[] = [];
  const around = {
    ...surroundings({ today: day('2026-10-05'), print: text => told.push(text) }),
    note: (text: string) => void told.push(text),
  };
  const code = await runCommandLine(words, around, (_around, work) => work(d.installation()));
  return { code, told: told.join('\n') };
}

stories('Mistakes on the command line', open => {
  it('an id that is none is told so, whether an approval or an undoing was meant', async () => {
    const d = await open('Lille');
    for (const words of [
      ['approve', 'F-2026-101'],
      ['undo', 'F-2026-101'],
    ]) {
      const { code, told } = await mistake(d, ...words);
      expect(code).toBe(2);
      expect(told).toContain('found "F-2026-101", expected an id as acquit prints it');
    }
  });

  it('a second company of the same name is refused by its name', async () => {
    const d = await open('Lille');
    const add = ['company', 'add', '--name', 'Sœurs Lumière', '--country', 'FR'];
    expect((await mistake(d, ...add)).code).toBe(0);
    expect(await mistake(d, ...add)).toEqual({
      code: 2,
      told: expect.stringContaining('there is a company "Sœurs Lumière" already'),
    });
  });

  it('a backup into a folder that is not there, and a restore of a file that is none, say which path is wrong', async () => {
    const d = await open('Lille');
    const nowhere = join(place('nowhere'), 'acquit.backup');
    expect(await mistake(d, 'backup', nowhere)).toEqual({
      code: 2,
      told: expect.stringContaining(`${nowhere}.partial: found no such file or folder`),
    });
    const text = place('notes.txt');
    writeFileSync(text, 'number;amount\n');
    const zipped = place('notes.gz');
    writeFileSync(zipped, gzipSync('number;amount\n'));
    expect(await mistake(d, 'restore', text)).toEqual({
      code: 2,
      told: expect.stringContaining(`${text} cannot be read as a backup`),
    });
    expect(await mistake(d, 'restore', zipped)).toEqual({
      code: 2,
      told: expect.stringContaining(`${zipped} is not a whole backup`),
    });
  });

  it('a folder without files is not a success of nothing; one empty folder among others is no harm', async () => {
    const d = await open('Lille');
    const files = mkdtempSync(join(FOLDER, 'files-'));
    mkdirSync(join(files, 'empty'));
    expect(await mistake(d, 'read', files)).toEqual({
      code: 2,
      told: expect.stringContaining(`${files}: found an empty folder`),
    });
    writeFileSync(join(files, 'notes.txt'), 'hello');
    expect((await mistake(d, 'read', files)).told).toContain('notes.txt');
  });

  it('a word that is no command is named, and help is there for each command', async () => {
    const d = await open('Lille');
    const unknown = await mistake(d, 'aprove', '--all');
    expect(unknown.code).toBe(2);
    expect(unknown.told).toMatch(/^There is no command "aprove"\.\nUsage:/);
    expect(await mistake(d, 'approve', '--help')).toEqual({
      code: 0,
      told: 'usage: acquit approve (--all | ID…) [--json]',
    });
  });

  it('a database server that does not answer is told as such', async () => {
    // A port on which nobody listens: one that the system gave and got back.
    const server = createServer();
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
    await new Promise(resolve => server.close(resolve));
    const databaseUrl = `postgres://nobody@127.0.0.1:${port}/none`;
    const told: string[] = [];
    const code = await runCommandLine(
      ['doctor'],
      {
        ...surroundings({ today: day('2026-10-05'), print: () => {} }),
        databaseUrl,
        note: text => void told.push(text),
      },
      async (here, work) => {
        const store = await openStore({ ...here, log: () => {} });
        return work({ database: store.database, clock: here, pageLinks: null });
      },
    );
    expect({ code, told }).toEqual({
      code: 2,
      told: [expect.stringMatching(/^The database of DATABASE_URL does not answer: .*ECONNREFUSED/)],
    });
  });

  it('a fault of ours is not hidden behind a sentence', () => {
    expect(outsideFault(new Error('rows do not add up'), null)).toBeNull();
    expect(outsideFault(new TypeError('x is undefined'), 'postgres://db/acquit')).toBeNull();
  });
});
