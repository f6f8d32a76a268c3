// The page of the simulation says which seed catches each planted bug, and by which rule.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLANTED } from './planted.ts';

const PAGE = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

/** The rows of the last table of the page: name, seed, rule. */
const told = [
  ...PAGE.slice(PAGE.indexOf('| planted bug')).matchAll(/^\| (.+?) +\| (\d+) +\| ([a-j]) +\|$/gm),
].map(([, name, seed, rule]) => ({ name, seed: Number(seed), rule }));

describe('the page of the planted bugs', () => {
  it('names every bug with the seed that catches it first', () => {
    expect(told.map(({ name, seed }) => ({ name, seed }))).toEqual(
      PLANTED.map(({ name, seed }) => ({ name, seed })),
    );
  });

  it('names a rule that the bug may break first', () => {
    const missed = told.filter(
      row => !PLANTED.some(({ name, rules }) => name === row.name && rules.some(rule => rule === row.rule)),
    );
    expect(missed).toEqual([]);
  });
});
