// How the cells of a column become days. The order of day, month and year is decided once per column from all its values,
// because no single value can tell; what nothing settles is refused.
// '150126' beside '310126' is 15 January 2026: read as years first they would lie sixteen years apart.

import { addDays, type CalendarDate, day, dayFromParts, yearOf } from '../../units/calendar.ts';
import { monthNumber } from '../../units/month-names.ts';
import { standsForNoDay } from '../meant-days.ts';
import { type Cell, type Decision, Seen } from './table-values.ts';

export type DateOrder = 'YMD' | 'DMY' | 'MDY';

const NUMERIC_DAY = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})(?:[T ,].*)?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/;
/** No year of this or the last century, read as a day and a month, leaves a month behind it: both ways never fit. */
const LONG_DAY = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const NAMED_DAY =
  /^(?:(\d{1,2})[. \-/]+(\p{L}{3,})|(\p{L}{3,})[. ]+(\d{1,2}))[., \-/]+(?:(\d{4})(?:[ ,].*)?|(\d{2}))$/u;
const ORDINAL = /(?<!\d)(\d{1,2})(?:er|re|st|nd|rd|th|ste|de|e)(?=[\s,.])/i;
/** 'mar' is a Tuesday and a month: what follows must be a day by itself. */
const WEEKDAY =
  /^(?:lun|mar|mer|jeu|ven|sam|dim|maan|dins|woen|dond|vrij|zat|zon|mon|die|mit|don|fre|son|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo|mo|mi|fr|sa|so)\p{L}*\.?,?\s+(?=.*\d)/iu;

/**
 * What the dates of a column say of the order of day, month and year: a value above 12 settles it. Values that lead with
 * the year need no order, and do not tell that of the others.
 */
export class OrderWatch {
  readonly #orders = new Set<DateOrder>();
  readonly #seen = new Seen();
  readonly #short = new ShortDays();
  #counted: string | null = null;
  #doubtful: string | null = null;
  #leadsWithYear = false;

  see(cell: Cell): void {
    const { text, typed } = cell;
    if (isCounted(cell)) {
      this.#counted ??= text;
      return;
    }
    this.#seen.add(text);
    this.#short.see(cell);
    const parts = typed ? null : NUMERIC_DAY.exec(text.trim());
    // '00/01/1900' is what a workbook shows of nothing.
    if (!parts || standsForNoDay(text)) return;
    const [first = '', second = ''] = [parts[1], parts[2]];
    if (first.length === 4) this.#leadsWithYear = true;
    else if (Number(first) > 12) this.#orders.add('DMY');
    else if (Number(second) > 12) this.#orders.add('MDY');
    else if (first !== second) this.#doubtful ??= text;
  }

  get decision(): Decision<DateOrder> {
    // Beside days that are written as such, one that is not is a fault of its row.
    if (this.#counted !== null && this.#seen.example === '')
      return { kind: 'counted', example: this.#counted };
    const short = this.#short.decision;
    if (short.kind !== 'notNeeded' && short.kind !== 'settled') return short;
    if (short.kind === 'settled') this.#orders.add(short.value);
    const [order, other] = [...this.#orders];
    if (order !== undefined && other === undefined) return { kind: 'settled', value: order };
    if (order === undefined && this.#doubtful === null)
      return this.#leadsWithYear ? { kind: 'settled', value: 'YMD' } : { kind: 'notNeeded' };
    if (other !== undefined) return { kind: 'contrary', example: this.#doubtful ?? this.#seen.example };
    return { kind: 'doubtful', example: this.#doubtful ?? this.#seen.example };
  }
}

/**
 * Days of six digits, as Sage writes them. The orders in which all of them exist are compared by the years that they give:
 * the dates of one table lie near each other.
 */
class ShortDays {
  readonly #years = new Map<DateOrder, { first: number; last: number }>();
  #example: string | null = null;
  #hasSerial = false;

  see(cell: Cell): void {
    if (cell.typed && SERIAL_DAY.test(cell.text)) this.#hasSerial = true;
    const isFirst = this.#example === null;
    for (const order of ['DMY', 'YMD', 'MDY'] as const) {
      const read = shortDay(cell, order);
      if (read === undefined) return;
      this.#example ??= cell.text;
      const years = this.#years.get(order) ?? { first: 9999, last: 0 };
      if (read === null) this.#years.delete(order);
      else if (isFirst || this.#years.has(order)) {
        const year = yearOf(read);
        this.#years.set(order, {
          first: Math.min(years.first, year),
          last: Math.max(years.last, year),
        });
      }
    }
  }

  get decision(): Decision<DateOrder> {
    if (this.#example === null) return { kind: 'notNeeded' };
    const spread = ({ first, last }: { first: number; last: number }): number => last - first;
    const least = Math.min(...[...this.#years.values()].map(spread));
    const [order, other] = [...this.#years].flatMap(([one, years]) => (spread(years) === least ? [one] : []));
    if (order === undefined || this.#hasSerial) return { kind: 'contrary', example: this.#example };
    if (other === undefined) return { kind: 'settled', value: order };
    return { kind: other === 'YMD' ? 'contrary' : 'doubtful', example: this.#example };
  }
}

/** The order of day, month and year of a column. */
export function dateOrderOf(cells: readonly Cell[]): Decision<DateOrder> {
  const watch = new OrderWatch();
  for (const cell of cells) watch.see(cell);
  return watch.decision;
}

/** A day that a workbook holds as a bare number: days since the end of 1899, of this century and the end of the last. */
const SERIAL_DAY = /^[3-6]\d{4}(\.\d+)?$/;
/** The same in a text, where it may also be a day of six digits that lost its nought: '46280' is none. */
export const isCounted = (cell: Cell): boolean =>
  !cell.typed &&
  /^[3-6]\d{4}([.,]\d+)?$/.test(cell.text.trim()) &&
  (['DMY', 'YMD', 'MDY'] as const).every(order => (shortDay(cell, order) ?? null) === null);
const SERIAL_ZERO = day('1899-12-30');

/** The day in a cell, or null when it is none or does not exist. Two-digit years from 80 on are of the last century, as in statements. */
export function dayIn(cell: Cell, order: DateOrder): CalendarDate | null {
  const text = cell.text.trim().slice(0, LONGEST_DAY);
  if (cell.typed && SERIAL_DAY.test(text)) return addDays(SERIAL_ZERO, Math.trunc(Number(text)));
  const compact = COMPACT_DAY.exec(text);
  if (compact) return partsToDay(compact[1], compact[2], compact[3]);
  const named = namedDay(text) ?? namedDay(text.replace(WEEKDAY, ''));
  if (named !== null) return named;
  const parts = NUMERIC_DAY.exec(text);
  if (!parts) return null;
  const [, first = '', second = '', third = ''] = parts;
  if (first.length === 4) return partsToDay(first, second, third);
  return order === 'MDY' ? partsToDay(third, first, second) : partsToDay(third, second, first);
}

/** '15 janvier 2026', '1er mars 2026', '15-jan-26', 'Jan 15, 2026'. */
function namedDay(text: string): CalendarDate | null {
  // Asked of each cell of a million; most days are of digits alone.
  if (!/\p{L}{3}/u.test(text)) return null;
  const [, first, month, monthFirst, second, year, shortYear] =
    NAMED_DAY.exec(text.replace(ORDINAL, '$1')) ?? [];
  return partsToDay(year ?? shortYear, monthNumber(month ?? monthFirst ?? ''), first ?? second ?? '');
}

/** The same in a column of days, where six digits are one as well, and eight may begin with the day. */
export function dayInColumn(cell: Cell, order: DateOrder): CalendarDate | null {
  const [, dayOfMonth, month, year] = LONG_DAY.exec(cell.text.trim()) ?? [];
  return dayIn(cell, order) ?? shortDay(cell, order) ?? partsToDay(year, month, dayOfMonth);
}

/** Null for six digits that are no day in this order, undefined for what is not written so. A table may lose the first zero. */
function shortDay({ text, typed }: Cell, order: DateOrder): CalendarDate | null | undefined {
  const written = text.trim();
  if (!/^\d{5,6}$/.test(written) || (typed && written.length < 6)) return undefined;
  const [first = '', second = '', third = ''] = written.padStart(6, '0').match(/../g) ?? [];
  if (order === 'YMD') return partsToDay(first, second, third);
  return order === 'MDY' ? partsToDay(third, first, second) : partsToDay(third, second, first);
}

/** What stands behind a day is left; a text without end would be gone through for ever. */
const LONGEST_DAY = 200;

const FIRST_OF_LAST_CENTURY = 80;

function partsToDay(
  year: string | undefined,
  month: string | number | null | undefined,
  dayOfMonth: string | undefined,
): CalendarDate | null {
  if (year === undefined || (year.length !== 4 && year.length !== 2)) return null;
  const century = Number(year) >= FIRST_OF_LAST_CENTURY ? 1900 : 2000;
  const fullYear = year.length === 2 ? century + Number(year) : Number(year);
  return dayFromParts({ year: fullYear, month: Number(month ?? 0), dayOfMonth: Number(dayOfMonth) });
}
