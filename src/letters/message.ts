// What a message is made from and what comes out: values in, frozen text out.
// Every amount a text shows comes from here, so subject, body, PDF, QR and API cannot disagree.

import { type ClaimAmounts, claimAmounts } from '../claim/claim-amounts.ts';
import type { Address, Language } from '../claim/parties.ts';
import type { LetterKind, Tone, WordingVariant } from '../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, zero } from '../units/money.ts';

/** One line of the statement of interest: so many days at such a rate on such a principal. */
export type InterestLine = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  readonly ratePercent: string;
  readonly principal: Money;
  readonly article: string;
};

export type InvoiceLine = {
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly subject: string | null;
  readonly invoiced: Money;
  /** Payments and credit notes already deducted. */
  readonly settled: Money;
  /** Owed and not asked for by this message: disputed, promised, agreed otherwise. Absent: nothing is. */
  readonly withheld?: Money;
  readonly open: Money;
  /** What is asked for of it, instalment by instalment; absent: it is one amount with one due date. */
  readonly parts?: readonly {
    readonly instalment: number;
    readonly dueOn: CalendarDate;
    readonly open: Money;
  }[];
  /** 0 before and on the due date. */
  readonly daysLate: number;
  readonly interest: Money;
  readonly compensation: Money;
  /** The part of the compensation that is proven costs; absent: none of it. */
  readonly provenCosts?: Money;
  /** The part of it that is the cost of reminders about this invoice, this one included; absent: none of it. */
  readonly reminderCosts?: Money;
  readonly interestLines: readonly InterestLine[];
  /** Structured communication or RF reference of this invoice, printed form. */
  readonly reference: string | null;
};

/** What the reader must be told of what was agreed, said or refused before. */
export type Standing = {
  /** What is left out of the amount, by cause. */
  readonly disputed: Money | null;
  readonly creditExpected: Money | null;
  readonly promised: Money | null;
  /** Under a plan or an offer. */
  readonly agreed: Money | null;
  readonly brokenPlan: {
    readonly agreedOn: CalendarDate;
    readonly dueOn: CalendarDate;
    readonly missing: Money;
    readonly isAccelerated: boolean;
  } | null;
  readonly missedOffer: { readonly offeredOn: CalendarDate; readonly amount: Money } | null;
  readonly brokenPromise: {
    readonly amount: Money;
    readonly payOn: CalendarDate;
    readonly received: Money;
  } | null;
  readonly refusedDisputes: readonly { readonly number: string; readonly because: string }[];
};

/** All that a text may say. Facts only; the wording decides what it says of them. */
export type MessageView = {
  readonly kind: LetterKind;
  /** Said in words of its own; absent or null: in those of the kind. */
  readonly variant?: WordingVariant | null;
  readonly tone: Tone;
  readonly language: Language;
  readonly day: CalendarDate;
  readonly creditor: {
    readonly name: string;
    readonly address: Address | null;
    readonly country: string;
    readonly registration: string | null;
    readonly vat: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly signatory: string | null;
    readonly iban: string | null;
    readonly bic: string | null;
  };
  readonly debtor: {
    readonly name: string;
    readonly isConsumer: boolean;
    readonly isPublicBody?: boolean;
    readonly address: Address | null;
    readonly country: string;
    readonly registration: string | null;
  };
  /** The person addressed, when known. */
  readonly recipientName: string | null;
  readonly law: string;
  readonly invoices: readonly InvoiceLine[];
  readonly principal: Money;
  readonly interest: Money;
  readonly compensation: Money;
  /** The part of the compensation that is proven costs; absent: none of it. */
  readonly provenCosts?: Money;
  /** The part of the compensation that is the cost of reminders (CDE XIX.2); absent: none of it. */
  readonly reminderCosts?: Money;
  /** The part of that which this very reminder adds; absent: nothing. */
  readonly ownCost?: Money;
  /** What this message asks for: principal, plus accessories when the step claims them. */
  readonly asked: Money;
  /** What is written on the transfer: one reference for one invoice, else invoice numbers. */
  readonly paymentReference: string;
  readonly deadlineOn: CalendarDate | null;
  /** Belgian consumers: the waiting period and what may be claimed after it (CDE XIX.2-XIX.4). */
  readonly consumerNotice: {
    readonly freeUntil: CalendarDate;
    readonly laterIndemnity: Money | null;
    readonly laterRatePercent: string | null;
  } | null;
  /** Belgian consumers: what is asked of instalments whose own free days are not over (CDE XIX.2); absent: nothing. */
  readonly stillFree?: Money;
  /** Contacts about what is asked here, oldest first. */
  readonly earlierContacts: readonly { readonly on: CalendarDate; readonly channel: string }[];
  /** Numbers of the invoices that those contacts were about, where some of the invoices were in none of them; absent: in all. */
  readonly earlierAbout?: readonly string[];
  /** Absent where nothing was disputed or promised. */
  readonly standing?: Standing;
  /** Articles that found the amounts: 'C. com. L441-10 II'. */
  readonly articles: readonly string[];
  /** The debtor's page; null while there is none. */
  readonly pageUrl: string | null;
  /** The same for whoever holds paper: where to type which code. */
  readonly pageEntry: { readonly address: string; readonly code: string } | null;
};

/** Of a letter that leaves registered: on paper, or as a qualified electronic delivery. */
export type RegisteredBy = 'post' | 'electronic';

/** A formal letter as content; `page.ts` lays it out. */
export type LetterContent = {
  readonly language: Language;
  readonly title: string;
  /** Markdown, already filled in. */
  readonly body: string;
  /** The same as plain text: for search, for screens, and to compare with the typeset page. */
  readonly text: string;
  readonly view: MessageView;
  /** EPC069-12 payload, or null when no IBAN is known or the currency is not the euro. */
  readonly payCode: string | null;
  /** To whom it is addressed, where it is not to the debtor. */
  readonly recipient?: readonly string[];
  /** Printed on its face, where it leaves registered. Its tracking number is known at posting and belongs to the evidence. */
  readonly registered?: RegisteredBy;
};

export type ComposedMessage = {
  readonly language: Language;
  readonly subject: string;
  /** Plain text body. */
  readonly text: string;
  readonly html: string;
  readonly letter: LetterContent;
  /** One amount for everything that leaves. */
  readonly amount: Money;
  /** EPC069-12 payload, or null when no IBAN is known or the currency is not the euro. */
  readonly payCode: string | null;
};

/** What leaves without paper has no letter. */
export type ComposedMail = Omit<ComposedMessage, 'letter'> & { readonly letter: LetterContent | null };

/** The name under which the picture of the transfer code travels with a mail (RFC 2392). */
export const PAY_CODE_CONTENT_ID = 'acquit-pay-code';

/** Why a message was not composed: it would have said too little, or something that the view does not know. */
export type Refusal = {
  readonly kind: 'refused';
  /** Keys of required mentions that the text lacks. */
  readonly missing: readonly string[];
  /** Amounts found in the text, as printed, that are not in the view. */
  readonly foreignAmounts: readonly string[];
  /** What the view asks for although the law gives it to nobody: 'consumerCosts'. */
  readonly forbidden: readonly string[];
};

/** What a message states, or one of its lines, part by part: the object that every other door shows. */
export const statedAmounts = (stated: Accessories & { readonly principal: Money }): ClaimAmounts =>
  withPrincipal(stated.principal, stated);

/** The same of one invoice. */
export const lineAmounts = (line: InvoiceLine): ClaimAmounts => withPrincipal(line.open, line);

type Accessories = Pick<MessageView, 'interest' | 'compensation' | 'provenCosts' | 'reminderCosts'>;

function withPrincipal(
  principal: Money,
  { interest, compensation, provenCosts, reminderCosts }: Accessories,
): ClaimAmounts {
  const none = zero(principal.currency);
  return claimAmounts({
    principal,
    interest,
    compensation,
    provenCosts: provenCosts ?? none,
    reminderCosts: reminderCosts ?? none,
  });
}
