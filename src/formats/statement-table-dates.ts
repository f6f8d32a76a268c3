// In which order the dates of a bank export are written, where no day above twelve tells it.

import type { Problem, TableField } from './records.ts';
import { settleOrder } from './table-decisions.ts';
import { foldTitle } from './table-mapping.ts';
import type { DateOrder, DecimalSign } from './table-values.ts';

/**
 * As settled by the values. Where they leave it open, the day comes first unless the export may be American: the month
 * leads only there, under English titles and with a decimal point.
 */
export function orderOf({
  signs,
  ...column
}: Parameters<typeof settleOrder>[0] & {
  signs: ReadonlyMap<TableField, DecimalSign | null>;
}): DateOrder | null {
  const doubts: Problem[] = [];
  const order = settleOrder({ ...column, problems: doubts });
  if (doubts.length === 0) return order;
  const isEnglish = ENGLISH_DATES.has(foldTitle(column.mapping[column.field] ?? ''));
  if (!isEnglish || [...signs.values()].includes(',')) return 'DMY';
  column.problems.push(...doubts);
  return null;
}

const ENGLISH_DATES: ReadonlySet<string> = new Set([
  'date',
  'booking date',
  'transaction date',
  'posting date',
  'posted date',
  'execution date',
  'value date',
]);
