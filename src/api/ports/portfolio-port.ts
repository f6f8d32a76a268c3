// What the API asks of the desk about who follows which debtor.

import type { CompanyAtOnce } from '../../desk/overview/all-companies-view.ts';
import type { Assigned, Given } from '../../store/debtors/portfolios.ts';
import type { Watched } from '../../store/overview/companies-at-once.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany } from './outcome.ts';

export type PortfolioDesk = {
  /** Whether what an address names belongs to a debtor of this person. */
  isInPortfolio(
    asked: InCompany & { readonly collector: string; readonly name: string; readonly id: string },
  ): Promise<boolean>;
  portfolios(asked: InCompany): Promise<readonly Assigned[]>;
  /** Null as a person: nobody. Answers the debtors that the company has, with whoever followed each until then; in the journal. */
  assignDebtors(
    asked: Acting & {
      readonly debtorIds: readonly string[];
      readonly userId: string | null;
      readonly day: CalendarDate;
    },
  ): Promise<readonly Given[]>;
  /** What is late and what waits in each of these, the one that needs a person most first. */
  companiesAtOnce(asked: {
    readonly watched: Watched;
    readonly day: CalendarDate;
  }): Promise<readonly CompanyAtOnce[]>;
};
