// What is open and who owes it, ready to be asked per payment, from lists of invoices.

import { day } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { ClaimIndex, KnownDebtor, OpenClaim, OpenCredit, SettledClaim } from './open-claims.ts';
import { PackedClaims } from './packed-claims.ts';
import { PackedIndex } from './packed-index.ts';
import { PayerIndex } from './payer-index.ts';

export function indexClaims(
  claims: readonly OpenClaim[],
  {
    credits = [],
    settled = [],
    debtors = [],
    mostDrawn,
  }: {
    readonly credits?: readonly OpenCredit[] | undefined;
    readonly settled?: readonly SettledClaim[] | undefined;
    readonly debtors?: readonly KnownDebtor[] | undefined;
    readonly mostDrawn?: number | undefined;
  },
): ClaimIndex {
  const packed = new PackedClaims();
  for (const { open, payable, ...claim } of claims)
    packed.add({ ...claim, open: open.amount, payable: payable.amount, currency: open.currency, terms: [] });
  settled.forEach(({ debtorId, number, payable }, position) => {
    packed.add({ ...PAID, invoiceId: `paid ${position}`, debtorId, number, ...asked(payable) });
  });
  return new PackedIndex({ claims: packed, payers: new PayerIndex(debtors), credits, mostDrawn });
}

/** Of an invoice that is paid its number and what it asked are all that counts. */
const PAID = { references: [], orderReference: null, issuedOn: day('2000-01-01'), dueOn: null, terms: [] };

const asked = ({ amount, currency }: Money) => ({ open: 0, payable: amount, currency });
