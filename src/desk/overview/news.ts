// What changed since a person last looked, or since the working day before: payments and what they closed, answers, disputes,
// addresses that failed, files, and what colleagues decided. Told from the journal; nothing is kept for it.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { journalPosition } from '../../store/journal/journal-since.ts';
import {
  NEWS_GROUPS,
  type NewsGroup,
  type NewsRow,
  newInvoices,
  newsSince,
  positionBy,
  receivedSince,
} from '../../store/overview/news.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { isWorkingDay, type WorkCalendar } from '../../units/working-days.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';

/** Entries that are read; a reader who was away for longer hears of the last ones, and that there are more. */
const MOST_ENTRIES = 20_000;
const SHOWN = 5;
/** Days for which somebody hears what they missed. */
const MOST_DAYS = 31;

export type NewsLine = Omit<NewsRow, 'group' | 'count' | 'paid' | 'currency'> & {
  readonly paid: Money | null;
};
export type NewsView = {
  /** The working day before, unless the reader says when they last looked. */
  readonly sinceDay: CalendarDate;
  readonly sinceAt: string | null;
  /** Now: what the reader says next time. */
  readonly at: string;
  readonly isCut: boolean;
  readonly groups: readonly {
    readonly group: NewsGroup;
    readonly count: number;
    readonly lines: readonly NewsLine[];
  }[];
  readonly received: readonly { readonly amount: Money; readonly closed: number }[];
  readonly invoices: readonly { readonly amount: Money; readonly count: number }[];
};

export type NewsAsked = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** By the name under which the journal knows them: what they did themselves is no news. */
  readonly by: string;
  /** When they last looked. */
  readonly since: string | null;
} & Collector;

export async function newsView(
  { database: db, clock }: Pick<DeskContext, 'database' | 'clock'>,
  { companyId, day, by, since, collector = null }: NewsAsked,
): Promise<NewsView> {
  const company = await knownCompany(db, companyId);
  const sinceDay = workingDayBefore(day, { country: company.country });
  const at = clock.now();
  const sinceAt =
    since !== null && since <= at && since.slice(0, 10) >= addDays(day, -MOST_DAYS) ? since : null;
  const head = await journalPosition(db, companyId);
  const beginning = await positionBy(db, { companyId, at: sinceAt, day: sinceDay });
  const after = Math.max(beginning, head - MOST_ENTRIES);
  const asked = { companyId, after, collector, reader: by };
  const rows = await newsSince(db, { ...asked, shown: SHOWN });
  const received = await receivedSince(db, asked);
  const fresh = await newInvoices(db, { companyId, collector, since: sinceAt ?? `${sinceDay}T00:00:00Z` });
  return {
    sinceDay,
    sinceAt,
    at,
    isCut: after > beginning,
    groups: NEWS_GROUPS.flatMap(group => {
      const own = rows.filter(row => row.group === group);
      return own[0] === undefined ? [] : [{ group, count: own[0].count, lines: own.map(lineOf) }];
    }),
    received: received.map(({ amount, currency, closed }) => ({ amount: money(amount, currency), closed })),
    invoices: fresh.map(({ amount, currency, invoices }) => ({
      amount: money(amount, currency),
      count: invoices,
    })),
  };
}

function workingDayBefore(day: CalendarDate, calendar: WorkCalendar): CalendarDate {
  let candidate = addDays(day, -1);
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, -1);
  return candidate;
}

const lineOf = ({ group: _group, count: _count, paid, currency, ...row }: NewsRow): NewsLine => ({
  ...row,
  paid: paid === null || currency === null ? null : money(paid, currency),
});
