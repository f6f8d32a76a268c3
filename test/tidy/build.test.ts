import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPTS = new URL('../../scripts/', import.meta.url).href;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquit-build-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that does this, in a folder that is not the clone's. */
const script = (text: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', text], { cwd: folder });

describe('The command builds what an update changed', () => {
  it('in whatever folder it is called', async () => {
    const outdir = join(folder, 'library');
    await script(`const { bundleLaw } = await import('${SCRIPTS}build.mjs');
      await bundleLaw(${JSON.stringify(outdir)});`);
    expect(existsSync(join(outdir, 'law/calculator.js'))).toBe(true);
  });

  const worker = (name: string): string => `
    import { appendFileSync } from 'node:fs';
    import { setImmediate as later } from 'node:timers/promises';
    const { oneAtATime } = await import('${SCRIPTS}one-at-a-time.mjs');
    await oneAtATime('lock', async () => {
      appendFileSync('diary', '${name} begins\\n');
      for (let round = 0; round < 2000; round++) await later();
      appendFileSync('diary', '${name} ends\\n');
    });`;

  it('once, though three processes begin together', async () => {
    await Promise.all(['a', 'b', 'c'].map(name => script(worker(name))));
    const lines = readFileSync(join(folder, 'diary'), 'utf8').trim().split('\n');
    const pairs = [0, 2, 4].map(at => lines.slice(at, at + 2).map(line => line.split(' ')));
    for (const [begins, ends] of pairs)
      expect([begins?.[1], ends]).toEqual(['begins', [begins?.[0], 'ends']]);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('though the process that was at it was killed', async () => {
    const killed = spawn(process.execPath, ['-e', '']);
    await new Promise(resolve => killed.once('exit', resolve));
    writeFileSync(join(folder, 'lock'), String(killed.pid));
    await script(worker('d'));
    expect(readFileSync(join(folder, 'diary'), 'utf8')).toContain('d ends');
  });
});
