// Reads a table of invoices: one row per invoice, or one row per line of an invoice, which are grouped by number.
// The decimal sign and the order of dates are settled per column; what stays ambiguous is refused, never guessed.
// "1.234" alone in a column of amounts: nothing is read until a person says what the point means.
// The rows are drawn twice, once to settle and once to read: a table of any size takes no more memory than its batches.

import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { BATCH, batchesOf, type OpenReading, opened } from '../open-reading.ts';
import { emptyReading, errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, InvoiceRecord, Problem, TableField, TableHints } from '../records.ts';
import { RowGroups } from '../tables/row-groups.ts';
import { type RowOutcome, RowsCounted } from '../tables/row-outcomes.ts';
import type { OpenTable } from '../tables/table.ts';
import { cellsOf, foldTitle } from '../tables/table-mapping.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { INVOICE_TITLES } from '../tables/table-titles.ts';
import type { Cell } from '../tables/table-values.ts';
import { meantBy } from '../tables/title-words.ts';
import { isSum } from './customers/customer-headings.ts';
import { completedInvoices } from './invoice-completed.ts';
import { InvoiceSums } from './invoice-sums.ts';
import { type InvoiceSurvey, surveyInvoices } from './invoice-survey.ts';
import type { InvoiceColumns, InvoiceRow } from './rows/invoice-row-cells.ts';
import { currenciesTitled } from './rows/invoice-row-doubts.ts';
import { FORMULA_RESULT, isNoNumber } from './rows/invoice-row-faults.ts';
import { lessens } from './rows/invoice-row-payments.ts';
import { isOtherKind, wasNotSent } from './rows/invoice-row-standing.ts';
import { invoiceOfRows } from './rows/invoice-rows.ts';

const DUE_DATES: ReadonlySet<string> = new Set(INVOICE_TITLES.dueDate);

export const INVOICE_TABLE: TableReader = {
  format: 'invoice-table',
  titles: INVOICE_TITLES,
  meant: meantBy,
  // No bank tells when a booking falls due.
  isSurely: columns =>
    columns.some(title => DUE_DATES.has(foldTitle(title)) || meantBy(title)?.field === 'dueDate'),
  completed: completedInvoices,
  fits: mapping =>
    mapping.number !== undefined &&
    (mapping.total ?? mapping.payable ?? mapping.debit ?? mapping.tax) !== undefined,
  needs: 'columns for the invoice number and for its total or what is left to pay',
  read: { kind: 'drawn', of: openInvoiceTable },
};

type Asked = {
  readonly file: string;
  readonly table: OpenTable;
  readonly mapping: ColumnMapping;
  readonly hints: TableHints;
};

export async function openInvoiceTable({ file, table, mapping: found, hints }: Asked): Promise<OpenReading> {
  const survey = await surveyInvoices({ table, mapping: found, hints });
  const { mapping } = survey;
  const { encoding, columns, delimiter } = table;
  return {
    ...opened(emptyReading({ file, format: 'invoice-table', encoding, problems: survey.problems })),
    table: {
      columns,
      rows: survey.rowCount,
      mapping,
      delimiter,
      decimalSign: firstOf(survey.decimalSigns),
      dateOrder: firstOf(survey.dateOrders),
    },
    batches: (tell, counted = new RowsCounted()) => {
      if (survey.isSettled) return invoiceBatches({ table, mapping, survey, tell, counted });
      counted.fill(survey.rowCount, 'refused');
      return batchesOf([]);
    },
  };
}

const firstOf = <T>(settled: ReadonlyMap<TableField, T | null>): T | null =>
  [...settled.values()].find(value => value !== null) ?? null;

type Reading = Pick<Asked, 'table' | 'mapping'> & {
  readonly survey: InvoiceSurvey;
  readonly tell: (problem: Problem) => void;
  readonly counted: RowsCounted;
};

async function* invoiceBatches(reading: Reading): AsyncGenerator<readonly InvoiceRecord[]> {
  let batch: InvoiceRecord[] = [];
  for await (const invoices of invoicesOf(reading)) {
    batch.push(...invoices);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  // Rows that do not fit below the titles are told with these.
  reading.counted.fill(reading.survey.rowCount, 'refused');
  if (batch.length > 0) yield batch;
}

/** The invoices that end in each piece of the file. */
async function* invoicesOf({
  table,
  mapping,
  survey,
  tell,
  counted,
}: Reading): AsyncGenerator<InvoiceRecord[]> {
  const { decimalSigns, dateOrders, currency, lastLines } = survey;
  const { areCreditsNegative, isPaidAsked, isBlankNothing, partLetters } = survey;
  const columns: InvoiceColumns = {
    ...{ mapping, decimalSigns, dateOrders, currency },
    ...{ areCreditsNegative, isPaidAsked, isBlankNothing, partLetters },
    currenciesTitled: currenciesTitled(mapping),
  };
  const cellAt = cellsOf(table.columns, mapping);
  const groups = new RowGroups(lastLines);
  const above = survey.customersAbove?.() ?? null;
  const sums = survey.hasSums ? new InvoiceSums(columns) : null;
  const tellAll = (problems: readonly Problem[]): void => {
    for (const problem of problems) tell(problem);
  };
  const read = (rows: readonly InvoiceRow[]): InvoiceRecord[] => {
    const problems: Problem[] = [];
    const invoice = invoiceOfRows({ rows, columns, problems });
    tellAll(problems);
    counted.add(invoice === null ? withoutInvoice(problems) : 'taken', rows.length);
    return invoice === null ? [] : [invoice];
  };
  for await (const rows of table.fitted({ aside: row => above?.seeAside?.(row) })) {
    const invoices: InvoiceRecord[] = [];
    for (const row of rows) {
      const { line, cells } = row;
      const under = above?.see(row) ?? null;
      if (under?.isItself === true) {
        counted.add('leftOut');
        continue;
      }
      const cell: InvoiceRow['cell'] = field => cellAt(cells, field) ?? under?.cells.get(field) ?? null;
      const number = cell('number');
      if (number === null || isNoNumber(number) || isSumNumber(number, cell) || isGroup(cell)) {
        const problem = sumOrNumberless({ line, mapping, cell });
        tellAll([problem, ...(sums?.beside(row, cell) ?? [])]);
        counted.add(withoutInvoice([problem]));
        continue;
      }
      tellAll(sums?.add(cell) ?? []);
      for (const ended of groups.add(foldInvoiceNumber(number.text), { line, cell }))
        invoices.push(...read(ended));
    }
    yield invoices;
  }
  yield groups.end().flatMap(read);
  tellAll(sums?.end() ?? []);
}

/** What nobody was told as an error was left out for a reason. */
const withoutInvoice = (problems: readonly Problem[]): RowOutcome =>
  problems.some(({ severity }) => severity === 'error') ? 'refused' : 'leftOut';

/** Odoo writes 'Lou SARL (2)' and their sum over two invoices of Lou. */
function isGroup(cell: InvoiceRow['cell']): boolean {
  const written = cell('number')?.text ?? '';
  const count = / \(\d+\)$/.exec(written);
  const isNamed = count !== null && /\D/.test(written.slice(0, count.index));
  return isNamed && GROUPED.every(field => cell(field) === null);
}

const GROUPED = ['issueDate', 'dueDate', 'debtorName', 'debtorNumber'] as const;

/** 'TOTAL-001' may number an invoice, which has a day; 'Totaal 1001 Janssens' has none. SAP marks sums with '*'. */
function isSumNumber(number: Cell, cell: InvoiceRow['cell'] | null = null): boolean {
  if (/^[*\s]+$/.test(number.text)) return true;
  const isDayless = cell !== null && cell('issueDate') === null && cell('dueDate') === null;
  return isSum(number) && (isDayless || !/\d/.test(number.text));
}

/** A row of sums names no customer, or calls itself a sum. */
function sumOrNumberless({
  line,
  mapping,
  cell,
}: {
  line: number;
  mapping: ColumnMapping;
  cell: InvoiceRow['cell'];
}): Problem {
  const place = `column ${mapping.number} row ${line}`;
  const number = cell('number');
  if (number !== null && isNoNumber(number)) {
    const expected = number.isFault === true ? FORMULA_RESULT : 'an invoice number';
    return errorAt({ place, found: number.shown ?? number.text, expected });
  }
  const finding = { place, found: number?.text ?? 'nothing', expected: 'an invoice number' };
  const customer = cell('debtorName');
  // A payment among invoices needs no number.
  const isPayment = isOtherKind(foldTitle(cell('kind')?.text ?? ''));
  const isDraft = wasNotSent(foldTitle(cell('status')?.text ?? ''));
  // Sage lists what a customer paid on account, or was credited, beside the invoices.
  const isLess = customer !== null && lessens({ cell });
  if (number === null && isLess)
    return warningAt({
      ...finding,
      expected: 'an invoice number; a payment or a credit without one is left out',
    });
  // 'Totaal 1001 - Jansen' is a sum, and 'Total 24 SARL' with a day beside it a customer.
  const days = [cell('issueDate'), cell('dueDate')].filter(day => day !== null);
  const hasDay = days.length > 0;
  // Printed lists have the word where a day would stand.
  const isTotal = days.some(isSum);
  const isNoInvoice = customer === null || isPayment || isDraft || isTotal || (isSum(customer) && !hasDay);
  return number !== null || isNoInvoice || isSumNumber(customer) ? warningAt(finding) : errorAt(finding);
}
