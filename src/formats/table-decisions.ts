// Settles the decimal sign and the order of dates of a column: a person's word first, then what the values tell
// together. What neither settles is an error with the column's title and an example, and nothing is read from it.

import { errorAt } from './problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from './records.ts';
import type { Table } from './table.ts';
import { cellOf } from './table-mapping.ts';
import { type Cell, type DateOrder, type DecimalSign, dateOrderOf, decimalSignOf } from './table-values.ts';

export type Column = {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly field: TableField;
  readonly hints: TableHints;
  readonly problems: Problem[];
};

/** The cells of a mapped column that are not blank. */
export function columnCells({ table, mapping, field }: Omit<Column, 'hints' | 'problems'>): Cell[] {
  return table.rows.flatMap(
    row => cellOf({ columns: table.columns, mapping, cells: row.cells, field }) ?? [],
  );
}

/** The decimal sign of a column; null where none is needed, or where an error says that it is unsettled. */
export function settleSign({ hints, problems, ...column }: Column): DecimalSign | null {
  if (hints.decimalSign !== undefined) return hints.decimalSign;
  const decision = decimalSignOf(columnCells(column));
  if (decision.kind === 'settled') return decision.value;
  if (decision.kind === 'unsettled')
    problems.push(
      errorAt({
        place: `column ${column.mapping[column.field]}`,
        found: decision.example,
        expected: 'amounts that show one decimal sign; say whether it is a comma or a point',
      }),
    );
  return null;
}

/** The order of dates in a column; null where none is needed, or where an error says that it is unsettled. */
export function settleOrder({ hints, problems, ...column }: Column): DateOrder | null {
  if (hints.dateOrder !== undefined) return hints.dateOrder;
  const decision = dateOrderOf(columnCells(column));
  if (decision.kind === 'settled') return decision.value;
  if (decision.kind === 'unsettled')
    problems.push(
      errorAt({
        place: `column ${column.mapping[column.field]}`,
        found: decision.example,
        expected: 'dates that show whether the day or the month comes first; say which',
      }),
    );
  return null;
}
