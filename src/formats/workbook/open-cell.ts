// One cell of OpenDocument: its value and what is shown of it. A number that is shown with zeros or letters in front is that
// text; a formula that was never worked out, or whose result is an error, keeps that, as in a workbook of Excel.
// 123 shown as 'FA00123' is FA00123; 12.5 shown as '12,50 €' is 12.5 EUR; 2026-04-03T00:00:00 is 3 April 2026.

import { parseDay } from '../../units/calendar.ts';
import { type Cell, currencyInTitle } from '../tables/table-values.ts';
import type { XmlAttributes } from '../text/xml-signs.ts';
import { plainCell, plainNumber, textCell, uncomputed } from './sheet-cell.ts';

/** Blanks that a text counts instead of holding them. */
const MAX_BLANKS = 1_000;
/** What stands within a paragraph and is its text. Notes and comments are not. */
const WITHIN: ReadonlySet<string> = new Set(['span', 'a', 's', 'tab', 'line-break', 'bookmark', 'meta']);
/** What programs show in place of a result: '#N/A', '#DIV/0!', 'Err:502'. */
const FAULT = /^(#[A-Z/0]+[!?]?|Err:\d+)$/;

export class OpenCell {
  readonly times: number;
  readonly #type: string | undefined;
  readonly #value: string;
  readonly #currency: string | undefined;
  readonly #formula: string | undefined;
  readonly #isFault: boolean;
  #shown: string | null = null;
  /** Elements of the paragraph that are open. */
  #depth = 0;
  /** Levels inside what is no text of the cell. */
  #aside = 0;

  constructor(attributes: XmlAttributes) {
    this.times = Math.max(1, Number(attributes.get('number-columns-repeated') ?? 1) || 1);
    this.#type = attributes.get('value-type');
    this.#currency = attributes.get('currency');
    this.#formula = attributes.get('formula');
    this.#isFault = attributes.written('calcext:value-type') === 'error';
    this.#value = attributes.get(VALUES[this.#type ?? ''] ?? 'value') ?? '';
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0) this.#aside += 1;
    else if (this.#depth === 0 && name === 'p') {
      this.#shown = this.#shown === null ? '' : `${this.#shown}\n`;
      this.#depth = 1;
    } else if (this.#depth > 0 && WITHIN.has(name)) {
      this.#depth += 1;
      if (name === 'tab') this.#shown += '\t';
      else if (name === 'line-break') this.#shown += '\n';
      else if (name === 's')
        this.#shown += ' '.repeat(Math.min(MAX_BLANKS, Number(attributes.get('c') ?? 1) || 1));
    } else this.#aside = 1;
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#depth > 0) this.#shown += text.replace(/[ \t\n]+/g, ' ');
  }

  /** Whether the element was one of the cell, and not the cell itself. */
  close(): boolean {
    if (this.#aside > 0) this.#aside -= 1;
    else if (this.#depth > 0) this.#depth -= 1;
    else return false;
    return true;
  }

  cell(): Cell {
    const shown = (this.#shown ?? '').trim();
    if (this.#isFault || (this.#formula !== undefined && FAULT.test(shown)))
      return { text: shown || '#', typed: false, isFault: true };
    if (this.#type === undefined)
      return this.#formula !== undefined && shown === '' ? uncomputed(this.#formula) : textCell(shown);
    if (this.#type === 'string') return textCell(shown === '' ? this.#value : shown);
    if (this.#type === 'boolean') return textCell(this.#value);
    if (this.#type === 'date') return this.#day(shown);
    if (this.#type === 'time' || this.#value === '') return textCell(shown);
    return this.#number(shown);
  }

  #day(shown: string): Cell {
    const day = parseDay(this.#value.slice(0, 10));
    return day === null ? textCell(shown) : { text: day, typed: true };
  }

  #number(shown: string): Cell {
    const number = Number(this.#value);
    if (!Number.isFinite(number)) return textCell(shown === '' ? this.#value : shown);
    if (this.#type === 'percentage') return { text: plainNumber(number), typed: true };
    if (isPrintedSo(shown, number)) return textCell(shown);
    const sign = shown.includes('$') ? '$' : null;
    const currency = this.#currency ?? currencyInTitle(shown) ?? sign;
    if (currency) return { text: `${plainNumber(number)} ${currency}`, typed: true };
    return POWER.test(shown) ? { ...plainCell(this.#value), shown } : plainCell(this.#value);
  }
}

/** '1,5E-07' */
const POWER = /^-?\d([.,]\d+)?E[+-]?\d+$/i;

/** Where the value of a type stands. */
const VALUES: Readonly<Record<string, string>> = {
  string: 'string-value',
  boolean: 'boolean-value',
  date: 'date-value',
};

/** 'FA00123' and '000123' of 123: the number with zeros or letters that are no currency. */
function isPrintedSo(shown: string, number: number): boolean {
  const [, before = '', digits, after = ''] = /^(\D*?)(\d+)(\D*)$/.exec(shown) ?? [];
  if (digits === undefined || !Number.isSafeInteger(number) || Number(digits) !== number) return false;
  const around = before + after;
  const hasLetters = /\p{L}/u.test(around) && currencyInTitle(`${before} ${after}`) === null;
  return /^[^\d-]*$/.test(around) && (hasLetters || (digits.length > 1 && digits.startsWith('0')));
}
