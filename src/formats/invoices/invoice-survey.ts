// The first look at a table of invoices: what its columns say together (decimal sign, order of dates, currency), which rows
// do not fit, which invoices are told on rows that lie apart. Nothing is kept of a row, so that the table may be of any size.

import { foldInvoiceNumber } from '../../units/identifiers.ts';
import type { Currency } from '../../units/money.ts';
import { ProblemList } from '../problem-list.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from '../records.ts';
import { MAX_SCATTERED_ROWS, Scattered } from '../tables/row-groups.ts';
import type { OpenTable } from '../tables/table.ts';
import { settledOrders, settledSigns } from '../tables/table-decisions.ts';
import { cellsOf } from '../tables/table-mapping.ts';
import {
  currencyIn,
  currencyInTitle,
  type DateOrder,
  type DecimalSign,
  OrderWatch,
  SignWatch,
  type TableRow,
} from '../tables/table-values.ts';
import { CustomerHeadings } from './customer-headings.ts';

/** What a table names no currency for is in euros, and said so; a company elsewhere gives its own as a hint. */
const DEFAULT_CURRENCY = 'EUR';
const AMOUNT_FIELDS = [
  'total',
  'beforeTax',
  'tax',
  'payable',
  'paid',
  'debit',
  'credit',
] as const satisfies readonly TableField[];
const DATE_FIELDS = ['issueDate', 'dueDate'] as const satisfies readonly TableField[];

export type InvoiceSurvey = {
  readonly rowCount: number;
  readonly decimalSigns: ReadonlyMap<TableField, DecimalSign | null>;
  readonly dateOrders: ReadonlyMap<TableField, DateOrder | null>;
  readonly currency: Currency;
  /** Lines on which the invoices end whose rows lie apart. */
  readonly lastLines: ReadonlyMap<string, number>;
  /** Where customers stand alone in rows above their invoices. */
  readonly hasHeadings: boolean;
  readonly problems: readonly Problem[];
  /** False where a column is in doubt: nothing is read until a person says. */
  readonly isSettled: boolean;
};

type Asked = {
  readonly table: OpenTable;
  readonly mapping: ColumnMapping;
  readonly hints: TableHints;
};

export async function surveyInvoices({ table, mapping, hints }: Asked): Promise<InvoiceSurvey> {
  const cellAt = cellsOf(table.columns, mapping);
  const signs = new Map(AMOUNT_FIELDS.map(field => [field, new SignWatch()]));
  const orders = new Map(DATE_FIELDS.map(field => [field, new OrderWatch()]));
  const currencies = new CurrencyWatch();
  const scattered = new Scattered();
  const rowProblems = new ProblemList();
  let rowsRead = 0;
  let rowsRefused = 0;
  const refused = (problem: Problem): void => {
    rowsRefused += 1;
    rowProblems.add(problem);
  };
  const headings = new CustomerHeadings(mapping);
  const see = (row: TableRow): void => {
    headings.see(row);
    for (const [field, watch] of signs) {
      const cell = cellAt(row.cells, field);
      if (cell === null) continue;
      watch.see(cell);
      currencies.see(cell.text);
    }
    for (const [field, watch] of orders) {
      const cell = cellAt(row.cells, field);
      if (cell !== null) watch.see(cell);
    }
    const number = cellAt(row.cells, 'number');
    if (number !== null) scattered.see(foldInvoiceNumber(number.text), row.line);
  };
  for await (const rows of table.fitted({ refused })) {
    rowsRead += rows.length;
    rows.forEach(see);
  }
  const problems: Problem[] = [];
  const columns = { mapping, hints, problems };
  const decimalSigns = settledSigns(decisionsOf(signs), columns);
  const dateOrders = settledOrders(decisionsOf(orders), {
    ...columns,
    signs: decimalSigns,
    delimiter: table.delimiter,
  });
  for (const field of AMOUNT_FIELDS) currencies.seeTitle(mapping[field] ?? '');
  const currency = currencyOf({ currencies, mapping, hints, problems, hasRows: rowsRead > 0 });
  problems.push(...tooScattered(scattered));
  const isSettled = problems.every(({ severity }) => severity === 'warning');
  if (rowsRead === 0)
    problems.push(errorAt({ place: 'table', found: 'no row', expected: 'one invoice at least' }));
  return {
    rowCount: rowsRead + rowsRefused,
    decimalSigns,
    dateOrders,
    currency,
    lastLines: scattered.lastLines,
    hasHeadings: headings.areCustomers,
    problems: [...rowProblems.list, ...problems],
    isSettled,
  };
}

/** What each column says, once all rows were seen. */
const decisionsOf = <F, T>(watches: ReadonlyMap<F, { readonly decision: T }>): ReadonlyMap<F, T> =>
  new Map([...watches].map(([field, { decision }]) => [field, decision]));

function tooScattered({ rows }: Scattered): Problem[] {
  if (rows <= MAX_SCATTERED_ROWS) return [];
  const found = `${rows} rows that lie apart from others of their invoice`;
  return [errorAt({ place: 'table', found, expected: 'a table in the order of its invoice numbers' })];
}

/** The currencies that stand beside amounts. */
class CurrencyWatch {
  readonly named = new Set<Currency>();
  dollars: string | null = null;

  seeTitle(title: string): void {
    const currency = currencyInTitle(title);
    if (currency !== null) this.named.add(currency);
  }

  see(text: string): void {
    // Nearly every amount is digits, blanks and marks alone.
    if (/^[\d.,\s-]*$/.test(text)) return;
    const currency = currencyIn(text);
    if (currency !== null) this.named.add(currency);
    if (text.includes('$')) this.dollars ??= text;
  }
}

/** The currency of rows that name none: hinted, or the only one that stands beside the amounts, or euros. */
function currencyOf({
  currencies: { named, dollars },
  mapping,
  hints,
  problems,
  hasRows,
}: Omit<Asked, 'table'> & {
  currencies: CurrencyWatch;
  problems: Problem[];
  hasRows: boolean;
}): Currency {
  if (hints.currency !== undefined) return hints.currency;
  const [only] = named;
  if (only !== undefined && named.size === 1) return only;
  if (mapping.currency !== undefined) return DEFAULT_CURRENCY;
  const place = `column ${mapping.total ?? mapping.payable ?? mapping.debit}`;
  if (dollars !== null || named.size > 1) {
    const found = dollars ?? [...named].join(', ');
    problems.push(errorAt({ place, found, expected: 'one currency; say which it is' }));
  } else if (hasRows)
    problems.push(
      warningAt({ place, found: 'no currency', expected: `a currency; ${DEFAULT_CURRENCY} is taken` }),
    );
  return DEFAULT_CURRENCY;
}
