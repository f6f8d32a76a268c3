import { describe, expect, it } from 'vitest';
import type { InvoiceRow } from '../invoices/rows/invoice-row-cells.ts';
import { RowGroups, Scattered } from './row-groups.ts';

const row = (line: number): InvoiceRow => ({ line, cell: () => null });

/** The lines of each group, in the order in which they come out. */
function groupsOf(keys: readonly string[]): { groups: number[][]; held: number } {
  const scattered = new Scattered();
  keys.forEach((key, index) => void scattered.see(key, index + 1));
  const groups = new RowGroups(scattered.lastLines);
  const ended = keys.flatMap((key, index) => groups.add(key, row(index + 1)));
  const lines = [...ended, ...groups.end()].map(rows => rows.map(({ line }) => line));
  return { groups: lines, held: scattered.rows };
}

describe('The rows of one invoice', () => {
  it('are together where they stand one under the other', () => {
    expect(groupsOf(['F1', 'F1', 'F2', 'F3', 'F3'])).toEqual({ groups: [[1, 2], [3], [4, 5]], held: 0 });
  });

  it('are together where others stand between them, and none is told twice', () => {
    const { groups, held } = groupsOf(['F1', 'F2', 'F1', 'F3', 'F2', 'F2', 'F4']);
    expect(groups).toEqual([[1, 3], [4], [2, 5, 6], [7]]);
    expect(held).toBe(3);
  });

  it('come out whole for 20,000 invoices of two rows, told once forward and once backward', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => `F${index}`);
    const { groups } = groupsOf([...numbers, ...numbers.toReversed()]);
    expect(groups.length).toBe(20_000);
    expect(groups.every(([first, second]) => second === 40_001 - (first ?? 0))).toBe(true);
  });
});
