// Which columns of a table without titles are the amounts, and which a balance. An amount shows its direction by a sign, by a
// word beside it, or by standing in one of two columns; every further column of amounts must be a balance that follows from
// row to row, after each booking or before it. Where two readings are possible, none is taken.
// '1000.00;605.00' above '1605.00;-5.00' is the balance before each booking, and the booking: 1,000.00 + 605.00 is 1,605.00.

import type { ColumnMapping, TableHints } from '../../records.ts';
import { isFilled } from '../../tables/table-values.ts';
import { directionOf, isDirection } from '../table/statement-table-amount.ts';
import { boundingBalances } from '../table/statement-table-balance.ts';
import {
  type Column,
  type ColumnMeaning,
  isAmounts,
  isNegative,
  unsure,
  valueIn,
} from './statement-headless-columns.ts';

/** A way to read what moved in each row. */
type Movement = {
  readonly mapping: ColumnMapping;
  readonly columns: readonly Column[];
  /** In cents, row by row. */
  readonly moved: readonly number[];
};

export function amountColumns(columns: readonly Column[], hints: TableHints): ColumnMeaning {
  const numbers = columns.filter(isAmounts);
  const whole = numbers.filter(({ cells }) => cells.every(isFilled));
  const sides = numbers.filter(column => !whole.includes(column));
  const direction = columns.find(({ cells }) => cells.every(cell => isDirection(cell.text)));
  if (sides.length === 2 && whole.length <= 1) return twoSides(sides, whole, hints);
  const [only, other] = whole;
  if (only === undefined) return unsure('no titles, and no column of amounts');
  if (other === undefined && direction === undefined && !only.cells.some(isNegative))
    return unsure('no titles, and amounts without a sign');
  const beside =
    direction === undefined || other === undefined ? null : besideWord(columns, { whole, direction });
  if (beside !== null) return { mapping: beside };
  const movements = whole.map(column => oneColumn(column, { direction, hints }));
  const told = movements.flatMap(movement => withBalance(movement, { whole, hints }) ?? []);
  return onlyOne(told, 'no titles, and several columns of amounts');
}

/**
 * Of a single booking no balance can be followed. Where a word says the direction, the amount is the one that it stands right
 * behind, and the other one, at the end, the balance, as Triodos writes.
 */
function besideWord(
  columns: readonly Column[],
  { whole, direction }: { whole: readonly Column[]; direction: Column },
): ColumnMapping | null {
  const [left, right, more] = whole;
  const isSingle = direction.cells.length === 1 && more === undefined;
  if (!isSingle || left === undefined || right === undefined || columns.at(-1) !== right) return null;
  if (columns.indexOf(direction) !== columns.indexOf(left) + 1) return null;
  return { amount: left.title, direction: direction.title, balance: right.title };
}

/** Which of two columns that are never filled together is money out: the one with minus signs, or as the balance says. */
function twoSides(sides: readonly Column[], whole: readonly Column[], hints: TableHints): ColumnMeaning {
  const [left, right] = sides;
  if (left === undefined || right === undefined) return unsure('no titles, and no column of amounts');
  const isApart = left.cells.every((cell, row) => isFilled(cell) !== isFilled(right.cells[row] ?? cell));
  if (!isApart) return unsure('no titles, and several columns of amounts');
  const ways = [
    { debit: left, credit: right },
    { debit: right, credit: left },
  ];
  const told = ways.flatMap(({ debit, credit }): ColumnMapping | ColumnMapping[] => {
    const isOut = debit.filled.every(isNegative) && !credit.filled.some(isNegative);
    const mapping = { debit: debit.title, credit: credit.title };
    const [balance] = whole;
    if (isOut) return [{ ...mapping, ...(balance && { balance: balance.title }) }];
    const cents = (column: Column, row: number) => valueIn(column, { row, hints })?.amount ?? 0;
    const moved = debit.cells.map((_, row) => cents(credit, row) - Math.abs(cents(debit, row)));
    const movement = { mapping, columns: sides, moved };
    return balance === undefined ? [] : (withBalance(movement, { whole, hints }) ?? []);
  });
  return onlyOne(told, 'no titles, and amounts without a sign');
}

function oneColumn(
  column: Column,
  { direction, hints }: { direction: Column | undefined; hints: TableHints },
): Movement {
  const moved = column.cells.map((_, row) => {
    const cents = valueIn(column, { row, hints })?.amount ?? 0;
    return direction === undefined ? cents : Math.abs(cents) * directionOf(direction.cells[row]?.text ?? '');
  });
  return {
    mapping: { amount: column.title, ...(direction && { direction: direction.title }) },
    columns: [column],
    moved,
  };
}

/** The mapping with the balance that follows from what moved; null where another column of amounts is neither balance. */
function withBalance(
  { mapping, columns, moved }: Movement,
  { whole, hints }: { whole: readonly Column[]; hints: TableHints },
): ColumnMapping | null {
  const others = whole.filter(column => !columns.includes(column));
  const balances = others.map(column => {
    const values = column.cells.map((_, row) => valueIn(column, { row, hints })?.amount ?? null);
    return { column, isAfter: isAfter(values, moved), isBefore: isBefore(values, moved) };
  });
  if (balances.some(one => !one.isAfter && !one.isBefore) || balances.length > 2) return null;
  const after = balances.filter(one => one.isAfter);
  if (balances.length === 2 && (after.length !== 1 || !balances.some(one => one.isBefore))) return null;
  const [balance] = after;
  return { ...mapping, ...(balance && { balance: balance.column.title }) };
}

type Balances = readonly (number | null)[];

/** Whether every balance is the one before it and the amount, from old to new or from new to old. */
function isAfter(balances: Balances, moved: readonly number[]): boolean {
  const money = (amount: number) => ({ amount, currency: 'EUR' });
  const rows = moved.map((amount, row) => {
    const balance = balances[row] ?? null;
    return { amount: money(amount), balance: balance === null ? null : money(balance) };
  });
  return rows.length > 1 && boundingBalances(rows) !== null;
}

/** Whether every balance and its amount give the next one, from old to new or from new to old. */
function isBefore(balances: Balances, moved: readonly number[]): boolean {
  const leads = (from: number, to: number): boolean => {
    const [start, end] = [balances[from] ?? null, balances[to] ?? null];
    return start !== null && end !== null && start + (moved[from] ?? 0) === end;
  };
  const steps = balances.slice(1).map((_, row) => row);
  return (
    steps.length > 0 && (steps.every(row => leads(row, row + 1)) || steps.every(row => leads(row + 1, row)))
  );
}

function onlyOne(told: readonly ColumnMapping[], found: string): ColumnMeaning {
  const [mapping] = told;
  return mapping === undefined || told.length > 1 ? unsure(found) : { mapping };
}
