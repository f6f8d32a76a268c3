// Which column numbers the invoices, where the title that is best for it holds kinds of documents: Evoliz writes 'Facture' and
// 'Avoir' under 'Document', and the number under 'N°'. No number is without a digit; the values tell.

import { errorAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableHints } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { INVOICE_TITLES } from '../tables/table-titles.ts';
import type { TableRow } from '../tables/table-values.ts';

/** They name a kind as well as its number. */
const OF_KINDS =
  /^(document|piece|facture|factuur|invoice|rechnung|beleg|ref|reference|referentie|referenz|type (de )?(document|piece))$/;

export class NumberColumn {
  readonly #mapping: ColumnMapping;
  readonly #at: number;
  /** Columns that mean nothing yet and may be numbers, best first. */
  readonly #others: { readonly title: string; readonly at: number; isNumbers: boolean }[];
  /** What the column holds in its first row. */
  #first: string | null = null;
  #rows = 0;
  #hasDigits = false;

  constructor(
    { mapping, columns }: { mapping: ColumnMapping; columns: readonly string[] },
    hints: TableHints['mapping'],
  ) {
    const { number = '' } = mapping;
    this.#mapping = mapping;
    this.#at = hints?.number === undefined ? columns.indexOf(number) : -1;
    const isLooked = OF_KINDS.test(foldTitle(number));
    const used = new Set(Object.values(mapping));
    const rankOf = (title: string): number => INVOICE_TITLES.number?.indexOf(foldTitle(title)) ?? -1;
    this.#others = (isLooked ? columns : [])
      .flatMap((title, at) => (used.has(title) || rankOf(title) < 0 ? [] : { title, at, isNumbers: true }))
      .toSorted((left, right) => rankOf(left.title) - rankOf(right.title));
  }

  see({ cells }: TableRow): void {
    if (this.#at < 0 || this.#hasDigits) return;
    const written = cells[this.#at]?.text.trim() ?? '';
    if (written === '') return;
    this.#first ??= written;
    this.#rows += 1;
    this.#hasDigits = /\d/.test(written);
    for (const other of this.#others) other.isNumbers &&= /\d/.test(cells[other.at]?.text ?? '');
  }

  /** The mapping that the values ask for, or null where they leave it. */
  get mapping(): ColumnMapping | null {
    const other = this.#others.find(({ isNumbers }) => isNumbers);
    if (this.#at < 0 || this.#rows === 0 || this.#hasDigits || other === undefined) return null;
    const { number = '', kind = number } = this.#mapping;
    return { ...this.#mapping, number: other.title, kind };
  }

  /** Several invoices of which none has a digit in its number were numbered by something else. */
  get told(): readonly Problem[] {
    if (this.#first === null || this.#hasDigits || this.#rows < FEWEST_ROWS) return [];
    const place = `column ${this.#mapping.number}`;
    const expected = 'numbers of invoices, with digits; say which column has them';
    return [errorAt({ place, found: this.#first, expected })];
  }
}

const FEWEST_ROWS = 3;
