// What is watched in each row of a table of invoices, so that its columns can be settled once all rows were seen.

import { foldInvoiceNumber } from '../../units/identifiers.ts';
import type { Currency } from '../../units/money.ts';
import type { ColumnMapping, TableField } from '../records.ts';
import { Scattered } from '../tables/row-groups.ts';
import { dayIn, OrderWatch } from '../tables/table-days.ts';
import { cellsOf } from '../tables/table-mapping.ts';
import { type Cell, currencyIn, currencyInTitle, SignWatch, type TableRow } from '../tables/table-values.ts';
import { TwinColumns } from '../tables/twin-columns.ts';
import { CustomerBlanks } from './customers/customer-blanks.ts';
import { CustomerCards } from './customers/customer-cards.ts';
import { CustomerColumns } from './customers/customer-columns.ts';
import { CustomerHeadings, isStarred, isSum } from './customers/customer-headings.ts';
import { CustomerRows } from './customers/customer-rows.ts';
import { type Follow, WaysAbove } from './customers/customers-above.ts';
import { InvoiceSides } from './invoice-sides.ts';
import { StatusWatch } from './invoice-status.ts';
import { TaxWatch } from './invoice-tax.ts';
import { LetteringWatch } from './settled/invoice-lettering.ts';
import { PaidWatch } from './settled/invoice-paid.ts';
import { OpenBlankWatch } from './settled/open-blank.ts';
import { PartLetters } from './settled/part-letters.ts';

const AMOUNT_FIELDS = [
  'total',
  'beforeTax',
  'tax',
  'payable',
  'paid',
  'debit',
  'credit',
] as const satisfies readonly TableField[];
const DATE_FIELDS = ['issueDate', 'dueDate'] as const satisfies readonly TableField[];
/** Few numbers of invoices begin with a letter of a sum; those that do are looked at. */
const SUM_LIKE = /^[*\s]+$|^[^\d]*(tot|s[ou]m|gesamt|[aà]? ?report)/i;
/** What a claim is made of. */
const OF_CLAIM = ['number', ...DATE_FIELDS, ...AMOUNT_FIELDS] as const;

export class InvoiceWatches {
  readonly signs = new Map(AMOUNT_FIELDS.map(field => [field, new SignWatch()]));
  readonly orders = new Map(DATE_FIELDS.map(field => [field, new OrderWatch()]));
  readonly currencies = new CurrencyWatch();
  readonly scattered = new Scattered();
  readonly statuses: StatusWatch;
  readonly lettering: LetteringWatch;
  readonly paid: PaidWatch;
  readonly openBlank: OpenBlankWatch;
  readonly partLetters: PartLetters;
  readonly customers: CustomerColumns;
  readonly above: WaysAbove;
  readonly sides: InvoiceSides;
  readonly tax: TaxWatch;
  readonly twins: TwinColumns;
  /** Some row calls itself a sum. */
  hasSums = false;
  readonly #cellAt: (cells: readonly Cell[], field: TableField) => Cell | null;

  constructor(table: { readonly mapping: ColumnMapping; readonly columns: readonly string[] }) {
    const { mapping, columns } = table;
    this.#cellAt = cellsOf(columns, mapping);
    this.statuses = new StatusWatch(mapping);
    this.lettering = new LetteringWatch(mapping);
    this.paid = new PaidWatch(table);
    this.openBlank = new OpenBlankWatch(mapping);
    this.partLetters = new PartLetters(mapping);
    this.customers = new CustomerColumns(table);
    this.above = new WaysAbove(table, WAYS);
    this.sides = new InvoiceSides(table);
    this.tax = new TaxWatch(mapping);
    this.twins = new TwinColumns(table, OF_CLAIM);
    for (const field of AMOUNT_FIELDS) this.currencies.seeTitle(mapping[field] ?? '');
  }

  see(row: TableRow): void {
    this.above.see(row);
    this.customers.see(row);
    this.sides.see(row);
    this.twins.see(row);
    this.tax.see(this.#cellAt(row.cells, 'tax'));
    this.lettering.see(this.#cellAt(row.cells, 'lettering'));
    this.partLetters.see({ line: row.line, cell: field => this.#cellAt(row.cells, field) });
    this.paid.see(row, this.#cellAt(row.cells, 'paid'));
    this.statuses.see(this.#cellAt(row.cells, 'status'));
    this.currencies.seeCode(this.#cellAt(row.cells, 'currency'));
    const number = this.#cellAt(row.cells, 'number');
    if (number !== null && !isSum(number))
      this.openBlank.see({
        open: this.#cellAt(row.cells, 'payable'),
        total: this.#cellAt(row.cells, 'total'),
      });
    if (!this.hasSums && (number === null || SUM_LIKE.test(number.text)))
      this.hasSums = row.cells.some(cell => isSum(cell) || isStarred(cell));
    if (number !== null) this.scattered.see(foldInvoiceNumber(number.text), row.line);
    let hasAmount = false;
    for (const [field, watch] of this.signs) {
      const cell = this.#cellAt(row.cells, field);
      // A day under 'Payé le' is no amount.
      if (cell === null || (field === 'paid' && dayIn(cell, 'DMY') !== null)) continue;
      watch.see(cell);
      this.currencies.see(cell.text);
      hasAmount = true;
    }
    // What has no amount is no invoice: 'Customer' and its number may lie under a day.
    if (!hasAmount) return;
    for (const [field, watch] of this.orders) {
      const cell = this.#cellAt(row.cells, field);
      if (cell !== null) watch.see(cell);
    }
  }
}

/** Lines above the invoices, rows of their own with or without a sum that names them, or the first invoice of each. */
const WAYS: readonly Follow[] = [
  table => new CustomerHeadings(table),
  table => new CustomerCards(table),
  table => new CustomerRows(table),
  table => new CustomerBlanks(table),
];

/** The currencies that stand beside amounts, and those of a column for them. */
export class CurrencyWatch {
  readonly named = new Set<Currency>();
  readonly codes = new Set<string>();
  dollars: string | null = null;

  seeTitle(title: string): void {
    const currency = currencyInTitle(title);
    if (currency !== null) this.named.add(currency);
  }

  seeCode(cell: Cell | null): void {
    if (cell !== null && this.codes.size < MAX_CODES) this.codes.add(cell.text.trim().toUpperCase());
  }

  see(text: string): void {
    // Nearly every amount is digits, blanks and marks alone.
    if (/^[\d.,\s-]*$/.test(text)) return;
    const currency = currencyIn(text);
    if (currency !== null) this.named.add(currency);
    if (text.includes('$')) this.dollars ??= text;
  }
}

/** More codes than the world has currencies. */
const MAX_CODES = 300;
