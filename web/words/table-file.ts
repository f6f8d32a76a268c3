// A table of the screen as a file: CSV as spreadsheets of the reader's country open it, with a mark of its encoding, or a
// workbook whose amounts and days are numbers and days.

import { type Locale, localeTag } from '../../src/messages/format.ts';
import { cellText } from '../../src/units/cell-text.ts';
import { minorDigits } from '../../src/units/money.ts';
import type { Page } from '../queries/answers.ts';

export type Cell =
  | string
  | { readonly amount: string; readonly currency: string }
  | { readonly percent: string }
  | { readonly count: number }
  | { readonly day: string | null }
  /** An instant, told in the reader's own time zone. */
  | { readonly at: string };
export type Rows = readonly (readonly Cell[])[];

/** Lines of a file; what a spreadsheet of the common kinds still opens. */
const MOST_LINES = 100_000;

/** Amounts as plain decimals with the sign of the language, so that the spreadsheet adds them. */
export function csvText(rows: Rows, locale: Locale): string {
  const sign = new Intl.NumberFormat(localeTag(locale))
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal');
  const decimal = sign?.value ?? '.';
  const separator = decimal === ',' ? ';' : ',';
  const text = (cell: Cell): string => {
    if (typeof cell === 'string') return quoted(cell, separator);
    if ('count' in cell) return String(cell.count);
    if ('at' in cell) return momentOf(cell.at).toISOString().slice(0, 16).replace('T', ' ');
    if ('day' in cell) return cell.day ?? '';
    return ('percent' in cell ? cell.percent : cell.amount).replace('.', decimal);
  };
  return `\uFEFF${rows.map(row => row.map(text).join(separator)).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run as a formula is shown as text. */
function quoted(text: string, separator: string): string {
  const safe = cellText(text);
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first row is the titles. Text stays text in a workbook: none of it is read as a formula. */
export async function workbook([titles = [], ...rows]: Rows): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const bold = titles.map(title => ({ value: String(title), type: String, fontWeight: 'bold' as const }));
  const cells = rows.map(row =>
    row.map(cell => {
      if (typeof cell === 'string') return { value: cell, type: String, format: '@' };
      if ('count' in cell) return { value: cell.count, type: Number, format: '0' };
      if ('at' in cell) return { value: momentOf(cell.at), type: Date, format: 'dd/mm/yyyy hh:mm' };
      if ('percent' in cell) return { value: Number(cell.percent), type: Number, format: '0.00##' };
      if ('amount' in cell)
        return { value: Number(cell.amount), type: Number, format: formatOf(cell.currency) };
      return cell.day === null ? null : { value: new Date(cell.day), type: Date, format: 'dd/mm/yyyy' };
    }),
  );
  const columns = titles.map((_title, position) => ({ width: widthOf([titles, ...rows], position) }));
  return writeWorkbook([bold, ...cells], { stickyRowsCount: 1, columns }).toBlob();
}

/** '#,##0.00' for euros, '#,##0' for yens, '#,##0.000' for dinars. */
function formatOf(currency: string): string {
  const digits = minorDigits(currency);
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** A spreadsheet shows a day or an amount as ##### where its column is left as narrow as it makes them. */
function widthOf(rows: Rows, position: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[position] ?? '')), 0);
  return Math.min(longest, WIDEST) + 2;
}

/** Characters; a longer text is read in its cell. */
const WIDEST = 60;

function lengthOf(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  if ('count' in cell) return String(cell.count).length;
  if ('at' in cell) return 'dd/mm/yyyy hh:mm'.length;
  if ('day' in cell) return 'dd/mm/yyyy'.length;
  if ('percent' in cell) return cell.percent.length;
  // With the spaces between the thousands.
  return Math.ceil(cell.amount.length * 1.3);
}

/** Spreadsheets know no time zones: the clock of the reader, written as if it were the world's. */
function momentOf(instant: string): Date {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
}

export const csvFile = (rows: Rows, locale: Locale): Blob =>
  new Blob([csvText(rows, locale)], { type: 'text/csv;charset=utf-8' });

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Every entry of a list that is read page by page, and not only those on the screen. */
export async function allEntries<Entry>(
  readPage: (cursor: string | null) => Promise<Page<Entry>>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Entry> = await readPage(cursor);
    entries.push(...page.entries);
    cursor = page.nextCursor;
  } while (cursor !== null && entries.length < MOST_LINES);
  return entries.slice(0, MOST_LINES);
}
