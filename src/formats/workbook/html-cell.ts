// One cell of a table in a page: what is shown in it, or the exact number that an office program wrote beside that. A line break
// is one, other blanks are one blank; what a page hides inside a cell, such as a day to sort by, is not its text.
// '<td x:num="1234.5">1 234,50 €</td>' is 1234.5 EUR; '<td>1 234,50 €</td>' is a text, whose column decides.

import { type Cell, currencyInTitle } from '../tables/table-values.ts';
import { classFormats, formatInStyle, formatOfNumber } from './html-style.ts';
import { type NumberFormat, PLAIN } from './number-format.ts';
import { numberCell, textCell } from './sheet-cell.ts';

export type HtmlAttributes = ReadonlyMap<string, string>;

const LINES: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** They hold nothing, and are never closed. */
const EMPTY: ReadonlySet<string> = new Set([
  'br',
  'img',
  'input',
  'hr',
  'col',
  'wbr',
  'meta',
  'link',
  'area',
]);
const PARTS = { texts: [], formats: [], countsFrom1904: false };
const MAX_CLASSES = 20;

export const isHiddenBy = (attributes: HtmlAttributes): boolean =>
  attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '');

/** Text as a page shows it. */
export class ShownText {
  #text = '';
  /** The element whose content is hidden, and how often it is open within itself. */
  #hidden: { readonly name: string; levels: number } | null = null;

  open(name: string, attributes: HtmlAttributes): void {
    if (this.#hidden !== null) {
      if (name === this.#hidden.name) this.#hidden.levels += 1;
    } else if (isHiddenBy(attributes) && !EMPTY.has(name)) this.#hidden = { name, levels: 1 };
    else if (LINES.has(name)) this.#text += '\n';
  }

  close(name: string): void {
    if (this.#hidden === null) {
      if (LINES.has(name)) this.#text += '\n';
    } else if (name === this.#hidden.name) {
      this.#hidden.levels -= 1;
      if (this.#hidden.levels === 0) this.#hidden = null;
    }
  }

  add(text: string): void {
    if (this.#hidden === null) this.#text += text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  get shown(): string {
    return this.#text.replace(/ ?\n[ \n]*/g, '\n').trim();
  }
}

/** What the cells of a page say by their classes. */
export class CellStyles {
  #formats: ReadonlyMap<string, NumberFormat> = new Map();

  add(sheet: string): void {
    this.#formats = new Map([...this.#formats, ...classFormats(sheet)]);
  }

  formatOf(attributes: HtmlAttributes): NumberFormat | null {
    const own = formatInStyle(attributes.get('style') ?? '');
    if (own !== null || this.#formats.size === 0) return own;
    const names = (attributes.get('class') ?? '').toLowerCase().split(/\s+/).slice(0, MAX_CLASSES);
    return names.map(name => this.#formats.get(name)).find(format => format !== undefined) ?? null;
  }
}

export function htmlCell(shown: string, attributes: HtmlAttributes, styles: CellStyles): Cell {
  // Most cells have none.
  if (attributes.size === 0) return textCell(shown);
  if (attributes.has('x:err'))
    return { text: attributes.get('x:err') || shown || '#', typed: false, isFault: true };
  const written = styles.formatOf(attributes);
  const exact = attributes.get('x:num') || attributes.get('sdval');
  if (exact === undefined || !Number.isFinite(Number(exact)) || shown === '') {
    const isPrinted = written?.kind === 'digits' && /^\d+$/.test(shown);
    return isPrinted ? numberCell(shown, { format: written, parts: PARTS }) : textCell(shown);
  }
  const format = written ?? formatOfNumber(attributes.get('sdnum'));
  return numberCell(exact, { format: format.kind === 'plain' ? shownCurrency(shown) : format, parts: PARTS });
}

function shownCurrency(shown: string): NumberFormat {
  const currency = currencyInTitle(shown) ?? (shown.includes('$') ? '$' : null);
  return currency === null ? PLAIN : { kind: 'amount', currency };
}
