// A list that leaves blank what is left of some invoices. A program that never writes a zero leaves blank what is nothing, and nobody
// is asked for that; where zeros are written as well, or one balance stands for several rows, a blank says nothing, and the total stands.
// Both are told.
// 'Solde' 100,00 and blank: nothing is left of the second. 'Solde' 100,00, 0,00 and blank: all of the third.

import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem } from '../../records.ts';
import { type Cell, isDash } from '../../tables/table-values.ts';

export class OpenBlankWatch {
  readonly #title: string | null;
  #hasAmounts = false;
  #hasZeros = false;
  #hasBlanks = false;
  #hasMore = false;

  /** Only where no other column says what was paid. */
  constructor({ payable, total, paid, status, lettering }: ColumnMapping) {
    const isAlone =
      total !== undefined && paid === undefined && status === undefined && lettering === undefined;
    this.#title = isAlone ? (payable ?? null) : null;
  }

  see({ open, total }: { readonly open: Cell | null; readonly total: Cell | null }): void {
    if (this.#title === null) return;
    if (open === null) this.#hasBlanks ||= total !== null;
    else if (/[1-9]/.test(open.text)) {
      this.#hasAmounts = true;
      this.#hasMore ||= total !== null && isMore(open, total);
    } else if (isDash(open.text) || open.text.includes('0')) this.#hasZeros = true;
  }

  /** Whether nothing is left of an invoice beside whose total nothing stands. */
  get isNothing(): boolean {
    return this.#title !== null && this.#hasAmounts && this.#hasBlanks && !this.#hasZeros && !this.#hasMore;
  }

  get told(): readonly Problem[] {
    if (this.#title === null || !this.#hasAmounts || !this.#hasBlanks) return [];
    const expected = this.isNothing
      ? 'what is left of each invoice; 0 is taken'
      : 'what is left of each invoice; the total is taken';
    return [warningAt({ place: `column ${this.#title}`, found: 'nothing in some rows', expected })];
  }
}

/** Of numbers written as text, as many decimals stand in both; where they do not, the total may stand where nothing is left. */
const isMore = (open: Cell, total: Cell): boolean =>
  open.typed && total.typed ? Number(open.text) > Number(total.text) : digitsOf(open) > digitsOf(total);

const digitsOf = ({ text }: Cell): bigint => BigInt(text.replaceAll(/\D/g, '') || '0');
