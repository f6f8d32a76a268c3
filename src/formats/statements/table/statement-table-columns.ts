// What the titles of a bank's table say together: which columns stand in for those that are missing, whether a provider of
// payments wrote it, and on which side of a booking its parties stand.

import type { ColumnMapping } from '../../records.ts';
import type { Table } from '../../tables/table.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { bareNumber, besideSide, type Cell } from '../../tables/table-values.ts';
import { BOTH_SIDES, COLLECTED, COLLECTED_TITLES, PROVIDER_TITLES } from '../statement-titles.ts';
import { isDirection } from './statement-table-amount.ts';
import type { Sides } from './statement-table-row.ts';

/**
 * What a list calls net is its amount where it has no other, and the day of value that of booking, as Shine writes it; a list of
 * collected payments has titles of its own.
 */
export function completed(found: ColumnMapping, columns: readonly string[]): ColumnMapping {
  const mapping = isOfProvider(columns) ? { ...collected(columns), ...found } : found;
  const { valueDate, ...undated } = mapping;
  const isDated = mapping.bookingDate !== undefined || valueDate === undefined;
  const { net, ...others } = isDated ? mapping : { ...undated, bookingDate: valueDate };
  if (net === undefined) return others;
  return mapping.amount === undefined ? { ...others, amount: net } : { ...others, net };
}

function collected(columns: readonly string[]): ColumnMapping {
  const titled = Object.entries(COLLECTED_TITLES).flatMap(([field, pattern]) => {
    const column = columns.find(one => pattern.test(foldTitle(one)));
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(titled);
}

export const isFee = (column: string): boolean => PROVIDER_TITLES.fee.test(foldTitle(column));

/** A column of payers alone names the company itself, or who of it gave the order, where money went out. */
export function sidesOf(columns: readonly string[], counterparty: string | undefined): Sides | null {
  const at = (pattern: RegExp) => columns.findIndex(column => pattern.test(foldTitle(column)));
  const sides = { payer: at(BOTH_SIDES.payer), payee: at(BOTH_SIDES.payee) };
  const isPayer = sides.payer >= 0 && columns[sides.payer] === counterparty;
  return sides.payer < 0 || (sides.payee < 0 && !isPayer) ? null : sides;
}

export const hasFees = (columns: readonly string[]): boolean =>
  Object.values(PROVIDER_TITLES).every(pattern => columns.some(column => pattern.test(foldTitle(column))));

export function isOfProvider(columns: readonly string[]): boolean {
  return hasFees(columns) || columns.some(column => COLLECTED.test(foldTitle(column)));
}

/**
 * A list whose amounts have no sign may say under any title which way each of them went: 'Type' with 'Crédit' and 'Débit'. Read
 * without, money that went out would have come in.
 */
export function withDirection(mapping: ColumnMapping, { columns, rows }: Table): ColumnMapping {
  const { amount, direction, debit, credit, subject, ...others } = mapping;
  if (amount === undefined || direction !== undefined || (debit ?? credit) !== undefined) return mapping;
  const at = columns.indexOf(amount);
  if (rows.length === 0 || rows.some(({ cells }) => isSigned(cells[at]))) return mapping;
  const used = new Set([amount, ...Object.values(others)]);
  const found = columns.find(
    (column, place) => !used.has(column) && rows.every(({ cells }) => isDirection(cells[place]?.text ?? '')),
  );
  if (found === undefined) return mapping;
  return {
    ...others,
    amount,
    direction: found,
    ...(subject !== undefined && subject !== found && { subject }),
  };
}

function isSigned(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const { cell: bare, side } = besideSide(cell);
  return side !== null || (bareNumber(bare.text)?.startsWith('-') ?? false);
}
