import { expect, it } from 'vitest';
import { MAX_PROBLEMS, ProblemList } from './problem-list.ts';
import { errorAt, warningAt } from './problems.ts';

const rowsOf = (count: number, at = errorAt) =>
  Array.from({ length: count }, (_, row) => at({ place: `row ${row}`, found: 'x', expected: 'y' }));

const listOf = (problems: Iterable<ReturnType<typeof errorAt>>, most?: number) => {
  const list = new ProblemList(most);
  list.addAll(problems);
  return list.list;
};

it('a file that is wrong on every line keeps so many problems, and says how many more there were', () => {
  const list = listOf(rowsOf(MAX_PROBLEMS + 3_000));
  expect(list).toHaveLength(MAX_PROBLEMS + 1);
  expect(list.at(-1)).toMatchObject({ severity: 'error', found: '3000 more problems' });
  expect(listOf(rowsOf(MAX_PROBLEMS))).toHaveLength(MAX_PROBLEMS);
});

it('a list that is gathered from others counts on what those left out', () => {
  // 7 + 5 problems: 5 and 5 kept, then 3 kept of all, 9 more.
  const first = listOf(rowsOf(7, warningAt), 5);
  const all = listOf([...first, ...rowsOf(5)], 3);
  expect(all.map(({ severity, place }) => `${severity} ${place}`)).toEqual([
    'error row 0',
    'error row 1',
    'error row 2',
    'error file',
  ]);
  expect(all.at(-1)?.found).toBe('9 more problems');
  // Gathered once more by a list with room for them, nothing is said twice or lost.
  expect(listOf(all, 100).at(-1)?.found).toBe('9 more problems');
  expect(listOf(first, 5)).toEqual(first);
});
