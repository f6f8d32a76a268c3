// What a person at the keyboard gets wrong is told in a sentence that says what to do, with exit code 2: a path that is
// not there, a database that does not answer, an id that is none. Only a fault of ours shows where it came from.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { outsideFault } from '../../src/cli/outside-faults.ts';
import { openStore } from '../../src/store/open-store.ts';
import { OutsideFault } from '../../src/store/outside-fault.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

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
      told: expect.stringContaining(`${place('nowhere')}: found no such folder`),
    });
    expect(await mistake(d, 'restore', nowhere)).toEqual({
      code: 2,
      told: expect.stringContaining(`${nowhere}: found nothing`),
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
    expect(unknown.told).toBe(
      'There is no command "aprove". Did you mean approve? acquit help lists them all.',
    );
    expect((await mistake(d, 'constructor')).told).toMatch(/^There is no command "constructor"/);
    expect(await mistake(d, '--version')).toEqual({ code: 0, told: 'acquit 1.2.3' });
    expect(await mistake(d, 'help', 'approve')).toEqual(await mistake(d, 'approve', '--help'));
    expect(await mistake(d, 'approve', '--help')).toEqual({
      code: 0,
      told: expect.stringMatching(/^usage: acquit approve \(--all \| ID\[=CONTENT-VERSION\]…\) \[--json\]\n/),
    });
  });

  it('a word or an option that fits nowhere is not passed over: it was meant to do something', async () => {
    const d = await open('Lille');
    for (const [words, told] of [
      [['company', 'pause', 'Lille'], 'found "Lille", expected one word'],
      [['verify', 'ledger.csv'], 'found "ledger.csv", expected no word'],
      [['approve', '--all', 'F-2026-101'], 'found "F-2026-101" beside --all'],
      [['doctor', '--jsno'], 'There is no option --jsno here'],
      [['forecast', '--days', '-1'], '--days: found "-1"'],
      [['doctor', '--data'], '--data: found nothing after it'],
      [['doctor', '--data', ''], '--data: found nothing, expected a folder'],
      [['doctor', '--server', 'http://me:secret@db'], '--server: found "http://me:…@db"'],
      [['company', 'add', '--name', 'N', '--country', 'ZZ'], '--country: found "ZZ"'],
      [['company', 'add', '--name', 'N', '--country', 'FR', '--language', 'xx'], '--language: found "xx"'],
      [
        ['company', 'add', '--name', 'N', '--country', 'FR', '--term-days', 'abc'],
        '--term-days: found "abc"',
      ],
      [
        ['company', 'add', '--name', 'N', '--country', 'FR', '--small-balance', 'x'],
        '--small-balance: found',
      ],
      [['company', 'list'], 'found "list", expected add, live'],
    ] as const) {
      const { code, told: said } = await mistake(d, ...words);
      expect({ words, code, said }).toEqual({ words, code: 2, said: expect.stringContaining(told) });
    }
  });

  it('a refusal is a sentence for a person and a word for a script', async () => {
    const d = await open('Lille');
    const id = '01a221e8-6143-720d-b02a-ade3147ba7d3';
    for (const words of [
      ['approve', id],
      ['undo', id],
      ['payment', 'undo', id],
    ]) {
      const { code, told } = await mistake(d, ...words);
      expect(code).toBe(1);
      expect(told).toContain('There is nothing of that name or id');
      expect(told).not.toContain('notFound');
      expect((await mistake(d, ...words, '--json')).told).toContain('notFound');
    }
    const paused = await mistake(d, 'company', 'pause', '--json');
    expect(JSON.parse(paused.told)).toMatchObject({ done: 'pause' });
  });

  it('--server names the database, before DATABASE_URL', async () => {
    const asked: (string | null)[] = [];
    const around = surroundings({ today: day('2026-10-05'), print: () => {} });
    const words = ['doctor', '--server', 'postgres://me@db.example/acquit'];
    await runCommandLine(words, { ...around, databaseUrl: 'postgres://other/acquit' }, async here => {
      asked.push(here.databaseUrl);
      throw new OutsideFault('enough');
    });
    expect(asked).toEqual(['postgres://me@db.example/acquit']);
  });

  it('a pipe, a device, an unreadable folder or a name that is not UTF-8 never hangs and never goes missing', async () => {
    const d = await open('Lille');
    expect(await mistake(d, 'read', '/dev/zero')).toEqual({
      code: 2,
      told: expect.stringContaining('/dev/zero: found a device, expected a file'),
    });
    const files = mkdtempSync(join(FOLDER, 'bytes-'));
    // "fév.csv" as Windows wrote it: a single byte of Latin-1.
    writeFileSync(
      Buffer.concat([Buffer.from(`${files}/f`), Buffer.from([0xe9]), Buffer.from('v.csv')]),
      'hello',
    );
    symlinkSync('.', join(files, 'again'));
    const { told } = await mistake(d, 'read', files);
    expect(told.match(/unknown, 0 invoices/g)).toHaveLength(1);
  });

  it('the data folder itself is not taken in, even from a folder above it', async () => {
    const d = await open('Lille');
    const dataFolder = join(FOLDER, 'above', 'here');
    mkdirSync(join(dataFolder, 'postgres'), { recursive: true });
    expect(await mistake(d, 'take-in', join(FOLDER, 'above'), '--data', dataFolder)).toEqual({
      code: 2,
      told: expect.stringContaining(`${dataFolder}: found the data folder of Acquit`),
    });
  });

  it('a backup under the name of a letter leaves the letter alone; an older backup gives way', async () => {
    const d = await open('Lille');
    const letter = place('letter.pdf');
    writeFileSync(letter, '%PDF-1.7 of a letter');
    expect(await mistake(d, 'backup', letter)).toEqual({
      code: 2,
      told: expect.stringContaining(`${letter}: found a file that is no backup`),
    });
    expect(readFileSync(letter, 'utf8')).toBe('%PDF-1.7 of a letter');
    const file = place('acquit.backup');
    expect((await mistake(d, 'backup', file)).code).toBe(0);
    expect((await mistake(d, 'backup', file)).code).toBe(0);
    expect(await mistake(d, 'backup', FOLDER)).toEqual({
      code: 2,
      told: expect.stringContaining(`${FOLDER}: found no file`),
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
      told: [expect.stringMatching(/^The database server does not answer: .*ECONNREFUSED/)],
    });
  });

  it('a fault of ours is not hidden behind a sentence', () => {
    expect(outsideFault(new Error('rows do not add up'), null)).toBeNull();
    expect(outsideFault(new TypeError('x is undefined'), 'postgres://db/acquit')).toBeNull();
  });
});
