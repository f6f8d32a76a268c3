// What whoever follows a link of a closed company is told: that it is closed, since when, and whom to ask. Only a link that
// would open a page otherwise says so: one that was invented, altered or revoked, or has expired, tells nothing.

import type { Address, Company } from '../../claim/parties.ts';
import { companyById } from '../../store/companies/companies.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';

export type ClosedCompany = Pick<Company, 'name' | 'email' | 'phone'> & {
  readonly address: Address | null;
  readonly closedOn: CalendarDate;
};

/** Null while the company is open, or where there is none. */
export async function closedCompany(db: Queryable, companyId: string): Promise<ClosedCompany | null> {
  const company = await companyById(db, companyId);
  const closed = company?.policy.closed;
  if (company === null || closed == null) return null;
  const { name, email, phone, address } = company;
  return { name, email, phone, address, closedOn: closed.on };
}
