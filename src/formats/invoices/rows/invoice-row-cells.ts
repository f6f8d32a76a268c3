// The cells of the rows of one invoice: their text, their days, and what the columns settled for the whole table.

import { parseTerms } from '../../../claim/payment-terms.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import type { Currency } from '../../../units/money.ts';
import { meantDueDay, meantIssueDay, noDueDay, noIssueDay, standsForNoDay } from '../../meant-days.ts';
import { errorAt } from '../../problems.ts';
import type { ColumnMapping, Problem, TableField } from '../../records.ts';
import { type DateOrder, dayIn, dayInColumn, isCounted } from '../../tables/table-days.ts';
import { DAY_NOT_COUNTED } from '../../tables/table-decisions.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { Cell, DecimalSign } from '../../tables/table-values.ts';
import { distinct } from '../invoice-fields.ts';
import type { TitledCurrency } from './invoice-row-doubts.ts';

export type InvoiceRow = {
  readonly line: number;
  /** The cell under a field's column, null when blank. */
  readonly cell: (field: TableField) => Cell | null;
};

/** Payments that a letter ties to an invoice. */
export type TiedPayments = {
  readonly paymentsOf: (rows: readonly InvoiceRow[]) => readonly InvoiceRow[];
  readonly counts: (payment: InvoiceRow) => boolean;
};

export type InvoiceColumns = {
  readonly mapping: ColumnMapping;
  readonly decimalSigns: ReadonlyMap<TableField, DecimalSign | null>;
  readonly dateOrders: ReadonlyMap<TableField, DateOrder | null>;
  readonly currency: Currency;
  readonly currenciesTitled: readonly TitledCurrency[];
  readonly areCreditsNegative: boolean;
  /** The column of what was paid says whether, and not how much. */
  readonly isPaidAsked: boolean;
  /** Nothing is left of an invoice whose balance is blank. */
  readonly isBlankNothing: boolean;
  readonly partLetters: TiedPayments;
};

export type Reading = {
  readonly rows: readonly InvoiceRow[];
  readonly columns: InvoiceColumns;
  readonly problems: Problem[];
};

/** Most rows say nothing here, or what a machine wrote in capitals and small letters alone. */
export const folded = (text: string): string => (text === '' ? '' : foldTitle(text));

/** The first text that the rows have under a field. */
export function textOf(rows: readonly InvoiceRow[], field: TableField): string | null {
  for (const { cell } of rows) {
    const found = cell(field);
    const text = found?.text.trim();
    if (text && found?.isFault !== true) return text;
  }
  return null;
}

/** The same as a list: empty where there is none. */
export function textsOf(rows: readonly InvoiceRow[], field: TableField): readonly string[] {
  const text = textOf(rows, field);
  return text === null ? [] : [text];
}

/** The days on which rows of one invoice fall due, each once, in order. */
export function dueDaysOf(reading: Reading): readonly CalendarDate[] {
  const issuedOn = dayOf({ ...reading, problems: [] }, 'issueDate');
  const days = reading.rows.flatMap(row => dueDayTold(row, { reading, issuedOn }) ?? []);
  return days.length > 1 ? distinct(days).toSorted() : days;
}

function dueDayTold(
  row: InvoiceRow,
  { reading, issuedOn }: { readonly reading: Reading; readonly issuedOn: CalendarDate | null },
): CalendarDate | null {
  const { columns, problems } = reading;
  const day = dayOf({ ...reading, rows: [row] }, 'dueDate') ?? dayInTerms(row, columns);
  if (day === null) return null;
  const place = `column ${columns.mapping.dueDate ?? columns.mapping.terms} row ${row.line}`;
  return meantDueDay({ day, issuedOn, place, tell: problem => problems.push(problem) });
}

export function dueDayOf(row: InvoiceRow, columns: InvoiceColumns): CalendarDate | null {
  const { cell } = row;
  const written = cell('dueDate');
  if (written === null) return dayInTerms(row, columns);
  return dayInColumn(written, columns.dateOrders.get('dueDate') ?? 'YMD');
}

/** 'Zahlungsziel' is a term in one tool, and the day on which it ends in another. */
function dayInTerms({ cell }: InvoiceRow, { mapping, dateOrders }: InvoiceColumns): CalendarDate | null {
  const written = mapping.dueDate === undefined ? cell('terms') : null;
  return written === null ? null : dayIn(written, dateOrders.get('issueDate') ?? 'YMD');
}

const DAY = 'a day that exists, such as 29/03/2026';

export function dayOf(
  { rows, columns, problems }: Reading,
  field: 'issueDate' | 'dueDate',
): CalendarDate | null {
  const row = rows.find(candidate => candidate.cell(field) !== null);
  const written = row?.cell(field) ?? null;
  if (row === undefined || written === null) return null;
  const day = dayInColumn(written, columns.dateOrders.get(field) ?? 'YMD');
  const place = `column ${columns.mapping[field]} row ${row.line}`;
  const tell = (problem: Problem) => problems.push(problem);
  if (day !== null) return field === 'dueDate' ? day : meantIssueDay({ day, place, tell });
  if (field === 'dueDate' && parseTerms([written.text]) !== null) return null;
  if (standsForNoDay(written.text))
    tell(field === 'dueDate' ? noDueDay(place, written.text) : noIssueDay(place, written.text));
  else tell(errorAt({ place, found: written.text, expected: isCounted(written) ? DAY_NOT_COUNTED : DAY }));
  return null;
}
