// The balance of an invoice without a part that is owed and not asked for today: a disputed part, a promised one. The
// part counts as never invoiced, so that interest on it is not asked for either; what is owed is told by `balance.ts`.
// 1,200.00 due 2026-09-30, 300.00 disputed, on 2026-10-30: 900.00 open, interest on 900.00.

import type { Money } from '../units/money.ts';
import { type Balance, balanceOf } from './balance.ts';
import type { Allocation, Invoice } from './invoice.ts';

/** An invoice with what settled it: what a balance is made from. */
export type Claim = { readonly invoice: Invoice; readonly allocations: readonly Allocation[] };

export function balanceWithout(
  part: Money,
  { claim: { invoice, allocations }, balance }: { claim: Claim; balance: Balance },
): Balance {
  const kept: Allocation = {
    invoiceId: invoice.id,
    source: { kind: 'creditNote', creditNoteId: 'kept back' },
    amount: part,
    countsFrom: invoice.issuedOn,
  };
  const { law, day, settled } = balance;
  return { ...balanceOf({ invoice, allocations: [...allocations, kept], law, day }), settled };
}
