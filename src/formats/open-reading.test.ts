import { expect, it } from 'vitest';
import { collected } from './open-reading.ts';
import { openFile } from './read.ts';

const table = (rows: number) => ({
  name: 'long.csv',
  bytes: Buffer.from(
    `Numéro;Client;Date;Échéance;Montant TTC\n${Array.from({ length: rows }, (_, row) => `F-${row};Dupont;2026-01-15;2026-02-15;10,00`).join('\n')}\n`,
  ),
});

it('a file of more invoices than one answer holds is refused as a whole, with their bound, and takes in all the same', async () => {
  const [reading] = await openFile(table(2_001));
  if (reading === undefined) throw new Error('nothing was read');
  const refused = await collected(reading, { most: 2_000 });
  expect(refused.invoices).toEqual([]);
  expect(refused.problems).toMatchObject([{ severity: 'error', found: 'more than 2000 invoices' }]);
  // From the beginning again, in batches: nothing is missing.
  let count = 0;
  for await (const batch of reading.batches(() => undefined)) count += batch.length;
  expect(count).toBe(2_001);
  expect((await collected(reading, { most: 2_001 })).invoices).toHaveLength(2_001);
});
