// What the API asks of the desk about the law of a debtor: the roads to a title, and an insolvency entered by hand.

import type { LegalView } from '../../desk/claims/legal-list.ts';
import type { StatementAnswer, StatementChoices } from '../../desk/claims/legal-statement.ts';
import type { DebtorDeadline } from '../../desk/claims/next-deadlines.ts';
import type { PublishOutcome } from '../../desk/claims/publish-rates.ts';
import type { RateListing } from '../../desk/claims/rate-listing.ts';
import type {
  InsolvencyEntry,
  InsolvencyOutcome,
  InsolvencyView,
} from '../../desk/claims/record-insolvency.ts';
import type { LawFactEntry, LawFactOutcome } from '../../desk/claims/record-law-fact.ts';
import type { RoadsView, SaidFacts } from '../../desk/claims/roads.ts';
import type { TermsOfSale } from '../../desk/company/terms-of-sale.ts';
import type { Versioned } from '../../desk/edited-meanwhile.ts';
import type { ProcedureEvent } from '../../law/procedures/next.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, Editing, InCompany, Outcome } from './outcome.ts';

type OfDebtor = { readonly companyId: string; readonly debtorId: string; readonly day: CalendarDate };

export type LawDesk = {
  /** Claims that time is killing, and proceedings with the days that follow. */
  legal(asked: InCompany & { readonly day: CalendarDate }): Promise<LegalView>;
  /** The rates are those of the installation: the same for every company. */
  rates(asked: { readonly day: CalendarDate }): Promise<RateListing>;
  /** Enters a file of published rates, or refuses it as a whole with every problem. `content` is not trusted. */
  publishRates(
    asked: Acting & { readonly fileName: string; readonly content: unknown; readonly day: CalendarDate },
  ): Promise<PublishOutcome>;
  /** Null when the company has no such debtor. */
  roads(
    asked: OfDebtor & { readonly said: SaidFacts; readonly event: ProcedureEvent | null },
  ): Promise<RoadsView | null>;
  /** Null when the company has no such debtor. */
  insolvency(asked: Omit<OfDebtor, 'day'>): Promise<InsolvencyView | null>;
  /** `notFound`: the company has no such debtor. */
  recordInsolvency(
    asked: OfDebtor & Editing & { readonly entry: InsolvencyEntry },
  ): Promise<InsolvencyOutcome>;
  /** `notFound`: none was in force. */
  withdrawInsolvency(asked: OfDebtor & Editing): Promise<InsolvencyOutcome>;
  recordLawFact(
    asked: OfDebtor & { readonly by: string; readonly entry: LawFactEntry },
  ): Promise<LawFactOutcome>;
  /** The debtor whose fact was taken back; null when it was not in force. */
  takeBackLawFact(
    asked: Omit<OfDebtor, 'debtorId'> & { readonly by: string; readonly factId: string },
  ): Promise<string | null>;
  /** The account of an invoice for a court. */
  legalStatement(
    asked: InCompany & {
      readonly invoiceNumber: string;
      readonly day: CalendarDate;
      readonly choices: StatementChoices;
    },
  ): Promise<StatementAnswer>;
  termsOfSale(asked: InCompany): Promise<Versioned<TermsOfSale>>;
  changeTermsOfSale(
    asked: Editing & { readonly day: CalendarDate; readonly terms: Partial<TermsOfSale> },
  ): Promise<Outcome<Versioned<TermsOfSale>>>;
  /** What the law gives a day for, over all debtors, the soonest first. */
  deadlines(asked: Omit<OfDebtor, 'debtorId'>): Promise<readonly DebtorDeadline[]>;
};
