// A table of any origin as titled columns and the rows under them, and decides nothing about what the columns mean: that is
// `table-mapping.ts`. Lines above the header are left out, empty rows too. A row wider than the header is refused, because
// an amount such as 100,00 may have been split over two cells. Rows are drawn as they are read, or held all together.

import { sizeOf } from '../file-bytes.ts';
import { errorAt, type Finding } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import { fittedRows } from './table-fit.ts';
import {
  type CountTitles,
  HEADER_SEARCH_ROWS,
  headerOf,
  type IsAside,
  isSecondHeader,
  type Judges,
  titlesAgain,
  uniqueTitles,
} from './table-head.ts';
import { fromRows, type RowSource } from './table-source.ts';
import { bareNumber, type Cell, isFilled, type TableRow } from './table-values.ts';
import type { Header } from './title-pairs.ts';

/** What is known of a table before its rows are read. */
export type TableHead = {
  readonly columns: readonly string[];
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
};

/** A table whose rows are read as they are drawn. */
export type OpenTable = TableHead & {
  /** The filled rows under the header, as wide as it, from the beginning at each call anew. */
  readonly fitted: (told?: {
    /** A row that was refused. */
    readonly refused?: (problem: Problem) => void;
    /** A row beside the table: a label and what it says. */
    readonly aside?: (row: TableRow) => void;
  }) => AsyncIterable<readonly TableRow[]>;
};

/** A table whose rows are all there. */
export type Table = TableHead & {
  readonly rows: readonly TableRow[];
  /** Rows above the header, and those that stand beside the table wherever they are: a label and what it says. */
  readonly aside: readonly TableRow[];
  /** Rows below the header that are not empty, with those that were refused. */
  readonly rowCount: number;
  readonly problems: readonly Problem[];
};

/** Of a table that is held whole. */
export const MAX_TABLE_BYTES = 64 * 1024 * 1024;
export const MAX_TABLE_ROWS = 500_000;
const MAX_TABLE_COLUMNS = 1_000;

/** What is said of a table without a header. */
export const NO_TITLES = 'no row of titles';

/** The table, or no columns and a problem where the bytes are no table. Never throws on bad input. */
export function readTable(
  file: InputFile,
  countTitles: CountTitles,
  isAside: IsAside = () => false,
): Promise<Table> {
  return withTable(file, {
    judges: { countTitles, isAside },
    read: table => wholeTable(file, table),
    refused: (problem, head) => ({ ...NO_TABLE, ...head, problems: [problem] }),
  });
}

/** What the reader makes of the table, or the problem where the file is none. */
export function withTable<T>(
  file: InputFile,
  {
    judges,
    read,
    refused,
  }: {
    readonly judges: Judges;
    readonly read: (table: OpenTable) => Promise<T>;
    readonly refused: (problem: Problem, head: Partial<TableHead>) => T;
  },
): Promise<T> {
  return fromRows(file, {
    read: async source => {
      const table = await openTable(source, judges);
      return 'fitted' in table ? read(table) : refused(errorAt(table), headOf(source));
    },
    refused: (problem, source) => refused(problem, source === null ? {} : headOf(source)),
    likeliest: rows => judges.countTitles(titledRows(rows, judges).titles),
  });
}

/** The titles of rows that are all there, none where nothing looks like them, and whether something stands below. */
export function titledRows(
  rows: readonly TableRow[],
  judges: Judges,
): { readonly titles: readonly string[]; readonly hasRows: boolean } {
  const filled = firstCandidates(rows, judges);
  const header = headerOf(filled, judges.countTitles);
  return {
    titles: uniqueTitles(header?.cells ?? []),
    hasRows: header !== null && filled.some(({ line }) => line > header.line),
  };
}

const headOf = ({ delimiter, encoding, sheet }: RowSource): Partial<TableHead> => ({
  delimiter,
  encoding,
  sheet,
});

/** As many as a header is looked for in, and one that may stand below it: a sheet comes as one batch of any size. */
function firstCandidates(rows: readonly TableRow[], { isAside }: Judges): TableRow[] {
  const found: TableRow[] = [];
  for (const row of rows) {
    if (row.cells.some(isFilled) && !isAside(row)) found.push(row);
    if (found.length > HEADER_SEARCH_ROWS) break;
  }
  return found;
}

async function openTable(source: RowSource, judges: Judges): Promise<OpenTable | Finding> {
  const first: TableRow[] = [];
  for await (const rows of source.rows()) {
    first.push(...firstCandidates(rows, judges));
    if (first.length > HEADER_SEARCH_ROWS) break;
  }
  const header = headerOf(first, judges.countTitles);
  const columns = uniqueTitles(header?.cells ?? []);
  if (columns.length > MAX_TABLE_COLUMNS)
    return tooMany('columns', { found: columns.length, limit: MAX_TABLE_COLUMNS });
  if (header === null) return { place: 'table', found: NO_TITLES, expected: 'a row that names the columns' };
  const { delimiter, encoding, sheet } = source;
  const fitted: OpenTable['fitted'] = ({ refused, aside } = {}) =>
    fittedRows(bodyRows({ source, judges, header, aside, refused }), {
      width: columns.length,
      mayBeCut: sheet === null,
      refused,
    });
  return { columns, delimiter, encoding, sheet, fitted };
}

async function* bodyRows({
  source,
  judges: { countTitles, isAside },
  header,
  aside,
  refused,
}: {
  source: RowSource;
  judges: Judges;
  header: Header;
  aside: ((row: TableRow) => void) | undefined;
  refused: ((problem: Problem) => void) | undefined;
}): AsyncGenerator<readonly TableRow[]> {
  let isFirst = true;
  for await (const rows of source.rows()) {
    const body: TableRow[] = [];
    for (const row of rows) {
      if (row.line === header.line || !row.cells.some(saysSomething) || isPageNumber(row)) continue;
      if (row.line < header.line || isAside(row)) {
        aside?.(row);
        continue;
      }
      const again =
        isFirst && isSecondHeader(row, countTitles) ? 'repeated' : titlesAgain(row, header, countTitles);
      isFirst = false;
      if (again === 'other') {
        refused?.(errorAt({ place: `row ${row.line}`, ...SECOND_TABLE }));
        yield body;
        return;
      }
      if (again === null) body.push(row);
    }
    yield body;
  }
}

const SECOND_TABLE = { found: 'other titles', expected: 'one table in each file' } as const;

/** What printed reports write below each page, beside the name of the firm or the day at most. */
function isPageNumber({ cells }: TableRow): boolean {
  if (!cells.some(isPage)) return false;
  const others = cells.filter(cell => isFilled(cell) && !isPage(cell));
  return others.length <= 2 && others.every(cell => !cell.typed && bareNumber(cell.text) === null);
}

/** A text without end would be gone through for ever. */
const isPage = ({ text }: Cell): boolean => text.length <= LONGEST_PAGE && PAGE.test(text.trim());
const LONGEST_PAGE = 40;
const PAGE = /^(page|pagina|seite|blad|bladzijde)\s*:?\s*\d+(\s*(\/|sur|of|van|von|de)\s*\d+)?$/i;

/** Reports of SAP draw lines between their rows. */
const saysSomething = ({ text }: Cell): boolean => /[^\s=_-]/.test(text);

/** All rows at once; no columns and a problem where that is too much. */
export async function wholeTable(file: InputFile, open: OpenTable): Promise<Table> {
  const { fitted, ...head } = open;
  const size = sizeOf(file);
  if (size > MAX_TABLE_BYTES)
    return {
      ...NO_TABLE,
      ...head,
      columns: [],
      problems: [
        errorAt({ place: 'file', found: `${size} bytes`, expected: `at most ${MAX_TABLE_BYTES} bytes` }),
      ],
    };
  const aside: TableRow[] = [];
  const rows: TableRow[] = [];
  const problems: Problem[] = [];
  const told = {
    refused: (problem: Problem) => problems.push(problem),
    aside: (row: TableRow) => aside.push(row),
  };
  for await (const batch of fitted(told)) for (const row of batch) rows.push(row);
  const rowCount = rows.length + problems.length;
  if (rowCount > MAX_TABLE_ROWS)
    problems.push(errorAt(tooMany('rows', { found: rowCount, limit: MAX_TABLE_ROWS })));
  return { ...head, rows: rows.slice(0, MAX_TABLE_ROWS), aside, rowCount, problems };
}

const tooMany = (what: string, { found, limit }: { found: number; limit: number }): Finding => ({
  place: 'table',
  found: `${found} ${what}`,
  expected: `at most ${limit} ${what}`,
});

const NO_TABLE: Table = {
  columns: [],
  rows: [],
  aside: [],
  rowCount: 0,
  delimiter: null,
  encoding: null,
  sheet: null,
  problems: [],
};
