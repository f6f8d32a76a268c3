// What is put in writing because it was said or agreed, and who writes to whom.

import type { Language } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { HowToPay } from '../how-to-pay.ts';

export type Confirmed =
  | {
      readonly kind: 'promise';
      readonly amount: Money;
      readonly payOn: CalendarDate;
      readonly numbers: readonly string[];
    }
  | {
      readonly kind: 'dispute';
      readonly number: string;
      /** Null: the whole invoice. */
      readonly amount: Money | null;
      /** What else of it is open and stays due; null where nothing is. */
      readonly rest: Money | null;
      readonly answerBy: CalendarDate;
    }
  | { readonly kind: 'callBack'; readonly on: CalendarDate }
  | {
      readonly kind: 'planProposed';
      readonly whole: Money;
      readonly instalments: PlanTerms['instalments'];
      readonly answerBy: CalendarDate;
    }
  | { readonly kind: 'planRefused'; readonly whole: Money }
  /** The debtor says that it has paid; nobody reminds it until that day is over. */
  | {
      readonly kind: 'paid';
      readonly paidOn: CalendarDate;
      readonly until: CalendarDate;
      /** What it has paid, where it is not all that is open. */
      readonly numbers: readonly string[];
      /** What it was said of; absent before a version that froze it. */
      readonly about?: SaidPaidOf;
      /** What has come for it since it was said; null or absent: nothing. */
      readonly received?: Money | null;
      /** What of it is open still; null or absent: nothing, or nothing has come. */
      readonly left?: Money | null;
    }
  | { readonly kind: 'received' }
  /** Paid by then, the amount settles all that is open of these invoices; where it is the whole, the costs are waived. */
  | ({ readonly kind: 'settlement' } & OfferToPay)
  | {
      readonly kind: 'settlementWithdrawn';
      readonly on: CalendarDate;
      readonly numbers: readonly string[];
    }
  /** The offer goes on for the invoice in the place of one that it named: `amount` is what is still to be paid for it. */
  | ({
      readonly kind: 'settlementFollows';
      readonly amount: Money;
      readonly whole: Money;
      readonly payOn: CalendarDate;
      readonly pageUrl: string | null;
    } & Follows)
  /** So does a plan, with what is left of its instalments. */
  | ({
      readonly kind: 'planFollows';
      readonly whole: Money;
      readonly instalments: PlanTerms['instalments'];
      /** What the plan comes to, paid instalments included; absent before a version that froze it. */
      readonly inAll?: Money;
    } & Follows)
  /** What is open under an offer in hand has changed: `amount` is what is still to be paid for it. */
  | ({
      readonly kind: 'settlementLeft';
      /** When it was offered. */
      readonly on: CalendarDate;
    } & OfferToPay)
  /** So it has under a plan. */
  | {
      readonly kind: 'planLeft';
      readonly on: CalendarDate;
      readonly whole: Money;
      readonly instalments: PlanTerms['instalments'];
      readonly inAll: Money;
      readonly numbers: readonly string[];
      /** Of these invoices, what is open and is no part of the plan; null where nothing is, absent before a version that said it. */
      readonly rest?: Money | null;
      /** How that is paid; null where nothing is or no account is known, absent before a version that said it. */
      readonly howToPay?: HowToPay | null;
      /** What a bank has taken back since the last letter; null or absent: nothing. */
      readonly back?: PlanMoneyBack | null;
      /** The same since the plan was proposed. */
      readonly backInAll?: Money;
    }
  | { readonly kind: 'thanks'; readonly numbers: readonly string[] };

export type OfferToPay = {
  readonly amount: Money;
  readonly whole: Money;
  readonly payOn: CalendarDate;
  readonly numbers: readonly string[];
  /** Of these invoices, what is open and was not offered about; null where nothing is, absent before a version that said it. */
  readonly rest?: Money | null;
  /** Null where the creditor has no account that is known. */
  readonly howToPay: HowToPay | null;
  /** The debtor's page; null where there is none. */
  readonly pageUrl: string | null;
};

export type PlanMoneyBack = {
  readonly amount: Money;
  readonly on: CalendarDate;
  /** Paid by then, what is missing of the instalments that were due leaves the plan as it is; null where none was. */
  readonly until: CalendarDate | null;
};

export type SaidPaidOf = {
  readonly invoiceIds: readonly string[];
  /** The money that had settled these invoices when it was said. */
  readonly paid: Money;
  /** The last day from which any of it counts; null where nothing had come. */
  readonly paidUntil: CalendarDate | null;
};

export type Follows = {
  /** When it was offered. */
  readonly on: CalendarDate;
  readonly numbers: readonly string[];
  readonly earlier: string;
  readonly later: string;
  /** The later one stands in the place of the earlier one no more. */
  readonly isBack: boolean;
  /** What of the later one was not agreed about; null where nothing is. */
  readonly rest: Money | null;
};

export type PlanTerms = {
  readonly whole: Money;
  readonly numbers: readonly string[];
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: Money }[];
  readonly interest: 'waivedWhenKept' | 'runs';
  readonly hasAcceleration: boolean;
  readonly acknowledgesDebt: boolean;
  readonly graceDays: number;
};

/** Everything whose words are kept under a name of their own. */
export type Said =
  | Confirmed
  | {
      readonly kind: 'plan';
      readonly terms: PlanTerms;
      readonly debtorName: string;
      /** Its confirmation rather than the text to be signed. */
      readonly isAccepted: boolean;
      /** Where it is read: on the debtor's page, or in a message, with the address of that page where there is one. */
      readonly readOn: PlanReadOn;
    };

export type PlanReadOn =
  | { readonly kind: 'page' }
  | { readonly kind: 'message'; readonly pageUrl: string | null };

/** Of a plan everything but the debtor's name is known. */
export type SaidToDebtor =
  | Exclude<Said, { kind: 'plan' }>
  | Omit<Extract<Said, { kind: 'plan' }>, 'debtorName'>;

/** By which way it was said. */
export type SaidBy = 'call' | 'page';

/** The same, of a call with its day: what is confirmed may leave, or be written anew, on a later one. */
export type SaidHow = { readonly by: 'page' } | { readonly by: 'call'; readonly callOn: CalendarDate };

/** Who writes to whom, in which language. */
export type Writing = {
  readonly language: Language;
  /** The creditor's: how it writes amounts and days. */
  readonly country: string;
  readonly recipientName: string | null;
  readonly creditorName: string;
  readonly signatory: string | null;
};

/** What was put in writing, as it was frozen with its text. */
export type Told = {
  readonly said: SaidToDebtor;
  readonly by: SaidBy;
  readonly writing: Writing & { readonly debtorName: string };
};
