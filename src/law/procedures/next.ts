// What must be done by when once a road has begun: an event in, the deadlines that follow out, soonest first.
// Order served in person on 2026-10-12: opposition until 2026-11-12, enforcement from 2026-12-12 without notice.

import { addDays, addMonths, type CalendarDate } from '../../units/calendar.ts';
import { nextWorkingDay } from '../../units/working-days.ts';
import type { Basis } from '../basis.ts';
import {
  afterCommandServed,
  afterInsolvencyPublished,
  afterServedInPerson,
  afterSummonsServed,
  type Deadline,
  serveOrderBy,
} from './deadlines.ts';

export type ProcedureEvent =
  | { readonly kind: 'orderMade'; readonly on: CalendarDate }
  | { readonly kind: 'orderServedInPerson'; readonly on: CalendarDate; readonly orderedOn: CalendarDate }
  /** Not handed to the debtor himself: his month to oppose starts with the first act in person or seizure (CPC 1416 al. 2). */
  | { readonly kind: 'orderServedOtherwise'; readonly on: CalendarDate; readonly orderedOn: CalendarDate }
  /** The registry tells the creditor that the debtor opposed. */
  | { readonly kind: 'oppositionNotified'; readonly on: CalendarDate }
  /** The registry asks for the costs of the opposition (commercial court). */
  | { readonly kind: 'oppositionCostsAsked'; readonly on: CalendarDate }
  | { readonly kind: 'l126CommandServed'; readonly on: CalendarDate }
  | { readonly kind: 'l126ReportMade'; readonly on: CalendarDate }
  | { readonly kind: 'smallClaimLetterSent'; readonly on: CalendarDate }
  | { readonly kind: 'rciSummonsServed'; readonly on: CalendarDate }
  | { readonly kind: 'rciReportServed'; readonly on: CalendarDate }
  | { readonly kind: 'summaryOrderSummonsServed'; readonly on: CalendarDate }
  | { readonly kind: 'europeanOrderServed'; readonly on: CalendarDate }
  | { readonly kind: 'europeanSmallClaimServed'; readonly on: CalendarDate }
  | { readonly kind: 'insolvencyPublished'; readonly on: CalendarDate };

export type NamedDeadline = Deadline & {
  readonly key: string;
  /** Who must act by the day; `creditorFrom` is a day from which the creditor may act. */
  readonly whose: 'creditor' | 'debtor' | 'creditorFrom';
};

export function nextDeadlines(event: ProcedureEvent): NamedDeadline[] {
  switch (event.kind) {
    case 'orderMade':
      return [named('serveOrder', 'creditor', serveOrderBy(event.on))];
    case 'orderServedInPerson':
      return afterOrderServed(event);
    case 'orderServedOtherwise':
      return afterOrderServed(event).filter(({ key }) => key !== 'oppose');
    case 'oppositionNotified':
      return [named('appointLawyer', 'creditor', inDays(event.on, 15, 'CPC 1418', 'FR'))];
    case 'oppositionCostsAsked':
      return [named('depositOppositionCosts', 'creditor', inDays(event.on, 15, 'CPC 1425', 'FR'))];
    case 'l126CommandServed': {
      const { payBy, reportFrom } = afterCommandServed(event.on);
      return [named('payOrContest', 'debtor', payBy), named('report', 'creditorFrom', reportFrom)];
    }
    case 'l126ReportMade':
      return [
        named('serveReport', 'creditor', {
          ...inMonths(event.on, 6, L126_REPORT.article, 'FR'),
          basis: L126_REPORT,
        }),
      ];
    case 'smallClaimLetterSent':
      return [named('accept', 'debtor', inMonths(event.on, 1, 'CPCE L125-1', 'FR'))];
    case 'rciSummonsServed': {
      const { answerBy, reportFrom } = afterSummonsServed(event.on);
      return [named('answer', 'debtor', answerBy), named('report', 'creditorFrom', reportFrom)];
    }
    case 'rciReportServed':
      return [named('sue', 'debtor', inMonths(event.on, 1, 'C. jud. 1394/24', 'BE'))];
    case 'summaryOrderSummonsServed':
      return afterSummaryOrderSummons(event.on);
    case 'europeanOrderServed':
      return [named('oppose', 'debtor', inDays(event.on, 30, 'Reg. 1896/2006 art. 16', ''))];
    case 'europeanSmallClaimServed':
      return [named('answer', 'debtor', inDays(event.on, 30, 'Reg. 861/2007 art. 5(3)', ''))];
    case 'insolvencyPublished': {
      const { declareBy, askReliefBy } = afterInsolvencyPublished(event.on);
      return [named('declareClaim', 'creditor', declareBy), named('askRelief', 'creditor', askReliefBy)];
    }
  }
}

/** The days that a recorded event has overtaken: what had to be done was done, or nothing waits for it any more. */
const OVERTAKES: Readonly<Partial<Record<ProcedureEvent['kind'], readonly string[]>>> = {
  orderServedInPerson: ['serveOrder'],
  orderServedOtherwise: ['serveOrder'],
  oppositionNotified: ['oppose', 'enforce'],
  oppositionCostsAsked: ['oppose', 'enforce', 'depositOppositionCosts'],
  l126ReportMade: ['payOrContest', 'report'],
  rciReportServed: ['answer', 'report'],
};

/** What is still to be done after everything that happened, the soonest first. `events` are in order of day. */
export function deadlinesAfter(events: readonly ProcedureEvent[]): NamedDeadline[] {
  const open = events.reduce<readonly NamedDeadline[]>((waiting, event) => {
    const overtaken = OVERTAKES[event.kind] ?? [];
    return [...waiting.filter(({ key }) => !overtaken.includes(key)), ...nextDeadlines(event)];
  }, []);
  return [...open].sort((left, right) => (left.plain < right.plain ? -1 : left.plain > right.plain ? 1 : 0));
}

const L126_REPORT: Basis = {
  article: 'CPCE L126-4 (loi 2026-307)',
  confidence: 'medium',
  source: 'one source; the decree was not published on 25 September 2026',
};

type OrderServed = Extract<ProcedureEvent, { kind: 'orderServedInPerson' | 'orderServedOtherwise' }>;

function afterOrderServed(event: OrderServed): NamedDeadline[] {
  const { opposeBy, enforceAfter } = afterServedInPerson({ servedOn: event.on, orderedOn: event.orderedOn });
  const opposition = named('oppose', 'debtor', opposeBy);
  return enforceAfter === null ? [opposition] : [opposition, named('enforce', 'creditorFrom', enforceAfter)];
}

/** C. jud. 1339-1340: fifteen days to pay, then fifteen days for the petition. */
function afterSummaryOrderSummons(on: CalendarDate): NamedDeadline[] {
  const pay = inDays(on, 15, 'C. jud. 1339', 'BE');
  return [
    named('pay', 'debtor', pay),
    named('petition', 'creditor', inDays(pay.plain, 15, 'C. jud. 1340', 'BE')),
  ];
}

const named = (
  key: string,
  whose: NamedDeadline['whose'],
  { plain, rolled, basis }: Deadline,
): NamedDeadline => ({
  key,
  whose,
  plain,
  rolled,
  basis,
});

const inDays = (from: CalendarDate, days: number, article: string, country: string): Deadline =>
  deadline(addDays(from, days), article, country);

const inMonths = (from: CalendarDate, months: number, article: string, country: string): Deadline =>
  deadline(addMonths(from, months), article, country);

function deadline(plain: CalendarDate, article: string, country: string): Deadline {
  const basis: Basis = { article, confidence: 'high', source: 'text' };
  return { plain, rolled: nextWorkingDay(plain, { country }), basis };
}
