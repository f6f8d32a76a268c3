// A report that is grouped by customer may write the customer on the first invoice of each group alone, and leave the cells
// below it blank. They are filled only where the table is written so throughout: no customer is named twice, the first
// invoice names one, and several groups have blank rows, or most rows are blank. One blank cell among names stays one.
// 'Dupont;F1', ';F2', 'Martin;F3', ';F4' are two invoices of each; in 'Dupont;F1', ';F2', 'Martin;F3' nobody knows whose F2 is.

import { foldInvoiceNumber } from '../../../units/identifiers.ts';
import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem, TableField } from '../../records.ts';
import { cellsOf, foldTitle } from '../../tables/table-mapping.ts';
import type { Cell, TableRow } from '../../tables/table-values.ts';
import { isSum } from './customer-headings.ts';
import { type Above, type CustomersAbove, MAX_GROUPS, type TitledTable } from './customers-above.ts';

const OF_DEBTOR = [
  'debtorName',
  'debtorFirstName',
  'debtorLastName',
  'debtorNumber',
  'debtorVat',
  'debtorRegistration',
  'debtorEmail',
  'debtorPhone',
  'debtorKind',
  'debtorLanguage',
  'debtorStreet',
  'debtorPostalCode',
  'debtorCity',
  'debtorCountry',
  'contactName',
] as const satisfies readonly TableField[];

export class CustomerBlanks implements CustomersAbove {
  readonly #mapping: ColumnMapping;
  readonly #cellAt: (cells: readonly Cell[], field: TableField) => Cell | null;
  readonly #named = new Set<string>();
  #current: Above['cells'] | null = null;
  #number = '';
  #isBroken: boolean;
  #blanks = 0;
  #groupsWithBlanks = 0;
  #isFirstBlank = false;

  constructor({ mapping, columns }: TitledTable) {
    this.#mapping = mapping;
    this.#cellAt = cellsOf(columns, mapping);
    this.#isBroken = mapping.debtorName === undefined && mapping.debtorNumber === undefined;
  }

  see({ cells }: TableRow): Above | null {
    if (this.#isBroken) return null;
    const number = this.#cellAt(cells, 'number');
    const own = this.#ownOf(cells);
    if (number === null || isSum(number)) return this.#beside(cells, own);
    const isSameInvoice = foldInvoiceNumber(number.text) === this.#number;
    this.#number = foldInvoiceNumber(number.text);
    if (own.size > 0) this.#name(own, isSameInvoice);
    else if (this.#current === null) this.#isBroken = true;
    else if (!isSameInvoice) this.#count();
    return own.size > 0 || this.#current === null ? null : { cells: this.#current, isItself: false };
  }

  #ownOf(cells: readonly Cell[]): Above['cells'] {
    return new Map(
      OF_DEBTOR.flatMap(field => {
        const cell = this.#cellAt(cells, field);
        return cell === null ? [] : [[field, cell] as const];
      }),
    );
  }

  /** A row of sums ends a group; a customer without an invoice and without a day begins one. */
  #beside(cells: readonly Cell[], own: Above['cells']): Above | null {
    const hasDay = this.#cellAt(cells, 'issueDate') !== null || this.#cellAt(cells, 'dueDate') !== null;
    const isHeading = own.size > 0 && !hasDay && !cells.some(isSum);
    if (isHeading) this.#name(own, false);
    else if (cells.some(isSum)) this.#current = null;
    return isHeading ? { cells: own, isItself: true } : null;
  }

  #name(own: Above['cells'], isSameInvoice: boolean): void {
    const key = foldTitle([own.get('debtorName')?.text, own.get('debtorNumber')?.text].join(' '));
    if (isSameInvoice) return;
    if (key === '' || this.#named.has(key) || this.#named.size > MAX_GROUPS) this.#isBroken = true;
    this.#named.add(key);
    this.#current = own;
    this.#isFirstBlank = true;
  }

  #count(): void {
    this.#blanks += 1;
    if (this.#isFirstBlank) this.#groupsWithBlanks += 1;
    this.#isFirstBlank = false;
  }

  get areCustomers(): boolean {
    return !this.#isBroken && (this.#groupsWithBlanks > 1 || this.#blanks > this.#named.size);
  }

  get told(): readonly Problem[] {
    const place = `column ${this.#mapping.debtorName ?? this.#mapping.debtorNumber}`;
    const found = `no customer in ${this.#blanks} rows`;
    return [warningAt({ place, found, expected: 'a customer in each row; the one named above is taken' })];
  }
}
