// Whether the cash is certain enough to ask for money. The gate closes while the bank records are too old,
// while a payment that may be this debtor's is not allocated, while a credit note waits to be used, and while a statement
// is missing for days on which something of this debtor was open.
// A statement that closed on Friday still proves Monday and Tuesday when the limit is two bank days.

import type { CalendarDate } from '../units/calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../units/working-days.ts';
import type { Reason } from './decision.ts';
import type { CashFacts } from './dossier-facts.ts';

/** The reasons why the gate is closed; none when it is open. */
export function cashGate({
  cash,
  country,
  limitDays,
  day,
  owedSince = null,
}: {
  cash: CashFacts;
  country: string;
  limitDays: number;
  day: CalendarDate;
  /** Issue of the oldest invoice that is asked for: no money for it can have come before. */
  owedSince?: CalendarDate | null;
}): Reason[] {
  const gaps = (cash.gaps ?? []).filter(({ untilOn }) => owedSince === null || untilOn >= owedSince);
  return [
    ...freshness({ knownUntil: cash.knownUntil, country, limitDays, day }),
    ...gaps.map((gap): Reason => ({ code: 'statementGap', ...gap })),
    ...cash.unallocated.map((payment): Reason => ({ code: 'unallocatedPayment', ...payment })),
    ...cash.credits.map(
      (credit): Reason => ({ code: 'creditAvailable', creditNote: credit.number, amount: credit.amount }),
    ),
  ];
}

/** The last day on which records known until that day are still fresh. */
export function freshUntil({
  knownUntil,
  country,
  limitDays,
}: {
  knownUntil: CalendarDate;
  country: string;
  limitDays: number;
}): CalendarDate {
  return addWorkingDays(knownUntil, limitDays, { country });
}

function freshness({
  knownUntil,
  country,
  limitDays,
  day,
}: {
  knownUntil: CalendarDate | null;
  country: string;
  limitDays: number;
  day: CalendarDate;
}): Reason[] {
  if (knownUntil === null) return [{ code: 'noBankRecords' }];
  // Weekends and public holidays do not age a statement: no bank books on them.
  if (workingDaysBetween(knownUntil, day, { country }) <= limitDays) return [];
  return [{ code: 'bankTooOld', lastStatementOn: knownUntil, limitDays }];
}
