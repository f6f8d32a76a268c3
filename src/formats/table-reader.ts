// Reads CSV and XLSX files whose columns somebody understands: invoices, or lines of a bank statement.
// Each kind brings its dictionary of titles; the kind that fits with most columns reads the table.

import { emptyReading, errorAt } from './problems.ts';
import type { ColumnMapping, FileReading, Format, InputFile, Problem, TableHints } from './records.ts';
import { type CountTitles, type IsAside, readTable, type Table } from './table.ts';
import { countKnownTitles, mapColumns, type Titles } from './table-mapping.ts';

export type TableReader = {
  readonly format: Format;
  readonly titles: Titles;
  /** Whether the mapped columns are enough to read rows from. */
  readonly fits: (mapping: ColumnMapping) => boolean;
  /** Whether these titles are of this kind beyond doubt, whatever another kind could read in them. */
  readonly isSurely?: (columns: readonly string[]) => boolean;
  /** Rows that stand beside the table, such as the balances of an account. */
  readonly isAside?: IsAside;
  /** What `fits` asks for, in words, for when it is missing. */
  readonly needs: string;
  readonly read: (input: {
    readonly file: string;
    readonly table: Table;
    readonly mapping: ColumnMapping;
    readonly hints: TableHints;
  }) => FileReading;
};

/** Never throws on bad input; a table that nobody understands comes back with its columns, to be mapped by hand. */
export async function readTableFile({
  file,
  hints,
  readers,
}: {
  file: InputFile;
  hints: TableHints;
  readers: readonly TableReader[];
}): Promise<FileReading> {
  const dictionaries = readers.map(reader => reader.titles);
  const countTitles: CountTitles = cells => {
    const hinted = new Set(Object.values(hints.mapping ?? {}));
    return countKnownTitles(cells, ...dictionaries) + cells.filter(cell => hinted.has(cell.trim())).length;
  };
  const isAside: IsAside = row => readers.some(reader => reader.isAside?.(row) ?? false);
  const table = await readTable(file.bytes, countTitles, isAside);
  if (table.columns.length === 0)
    return emptyReading({
      file: file.name,
      format: 'unknown',
      encoding: table.encoding,
      problems: table.problems,
    });
  const candidates = readers
    .map(reader => ({
      reader,
      mapping: mapColumns({ columns: table.columns, titles: reader.titles, hints }),
    }))
    .toSorted((left, right) => Object.keys(right.mapping).length - Object.keys(left.mapping).length);
  const fitting = candidates.filter(({ reader, mapping }) => reader.fits(mapping));
  const best = fitting.find(({ reader }) => reader.isSurely?.(table.columns) ?? false) ?? fitting[0];
  const reading =
    best === undefined
      ? notUnderstood({ file, table, mapping: candidates[0]?.mapping ?? {}, readers })
      : best.reader.read({ file: file.name, table, mapping: best.mapping, hints });
  return { ...reading, problems: [...reading.problems, ...absentColumns(table, hints)] };
}

/** A mapping that names a column which this table has not is one made for another table. */
function absentColumns(table: Table, hints: TableHints): Problem[] {
  return Object.entries(hints.mapping ?? {})
    .filter(([, title]) => title !== '' && !table.columns.includes(title))
    .map(([field, title]) =>
      errorAt({
        place: 'columns',
        found: table.columns.join(', '),
        expected: `a column ${title}, for ${field}`,
      }),
    );
}

function notUnderstood({
  file,
  table,
  mapping,
  readers,
}: {
  file: InputFile;
  table: Table;
  mapping: ColumnMapping;
  readers: readonly TableReader[];
}): FileReading {
  const expected = readers.map(reader => reader.needs).join(', or ');
  const problem = errorAt({ place: 'columns', found: table.columns.join(', '), expected });
  return {
    ...emptyReading({
      file: file.name,
      format: 'unknown',
      encoding: table.encoding,
      problems: [...table.problems, problem],
    }),
    table: {
      columns: table.columns,
      rows: table.rowCount,
      mapping,
      delimiter: table.delimiter,
      decimalSign: null,
      dateOrder: null,
    },
  };
}
