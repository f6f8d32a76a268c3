// Files that are wrong on every line: enough of it is said to put them right, and a batch of them stays of a size that can be shown.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const ROWS = 3_000;

const wrong = (name: string) => {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `F${name}${row};Dupont;30/02/2026;15/03/2026;1,00;EUR`,
  );
  const text = `Numéro;Client;Date facture;Échéance;Montant TTC;Devise\n${rows.join('\n')}\n`;
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(text) };
};

stories('A file that is wrong on every line', open => {
  it('keeps two thousand problems, five thousand in a batch, and counts the rest', async () => {
    const d = await open('Lille');
    const views = await d.files('2026-04-01', ['a', 'b', 'c', 'd'].map(wrong), { isDryRun: true });
    const kept = views.map(({ problems }) => [problems.length - 1, problems.at(-1)?.found]);
    // 3,000 days that do not exist, a file; what was not kept is counted, file by file.
    expect(kept.map(([count]) => count)).toEqual([2_000, 2_000, 998, 200]);
    const more = kept.map(
      ([count, found]) => Number(/^(\d+) more problems$/.exec(String(found))?.[1]) + Number(count),
    );
    expect(new Set(more).size).toBe(1);
    expect(more[0]).toBeGreaterThanOrEqual(ROWS);
  });
});
