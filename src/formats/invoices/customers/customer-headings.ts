// A report that is printed by customer has no column for it: the name stands alone in a row above its invoices, and once more
// in the row of sums below them. Only where every such heading has its row of sums is it taken for the customer.
// 'Dupont SARL', 'F1;30/09/2026;100,00', 'Total Dupont SARL;;100,00' is an invoice of Dupont SARL.

import type { TableField } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { Cell, TableRow } from '../../tables/table-values.ts';
import { type Above, type CustomersAbove, LONGEST, type TitledTable } from './customers-above.ts';

export const OF_DEBTOR = [
  'debtorName',
  'debtorNumber',
  'debtorVat',
  'debtorRegistration',
  'debtorEmail',
] as const;

/** 'Total', 'Sous-total Dupont', 'Totaal generaal': what a tool writes where a row of sums has no number. */
const SUM =
  /^((a |page )?report(er)?$|page( no?)? \d+( \d+)?$|page \d+ sur \d+$|transport$|ubertrag$|overdracht$|(carried|brought) forward$)|^(sous |sub ?|grand |eind ?|end ?|tussen ?|zwischen ?|teil ?|algemeen |generaal )?(total|totaux|totaal|totalen|totals|summe|gesamt|gesamtsumme|somme|som|sum)\b/;

/** SAP marks its sums so, in a row that has no number. */
export const isStarred = ({ text }: Cell): boolean => /^\*+$/.test(text.trim());

export const isSum = ({ text, typed }: Cell): boolean => !typed && SUM.test(foldTitle(text));

/** A customer, and what the row of sums below its invoices may call it. */
type Heading = { readonly cells: ReadonlyMap<TableField, Cell>; readonly names: readonly string[] };

/** 'Client : Dupont SARL (C001)' */
const LABELLED =
  /^(?:client|klant|customer|kunde|debiteur|debitor|tiers|compte|relatie)\s*:\s*([^()]+?)\s*(?:\(([^()]{1,20})\))?$/i;

export function headingIn(only: Cell): Heading {
  const [, name, number] = only.text.length > LONGEST ? [] : (LABELLED.exec(only.text.trim()) ?? []);
  if (name === undefined) return { cells: new Map([['debtorName', only]]), names: [only.text] };
  const named: [TableField, Cell] = ['debtorName', { text: name, typed: false }];
  const coded: [TableField, Cell][] =
    number === undefined ? [] : [['debtorNumber', { text: number, typed: false }]];
  return { cells: new Map([named, ...coded]), names: [only.text, name, `${name} (${number})`] };
}

/** Follows the headings of a table, row by row. */
export class CustomerHeadings implements CustomersAbove {
  /** No column names a customer. */
  readonly isLooked: boolean;
  readonly told = [];
  #current: Heading | null = null;
  #closed = 0;
  #isBroken = false;

  constructor({ mapping }: TitledTable) {
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
      this.#current = headingIn(only);
      return { cells: this.#current.cells, isItself: true };
    }
    return this.#current === null ? null : { cells: this.#current.cells, isItself: false };
  }

  #close(sum: Cell): void {
    if (this.#current === null) return;
    const text = foldTitle(sum.text);
    if (!this.#current.names.some(name => text.endsWith(` ${foldTitle(name)}`))) this.#isBroken = true;
    this.#current = null;
    this.#closed += 1;
  }

  /** Once all rows were seen: whether the headings are customers. */
  get areCustomers(): boolean {
    return this.#closed > 0 && this.#current === null && !this.#isBroken;
  }
}
