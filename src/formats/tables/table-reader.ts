// Reads CSV and XLSX files whose columns somebody understands: invoices, or lines of a bank statement.
// Each kind brings its dictionary of titles; the kind that fits with most columns reads the table.

import { agedReport } from '../invoices/aged-report.ts';
import { beforeTaxAlone } from '../invoices/invoice-tax.ts';
import { isAgedBalance } from '../ledgers/aged-balance.ts';
import { isBookOfAccounts } from '../ledgers/books-of-accounts.ts';
import { type OpenReading, opened } from '../open-reading.ts';
import { emptyReading, errorAt } from '../problems.ts';
import type { ColumnMapping, FileReading, Format, InputFile, Problem, TableHints } from '../records.ts';
import { alignedTable } from './aligned-columns.ts';
import { payoutsIn } from './payouts.ts';
import { purchasesIn } from './purchases.ts';
import { NO_TITLES, type OpenTable, type Table, type TableHead, wholeTable, withTable } from './table.ts';
import type { IsAside, Judges } from './table-head.ts';
import { type Meant, mapColumns, type Titles, titleCounter } from './table-mapping.ts';

export type TableReader = {
  readonly format: Format;
  readonly titles: Titles;
  /** What a title means by its words, where the dictionary does not know it. */
  readonly meant?: Meant;
  /** Whether the mapped columns are enough to read rows from. */
  readonly fits: (mapping: ColumnMapping) => boolean;
  /** Whether these titles are of this kind beyond doubt, whatever another kind could read in them. */
  readonly isSurely?: (columns: readonly string[]) => boolean;
  /** Whether these titles are of something else, whatever could be read in them. */
  readonly isOther?: (columns: readonly string[]) => boolean;
  /** Where a needed column is missing: which other one tells the same. */
  readonly completed?: (mapping: ColumnMapping, columns: readonly string[]) => ColumnMapping;
  /** Rows that stand beside the table, such as the balances of an account. */
  readonly isAside?: IsAside;
  /** The table without titles, or what keeps it from being read so; null where it is none of this kind. */
  readonly readHeadless?: (file: InputFile, hints: TableHints) => Promise<FileReading | null>;
  /** What `fits` asks for, in words, for when it is missing. */
  readonly needs: string;
  /** Reads a table that is held whole, or draws the rows of one of any size. */
  readonly read:
    | { readonly kind: 'whole'; readonly of: (input: Mapped & { readonly table: Table }) => FileReading }
    | {
        readonly kind: 'drawn';
        readonly of: (input: Mapped & { readonly table: OpenTable }) => Promise<OpenReading>;
      };
};

type Mapped = { readonly file: string; readonly mapping: ColumnMapping; readonly hints: TableHints };

/** Never throws on bad input; a table that nobody understands comes back with its columns, to be mapped by hand. */
export async function openTableFile({
  file,
  hints,
  readers,
}: {
  file: InputFile;
  hints: TableHints;
  readers: readonly TableReader[];
}): Promise<OpenReading> {
  const judges = judgesOf(readers, hints);
  const noTable = (problems: readonly Problem[], encoding: string | null): OpenReading =>
    opened(emptyReading({ file: file.name, format: 'unknown', encoding, problems }));
  const reading = await withTable(file, {
    judges,
    refused: (problem, { encoding }) => noTable([problem], encoding ?? null),
    read: async found => {
      const open = agedReport(found) ?? found;
      const isGuessed = hints.mapping === undefined;
      if (isGuessed && isBookOfAccounts(open.columns, file)) return noTable([BOOK], open.encoding);
      const other = isGuessed ? (purchasesIn(open.columns) ?? payoutsIn(open.columns)) : null;
      if (other !== null) return noTable([other], open.encoding);
      const { best, mapping } = readerFor(open.columns, { readers, hints });
      const mapped = { file: file.name, mapping, hints };
      const absent = absentColumns(open, hints);
      if (best?.read.kind === 'drawn')
        return withProblems(await best.read.of({ ...mapped, table: open }), absent);
      const table = await wholeTable(file, open);
      if (table.columns.length === 0) return noTable(table.problems, table.encoding);
      const reading = best?.read.of({ ...mapped, table }) ?? notUnderstood({ ...mapped, table, readers });
      return withProblems(opened(reading), absent);
    },
  });
  if (!reading.problems.some(({ found }) => found === NO_TITLES)) return reading;
  const aligned = alignedTable(file, judges.countTitles);
  if (aligned !== null) {
    const { sheet, encoding } = aligned;
    return { ...(await openTableFile({ file: { ...file, sheet }, hints, readers })), encoding };
  }
  for (const reader of readers) {
    const headless = await reader.readHeadless?.(file, hints);
    if (headless) return opened(headless);
  }
  return reading;
}

/** How titles and rows are told, by what all these readers know and what a person said. */
export function judgesOf(readers: readonly TableReader[], hints: TableHints): Judges {
  const countKnown = titleCounter(readers.map(reader => reader.titles));
  const hinted = new Set(Object.values(hints.mapping ?? {}));
  return {
    countTitles: cells => countKnown(cells) + cells.filter(cell => hinted.has(cell.trim())).length,
    isAside: row => readers.some(reader => reader.isAside?.(row) ?? false),
  };
}

const BOOK: Problem = errorAt({
  place: 'columns',
  found: 'a book of accounts, with debits and credits',
  expected:
    'a list of invoices, a statement of a bank, or a FEC; acquit totals FILE compares a ledger with what is open here',
});

const withProblems = (reading: OpenReading, more: readonly Problem[]): OpenReading => ({
  ...reading,
  problems: [...reading.problems, ...more],
});

/** The kind that fits with most columns, and how it maps them; without one that fits, the nearest mapping. */
function readerFor(
  columns: readonly string[],
  { readers, hints }: { readers: readonly TableReader[]; hints: TableHints },
): { best: TableReader | null; mapping: ColumnMapping } {
  const candidates = readers
    .map(reader => {
      const mapping = mapColumns({ columns, titles: reader.titles, meant: reader.meant, hints });
      return { best: reader, mapping: reader.completed?.(mapping, columns) ?? mapping };
    })
    .toSorted((left, right) => weightOf(right) - weightOf(left));
  const fitting = candidates.filter(
    ({ best, mapping }) => best.fits(mapping) && best.isOther?.(columns) !== true,
  );
  const surely = candidates.find(({ best }) => best.isSurely?.(columns) ?? false);
  // A list of invoices whose number nobody recognises is for a person to map, and no statement because it has days and amounts.
  if (surely !== undefined)
    return fitting.includes(surely) ? surely : { best: null, mapping: surely.mapping };
  return fitting[0] ?? { best: null, mapping: candidates[0]?.mapping ?? {} };
}

/** Of two kinds that fit equally, invoices that have neither a customer nor a due date are bookings with a reference. */
function weightOf({ best: { format }, mapping }: { best: TableReader; mapping: ColumnMapping }): number {
  const fields = Object.keys(mapping);
  const isOfNobody = !fields.some(field => field === 'dueDate' || field.startsWith('debtor'));
  return fields.length - (format === 'invoice-table' && isOfNobody ? 0.5 : 0);
}

/** A mapping that names a column which this table has not is one made for another table. */
function absentColumns(table: TableHead, hints: TableHints): Problem[] {
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
  file: string;
  table: Table;
  mapping: ColumnMapping;
  readers: readonly TableReader[];
}): FileReading {
  const problem = beforeTaxAlone(table.columns, mapping) ?? unknownColumns(table, readers);
  return {
    ...emptyReading({
      file,
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

const unknownColumns = (table: Table, readers: readonly TableReader[]): Problem =>
  isAgedBalance(table.columns)
    ? errorAt({
        place: 'columns',
        found: 'an aged balance',
        expected: 'a list of invoices; acquit totals FILE compares an aged balance with what is open here',
      })
    : errorAt({
        place: 'columns',
        found: table.columns.join(', '),
        expected: readers.map(reader => reader.needs).join(', or '),
      });
