// Offers to settle several invoices, or one, for less, as matching is told of them: what is still missing to meet one, and over
// which invoices that goes. Those that are over or were withdrawn are told too: money for them is explained, and not spread.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { amountKey } from './open-claims.ts';

export type OpenOffer = {
  readonly debtorId: string;
  /** What meets it now. */
  readonly missing: Money;
  /** In the order in which money is spread; `most`: of each, what is under the offer still, in minor units. */
  readonly parts: readonly { readonly invoiceId: string; readonly number: string; readonly most: number }[];
  readonly offeredOn: CalendarDate;
  /** The day that the debtor was told. */
  readonly payBy: CalendarDate;
  /** The last day on which money meets it, with the grace. */
  readonly until: CalendarDate;
  readonly withdrawnOn: CalendarDate | null;
};

export type Offers = {
  readonly covering: (invoiceId: string) => readonly OpenOffer[];
  readonly ofDebtor: (debtorId: string) => readonly OpenOffer[];
  /** That this amount meets, as far as it was known at first. */
  readonly ofAmount: (amount: Money) => readonly OpenOffer[];
  readonly isNone: boolean;
};

/** In the order in which they were made. */
export function indexOffers(offers: readonly OpenOffer[]): Offers {
  const byInvoice = new Map<string, OpenOffer[]>();
  const byDebtor = new Map<string, OpenOffer[]>();
  const byAmount = new Map<string, OpenOffer[]>();
  for (const offer of offers) {
    for (const { invoiceId } of offer.parts) addTo(byInvoice, invoiceId, offer);
    addTo(byDebtor, offer.debtorId, offer);
    addTo(byAmount, amountKey(offer.missing), offer);
  }
  return {
    covering: invoiceId => byInvoice.get(invoiceId) ?? [],
    ofDebtor: debtorId => byDebtor.get(debtorId) ?? [],
    ofAmount: amount => byAmount.get(amountKey(amount)) ?? [],
    isNone: offers.length === 0,
  };
}

function addTo(map: Map<string, OpenOffer[]>, key: string, offer: OpenOffer): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [offer]);
  else known.push(offer);
}
