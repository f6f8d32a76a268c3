// The aged balance of a company at the end of any day: not due + every age = outstanding, and
// outstanding - credits - unallocated = the ledger. Totals are in one currency (`main-currency.ts`), the others beside; the
// lines of debtors are in their own, one line for each.

import type { Company } from '../../claim/parties.ts';
import { type AgedDebtorTotal, agedDebtors, agedTotals } from '../../store/invoices/aged-totals.ts';
import { looseMoney } from '../../store/money/loose-money.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import type { BalanceView } from '../views/balance.ts';
import { ageingOf, debtorLineOf, emptyTotal, totalsOf } from './ageing.ts';
import { currencyOfLists } from './currency-of-lists.ts';
import { currencyFirst, mainCurrency, mainFirst, otherCurrenciesOf } from './main-currency.ts';

/** Debtors in one balance; who has more asks the database. */
const BALANCE_DEBTORS = 50_000;

export async function balanceView(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<BalanceView> {
  const company = await knownCompany(db, companyId);
  const { country } = company;
  // Of all debtors, which nearly every company has here, the total is their sum and need not be asked for, and which currency
  // comes first follows from it.
  const all = await agedDebtors(db, { companyId, day, currency: null, limit: BALANCE_DEBTORS });
  const isAll = all.length < BALANCE_DEBTORS;
  const debtors = isAll ? all : await firstDebtors(db, { company, day });
  const totals = mainFirst(isAll ? totalsOf(all) : await agedTotals(db, { companyId, day }), country);
  const currency = mainCurrency(totals, country);
  const total = totals.find(row => row.currency === currency) ?? emptyTotal(currency);
  const loose = (await looseMoney(db, { companyId, day })).find(row => row.currency === currency);
  return {
    day,
    outstanding: money(total.outstanding, currency),
    overdue: money(total.outstanding - total.notDue, currency),
    credits: money(loose?.credits ?? 0, currency),
    unallocated: money(loose?.unallocated ?? 0, currency),
    ageing: ageingOf(total),
    otherCurrencies: otherCurrenciesOf(totals, currency),
    debtors: currencyFirst(debtors, currency).map(debtorLineOf),
  };
}

/** Of more debtors than one balance holds, those of the currency that comes first. */
async function firstDebtors(
  db: Queryable,
  { company, day }: { company: Pick<Company, 'id' | 'country'>; day: CalendarDate },
): Promise<AgedDebtorTotal[]> {
  const currency = await currencyOfLists(db, { company, day });
  return agedDebtors(db, { companyId: company.id, day, currency, limit: BALANCE_DEBTORS });
}
