// What one cell of a sheet says: its text, a number with what its format makes of it, a day. A formula whose result was never
// worked out, and one whose result is an error, keep that as their text: a blank would be read as nothing to pay.
// '#N/A' under 'Reste dû' is refused with its row, and never taken for a balance of nothing.

import { addDays, type CalendarDate, day, parseDay } from '../../units/calendar.ts';
import type { Cell } from '../tables/table-values.ts';
import { type NumberFormat, PLAIN } from './number-format.ts';

/** What the cells of a workbook refer to. */
export type WorkbookParts = {
  /** Each text that cells share, once. */
  readonly texts: readonly Cell[];
  readonly formats: readonly NumberFormat[];
  /** Counts days from 1904, as Excel for the Mac did, and not from 1900. */
  readonly countsFrom1904: boolean;
};

export const EMPTY_CELL: Cell = { text: '', typed: false };

/** A cell as it is written. */
export type WrittenCell = {
  /** Of text, day, fault, number: the letters of the file. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** Null where there is none. */
  readonly formula: string | null;
  /** The text that stands in the cell itself. */
  readonly inline: string;
};

/** Null for a cell that refers to a text that is not there. */
export function cellAsWritten(cell: WrittenCell, parts: WorkbookParts): Cell | null {
  const { type, value, formula } = cell;
  if (type === 'inlineStr') return textCell(unescaped(cell.inline));
  if (value === '') return formula === null || type === 'str' ? EMPTY_CELL : uncomputed(formula);
  if (type === 's') return parts.texts[Number(value)] ?? null;
  if (type === 'e') return { text: value, typed: false, isFault: true };
  if (type === 'b') return textCell(value === '1' ? 'true' : 'false');
  // ISO 8601, with a time and perhaps a zone behind it: the day is the one that is written.
  if (type === 'd') return dayCell(parseDay(value.trim().slice(0, 10)), value);
  if (type === 'str') return textCell(unescaped(value));
  return numberCell(value, { format: parts.formats[cell.style] ?? PLAIN, parts });
}

export const uncomputed = (formula: string): Cell => ({ text: `=${formula}`, typed: false, isFault: true });
export const textCell = (text: string): Cell => ({ text: text.trim(), typed: false });
const dayCell = (read: CalendarDate | null, value: string): Cell =>
  read === null ? textCell(value) : { text: read, typed: true };

/** Days before 1 March 1900 are a day off in Excel itself, and on no invoice. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAY_ZERO = day('1899-12-30');
const DAYS_TO_1904 = 1462;

export function numberCell(
  value: string,
  { format, parts }: { readonly format: NumberFormat; readonly parts: WorkbookParts },
): Cell {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return textCell(value);
  switch (format.kind) {
    case 'day': {
      const serial = Math.floor(number) + (parts.countsFrom1904 ? DAYS_TO_1904 : 0);
      const isDay = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
      return isDay ? dayCell(addDays(DAY_ZERO, serial), value) : { text: plainNumber(number), typed: true };
    }
    case 'digits': {
      if (!Number.isSafeInteger(number) || number < 0) return { text: plainNumber(number), typed: true };
      return textCell(`${format.before}${String(number).padStart(format.width, '0')}${format.after}`);
    }
    case 'amount':
      return { text: `${plainNumber(number)} ${format.currency}`, typed: true };
    case 'power':
      return { text: plainNumber(number), typed: true, shown: powerOfTen(number) };
    case 'plain':
      return plainCell(value);
  }
}

/** A bare number; where a program kept fifteen digits of it, or none of them can be read, it is said how it looks. */
export function plainCell(value: string): Cell {
  const number = Number(value);
  // Written with all its digits: other programs keep more than fifteen.
  if (/^\d{16,40}$/.test(value.trim())) return { text: value.trim(), typed: true };
  const text = plainNumber(number);
  const isLost = (text === '0' && number !== 0) || Math.abs(number) > Number.MAX_SAFE_INTEGER;
  return isLost ? { text, typed: true, shown: powerOfTen(number) } : { text, typed: true };
}

const powerOfTen = (number: number): string => number.toExponential().toUpperCase();

/** What is left of 0.1 + 0.2 - 0.3 is nothing: no amount has a millionth. */
export const plainNumber = (number: number): string => String(Math.abs(number) < 1e-6 ? 0 : number);

/** ST_Xstring (22.9.2.19): '_x000D_' is a line end. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
