// A command that is stopped in the middle leaves nothing half done and nothing running.

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledProduct, type Product } from './product.ts';

const MINUTES_3 = 180_000;
let product: Product;
beforeAll(async () => {
  product = await bundledProduct();
}, MINUTES_3);
afterAll(() => product.remove());

const ROWS = Array.from(
  { length: 40_000 },
  (_, row) => `F-${row};Client ${row % 500};2026-09-01;2026-10-01;100,00`,
);

it(
  'Ctrl-C while a file is taken in: said in a sentence, exit code 130, no row of it kept, no database left running',
  async () => {
    const around = { ACQUIT_DATA: join(product.folder, 'stopped') };
    await product.run(['company', 'add', '--name', 'Lille', '--country', 'FR'], around);
    const file = join(product.folder, 'invoices.csv');
    writeFileSync(file, ['number;customer;issued;due;amount', ...ROWS].join('\n'));
    const { child, ended } = product.start(['take-in', file], around);
    // It tells each file as it begins with it.
    await new Promise<void>(resolve => {
      child.stderr?.on('data', note => String(note).includes('invoices.csv…') && resolve());
    });
    child.kill('SIGINT');
    const { code, out, notes } = await ended;
    expect({ code, out }, notes).toEqual({ code: 130, out: '' });
    expect(notes).toContain('Stopped on request: what was finished is kept, what was under way is undone.');
    expect(notes).not.toMatch(/at .*\.(js|ts):\d/);
    const cluster = join(around.ACQUIT_DATA, 'postgres/cluster');
    expect(readdirSync(cluster)).not.toContain('postmaster.pid');
    expect(existsSync(join(around.ACQUIT_DATA, 'database.lock'))).toBe(false);
    const { outstanding } = JSON.parse(
      await product.run(['balance', '--day', '2026-11-01', '--json'], around),
    );
    expect(outstanding).toMatchObject({ amount: '0.00' });
    expect(await product.run(['verify'], around)).toContain('0 faults in the chain, 0 in the money');
  },
  MINUTES_3,
);

it(
  'a file that is piped in is taken in under the name "standard input"',
  async () => {
    const { child, ended } = product.start(['read', '-', '--json']);
    child.stdin?.end('number;customer;issued;due;amount\nF-1;Zoé;2026-09-01;2026-10-01;100,00\n');
    const { code, out } = await ended;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'standard input', invoices: [{ number: 'F-1', totalInclVat: '100.00' }] },
    ]);
  },
  MINUTES_3,
);
