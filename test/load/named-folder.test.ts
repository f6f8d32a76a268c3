// A firm in a folder of its own, named on the command line: everything of it lies there, and nothing anywhere else.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { buildApplication } from '../browser/build.ts';
import { freePort } from '../browser/fixture/server.ts';
import { newFolder } from '../contracts/embedded-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES_3 = 180_000;

beforeAll(buildApplication, MINUTES_3);

it(
  'a server on a named folder keeps its secret and its backups there',
  async () => {
    const { folder } = await newFolder();
    const named = join(folder, 'duval');
    const usual = join(folder, 'usual');
    const { PATH, HOME, TMPDIR } = process.env;
    const child = spawn(process.execPath, ['dist/main.js', 'serve', '--data', named], {
      cwd: ROOT,
      env: { PATH, HOME, TMPDIR, ACQUIT_DATA: usual, ACQUIT_PORT: String(await freePort()) },
    });
    // The backup of the day is the last thing that a start does.
    for await (const text of child.stderr.setEncoding('utf8')) if (String(text).includes('Backup:')) break;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    expect(existsSync(usual)).toBe(false);
    expect(readdirSync(named)).toEqual(expect.arrayContaining(['backups', 'secret']));
    expect(readdirSync(join(named, 'backups'))).toHaveLength(1);
  },
  MINUTES_3,
);
