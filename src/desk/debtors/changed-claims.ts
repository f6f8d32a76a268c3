// What claims are owed beside their price, before and after an act that changes the law they follow: how many change, of
// those that are late and of those that are not due yet, and what interest and fixed sums come to.

import type { Balance } from '../../claim/balance.ts';
import type { Company } from '../../claim/parties.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { openCurrencies } from '../../store/invoices/open-currencies.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money, sum } from '../../units/money.ts';
import { NO_DOSSIER } from '../deciding/debtor-facts.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';

export type ChangedClaims = {
  /** Late invoices that are owed more or less from today on. */
  readonly late: number;
  /** Not due yet: they will be, from the day that they are late. */
  readonly notDue: number;
  /** Interest and fixed sums of the late ones, a line each currency. */
  readonly accessories: readonly { readonly before: Money; readonly after: Money }[];
};

type Claims = ReadonlyMap<string, Balance>;

export async function claimsOf(
  db: Queryable,
  { company, debtorIds, day }: { company: Company; debtorIds: readonly string[]; day: CalendarDate },
): Promise<Claims> {
  const dossiers = await dossiersOf(db, company.id, debtorIds);
  const opened = new Set(dossiers.map(({ debtorId, currency }) => `${debtorId} ${currency}`));
  const unopened = (await openCurrencies(db, { companyId: company.id, debtorIds }))
    .filter(({ debtorId, currency }) => !opened.has(`${debtorId} ${currency}`))
    .map(one => ({ ...one, dossierId: NO_DOSSIER, round: 1 }));
  const facts = await dossierFacts(db, { company, dossiers: [...dossiers, ...unopened], day });
  return new Map(
    facts.flatMap(({ balances }) =>
      balances.flatMap(one => (one.open.amount > 0 ? [[one.invoiceId, one] as const] : [])),
    ),
  );
}

export function comparedClaims({
  before,
  after,
  touched,
}: {
  before: Claims;
  after: Claims;
  touched: ReadonlySet<string>;
}): ChangedClaims {
  const pairs = [...before.values()].flatMap(was => {
    const is = after.get(was.invoiceId);
    return is !== undefined && touched.has(was.debtorId) ? [{ was, is }] : [];
  });
  const late = pairs.filter(({ was }) => was.daysLate > 0);
  const isChanged = ({ was, is }: (typeof pairs)[number]): boolean =>
    accessoriesOf(was).amount !== accessoriesOf(is).amount;
  const changed = late.filter(isChanged);
  const currencies = [...new Set(changed.map(({ was }) => was.open.currency))];
  return {
    late: changed.length,
    notDue: pairs.filter(({ was, is }) => was.daysLate === 0 && was.law.relation !== is.law.relation).length,
    accessories: currencies.map(currency => {
      const ours = changed.filter(({ was }) => was.open.currency === currency);
      return {
        before: sum(
          ours.map(({ was }) => accessoriesOf(was)),
          currency,
        ),
        after: sum(
          ours.map(({ is }) => accessoriesOf(is)),
          currency,
        ),
      };
    }),
  };
}

const accessoriesOf = ({ interest, compensation }: Balance): Money => add(interest, compensation);
