// What the company says of itself, as the API asks it of the desk.

import type { CompanyCorrected, CompanyCorrection } from '../../desk/company/correct-company.ts';
import type { CompanyDetails } from '../../desk/views/company.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Editing, InCompany, Outcome } from './outcome.ts';
import type { ProviderDesk } from './provider-port.ts';

export type CompanyDetailsDesk = ProviderDesk & {
  companyDetails(asked: InCompany): Promise<CompanyDetails>;
  /** The door has asked for the password where the account is named. */
  correctCompany(
    asked: Editing & { readonly correction: CompanyCorrection; readonly day: CalendarDate },
  ): Promise<Outcome<CompanyCorrected>>;
};
