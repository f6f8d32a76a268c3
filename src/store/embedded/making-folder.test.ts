import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeDataFolder } from './making-folder.ts';

const NOBODY = 65_534;
const FOLDER = mkdtempSync(join(tmpdir(), 'acquit-data-folder-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

it('a data folder is made with those above it, once or twice', () => {
  const folder = join(FOLDER, 'one', 'two', 'three');
  expect(makeDataFolder(folder)).toBe(realpathSync(folder));
  expect(makeDataFolder(folder)).toBe(realpathSync(folder));
});

it('a file in its place, or above it, is named', () => {
  const file = join(FOLDER, 'notes');
  writeFileSync(file, 'hello');
  expect(() => makeDataFolder(file)).toThrow(`Data folder ${file}: found a file, expected a folder`);
  expect(() => makeDataFolder(join(file, 'a', 'b'))).toThrow(`found that ${file} is a file`);
});

it.skipIf(!existsSync('/proc/self'))(
  'a folder that the system will not have is told at once and does not hang (skipped: no /proc)',
  () => {
    expect(() => makeDataFolder('/proc/nope')).toThrow(
      'Data folder /proc/nope: found that /proc/nope cannot be made',
    );
    expect(() => makeDataFolder('/proc/nope/deeper')).toThrow('/proc/nope cannot be made');
  },
);

it('a folder that is closed to this user is told as such', () => {
  const closed = join(FOLDER, 'closed');
  mkdirSync(closed, { mode: 0o500 });
  chmodSync(FOLDER, 0o755);
  // Nothing is closed to root: there, an ordinary user asks in its place.
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const asking = `import { makeDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'making-folder.ts'))};
    try { makeDataFolder(${JSON.stringify(join(closed, 'data'))}) } catch (error) { process.stdout.write(error.message) }`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', asking];
  const { stdout, stderr } = spawnSync(process.execPath, words, { ...asNobody, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain(`${join(closed, 'data')} cannot be entered (this user may not)`);
});
