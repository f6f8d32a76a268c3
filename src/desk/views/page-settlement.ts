// An offer to settle on the page of a debtor.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

/** One amount and how it is paid. */
export type PageTransfer = {
  readonly amount: Money;
  /** What is written on the transfer. */
  readonly reference: string;
  /** EPC069-12 payload; null when there is no IBAN, or another currency than the euro. */
  readonly payCode: string | null;
};

/** Of its invoices, what the debtor says it has paid while that is checked: asked for in nothing that stands here. */
export type SaidOfOffer = { readonly amount: Money; readonly numbers: readonly string[] };

export type PageOfferOnline = {
  readonly offerId: string;
  /** They add up to what meets the offer. */
  readonly parts: readonly { readonly invoiceId: string; readonly amount: number }[];
};

export type PageSettlement =
  | {
      readonly kind: 'running';
      /** As it was offered. */
      readonly amount: Money;
      readonly payBy: CalendarDate;
      readonly numbers: readonly string[];
      /** What has come in for it since. */
      readonly received: Money;
      readonly told: SaidOfOffer | null;
      /** What is missing to meet it. */
      readonly meets: PageTransfer;
      /** All that is open of these invoices; null where the offer asks for no less. */
      readonly whole: PageTransfer | null;
      /** Owed if its day passes. */
      readonly left: Money;
      /** How what meets it is paid online; null while an online payment of its invoices is on its way. */
      readonly online: PageOfferOnline | null;
    }
  /** Its day is over, and money of that day may still be on its way, or the bank has not told yet. */
  | {
      readonly kind: 'ended';
      readonly amount: Money;
      readonly payBy: CalendarDate;
      readonly numbers: readonly string[];
      readonly received: Money;
      readonly told: SaidOfOffer | null;
      /** All that is open of these invoices: what is owed if nothing is on its way. */
      readonly whole: PageTransfer;
    }
  /** What meets it was ordered at a payment provider in time, and is on its way: nobody pays it a second time. */
  | {
      readonly kind: 'ordered';
      readonly amount: Money;
      readonly numbers: readonly string[];
      readonly payBy: CalendarDate;
      readonly ordered: Money;
    }
  /** What is said to be paid would meet it, or all that is owed: nothing is asked for while that is checked. */
  | {
      readonly kind: 'saidPaid';
      readonly amount: Money;
      readonly numbers: readonly string[];
      readonly payBy: CalendarDate;
      readonly told: SaidOfOffer;
    }
  | { readonly kind: 'met'; readonly amount: Money; readonly numbers: readonly string[] };
