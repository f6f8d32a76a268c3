// What a taking-in shows of a file: its counts, and of a table how it was understood and what became of its rows.

import type { TableRecord } from '../../formats/records.ts';
import { tableProfileKey } from '../../formats/tables/table-mapping.ts';
import type { TakeInView } from '../views/take-in.ts';

type Counts = Pick<TakeInView, 'added' | 'changed' | 'unchanged' | 'refused'>;

type Counted = Pick<TakeInView, 'problems' | 'lines' | 'debtorsAdded' | 'debtorsLeftOut'> &
  Partial<Pick<TakeInView, 'page' | 'table'>> & { readonly counts: Counts };

export function countedView({ counts, table = null, page = null, ...brought }: Counted) {
  const { added, changed, unchanged, refused } = counts;
  // Of rows that the reader refused, the problems tell.
  const told = refused - rowsRefused(table);
  const { problems, lines, debtorsAdded, debtorsLeftOut } = brought;
  return {
    ...counts,
    problems,
    lines,
    linesLeftOut: Math.max(0, added + changed + unchanged + told - lines.length),
    debtorsAdded,
    debtorsLeftOut,
    table,
    tableKey: table === null ? null : tableProfileKey(table.columns),
    page,
  };
}

export const rowsRefused = (table: TableRecord | null): number => table?.outcomes?.refused ?? 0;
