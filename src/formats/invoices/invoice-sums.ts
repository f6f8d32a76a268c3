// A list that has a total at its foot, or one below each group, shows by it whether all of its rows are here: one that was cut out
// of the middle, filtered or refused is missed by nothing else. A total is right where it is that of rows that lie together above it.
// 'F1 100,00', 'F2 50,00', 'Total 250,00' lacks 100.00.

import { add, type Money, toDecimal, zero } from '../../units/money.ts';
import { warningAt } from '../problems.ts';
import type { Problem, TableField } from '../records.ts';
import { amountIn, type TableRow } from '../tables/table-values.ts';
import { isStarred, isSum } from './customers/customer-headings.ts';
import { folded, type InvoiceColumns, type InvoiceRow } from './rows/invoice-row-cells.ts';
import { isCreditKind, isPaymentKind } from './rows/invoice-row-standing.ts';

/** What a total may be that of: the first that the list has. */
const SUMMED = ['payable', 'total', 'debit'] as const satisfies readonly TableField[];
const DAYS = ['issueDate', 'dueDate'] as const;
/** Groups of a list, and totals that are told of it. */
const MOST_GROUPS = 100_000;
const MOST_TOLD = 20;

type Total = { readonly line: number; readonly amount: Money; readonly nearest: Money | null };

export class InvoiceSums {
  readonly #columns: InvoiceColumns;
  readonly #field: TableField | undefined;
  /** As the rows write them, and with each credit note and payment taken off. */
  readonly #ways: readonly [RunningSum, RunningSum];
  #isOff: boolean;
  #foot: Total[] = [];
  #told = 0;
  #last = '';

  constructor(columns: InvoiceColumns) {
    const { mapping, currency } = columns;
    this.#columns = columns;
    this.#field = SUMMED.find(field => mapping[field] !== undefined);
    this.#ways = [new RunningSum(currency), new RunningSum(currency)];
    this.#isOff = this.#field === undefined || mapping.direction !== undefined;
  }

  /** Totals that this invoice shows to have stood in the middle of the list, and to be wrong. */
  add(cell: InvoiceRow['cell']): readonly Problem[] {
    const amount = this.#amountOf(cell);
    if (amount === null) return [];
    const wrong = this.#tell(this.#foot);
    this.#foot = [];
    // One row for each line of an invoice, with its total in all of them, is no list that adds up.
    const number = cell('number')?.text ?? '';
    if (number !== '' && number === this.#last) this.#isOff = true;
    this.#last = number;
    const kind = folded(cell('kind')?.text ?? '');
    const isCredit = isCreditKind(kind) || isPaymentKind(kind);
    this.#ways[0].add(amount);
    this.#ways[1].add(isCredit ? { ...amount, amount: -Math.abs(amount.amount) } : amount);
    return wrong;
  }

  /** A row that is no invoice: a total, or a payment without a number, which has a day. */
  beside({ line, cells }: TableRow, cell: InvoiceRow['cell']): readonly Problem[] {
    const number = cell('number');
    const isTotal = cells.some(one => isSum(one) || isStarred(one));
    const isBare = (number === null || isTotal) && DAYS.every(field => cell(field) === null);
    if (!isBare) return this.add(cell);
    const amount = this.#amountOf(cell);
    // Above the first row stands what the list is said to be, of all or of what is late.
    if (amount === null || this.#ways[0].isEmpty) return [];
    const isRight = this.#ways.map(way => way.close(amount)).includes(true);
    // What has neither a number, a day nor a name may be anything.
    if (this.#ways[0].isFull || !(isTotal || isRight)) this.#isOff = true;
    if (isTotal) this.#foot.push({ line, amount, nearest: isRight ? null : this.#ways[0].nearest(amount) });
    return [];
  }

  /** Of the totals at the foot the largest is that of the list; others may part it as its rows do not. */
  end(): readonly Problem[] {
    const [largest] = this.#foot.toSorted((one, other) => size(other) - size(one));
    return this.#isOff || largest === undefined ? [] : this.#tell([largest]);
  }

  /** Null where the row has none; what cannot be read ends the comparing. */
  #amountOf(cell: InvoiceRow['cell']): Money | null {
    const written = this.#isOff || this.#field === undefined ? null : cell(this.#field);
    if (written === null || this.#field === undefined) return null;
    const { decimalSigns, currency } = this.#columns;
    const decimalSign = decimalSigns.get(this.#field) ?? '.';
    const amount = written.isFault === true ? null : amountIn({ cell: written, decimalSign, currency });
    if (amount === null) this.#isOff = true;
    return amount;
  }

  #tell(totals: readonly Total[]): readonly Problem[] {
    if (this.#isOff) return [];
    return totals.flatMap(({ line, amount, nearest }) => {
      if (nearest === null || this.#told >= MOST_TOLD) return [];
      this.#told += 1;
      const found = `a total of ${toDecimal(amount)}`;
      const expected = `${toDecimal(nearest)}, the sum of rows above it; is a row missing?`;
      return warningAt({ place: `row ${line}`, found, expected });
    });
  }
}

const size = ({ amount }: Total): number => Math.abs(amount.amount);

/** The sum of all rows so far, and what it was at each total: between two of them lie the rows of one. */
class RunningSum {
  #all: Money;
  readonly #marks: Set<number>;
  #isNew = true;

  constructor(currency: string) {
    this.#all = zero(currency);
    this.#marks = new Set([0]);
  }

  add(amount: Money): void {
    this.#all = add(this.#all, amount);
    this.#isNew = false;
  }

  close({ amount }: Money): boolean {
    const isRight = this.#marks.has(this.#all.amount - amount);
    this.#marks.add(this.#all.amount);
    return isRight;
  }

  nearest({ amount }: Money): Money {
    const spans = [...this.#marks].map(mark => this.#all.amount - mark);
    const best = spans.reduce((one, other) =>
      Math.abs(other - amount) < Math.abs(one - amount) ? other : one,
    );
    return { ...this.#all, amount: best };
  }

  get isEmpty(): boolean {
    return this.#isNew;
  }

  get isFull(): boolean {
    return this.#marks.size > MOST_GROUPS;
  }
}
