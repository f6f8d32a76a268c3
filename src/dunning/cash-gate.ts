// Whether the cash is certain enough to ask for money. The gate closes while the bank records are too old,
// while a payment that may be this debtor's is not allocated, while a credit note waits to be used, and while a statement
// is missing for days on which something of this debtor was open.
// A statement that closed on Friday still proves Monday and Tuesday when the limit is two bank days.
// One that closes on a day that has not come (a bank may date Friday evening as Monday, and no more) tells that the clock of the
// machine is behind: what was paid, disputed or promised since would not count yet. Or the statement is wrong. Either way it is shut.

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
    ...freshness({ cash, country, limitDays, day }),
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

/** The bank knows more than may be known on the day: it lies in the past, or the clock is behind. */
export const isBehind = ({
  knownUntil,
  country,
  day,
}: {
  knownUntil: CalendarDate | null;
  country: string;
  day: CalendarDate;
}): boolean => knownUntil !== null && knownUntil > addWorkingDays(day, 1, { country });

function freshness({
  cash: { knownUntil, isSeenLater = false },
  country,
  limitDays,
  day,
}: {
  cash: Pick<CashFacts, 'knownUntil' | 'isSeenLater'>;
  country: string;
  limitDays: number;
  day: CalendarDate;
}): Reason[] {
  if (knownUntil === null) return [{ code: 'noBankRecords' }];
  if (!isSeenLater && isBehind({ knownUntil, country, day }))
    return [{ code: 'clockBehind', knownUntil, day }];
  // Weekends and public holidays do not age a statement: no bank books on them.
  if (workingDaysBetween(knownUntil, day, { country }) <= limitDays) return [];
  return [{ code: 'bankTooOld', lastStatementOn: knownUntil, limitDays }];
}
