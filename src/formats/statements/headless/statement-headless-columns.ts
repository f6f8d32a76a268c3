// The columns of a table without titles, and what their values alone say of each: days, amounts, signs.

import type { Money } from '../../../units/money.ts';
import { errorAt } from '../../problems.ts';
import type { ColumnMapping, Problem, TableHints } from '../../records.ts';
import { dayIn } from '../../tables/table-days.ts';
import { amountIn, bareNumber, type Cell, decimalSignOf, isFilled } from '../../tables/table-values.ts';

export type Column = {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly filled: readonly Cell[];
};

/** What some columns mean, or why nobody can say. */
export type ColumnMeaning = { readonly mapping: ColumnMapping } | { readonly problem: Problem };

export const unsure = (found: string): { readonly problem: Problem } => ({
  problem: errorAt({ place: 'table', found, expected: 'a row that names the columns' }),
});

export const isDay = (cell: Cell): boolean => dayIn(cell, 'DMY') !== null || dayIn(cell, 'MDY') !== null;
export const isNegative = (cell: Cell): boolean => bareNumber(cell.text)?.startsWith('-') ?? false;
export const isCommaColumn = (filled: readonly Cell[]): boolean =>
  isAmounts({ filled }) && signOf(filled) === ',';

/** Numbers with decimals somewhere; whole numbers alone may count or identify. */
export const isAmounts = ({ filled }: Pick<Column, 'filled'>): boolean =>
  filled.length > 0 &&
  filled.every(({ text }) => bareNumber(text) !== null) &&
  filled.some(({ text, typed }) => (typed ? /^-|\.\d/ : /[.,]\d{2}\D*$/).test(text));

/** The amount that a column has in a row; which currency it is in matters to nobody here. */
export function valueIn(column: Column, { row, hints }: { row: number; hints: TableHints }): Money | null {
  const cell = column.cells[row];
  if (cell === undefined || !isFilled(cell)) return null;
  return amountIn({ cell, decimalSign: hints.decimalSign ?? signOf(column.filled), currency: 'EUR' });
}

function signOf(cells: readonly Cell[]): '.' | ',' {
  const decision = decimalSignOf(cells);
  return decision.kind === 'settled' ? decision.value : '.';
}
