// The providers of one company, by the keys that were given for it: by whoever runs the server, in the environment, or by an
// owner in the application, sealed. The environment comes first: what it says can be changed there alone.

import type { PaymentProvider, ProviderName } from '../../channels/payment-provider.ts';
import { companyById, companyCount } from '../../store/companies/companies.ts';
import { type ProviderKeyRow, providerKeyRows } from '../../store/money/provider-keys.ts';
import type { Queryable } from '../../store/session.ts';
import type { OnlinePayments } from './online-payments.ts';

type Asked = { readonly online: OnlinePayments | null; readonly companyId: string };

export type CompanyProvider =
  | { readonly from: 'server'; readonly name: ProviderName; readonly provider: PaymentProvider }
  | {
      readonly from: 'application';
      readonly name: ProviderName;
      /** Null where the key was sealed with another secret than that of this installation. */
      readonly provider: PaymentProvider | null;
      readonly row: ProviderKeyRow;
    };

export async function companyProviders(
  db: Queryable,
  { online, companyId }: Asked,
): Promise<readonly CompanyProvider[]> {
  if (online === null) return [];
  const company = await companyById(db, companyId);
  if (company === null) return [];
  const given = online.providersOf(company, { isOnlyCompany: (await companyCount(db)) === 1 });
  const rows = await providerKeyRows(db, companyId);
  return [
    ...given.map(provider => ({ from: 'server', name: provider.name, provider }) as const),
    ...rows
      .filter(row => !given.some(({ name }) => name === row.provider))
      .map(row => {
        const provider = online.keys.open(row.sealed, { companyId, provider: row.provider });
        return { from: 'application', name: row.provider, provider, row } as const;
      }),
  ];
}

/** Those that can be asked about a payment, also where nobody is sent there any more. */
export async function providersOfCompany(db: Queryable, asked: Asked): Promise<readonly PaymentProvider[]> {
  return (await companyProviders(db, asked)).flatMap(({ provider }) => provider ?? []);
}

/** Those where a debtor may pay now. */
export async function offeredProviders(db: Queryable, asked: Asked): Promise<readonly PaymentProvider[]> {
  return (await companyProviders(db, asked)).flatMap(one =>
    one.from === 'application' && one.row.pausedOn !== null ? [] : (one.provider ?? []),
  );
}
