// A table of the screen as a file: CSV as spreadsheets of the reader's country open it, with a mark of its encoding.

import { type Locale, localeTag } from '../src/messages/format.ts';

export type Cell = string | { readonly amount: string };

/** Amounts as plain decimals with the sign of the language, so that the spreadsheet adds them. */
export function csvText(rows: readonly (readonly Cell[])[], locale: Locale): string {
  const sign = new Intl.NumberFormat(localeTag(locale))
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal');
  const decimal = sign?.value ?? '.';
  const separator = decimal === ',' ? ';' : ',';
  const text = (cell: Cell): string =>
    typeof cell === 'string' ? quoted(cell, separator) : cell.amount.replace('.', decimal);
  return `\uFEFF${rows.map(row => row.map(text).join(separator)).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run as a formula is shown as text. */
function quoted(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
