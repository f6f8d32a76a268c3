// An update that is put over the folder of a running server: whoever opens the application gets the page whose parts are there.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtureDoors } from '../../test/browser/fixture/doors.ts';
import { startServing } from './serve.ts';

it('the page is that of the folder as it is now, and the last one while the folder has none', async () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'acquit-web-'));
  const page = join(webFolder, 'index.html');
  writeFileSync(page, '<script src="/assets/first.js"></script>');
  const { doors } = fixtureDoors();
  const serving = await startServing({ doors, port: 0, hostname: 'localhost', webFolder });
  try {
    const opened = async () => (await fetch(`http://localhost:${serving.port}/c/any`)).text();
    expect(await opened()).toContain('first.js');
    writeFileSync(page, '<script src="/assets/second.js"></script>');
    expect(await opened()).toContain('second.js');
    rmSync(page);
    expect(await opened()).toContain('second.js');
  } finally {
    await serving.close();
    rmSync(webFolder, { recursive: true });
  }
});
