// The first look at a table of invoices: what its columns say together (decimal sign, order of dates, currency), which rows
// do not fit, which invoices are told on rows that lie apart. Nothing is kept of a row, so that the table may be of any size.

import { type Currency, isCurrency, minorDigits } from '../../units/money.ts';
import { ProblemList } from '../problem-list.ts';
import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableField, TableHints } from '../records.ts';
import { MAX_SCATTERED_ROWS, type Scattered } from '../tables/row-groups.ts';
import type { OpenTable } from '../tables/table.ts';
import type { DateOrder } from '../tables/table-days.ts';
import { settledOrders, settledSigns } from '../tables/table-decisions.ts';
import type { DecimalSign, Decision } from '../tables/table-values.ts';
import type { CustomersAbove } from './customers/customers-above.ts';
import { NumberColumn } from './invoice-number-column.ts';
import { type CurrencyWatch, InvoiceWatches } from './invoice-watches.ts';
import type { TiedPayments } from './rows/invoice-row-cells.ts';
import { inOtherUnits, paidAsShare } from './rows/invoice-row-doubts.ts';

/** What a table names no currency for is in euros, and said so; a company elsewhere gives its own as a hint. */
const DEFAULT_CURRENCY = 'EUR';
export type InvoiceSurvey = {
  readonly rowCount: number;
  readonly decimalSigns: ReadonlyMap<TableField, DecimalSign | null>;
  readonly dateOrders: ReadonlyMap<TableField, DateOrder | null>;
  readonly currency: Currency;
  /** Lines on which the invoices end whose rows lie apart. */
  readonly lastLines: ReadonlyMap<string, number>;
  /** With the columns of the customer as their values tell them. */
  readonly mapping: ColumnMapping;
  /** Some rows are sums of others. */
  readonly hasSums: boolean;
  /** Every credit has a minus, and is a credit all the same. */
  readonly areCreditsNegative: boolean;
  readonly isPaidAsked: boolean;
  /** Nothing is left of an invoice whose balance is blank. */
  readonly isBlankNothing: boolean;
  readonly partLetters: TiedPayments;
  /** Where customers stand above their invoices: follows the rows anew. */
  readonly customersAbove: (() => CustomersAbove) | null;
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
  const watches = new InvoiceWatches({ mapping, columns: table.columns });
  const numbers = new NumberColumn({ mapping, columns: table.columns }, hints.mapping);
  const { scattered, above, statuses, customers, currencies, sides } = watches;
  const rowProblems = new ProblemList();
  let rowsRead = 0;
  let rowsRefused = 0;
  const refused = (problem: Problem): void => {
    rowsRefused += 1;
    rowProblems.add(problem);
  };
  for await (const rows of table.fitted({ refused, aside: row => above.seeAside(row) })) {
    rowsRead += rows.length;
    for (const row of rows) {
      watches.see(row);
      numbers.see(row);
    }
  }
  if (numbers.mapping !== null) return surveyInvoices({ table, mapping: numbers.mapping, hints });
  const way = above.found;
  const problems: Problem[] = [];
  const columns = { mapping, hints, problems };
  const currency = currencyOf({ currencies, mapping, hints, problems, hasRows: rowsRead > 0 });
  const decimalSigns = settledSigns(signsIn(watches, currency), columns);
  const dateOrders = settledOrders(decisionsOf(watches.orders), {
    ...columns,
    signs: decimalSigns,
    delimiter: table.delimiter,
  });
  problems.push(
    ...inOtherUnits(mapping),
    ...paidAsShare(table.columns, mapping),
    ...[sides, watches.lettering, watches.paid, watches.openBlank].flatMap(({ told }) => told),
    ...[watches.tax, watches.twins].flatMap(watch => watch.told(hints)),
    ...[...tooScattered(scattered), ...numbers.told, ...statuses.told, ...(way?.told ?? [])],
  );
  const isSettled = problems.every(({ severity }) => severity === 'warning');
  if (rowsRead === 0)
    problems.push(errorAt({ place: 'table', found: 'no row', expected: 'one invoice at least' }));
  const told = { mapping: sides.withDirection(customers.mapping), columns: table.columns };
  return {
    rowCount: rowsRead + rowsRefused,
    ...{ decimalSigns, dateOrders, currency },
    lastLines: scattered.lastLines,
    mapping: told.mapping,
    hasSums: watches.hasSums && currencies.codes.size < 2,
    areCreditsNegative: sides.areCreditsNegative,
    ...{ isPaidAsked: watches.paid.isAsked, partLetters: watches.partLetters },
    isBlankNothing: watches.openBlank.isNothing,
    customersAbove: way === null ? null : () => way.follow(told),
    problems: [...rowProblems.list, ...problems],
    isSettled,
  };
}

/**
 * What the amounts say of the decimal sign of their columns. Yen and CFA francs have no decimals, so that one mark before
 * three digits parts thousands.
 */
function signsIn(
  { signs, currencies: { codes, named } }: InvoiceWatches,
  currency: Currency,
): ReadonlyMap<TableField, Decision<DecimalSign>> {
  const all = codes.size > 0 ? [...codes] : [...named, currency];
  const areWhole = all.every(code => isCurrency(code) && minorDigits(code) === 0);
  return new Map(
    [...decisionsOf(signs)].map(([field, decision]) => {
      if (!areWhole || decision.kind !== 'doubtful') return [field, decision] as const;
      const value: DecimalSign = decision.example.includes(',') ? '.' : ',';
      return [field, { kind: 'settled', value }] as const;
    }),
  );
}

/** What each column says, once all rows were seen. */
const decisionsOf = <F, T>(watches: ReadonlyMap<F, { readonly decision: T }>): ReadonlyMap<F, T> =>
  new Map([...watches].map(([field, { decision }]) => [field, decision]));

function tooScattered({ rows }: Scattered): Problem[] {
  if (rows <= MAX_SCATTERED_ROWS) return [];
  const found = `${rows} rows that lie apart from others of their invoice`;
  return [errorAt({ place: 'table', found, expected: 'a table in the order of its invoice numbers' })];
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
  const place = `column ${mapping.total ?? mapping.payable ?? mapping.debit ?? mapping.beforeTax}`;
  if (dollars !== null || named.size > 1) {
    const found = dollars ?? [...named].join(', ');
    problems.push(errorAt({ place, found, expected: 'one currency; say which it is' }));
  } else if (hasRows)
    problems.push(
      warningAt({ place, found: 'no currency', expected: `a currency; ${DEFAULT_CURRENCY} is taken` }),
    );
  return DEFAULT_CURRENCY;
}
