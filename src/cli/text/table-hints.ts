// What a person types about the columns of a table: --map number="N° pièce" --decimal , --dates DMY --currency EUR.

import type { ColumnMapping, TableField, TableHints } from '../../formats/records.ts';
import { isTableField } from '../../messages/table-words.ts';
import { currencyOption, oneOf } from '../arguments.ts';
import { type Options, UsageError, type Values } from '../command.ts';

export const TABLE_OPTIONS: Options = {
  map: { type: 'string', multiple: true },
  decimal: { type: 'string' },
  dates: { type: 'string' },
  currency: { type: 'string' },
};

export const TABLE_USAGE = '[--map FIELD=COLUMN]… [--decimal , | .] [--dates YMD|DMY|MDY] [--currency EUR]';

/** Null when nothing was said. A column that the file has not is told when it is read. */
export function tableHints(values: Values): TableHints | null {
  const mapping = mappingOf(values['map']);
  const decimalSign = oneOf(values, 'decimal', [',', '.'] as const);
  const dateOrder = oneOf(values, 'dates', ['YMD', 'DMY', 'MDY'] as const);
  const currency = currencyOption(values);
  const hints = {
    ...(mapping === null ? {} : { mapping }),
    ...(decimalSign === null ? {} : { decimalSign }),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(currency === null ? {} : { currency }),
  };
  return Object.keys(hints).length === 0 ? null : hints;
}

function mappingOf(given: Values[string]): ColumnMapping | null {
  if (!Array.isArray(given)) return null;
  const mapping: Partial<Record<TableField, string>> = {};
  for (const pair of given) {
    const [, field, column] = /^(\w+)=(.*)$/s.exec(String(pair)) ?? [];
    if (field === undefined || column === undefined || !isTableField(field))
      throw new UsageError(`--map: found "${pair}", expected FIELD=COLUMN such as number="N° pièce"`);
    mapping[field] = column;
  }
  return mapping;
}
