// The command that anyone may run on a file of worked cases: npm run --silent law-cases -- FILE.json

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const PROJECT = join(import.meta.dirname, '..');
const FILE = join(import.meta.dirname, 'law-cases.json');

type Case = { readonly id: string; readonly expected: Readonly<Record<string, unknown>> };
type Answer = { readonly id: string; readonly result: Readonly<Record<string, unknown>> };

const lawCases = (file: string) =>
  run('npm', ['run', '--silent', 'law-cases', '--', file], { cwd: PROJECT, encoding: 'utf8' });

describe('npm run law-cases', () => {
  it('prints the figures of every worked case, to the cent and to the day', async () => {
    const cases: readonly Case[] = JSON.parse(readFileSync(FILE, 'utf8'));
    const { stdout } = await lawCases(FILE);
    const answers: readonly Answer[] = JSON.parse(stdout);
    expect(cases).toHaveLength(60);
    expect(answers).toMatchObject(cases.map(({ id, expected }) => ({ id, result: expected })));
  });

  it('says on stderr that a file cannot be read, prints nothing, and exits with 2', async () => {
    await expect(lawCases('no-such-file.json')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no-such-file.json'),
    });
  });
});
