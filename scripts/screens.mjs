// Pictures of every screen and page in French, 1440 and 390 pixels wide, light and dark, for a review by eye:
//   npm run screens             into test/browser/screenshots, which Git ignores; open index.html there

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const folder = join(ROOT, 'test', 'browser', 'screenshots');
rmSync(folder, { recursive: true, force: true });
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const words = ['run', 'test/browser/every-screen.test.ts', '--testNamePattern', '^in fr '];
const { status } = spawnSync(process.execPath, [vitest, ...words], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ACQUIT_SCREENS: folder },
});
process.stdout.write(`The pictures are in ${join(folder, 'index.html')}\n`);
process.exitCode = status ?? 1;
