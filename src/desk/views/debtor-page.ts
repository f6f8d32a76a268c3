// What stands on the page of a debtor.

import type { ClaimAmounts } from '../../claim/claim-amounts.ts';
import type { Address, Language } from '../../claim/parties.ts';
import type { PlanChange } from '../../dossier/plan-changes.ts';
import type { WithheldBecause } from '../../dossier/withheld.ts';
import type { InterestLine } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { PageAgreed } from './page-agreed.ts';
import type { PageNotice } from './page-notice.ts';
import type { PageSettlement } from './page-settlement.ts';

export type PageInvoice = {
  readonly invoiceId: string;
  readonly number: string;
  readonly subject: string | null;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly invoiced: Money;
  readonly settled: Money;
  readonly open: Money;
  /** What is asked for it today, or will be next; zero where all of it is kept back. */
  readonly payable: Money;
  /** What falls due of it after that, instalment by instalment. */
  readonly later: readonly { readonly dueOn: CalendarDate; readonly rest: Money }[];
  /** A part of the principal of the claim. */
  readonly isAsked: boolean;
  /** The debtor says that it has paid it, and that is being checked. */
  readonly isSaidPaid: boolean;
  /** No message asks for it, and the page does not either: somebody holds it, say. */
  readonly isHeldBack: boolean;
  /** An online payment of it is on its way. */
  readonly isPaidOnline: boolean;
  /** 0 until the day after the due date. */
  readonly daysLate: number;
  /** What is owed of it on the day, part by part. */
  readonly amounts: ClaimAmounts;
  readonly interestLines: readonly InterestLine[];
  readonly articles: readonly string[];
  /** The invoice as it was written. */
  readonly documents: readonly { readonly sha256: string; readonly name: string }[];
  /** Owed, and not asked for today. */
  readonly keptBack: readonly { readonly amount: Money; readonly kind: WithheldBecause['kind'] }[];
};

/** The text of a plan, clause by clause, as it is accepted. */
export type PageOffer = {
  readonly planId: string;
  /** Whoever accepts it reads it in the language that they chose. */
  readonly texts: Readonly<Record<Language, string>>;
  /** What it changes of what the debtor proposed; null where it answers no proposal. */
  readonly answers: { readonly proposedOn: CalendarDate; readonly changes: readonly PlanChange[] } | null;
};

/** What is claimed in one currency. */
export type PageClaim = {
  readonly dossierId: string | null;
  readonly currency: string;
  /** Nothing is late: the amounts are those of the invoices that fall due. */
  readonly isComing: boolean;
  /** Late today, or falling due where nothing is late. */
  readonly principal: Money;
  /** Asked beside it by the last message; null when only the principal is asked. */
  readonly accessories: {
    readonly amounts: ClaimAmounts;
    readonly statedOn: CalendarDate;
    /** Asked by telephone: no message has them. */
    readonly isCall: boolean;
  } | null;
  readonly toPay: Money;
  /** All of it is said to be paid. */
  readonly isSaidPaid: boolean;
  /** Said to be paid beside what is asked for, and no part of it. */
  readonly leftOut: { readonly amount: Money; readonly numbers: readonly string[] } | null;
  /** Beside what is asked for, what no message asks for; no part of it either. */
  readonly heldBack: { readonly amount: Money; readonly numbers: readonly string[] } | null;
  /** What is written on the transfer. */
  readonly reference: string;
  /** Of so many invoices it names the first; null where it names them all. */
  readonly room: { readonly named: number; readonly all: number } | null;
  /** EPC069-12 payload; null when there is nothing to pay, no IBAN, or another currency than the euro. */
  readonly payCode: string | null;
  /** How many instalments may be proposed at most; null: none, an answer by hand is better. */
  readonly mostInstalments: number | null;
  /** A plan of the company that waits for an answer. */
  readonly offer: PageOffer | null;
  /** Promised, or the next instalment of a plan: not asked for, and ready to be paid. */
  readonly agreed: readonly PageAgreed[];
  /** Late ones and those not yet due, oldest first. */
  readonly invoices: readonly PageInvoice[];
};

export type PageUnderWay = {
  readonly amount: Money;
  /** For a promise or an instalment: more may be asked of the same invoices. */
  readonly isAgreed: boolean;
};

export type DebtorPage = {
  readonly day: CalendarDate;
  readonly language: Language;
  readonly creditor: {
    readonly name: string;
    readonly country: string;
    readonly registration: string | null;
    readonly vat: string | null;
    readonly address: Address | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly iban: string | null;
    readonly bic: string | null;
  };
  readonly debtor: { readonly name: string; readonly isConsumer: boolean };
  readonly claims: readonly PageClaim[];
  /** What stands above the amounts. */
  readonly notices: readonly PageNotice[];
  /** Of what is no longer asked for, a part was never paid. */
  readonly isGivenUp: boolean;
  /** Offers to settle for less that hold on the day, and those that were met. */
  readonly settlements: readonly PageSettlement[];
  /** Online payments that the debtor has ordered and that have not come yet. */
  readonly underWay: readonly PageUnderWay[];
};
