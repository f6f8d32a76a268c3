// A report that is printed by customer has no column for it: the name stands alone in a row above its invoices, and once more
// in the row of sums below them. Only where every such heading has its row of sums is it taken for the customer.
// 'Dupont SARL', 'F1;30/09/2026;100,00', 'Total Dupont SARL;;100,00' is an invoice of Dupont SARL.

import type { ColumnMapping } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import type { Above, CustomersAbove } from './customers-above.ts';

const OF_DEBTOR = ['debtorName', 'debtorNumber', 'debtorVat', 'debtorRegistration', 'debtorEmail'] as const;

/** 'Total', 'Sous-total Dupont', 'Totaal generaal': what a tool writes where a row of sums has no number. */
const SUM =
  /^((a |page )?report(er)?$|page( no?)? \d+( \d+)?$|page \d+ sur \d+$|transport$|ubertrag$|overdracht$|(carried|brought) forward$)|^(sous |sub |grand )?(total|totaux|totaal|totalen|totals|summe|gesamt|gesamtsumme|somme|som|sum)\b/;

export const isSum = ({ text, typed }: Cell): boolean => !typed && SUM.test(foldTitle(text));

/** Follows the headings of a table, row by row. */
export class CustomerHeadings implements CustomersAbove {
  /** No column names a customer. */
  readonly isLooked: boolean;
  readonly told = [];
  #current: Cell | null = null;
  #closed = 0;
  #isBroken = false;

  constructor(mapping: ColumnMapping) {
    this.isLooked = OF_DEBTOR.every(field => mapping[field] === undefined);
  }

  /** The heading that this row is or stands under; null where there is none. */
  see({ cells }: TableRow): Above | null {
    if (!this.isLooked) return null;
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const [only, other] = filled;
    const sum = filled.find(isSum);
    if (sum !== undefined) this.#close(sum);
    else if (only !== undefined && other === undefined && /\p{L}/u.test(only.text)) {
      if (this.#current !== null) this.#isBroken = true;
      this.#current = only;
      return { cells: new Map([['debtorName', only]]), isItself: true };
    }
    return this.#current === null
      ? null
      : { cells: new Map([['debtorName', this.#current]]), isItself: false };
  }

  #close(sum: Cell): void {
    if (this.#current === null) return;
    if (!foldTitle(sum.text).endsWith(` ${foldTitle(this.#current.text)}`)) this.#isBroken = true;
    this.#current = null;
    this.#closed += 1;
  }

  /** Once all rows were seen: whether the headings are customers. */
  get areCustomers(): boolean {
    return this.#closed > 0 && this.#current === null && !this.#isBroken;
  }
}
