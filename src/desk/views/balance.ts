// What is owed on a day, by age and by debtor, beside what the ledger says.

import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DebtorLine } from './debtor.ts';
import type { AgeBucket } from './today.ts';

export type AgedAmount = { readonly bucket: AgeBucket; readonly amount: Money };

/** What is owed beside the totals, in one other currency: different currencies do not add. */
export type OtherCurrency = { readonly outstanding: Money; readonly overdue: Money };

/** Not due + every age = outstanding; outstanding - credits - unallocated = the ledger. */
export type BalanceView = {
  readonly day: CalendarDate;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly credits: Money;
  readonly unallocated: Money;
  readonly ageing: readonly AgedAmount[];
  readonly otherCurrencies: readonly OtherCurrency[];
  readonly debtors: readonly DebtorLine[];
};
