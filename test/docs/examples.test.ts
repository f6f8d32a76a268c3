// The pages on the law are right today: each worked example is computed anew by the functions the product calls, and each
// rate they print is looked up. An example is a block `calcul`: a case, then the figures it gives, one a line.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/law/cases/case-runner.ts';
import { rateOn } from '../../src/law/rates/rate-table.ts';
import { RATE_TABLES } from '../../src/law/rates/tables.ts';
import { day } from '../../src/units/calendar.ts';
import { toPercent } from '../../src/units/rate.ts';

const FOLDER = join(import.meta.dirname, '../../docs/fr/droit');
const PAGES = readdirSync(FOLDER).filter(name => name.endsWith('.md'));

type Example = { readonly inputs: string; readonly expected: readonly (readonly [string, string])[] };

const textOf = (page: string): string => readFileSync(join(FOLDER, page), 'utf8');
const blocks = (page: string, kind: string): string[] =>
  [...textOf(page).matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  );
const pairs = (lines: string): (readonly [string, string])[] =>
  lines
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [name = '', value = ''] = line.split('=');
      return [name.trim(), value.trim()] as const;
    });

function examplesIn(page: string): Example[] {
  return blocks(page, 'calcul').map(block => {
    const end = block.lastIndexOf('}') + 1;
    return { inputs: block.slice(0, end), expected: pairs(block.slice(end)) };
  });
}

describe('the pages on the law', () => {
  it('are three, and full of examples', () => {
    expect(PAGES.sort()).toEqual(['belgique.md', 'europe.md', 'france.md']);
    const counts = PAGES.map(page => examplesIn(page).length);
    expect(counts.every(count => count >= 2)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  for (const page of PAGES)
    it.each(examplesIn(page).map(({ inputs, expected }, position) => ({ position, inputs, expected })))(
      `${page}: example $position comes out as it is printed`,
      ({ inputs, expected }) => {
        expect(expected.length).toBeGreaterThan(0);
        const [answer] = runCases([JSON.parse(inputs)]);
        const result: Readonly<Record<string, unknown>> = { ...answer?.result };
        expect(Object.fromEntries(expected.map(([name]) => [name, String(result[name])]))).toEqual(
          Object.fromEntries(expected),
        );
      },
    );

  it.each(PAGES)('%s prints rates as the tables have them', page => {
    const rates = blocks(page, 'taux').flatMap(pairs);
    expect(rates.length).toBeGreaterThan(1);
    for (const [name, printed] of rates) {
      const [key = '', since = ''] = name.split(' ');
      const table = [...RATE_TABLES.byKey.values()].find(candidate => candidate.key === key);
      expect(table, `${page}: ${key}`).toBeDefined();
      if (table) expect(`${key} ${toPercent(rateOn(table, day(since)).rate)} %`).toBe(`${key} ${printed}`);
    }
  });
});
