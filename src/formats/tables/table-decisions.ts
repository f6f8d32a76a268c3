// Settles the decimal sign and the order of dates of the columns of a table: a person's word first, then what the values of
// a column tell together, then what its other columns tell: one program writes one table. What stays open is an error with
// the column's title and an example, and nothing is read from it.
// '03/04/2026' under 'Date facture' beside '28/04/2026' under 'Échéance' is 3 April.

import { errorAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from '../records.ts';
import type { Table } from './table.ts';
import { type DateOrder, dateOrderOf } from './table-days.ts';
import { cellOf, foldTitle } from './table-mapping.ts';
import { type Cell, type DecimalSign, type Decision, decimalSignOf } from './table-values.ts';

export type Columns = {
  readonly mapping: ColumnMapping;
  readonly hints: TableHints;
  readonly problems: Problem[];
};

export type Signs<F extends TableField> = ReadonlyMap<F, DecimalSign | null>;
export type Orders<F extends TableField> = ReadonlyMap<F, DateOrder | null>;

/** The decimal sign of each column; null where none is needed, or where an error says that it is unsettled. */
export function settledSigns<F extends TableField>(
  decisions: ReadonlyMap<F, Decision<DecimalSign>>,
  columns: Columns,
): Signs<F> {
  const { hints } = columns;
  const expected = 'amounts that show one decimal sign; say whether it is a comma or a point';
  return settled(decisions, { columns, expected, said: hints.decimalSign, usual: onlyOne(decisions) });
}

/**
 * The order of dates of each column. Where no value tells it, the day comes first unless the table may be American: the
 * month leads only there, under English titles, with a decimal point, and no semicolon between its cells.
 */
export function settledOrders<F extends TableField>(
  decisions: ReadonlyMap<F, Decision<DateOrder>>,
  {
    signs,
    delimiter,
    titles = [],
    ...columns
  }: Columns & {
    readonly signs: Signs<TableField>;
    readonly delimiter: string | null;
    /** Of all columns, also those that mean nothing here. */
    readonly titles?: readonly string[];
  },
): Orders<F> {
  const { hints, mapping } = columns;
  // A column that leads with the year tells nothing of the others.
  const told = new Map([...decisions].filter(([, one]) => one.kind !== 'settled' || one.value !== 'YMD'));
  const isEuropean =
    delimiter === ';' ||
    Object.values(mapping).some(isForeign) ||
    titles.some(isEuropeanProgram) ||
    [...signs.values()].includes(',');
  if (hints.dateOrder === undefined && settledApart(told)) {
    const place = `column ${[...told.keys()].map(field => mapping[field]).join(', ')}`;
    const found = 'the day first in one column, the month in another';
    columns.problems.push(errorAt({ place, found, expected: ORDER_TOLD }));
  }
  const isOpen = [...told.values()].every(({ kind }) => kind !== 'settled');
  const usual = onlyOne(told) ?? (isOpen && isEuropean ? 'DMY' : null);
  return settled(decisions, { columns, expected: ORDER_TOLD, said: hints.dateOrder, usual });
}

/** 1900 and 1904 are both where a spreadsheet may begin to count. */
export const DAY_NOT_COUNTED =
  'days such as 29/03/2026, not as a spreadsheet counts them: format the column as dates and export it again';
const ORDER_TOLD = 'dates that show whether the day or the month comes first; say which';

/** One program writes one table: where its columns gainsay each other, one of them was read or typed wrong. */
const settledApart = (decisions: ReadonlyMap<TableField, Decision<DateOrder>>): boolean =>
  new Set([...decisions.values()].flatMap(one => (one.kind === 'settled' ? [one.value] : []))).size > 1;

/** What all columns agree on that say anything. */
function onlyOne<T>(decisions: ReadonlyMap<TableField, Decision<T>>): T | null {
  const [only, other] = new Set(
    [...decisions.values()].flatMap(one => (one.kind === 'settled' ? [one.value] : [])),
  );
  return other === undefined ? (only ?? null) : null;
}

function settled<F extends TableField, T>(
  decisions: ReadonlyMap<F, Decision<T>>,
  {
    columns: { mapping, problems },
    expected,
    said,
    usual,
  }: { columns: Columns; expected: string; said: T | undefined; usual: T | null },
): ReadonlyMap<F, T | null> {
  const one = (field: F, decision: Decision<T>): T | null => {
    const place = `column ${mapping[field]}`;
    if (decision.kind === 'counted') {
      problems.push(errorAt({ place, found: decision.example, expected: DAY_NOT_COUNTED }));
      return null;
    }
    if (said !== undefined) return said;
    if (decision.kind === 'settled') return decision.value;
    if (decision.kind === 'notNeeded') return null;
    if (decision.kind === 'doubtful' && usual !== null) return usual;
    problems.push(errorAt({ place, found: decision.example, expected }));
    return null;
  };
  return new Map([...decisions].map(([field, decision]) => [field, one(field, decision)]));
}

/** Words that stand in titles of French, Dutch and German tables, and in no English one. */
const FOREIGN =
  /(^| )(montant|factures?|facturation|echeance|libelles?|numero|solde|devise|tiers|reste|nom|du|dû|de|la|le|ttc|tvac|reglement|valeur|comptable|compte|contrepartie|date operation|bedrag|factuur\w*|verval\w*|klant\w*|datum|omschrijving|saldo|munt|rekening\w*|mededeling\w*|openstaand|betrag|brutto\w*|rechnung\w*|fallig\w*|faellig\w*|kunde\w*|wahrung|buchung\w*|verwendungszweck|btw|boek\w*|valuta\w*|uitvoering\w*|naam)( |$)/;

/** Wise and Qonto write English titles and the day first. */
const isEuropeanProgram = (title: string): boolean =>
  /^(transfer ?wise id|settlement date local)$/.test(foldTitle(title));

const isForeign = (title: string): boolean => FOREIGN.test(foldTitle(title));

/** The same for tables that are held whole. */
export function columnSigns<F extends TableField>(
  fields: readonly F[],
  columns: Columns & { readonly table: Table },
): Signs<F> {
  return settledSigns(
    new Map(fields.map(field => [field, decimalSignOf(columnCells(field, columns))])),
    columns,
  );
}

export function columnOrders<F extends TableField>(
  fields: readonly F[],
  columns: Columns & { readonly table: Table; readonly signs: Signs<TableField> },
): Orders<F> {
  return settledOrders(new Map(fields.map(field => [field, dateOrderOf(columnCells(field, columns))])), {
    ...columns,
    delimiter: columns.table.delimiter,
    titles: columns.table.columns,
  });
}

/** The cells of a mapped column that are not blank. */
function columnCells(
  field: TableField,
  { table, mapping }: { readonly table: Table; readonly mapping: ColumnMapping },
): Cell[] {
  return table.rows.flatMap(
    row => cellOf({ columns: table.columns, mapping, cells: row.cells, field }) ?? [],
  );
}
