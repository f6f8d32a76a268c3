// Reads a table of invoices: one row per invoice, or one row per line of an invoice, which are grouped by number.
// The decimal sign and the order of dates are settled per column; what stays ambiguous is refused, never guessed.
// "1.234" alone in a column of amounts: nothing is read until a person says what the point means.

import { foldInvoiceNumber } from '../units/identifiers.ts';
import type { Currency } from '../units/money.ts';
import { type InvoiceColumns, type InvoiceRow, invoiceOfRows } from './invoice-rows.ts';
import { emptyReading, errorAt, warningAt } from './problems.ts';
import type { ColumnMapping, FileReading, Problem, TableField, TableHints } from './records.ts';
import type { Table } from './table.ts';
import { type Column, columnCells, settleOrder, settleSign } from './table-decisions.ts';
import { cellOf } from './table-mapping.ts';
import type { TableReader } from './table-reader.ts';
import { INVOICE_TITLES } from './table-titles.ts';
import { type Cell, currencyIn } from './table-values.ts';

/** What a table names no currency for is in euros, and said so; a company elsewhere gives its own as a hint. */
const DEFAULT_CURRENCY = 'EUR';
const AMOUNT_FIELDS = ['total', 'payable', 'paid'] as const satisfies readonly TableField[];
const DATE_FIELDS = ['issueDate', 'dueDate'] as const satisfies readonly TableField[];

export const INVOICE_TABLE: TableReader = {
  format: 'invoice-table',
  titles: INVOICE_TITLES,
  fits: mapping =>
    mapping.number !== undefined && (mapping.total !== undefined || mapping.payable !== undefined),
  needs: 'columns for the invoice number and for its total or what is left to pay',
  read: readInvoiceTable,
};

function readInvoiceTable({
  file,
  table,
  mapping,
  hints,
}: {
  file: string;
  table: Table;
  mapping: ColumnMapping;
  hints: TableHints;
}): FileReading {
  const problems: Problem[] = [...table.problems];
  const decimalSigns = new Map(
    AMOUNT_FIELDS.map(field => [field, settleSign({ table, mapping, field, hints, problems })]),
  );
  const dateOrders = new Map(
    DATE_FIELDS.map(field => [field, settleOrder({ table, mapping, field, hints, problems })]),
  );
  const currency = currencyOf({ table, mapping, hints, problems });
  const columns: InvoiceColumns = { table, mapping, decimalSigns, dateOrders, currency };
  const isSettled = !problems.some(
    problem => problem.severity === 'error' && problem.place.startsWith('column '),
  );
  const groups = isSettled ? groupsOf({ table, mapping, problems }) : [];
  const invoices = groups.flatMap(rows => invoiceOfRows({ rows, columns, problems }) ?? []);
  if (table.rows.length === 0)
    problems.push(errorAt({ place: 'table', found: 'no row', expected: 'one invoice at least' }));
  return {
    ...emptyReading({ file, format: 'invoice-table', encoding: table.encoding, problems }),
    invoices,
    table: {
      columns: table.columns,
      rows: table.rowCount,
      mapping,
      delimiter: table.delimiter,
      decimalSign: firstOf(decimalSigns),
      dateOrder: firstOf(dateOrders),
    },
  };
}

const firstOf = <T>(settled: ReadonlyMap<TableField, T | null>): T | null =>
  [...settled.values()].find(value => value !== null) ?? null;

/** The currency of rows that name none: hinted, or the only one that stands beside the amounts, or euros. */
function currencyOf({ table, mapping, hints, problems }: Omit<Column, 'field'>): Currency {
  if (hints.currency !== undefined) return hints.currency;
  const amounts = AMOUNT_FIELDS.flatMap(field => columnCells({ table, mapping, field }));
  const named = new Set(amounts.flatMap(cell => currencyIn(cell.text) ?? []));
  const [only] = named;
  if (only !== undefined && named.size === 1) return only;
  if (mapping.currency !== undefined) return DEFAULT_CURRENCY;
  const dollars = amounts.find(cell => cell.text.includes('$'));
  const place = `column ${mapping.total ?? mapping.payable}`;
  if (dollars !== undefined || named.size > 1)
    problems.push(
      errorAt({
        place,
        found: dollars?.text ?? [...named].join(', '),
        expected: 'one currency; say which it is',
      }),
    );
  else if (table.rows.length > 0)
    problems.push(
      warningAt({ place, found: 'no currency', expected: `a currency; ${DEFAULT_CURRENCY} is taken` }),
    );
  return DEFAULT_CURRENCY;
}

/** The rows of each invoice, in the order of the file. */
function groupsOf({
  table,
  mapping,
  problems,
}: {
  table: Table;
  mapping: ColumnMapping;
  problems: Problem[];
}): InvoiceRow[][] {
  const groups = new Map<string, InvoiceRow[]>();
  for (const { line, cells } of table.rows) {
    const cell = (field: TableField): Cell | null =>
      cellOf({ columns: table.columns, mapping, cells, field });
    const number = cell('number');
    if (number === null) {
      const finding = {
        place: `column ${mapping.number} row ${line}`,
        found: 'nothing',
        expected: 'an invoice number',
      };
      // A row of sums at the foot names neither invoice nor customer.
      problems.push(cell('debtorName') === null ? warningAt(finding) : errorAt(finding));
      continue;
    }
    const key = foldInvoiceNumber(number.text);
    const rows = groups.get(key) ?? [];
    rows.push({ line, cell });
    groups.set(key, rows);
  }
  return [...groups.values()];
}
