// The deadlines of each road once it has begun, as days. `plain` is the day to plan with; `rolled` is the same day
// moved to the next working day, which counts only for time limits of procedure (CPC 642; C. jud. 53).
// Order dated 2026-08-20: to be served by 2027-02-20 (a Saturday), rolled 2027-02-22.

import { addDays, addMonths, type CalendarDate, day } from '../../units/calendar.ts';
import { nextWorkingDay } from '../../units/working-days.ts';
import type { Basis } from '../basis.ts';

export type Deadline = {
  readonly plain: CalendarDate;
  readonly rolled: CalendarDate;
  readonly basis: Basis;
};

const FRANCE = { country: 'FR' } as const;
const BELGIUM = { country: 'BE' } as const;

/** Décret 2026-96 of 16 February 2026, art. 9: orders dated from this day are served within three months. */
const THREE_MONTHS_FROM = day('2026-09-01');

const SERVE: Basis = {
  article: 'CPC 1411; décret 2026-96 art. 9; CPC 641-642',
  confidence: 'high',
  source: 'text read, with its transition',
};
const OPPOSE: Basis = { article: 'CPC 1416; 641-642', confidence: 'high', source: 'text' };
const NO_NOTICE: Basis = { article: 'CPC 1422', confidence: 'high', source: 'décret 2026-96' };
const L126: Basis = {
  article: 'CPCE L126-2, L126-3 (loi 2026-307)',
  confidence: 'medium-high',
  source: 'law read; its decree was not published on 25 September 2026',
};
const RCI: Basis = { article: 'C. jud. 1394/22-1394/24', confidence: 'high', source: 'text' };
const DECLARE: Basis = { article: 'C. com. L622-24, R622-24', confidence: 'high', source: 'text' };
const RELIEF: Basis = { article: 'C. com. L622-26', confidence: 'high', source: 'text' };

/** Injonction de payer: last day to have the order served, else it lapses. */
export function serveOrderBy(orderedOn: CalendarDate): Deadline & { readonly months: 3 | 6 } {
  const months = orderedOn >= THREE_MONTHS_FROM ? 3 : 6;
  return { months, ...french(addMonths(orderedOn, months), SERVE) };
}

/**
 * After service in person: end of the month to oppose, and the day after which the creditor may enforce when the
 * registry gave no notice. The two-month rule is for orders dated from 1 September 2026; null for older ones.
 */
export function afterServedInPerson({
  servedOn,
  orderedOn,
}: {
  servedOn: CalendarDate;
  orderedOn: CalendarDate;
}): {
  opposeBy: Deadline;
  enforceAfter: Deadline | null;
} {
  return {
    opposeBy: french(addMonths(servedOn, 1), OPPOSE),
    enforceAfter: orderedOn >= THREE_MONTHS_FROM ? french(addMonths(servedOn, 2), NO_NOTICE) : null,
  };
}

/** Law 2026-307: one month to pay or contest, the report at the earliest eight days later. */
export function afterCommandServed(servedOn: CalendarDate): { payBy: Deadline; reportFrom: Deadline } {
  const payBy = addMonths(servedOn, 1);
  return { payBy: french(payBy, L126), reportFrom: french(addDays(payBy, 8), L126) };
}

/** RCI / IOS: one month to answer the summons, the report at the earliest eight days later. */
export function afterSummonsServed(servedOn: CalendarDate): { answerBy: Deadline; reportFrom: Deadline } {
  const answerBy = addMonths(servedOn, 1);
  return { answerBy: belgian(answerBy, RCI), reportFrom: belgian(addDays(answerBy, 8), RCI) };
}

/** Declaration of the claim in French insolvency proceedings, counted from publication in the BODACC. */
export function afterInsolvencyPublished(publishedOn: CalendarDate): {
  declareBy: Deadline;
  askReliefBy: Deadline;
} {
  return {
    declareBy: french(addMonths(publishedOn, 2), DECLARE),
    askReliefBy: french(addMonths(publishedOn, 6), RELIEF),
  };
}

const french = (plain: CalendarDate, basis: Basis): Deadline => ({
  plain,
  rolled: nextWorkingDay(plain, FRANCE),
  basis,
});

const belgian = (plain: CalendarDate, basis: Basis): Deadline => ({
  plain,
  rolled: nextWorkingDay(plain, BELGIUM),
  basis,
});
