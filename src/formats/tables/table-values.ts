// How the cells of a column become amounts; days are in `table-days.ts`. The decimal sign is decided once per column
// from all its values, because no single value can tell; what nothing settles is refused.
// A column that holds only '1.234' and '5.678' is ambiguous: thousands or thousandths. '1.234,56' settles it.

import { type Currency, isCurrency, type Money } from '../../units/money.ts';
import { parseAmount } from '../amounts.ts';

export type DecimalSign = '.' | ',';

/** A cell. `typed` is true where the file itself says number or day (Excel): the text is then '1234.5' or ISO. */
export type Cell = {
  readonly text: string;
  readonly typed: boolean;
  /** A formula of a workbook that was never worked out, or whose result is an error: the text says which. */
  readonly isFault?: true;
  /** A number of which a workbook lost digits, or that it shows as a power of ten, as it shows it: no identifier. */
  readonly shown?: string;
};

export type TableRow = {
  /** Line in the text file, or row in the sheet, counted from 1. */
  readonly line: number;
  /** As many as there are columns, once the header is known. */
  readonly cells: readonly Cell[];
  /** The last line of a text that ends without a line end: it may have been cut. */
  readonly isUnended?: true;
};

/** What a column's values say together: one answer, none needed, or contradiction and doubt. */
export type Decision<T> =
  | { readonly kind: 'settled'; readonly value: T }
  | { readonly kind: 'notNeeded' }
  /** Contrary values settle nothing; doubtful ones leave it to what the rest of the table says. */
  | { readonly kind: 'contrary' | 'doubtful'; readonly example: string }
  /** Days as a spreadsheet counts them, which the text does not say that it is. */
  | { readonly kind: 'counted'; readonly example: string };

const SPACES = /[\s\u00a0\u202f\u2009'’]/g;

/** What the amounts of a column say of its decimal sign, told one by one. */
export class SignWatch {
  readonly #signs = new Set<DecimalSign>();
  readonly #seen = new Seen();
  #doubtful: string | null = null;

  see(cell: Cell): void {
    this.#seen.add(cell.text);
    if (cell.typed) return;
    const told = signToldBy(bareNumber(besideSide(cell).cell.text) ?? '');
    if (told === 'doubtful') this.#doubtful ??= cell.text;
    else if (told !== null) this.#signs.add(told);
  }

  get decision(): Decision<DecimalSign> {
    const [first, second] = [...this.#signs];
    if (first !== undefined && second === undefined) return { kind: 'settled', value: first };
    if (first === undefined && this.#doubtful === null) return { kind: 'notNeeded' };
    if (second !== undefined) return { kind: 'contrary', example: this.#doubtful ?? this.#seen.example };
    return { kind: 'doubtful', example: this.#doubtful ?? this.#seen.example };
  }
}

/** The decimal sign of a column of amounts. */
export function decimalSignOf(cells: readonly Cell[]): Decision<DecimalSign> {
  const watch = new SignWatch();
  for (const cell of cells) watch.see(cell);
  return watch.decision;
}

/** The first values of a column, as much as is quoted. */
export class Seen {
  #text = '';
  add(text: string): void {
    if (this.#text.length < EXAMPLE_LENGTH) this.#text += this.#text === '' ? text : ` ${text}`;
  }
  get example(): string {
    return this.#text.slice(0, EXAMPLE_LENGTH);
  }
}

const EXAMPLE_LENGTH = 60;

/** '1.234,56' and '12,5' tell a comma, '1,234.56' a point; '1.234' tells nothing; '12' needs nothing. */
function signToldBy(number: string): DecimalSign | 'doubtful' | null {
  if (!/[.,]/.test(number)) return null;
  const marks = number.replace(/[^.,]/g, '');
  if (marks === '') return null;
  const last = marks.endsWith(',') ? ',' : '.';
  if (new Set(marks).size === 2) return last;
  // Several of one mark are thousands, so the decimal sign is the other one.
  if (marks.length > 1) return last === ',' ? '.' : ',';
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? 'doubtful' : last;
}

export const isFilled = ({ text }: Cell): boolean => text.trim() !== '';

/** A dash is how books and workbooks show nothing. */
export const isDash = (text: string): boolean => /^[-–—]\s*(?:€|[A-Z]{3})?$/.test(text.trim());

/** The amount in a cell, or null when it is none. More decimals than the currency has are rounded once. */
export function amountIn({
  cell,
  decimalSign,
  currency,
}: {
  cell: Cell;
  decimalSign: DecimalSign;
  currency: Currency;
}): Money | null {
  const number = bareNumber(cell.text);
  if (number === null) return null;
  if (cell.typed) return parseAmount(number, currency);
  const thousands = decimalSign === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = number.split(decimalSign);
  const grouped = whole.split(thousands);
  const isGrouped = grouped.length === 1 || grouped.slice(1).every(group => group.length === 3);
  if (more.length > 0 || !isGrouped || fraction?.includes(thousands)) return null;
  const digits = grouped.join('');
  return parseAmount(fraction ? `${digits}.${fraction}` : digits, currency);
}

/**
 * The number in a cell without spaces, currency signs and codes: '- 12,50' and '12,50-' and '(12,50)' are
 * '-12,50'; "'579,68 USD" is '579,68'; '12,-' is '12,00', as the Dutch write it. Null where letters or other signs remain.
 */
export function bareNumber(text: string): string | null {
  const compact = text
    .replace(SPACES, '')
    .replace(/\u2212|^[–—]/g, '-')
    .replace(UNIT, '$1$2')
    .replace(/(?<=\d[.,])[-–—]{1,2}$/, '00');
  const match = /^(\()?([+-]?)(\d[\d.,]*|[.,]\d+)(-?)(\))?$/.exec(compact);
  if (!match || (match[1] === undefined) !== (match[5] === undefined)) return null;
  const isNegative = match[1] !== undefined || match[2] === '-' || match[4] === '-';
  const digits = (match[3] ?? '').replace(/^([.,])/, '0$1');
  return `${isNegative ? '-' : ''}${digits}`;
}

/** A code or a sign of a currency before a number or behind it. */
const UNIT = /^([-+(]?)(?:[A-Z]{3}|[€$£])|(?:[A-Z]{3}|[€$£]|[Ee]ur(?:os?)?)(\)?-?)$/g;

/** '30.00 CR' and '30.00 DR', as British books and banks write, '30,00 D' and '30,00 S' of others: the number, and its side. */
export function besideSide(cell: Cell): { readonly cell: Cell; readonly side: 'CR' | 'DR' | null } {
  const [, number, mark = ''] = /^(.*\d)\s*(CR|DR|DB|[DCSH])\.?$/i.exec(cell.text.trim()) ?? [];
  if (cell.typed || number === undefined) return { cell, side: null };
  return { cell: { ...cell, text: number }, side: /^[CH]/i.test(mark) ? 'CR' : 'DR' };
}

/** The three-letter code or the sign that stands beside a number, as a code; null where there is none. */
export function currencyIn(text: string): Currency | null {
  const compact = text.replace(SPACES, '');
  const code = /^[-+(]?([A-Z]{3})\d|\d\)?-?([A-Z]{3})$/.exec(compact);
  if (code) return code[1] ?? code[2] ?? null;
  if (compact.includes('€') || /\deur(os?)?$/i.test(compact)) return 'EUR';
  return compact.includes('£') ? 'GBP' : null;
}

/** What stands in a column of currencies, as a code: '€', 'Euro' and 'eur' are EUR. '$' is that of many countries. */
export function currencyCode(written: string): string {
  const text = written.trim();
  if (text === '€' || /^euros?$/i.test(text)) return 'EUR';
  return text === '£' ? 'GBP' : /^(US ?\$|\$ ?US)$/i.test(text) ? 'USD' : text.toUpperCase();
}

/** Codes that stand in titles; others only in brackets, since 'TOP' and 'ALL' are words too. */
const IN_TITLES =
  'EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN ISK CAD AUD NZD JPY CNY HKD SGD INR ZAR BRL MXN AED SAR QAR KWD BHD OMR JOD TND MAD DZD XOF XAF XPF MUR'.split(
    ' ',
  );
export const CODES_IN_TITLES: ReadonlySet<string> = new Set(IN_TITLES);

/** 'Montant (EUR)', 'Betrag in €', 'Amount GBP': the currency that a title says its amounts are in. */
export function currencyInTitle(title: string): Currency | null {
  const codes = [...title.matchAll(/(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}])/gu)].map(([code]) => code);
  const code = codes.find(one => CODES_IN_TITLES.has(one) || (isCurrency(one) && title.includes(`(${one})`)));
  if (code !== undefined) return code;
  if (title.includes('€') || /(?<!\p{L})euros?(?!\p{L})/iu.test(title)) return 'EUR';
  return title.includes('£') ? 'GBP' : null;
}
