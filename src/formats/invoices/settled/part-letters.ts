// Payments of a list that a small letter ties to one invoice: what was paid of it is no longer asked for, and that the payment
// stands under a number of its own, or under none, does not matter. A letter that several invoices carry tells nothing of any one.
// 'FA1 1200,00 a' and 'Virement 500,00 a' of one customer leave 700.00 of FA1.

import { foldInvoiceNumber } from '../../../units/identifiers.ts';
import type { ColumnMapping } from '../../records.ts';
import type { InvoiceRow, TiedPayments } from '../rows/invoice-row-cells.ts';
import { isPaymentRow, lessens } from '../rows/invoice-row-payments.ts';
import { isLetteredInPart } from './invoice-lettering.ts';

/** As many payments as are kept; a list of more is read without them. */
const MOST_PAYMENTS = 50_000;

type Tied = { readonly numbers: Set<string>; readonly payments: InvoiceRow[] };

export class PartLetters implements TiedPayments {
  readonly #mapping: ColumnMapping;
  readonly #tied = new Map<string, Tied>();
  #payments = 0;

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
  }

  see(row: InvoiceRow): void {
    const key = this.#keyOf(row);
    if (key === null || this.#payments > MOST_PAYMENTS) return;
    const tied = this.#tied.get(key) ?? { numbers: new Set<string>(), payments: [] };
    this.#tied.set(key, tied);
    if (isPaymentRow(row, this.#mapping)) {
      this.#payments += 1;
      tied.payments.push(row);
    } else if (!lessens(row)) tied.numbers.add(foldInvoiceNumber(row.cell('number')?.text ?? ''));
  }

  /** What was paid of the one invoice that these rows tell of. */
  paymentsOf(rows: readonly InvoiceRow[]): readonly InvoiceRow[] {
    const [key, ...others] = new Set(rows.map(row => this.#keyOf(row)));
    if (key === undefined || key === null || others.length > 0 || rows.some(lessens)) return [];
    return this.#certain(key)?.payments ?? [];
  }

  /** Whether a payment is tied to one invoice. */
  counts(row: InvoiceRow): boolean {
    const key = this.#keyOf(row);
    return key !== null && this.#certain(key) !== null;
  }

  #certain(key: string): Tied | null {
    const tied = this.#payments > MOST_PAYMENTS ? undefined : this.#tied.get(key);
    return tied?.numbers.size === 1 ? tied : null;
  }

  #keyOf({ cell }: InvoiceRow): string | null {
    const { lettering } = this.#mapping;
    const letter = lettering === undefined ? '' : (cell('lettering')?.text.trim() ?? '');
    if (lettering === undefined || !isLetteredInPart(letter, lettering)) return null;
    const customer = cell('debtorNumber') ?? cell('debtorName');
    return customer === null ? null : `${letter} ${customer.text.trim()}`;
  }
}
