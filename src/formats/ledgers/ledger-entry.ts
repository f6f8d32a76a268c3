// One entry of a customer account in the books of a company.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

export type LedgerEntry = {
  /** The customer's own account, else the collective one. */
  readonly customer: string;
  readonly customerName: string | null;
  readonly piece: string;
  readonly pieceOn: CalendarDate;
  readonly enteredOn: CalendarDate;
  readonly label: string;
  /** Where the ledger says when it falls due, which a FEC need not. */
  readonly dueOn?: CalendarDate | null;
  /** Debit less credit: what the customer owes more. */
  readonly amount: Money;
  readonly letter: string | null;
  /** The journal sells (it books revenue) or holds money (bank, till); null: neither, or both. */
  readonly journal: 'sales' | 'money' | null;
};
