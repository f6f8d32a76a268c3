// What the titles of a bank's table say together: which columns stand in for those that are missing, whether a provider of
// payments wrote it, and on which side of a booking its parties stand.

import type { ColumnMapping } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { BOTH_SIDES, COLLECTED, COLLECTED_TITLES, PROVIDER_TITLES } from '../statement-titles.ts';
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
