// What a debtor owes on a day in the currency of the totals, and beside them in each other one, with the money that is theirs.

import type { Balance } from '../../claim/balance.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money, sum } from '../../units/money.ts';
import { overdueAsked, type SaidPaid } from '../debtor-page/asked-today.ts';
import type { DebtorView } from '../views/debtor.ts';

type Amounts = Pick<
  DebtorView,
  'outstanding' | 'overdue' | 'overdueAsked' | 'accessories' | 'credits' | 'unallocated'
>;

export function amountsOf(
  facts: DossierFacts | null,
  { on, said, currency }: { on: CalendarDate; said: SaidPaid; currency: string },
): Amounts {
  const balances: readonly Balance[] = (facts?.balances ?? []).filter(({ issuedOn, day }) => issuedOn <= day);
  return {
    outstanding: sum(
      balances.map(({ open }) => open),
      currency,
    ),
    overdue: sum(
      balances.map(({ overdue }) => overdue),
      currency,
    ),
    overdueAsked: sum(facts === null ? [] : overdueAsked(facts, on, said), currency),
    accessories: sum(
      balances.map(({ interest, compensation }) => add(interest, compensation)),
      currency,
    ),
    ...ownMoney(facts?.cash, currency),
  };
}

/** What is open beside the totals, of what was issued by then, and money that is the debtor's. */
export const othersOf = (beside: readonly DossierFacts[], day: CalendarDate): DebtorView['otherCurrencies'] =>
  beside.flatMap(({ currency, balances, cash }) => {
    const issued = balances.filter(({ issuedOn }) => issuedOn <= day);
    const of = (what: 'open' | 'overdue'): Money =>
      sum(
        issued.map(balance => balance[what]),
        currency,
      );
    const own = ownMoney(cash, currency);
    const amounts = { outstanding: of('open'), overdue: of('overdue'), ...own };
    return Object.values(amounts).every(({ amount }) => amount === 0) ? [] : [amounts];
  });

/** Credit notes that are not used, and receipts that may be the debtor's and pay no invoice yet. */
const ownMoney = (
  cash: DossierFacts['cash'] | undefined,
  currency: string,
): Pick<DebtorView, 'credits' | 'unallocated'> => ({
  credits: sum(cash?.credits.map(({ amount }) => amount) ?? [], currency),
  unallocated: sum(cash?.unallocated.map(({ amount }) => amount) ?? [], currency),
});
