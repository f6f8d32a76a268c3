// Two columns of one title. Where both say the same, one of them is read; where they differ, nobody can tell which is meant, and
// a person is asked: 'Montant' with 100,00 beside another 'Montant' with 120,00 may be before tax and with it, in either order.
// A column that a person named is meant.

import { errorAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from '../records.ts';
import type { Table } from './table.ts';
import type { TableRow } from './table-values.ts';

type Twin = {
  readonly field: TableField;
  readonly title: string;
  readonly at: number;
  readonly others: readonly number[];
};

/** Follows the rows of a table, in the columns of these fields: a second telephone number does no harm. */
export class TwinColumns {
  readonly #twins: readonly Twin[];
  readonly #differ = new Set<Twin>();

  constructor(
    { mapping, columns }: { mapping: ColumnMapping; columns: readonly string[] },
    fields: readonly TableField[],
  ) {
    const used = new Set(Object.values(mapping));
    this.#twins = fields.flatMap(field => {
      const title = mapping[field];
      if (title === undefined) return [];
      // As `uniqueTitles` tells them apart.
      const others = columns.flatMap((column, at) => (column.startsWith(`${title} (`) ? at : []));
      const again = others.filter(at => {
        const column = columns[at] ?? '';
        return /^\d+\)$/.test(column.slice(title.length + 2)) && !used.has(column);
      });
      return again.length === 0 ? [] : [{ field, title, at: columns.indexOf(title), others: again }];
    });
  }

  see({ cells }: TableRow): void {
    for (const twin of this.#twins) {
      const said = cells[twin.at]?.text.trim();
      const isOther = (at: number): boolean => {
        const text = cells[at]?.text.trim() ?? '';
        return text !== '' && text !== said;
      };
      if (twin.others.some(isOther)) this.#differ.add(twin);
    }
  }

  told({ mapping = {} }: TableHints): readonly Problem[] {
    return [...this.#differ].flatMap(({ field, title }) =>
      mapping[field] === title
        ? []
        : errorAt({
            place: `column ${title}`,
            found: 'two columns of this title, which differ',
            expected: 'one column of each title; say which one is meant',
          }),
    );
  }
}

/** The same of a table that is held whole. */
export function twinsTold(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  asked: {
    readonly mapping: ColumnMapping;
    readonly hints: TableHints;
    readonly fields: readonly TableField[];
  },
): readonly Problem[] {
  const twins = new TwinColumns({ mapping: asked.mapping, columns }, asked.fields);
  for (const row of rows) twins.see(row);
  return twins.told(asked.hints);
}
