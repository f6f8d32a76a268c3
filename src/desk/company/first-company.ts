// A company as its own people enter it on the first screen: numbers that cannot be right are refused at once, all of
// them together, because messages are printed with them and files are recognised by them.

import { companyCount } from '../../store/companies/companies.ts';
import type { Passing } from '../../store/session.ts';
import { parseIban } from '../../units/identifiers.ts';
import type { InstallationContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { CompanyView } from '../views/company.ts';
import { addCompany } from './add-company.ts';
import { addressOf, type CompanyRefused, refusedOf } from './company-refusal.ts';
import { companyView } from './company-view.ts';

export type EnteredCompany = {
  readonly name: string;
  readonly country: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly registration: string | null;
  readonly vat: string | null;
  readonly iban: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly signatory: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
};

export type EnteredOutcome =
  | { readonly kind: 'added'; readonly company: CompanyView }
  | ({ readonly kind: 'refused' } & CompanyRefused);

/** Whether this installation has no company yet. */
export const isEmpty = async (db: Passing): Promise<boolean> => (await companyCount(db)) === 0;

export async function enterCompany(
  context: InstallationContext,
  { entered, by, day }: Pick<Act, 'by' | 'day'> & { entered: EnteredCompany },
): Promise<EnteredOutcome> {
  const refused = await refusedOf(context.database, entered, { name: entered.name });
  if (refused !== null) return { kind: 'refused', ...refused };
  const { street, postalCode, city, iban, ...given } = entered;
  const company = await addCompany(context, {
    company: {
      ...given,
      iban: iban === null ? null : parseIban(iban),
      address: addressOf({ street, postalCode, city, country: entered.country }),
    },
    day,
    author: by,
  });
  return { kind: 'added', company: companyView(company) };
}
