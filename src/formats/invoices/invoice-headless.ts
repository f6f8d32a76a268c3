// A list of invoices without titles, printed by customer: a row with the customer, rows with its invoices. What each column is must
// follow from the values of all rows alone: one number, a day and the day that is never before it, one amount, or a debit and
// a credit of which each row has one. Where anything else could be meant it is no such list, and titles are asked for.
// 'Dupont SARL', 'F1;15/09/2026;15/10/2026;100,00', 'Martin SA', 'F2;16/09/2026;16/10/2026;50,00' settle themselves.

import { sizeOf } from '../file-bytes.ts';
import { collected } from '../open-reading.ts';
import { warningAt } from '../problems.ts';
import type { ColumnMapping, FileReading, InputFile, TableHints } from '../records.ts';
import { MAX_TABLE_BYTES, MAX_TABLE_ROWS, NO_TITLES, type OpenTable } from '../tables/table.ts';
import { type DateOrder, dateOrderOf, dayIn } from '../tables/table-days.ts';
import { fromRows, type RowSource } from '../tables/table-source.ts';
import { bareNumber, type Cell, isFilled, type TableRow } from '../tables/table-values.ts';
import { isSum } from './customers/customer-headings.ts';
import { customerIn } from './customers/customer-rows.ts';
import { openInvoiceTable } from './invoice-table.ts';

const FEWEST_CUSTOMERS = 2;
const LONGEST_NUMBER = 40;
const BLANK: Cell = { text: '', typed: false };

type Column = { readonly title: string; readonly cells: readonly Cell[] };

/** The invoices; null where it is no such list, or where its columns may be told in several ways. */
export function readHeadlessInvoices(file: InputFile, hints: TableHints): Promise<FileReading | null> {
  if (sizeOf(file) > MAX_TABLE_BYTES) return Promise.resolve(null);
  return fromRows<FileReading | null>(file, {
    read: async source => {
      const filled: TableRow[] = [];
      for await (const rows of source.rows()) {
        for (const row of rows) if (row.cells.some(isFilled)) filled.push(row);
        if (filled.length > MAX_TABLE_ROWS) return null;
      }
      return listIn({ file, filled, source, hints });
    },
    refused: () => null,
    likeliest: rows => rows.length,
  });
}

type Asked = {
  readonly file: InputFile;
  readonly filled: readonly TableRow[];
  readonly source: RowSource;
  readonly hints: TableHints;
};

async function listIn({ file, filled, source, hints }: Asked): Promise<FileReading | null> {
  // Lines above the first customer say what the list is of.
  const start = filled.findIndex(isInvoice) - 1;
  const list = start < 0 ? [] : filled.slice(start);
  const invoices = list.filter(isInvoice);
  if (invoices.length === 0 || list.filter(isCustomer).length < FEWEST_CUSTOMERS) return null;
  // A row that is neither a customer, an invoice nor a sum may be anything.
  if (!list.every(row => isCustomer(row) || isInvoice(row) || row.cells.some(isSum) || isBareSum(row)))
    return null;
  const width = Math.max(...[0, ...invoices.slice(0, 1000).map(({ cells }) => cells.length)]);
  const columns = Array.from({ length: width }, (_, at) => `column ${at + 1}`);
  const mapping = tellColumns(
    columns.map((title, at) => ({ title, cells: invoices.map(({ cells }) => cells[at] ?? BLANK) })),
    hints,
  );
  if (mapping === null || invoices.some(({ cells }) => cells.slice(width).some(isFilled))) return null;
  const { delimiter, encoding, sheet } = source;
  const rows = list.map(row => ({ ...row, cells: columns.map((_, at) => row.cells[at] ?? BLANK) }));
  const fitted: OpenTable['fitted'] = async function* () {
    yield rows;
  };
  const table: OpenTable = { columns, delimiter, encoding, sheet, fitted };
  const reading = await collected(await openInvoiceTable({ file: file.name, table, mapping, hints }));
  if (reading.invoices.some(({ buyer }) => buyer.name === null)) return null;
  const expected = 'a row that names the columns; their values tell what they are';
  const told = warningAt({ place: 'table', found: NO_TITLES, expected });
  return { ...reading, problems: [told, ...reading.problems] };
}

const isDay = (cell: Cell): boolean => dayIn(cell, 'DMY') !== null || dayIn(cell, 'MDY') !== null;
const isAmount = ({ text, typed }: Cell): boolean =>
  (bareNumber(text) !== null && /[.,]\d{2}\D*$/.test(text)) || (typed && bareNumber(text) !== null);

const isCustomer = ({ cells }: TableRow): boolean =>
  !cells.some(isSum) && customerIn(cells.filter(isFilled)) !== null;
const isInvoice = ({ cells }: TableRow): boolean =>
  cells.some(isDay) && cells.some(isAmount) && !cells.some(isSum);
const isBareSum = ({ cells }: TableRow): boolean => cells.every(cell => !isFilled(cell) || isAmount(cell));

function tellColumns(columns: readonly Column[], hints: TableHints): ColumnMapping | null {
  const days = columns.filter(({ cells }) => cells.every(isDay));
  const dates = daysOf(days, { hints, isEuropean: columns.some(({ cells }) => cells.some(hasComma)) });
  const others = columns.filter(column => !days.includes(column) && column.cells.some(isFilled));
  const amounts = others.filter(({ cells }) => cells.every(cell => !isFilled(cell) || isAmount(cell)));
  const sums = amountsOf(amounts);
  const number = numberOf(others.filter(column => !amounts.includes(column)));
  if (dates === null || sums === null || number === null) return null;
  return { number: number.title, ...dates, ...sums };
}

/** The day of issue and that on which it falls due, which is never before it. */
function daysOf(
  days: readonly Column[],
  told: { readonly hints: TableHints; readonly isEuropean: boolean },
): ColumnMapping | null {
  const [first, second, third] = days;
  if (first === undefined || second === undefined || third !== undefined) return null;
  const order = orderOf([...first.cells, ...second.cells], told);
  if (order === null) return null;
  const pairs = first.cells.map(
    (cell, row) => [dayIn(cell, order), dayIn(second.cells[row] ?? BLANK, order)] as const,
  );
  if (pairs.some(([one, other]) => one === null || other === null)) return null;
  const isBefore = pairs.every(([one, other]) => one !== null && other !== null && one <= other);
  const isAfter = pairs.every(([one, other]) => one !== null && other !== null && one >= other);
  if (isBefore === isAfter) return null;
  const [issued, due] = isBefore ? [first, second] : [second, first];
  return { issueDate: issued.title, dueDate: due.title };
}

function orderOf(
  cells: readonly Cell[],
  { hints, isEuropean }: { readonly hints: TableHints; readonly isEuropean: boolean },
): DateOrder | null {
  const decision = dateOrderOf(cells);
  if (hints.dateOrder !== undefined) return hints.dateOrder;
  if (decision.kind === 'settled') return decision.value;
  const isDayFirst = decision.kind === 'notNeeded' || (decision.kind === 'doubtful' && isEuropean);
  return isDayFirst ? 'DMY' : null;
}

/** Where amounts have a decimal comma, the day comes first. */
const hasComma = ({ text }: Cell): boolean => /,\d{2}\D*$/.test(text);

/** One amount in every row, or a debit and a credit: books have the debit first. */
function amountsOf(amounts: readonly Column[]): ColumnMapping | null {
  const [first, second, third] = amounts;
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return first.cells.every(isFilled) ? { total: first.title } : null;
  const areSides = first.cells.every((cell, row) => isFilled(cell) !== isFilled(second.cells[row] ?? BLANK));
  return areSides ? { debit: first.title, credit: second.title } : null;
}

/** What has a digit in every row, and is another one in each; a label that repeats it says more. */
function numberOf(columns: readonly Column[]): Column | null {
  const candidates = columns.filter(({ cells }) => {
    const texts = new Set(cells.map(({ text }) => text.trim()));
    return (
      texts.size === cells.length &&
      [...texts].every(text => /\d/.test(text) && text.length <= LONGEST_NUMBER)
    );
  });
  const [number, ...labels] = candidates.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  const isNamed = labels.every(({ cells }) =>
    cells.every(({ text }, row) => text.includes(number?.cells[row]?.text.trim() ?? text)),
  );
  return number !== undefined && isNamed ? number : null;
}

const lengthOf = ({ cells }: Column): number => cells.reduce((sum, { text }) => sum + text.length, 0);
