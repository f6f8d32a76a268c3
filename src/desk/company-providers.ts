// The providers of one company, by the keys that were given for it.

import type { PaymentProvider } from '../channels/payment-provider.ts';
import { companyById, companyCount } from '../store/companies.ts';
import type { Queryable } from '../store/session.ts';
import type { OnlinePayments } from './online-payments.ts';

export async function providersOfCompany(
  db: Queryable,
  { online, companyId }: { online: OnlinePayments | null; companyId: string },
): Promise<readonly PaymentProvider[]> {
  if (online === null) return [];
  const company = await companyById(db, companyId);
  if (company === null) return [];
  return online.providersOf(company, { isOnlyCompany: (await companyCount(db)) === 1 });
}
