// A run that was killed leaves nothing for good: the next one clears up behind it, and touches nobody else's.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearDeadFolders } from './test-folder.ts';

const PLACE = mkdtempSync(join(tmpdir(), 'cleared-'));
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

it('the folder of a dead run goes after its servers were stopped; those of living runs and of others stay', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const names = [
    `acquit-test-${dead}-a1b2c3`,
    `acquit-test-${process.pid}-d4e5f6`,
    'acquit-test-oldone',
    'other-1-x',
  ];
  for (const name of names) {
    mkdirSync(join(PLACE, name));
    writeFileSync(join(PLACE, name, 'rows'), 'many');
  }
  const stopped: string[] = [];
  await clearDeadFolders(async folder => void stopped.push(folder), [PLACE, join(PLACE, 'nowhere')]);
  expect(stopped).toEqual([join(PLACE, names[0] ?? '')]);
  expect(readdirSync(PLACE).sort()).toEqual(names.slice(1).sort());
});
