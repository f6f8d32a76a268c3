// Companies, as a door shows them.

import type { Company } from '../../claim/parties.ts';
import { allCompanies, companyById } from '../../store/companies/companies.ts';
import type { Passing, Queryable } from '../../store/session.ts';
import type { CompanyView } from '../views/company.ts';

/** The companies of these ids, by name. Unknown ids are left out. */
export async function companyViews(db: Passing, companyIds: readonly string[]): Promise<CompanyView[]> {
  const wanted = new Set(companyIds);
  return (await allCompanies(db)).filter(({ id }) => wanted.has(id)).map(companyView);
}

export function companyView({ id, name, country, policy }: Company): CompanyView {
  return {
    id,
    name,
    country,
    mode: policy.mode,
    isPaused: policy.isPaused,
    closedOn: policy.closed?.on ?? null,
  };
}

/** A company that the door has already checked; throws when there is none. */
export async function knownCompany(db: Queryable, companyId: string): Promise<Company> {
  const company = await companyById(db, companyId);
  if (company === null) throw new Error(`No company has the id ${companyId}`);
  return company;
}
