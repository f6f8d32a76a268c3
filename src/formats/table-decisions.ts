// Settles the decimal sign and the order of dates of a column: a person's word first, then what the values tell
// together. What neither settles is an error with the column's title and an example, and nothing is read from it.

import { errorAt } from './problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from './records.ts';
import type { Table } from './table.ts';
import { cellOf } from './table-mapping.ts';
import {
  type Cell,
  type DateOrder,
  type DecimalSign,
  type Decision,
  dateOrderOf,
  decimalSignOf,
} from './table-values.ts';

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
export const settleSign = (column: Column): DecimalSign | null =>
  column.hints.decimalSign ?? signOf(decimalSignOf(columnCells(column)), column);

/** The order of dates in a column; null where none is needed, or where an error says that it is unsettled. */
export const settleOrder = (column: Column): DateOrder | null =>
  column.hints.dateOrder ?? orderOf(dateOrderOf(columnCells(column)), column);

type Named = Pick<Column, 'mapping' | 'field' | 'problems'>;

export const signOf = (decision: Decision<DecimalSign>, column: Named): DecimalSign | null =>
  settled(decision, {
    column,
    expected: 'amounts that show one decimal sign; say whether it is a comma or a point',
  });

export const orderOf = (decision: Decision<DateOrder>, column: Named): DateOrder | null =>
  settled(decision, {
    column,
    expected: 'dates that show whether the day or the month comes first; say which',
  });

function settled<T>(
  decision: Decision<T>,
  { column: { mapping, field, problems }, expected }: { column: Named; expected: string },
): T | null {
  if (decision.kind === 'settled') return decision.value;
  if (decision.kind === 'unsettled')
    problems.push(errorAt({ place: `column ${mapping[field]}`, found: decision.example, expected }));
  return null;
}
