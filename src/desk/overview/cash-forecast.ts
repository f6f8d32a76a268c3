// The cash of the coming thirteen weeks, on any day: of today, or as it would have been said then, beside what came since.
// A past day is told from what was dated by then alone: invoices issued, money received, agreements made, disputes opened.

import { bankDeadline } from '../../dossier/bank-deadline.ts';
import {
  type Agreed,
  cashForecast,
  type Known,
  type LeftOutBecause,
  type OpenPart,
  WEEKS,
  type WeekAhead,
} from '../../dunning/forecast/cash-forecast.ts';
import { paymentOdds } from '../../dunning/forecast/payment-date.ts';
import { habitsOf } from '../../dunning/forecast/payment-habits.ts';
import { groupBy } from '../../store/group-by.ts';
import { pastInvoices } from '../../store/money/payment-history.ts';
import {
  type AgreementRow,
  agreedBy,
  type CameRow,
  cameSince,
  type DisputeRow,
  disputedOn,
  type PartRow,
  partsOpenOn,
  stoppedOn,
} from '../../store/overview/cash-forecast-rows.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { mainFirst } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';

export type CashForecastView = {
  /** What was known at the end of this day. */
  readonly day: CalendarDate;
  /** Settled invoices known then: by their days what is open is expected. */
  readonly payments: number;
  /** The currency with most open parts first. */
  readonly currencies: readonly {
    readonly currency: string;
    readonly open: Money;
    readonly weeks: readonly {
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly expected: Money;
      readonly agreed: Money;
      readonly low: Money;
      readonly high: Money;
      /** What came for the invoices that were open then, and for those issued since; null while the week is not over. */
      readonly came: { readonly known: Money; readonly newer: Money } | null;
    }[];
    /** The first four weeks in one sum. */
    readonly fourWeeks: {
      readonly until: CalendarDate;
      readonly expected: Money;
      readonly agreed: Money;
      readonly low: Money;
      readonly high: Money;
    };
    readonly leftOut: readonly {
      readonly because: LeftOutBecause;
      readonly amount: Money;
      readonly invoices: number;
    }[];
  }[];
};

export async function cashForecastOn(
  db: Queryable,
  { companyId, day, today }: { companyId: string; day: CalendarDate; today: CalendarDate },
): Promise<CashForecastView> {
  const { country } = await knownCompany(db, companyId);
  const then = { companyId, day };
  const from = addDays(day, 1);
  const parts = await partsOpenOn(db, then);
  const disputes = await disputedOn(db, then);
  const known: Known = {
    stopped: await stoppedOn(db, then),
    ...disputed(disputes),
    agreed: agreedParts(await agreedBy(db, then), { parts, from, bankCountry: country }),
  };
  const habits = habitsOf(await pastInvoices(db, { companyId, debtorIds: null, day: from }), from);
  const came = day < today ? await cameSince(db, { ...then, until: today }) : [];
  return {
    day,
    payments: habits.payments,
    currencies: byCurrency(parts, country).map(({ currency, own }) => {
      const amount = (minor: number): Money => money(minor, currency);
      const forecast = cashForecast({
        parts: own,
        known,
        oddsOf: debtorId => paymentOdds(habits, debtorId),
        from,
      });
      const sums = ({ expected, agreed, low, high }: Omit<WeekAhead, 'from'>) => ({
        expected: amount(expected),
        agreed: amount(agreed),
        low: amount(low),
        high: amount(high),
      });
      return {
        currency,
        open: amount(own.reduce((total, { rest }) => total + rest, 0)),
        weeks: forecast.weeks.map((week, place) => ({
          from: week.from,
          until: week.until,
          ...sums(week),
          came: week.until <= today ? cameIn(came, { currency, place }) : null,
        })),
        fourWeeks: { until: forecast.fourWeeks.until, ...sums(forecast.fourWeeks) },
        leftOut: forecast.leftOut.map(one => ({ ...one, amount: amount(one.amount) })),
      };
    }),
  };
}

/** How far back the forecast may be asked for: each of its weeks has then passed. */
export const MOST_WEEKS_AGO = 2 * WEEKS;

function disputed(rows: readonly DisputeRow[]): Pick<Known, 'conceded' | 'disputed'> {
  return {
    conceded: rows.flatMap(({ invoiceId, conceded }) =>
      conceded === null || conceded === 0 ? [] : [{ invoiceId, amount: conceded }],
    ),
    disputed: rows.filter(({ conceded }) => conceded === null),
  };
}

/**
 * What an agreement still gives a day to. What is open of its invoices is what its last payments are for: 1,000.00 in
 * three of which 400.00 is left: 66.67 of the second and 333.33 of the third. One that is late beyond its grace is broken,
 * and its invoices are looked for by habit again.
 */
function agreedParts(
  agreements: readonly AgreementRow[],
  { parts, from, bankCountry }: { parts: readonly OpenPart[]; from: CalendarDate; bankCountry: string },
): Agreed[] {
  const open = new Map<string, number>();
  for (const { invoiceId, rest } of parts) open.set(invoiceId, (open.get(invoiceId) ?? 0) + rest);
  return agreements.flatMap(({ covers, pays, graceDays }) => {
    const then = covers.reduce((total, part) => total + part.open, 0);
    const now = covers.reduce((total, { invoiceId }) => total + (open.get(invoiceId) ?? 0), 0);
    const whole = pays.reduce((total, { amount }) => total + amount, 0);
    let left = Math.max(0, Math.min(now, whole - (then - now)));
    const coming = pays.toReversed().flatMap(({ dueOn, amount }) => {
      const part = Math.min(left, amount);
      left -= part;
      return part > 0 ? [{ on: dueOn, amount: part }] : [];
    });
    const isBroken = coming.some(({ on }) => bankDeadline(on, { graceDays, bankCountry }) < from);
    return isBroken ? [] : spreadOver(covers, { coming: coming.toReversed(), open });
  });
}

/** The earliest payment settles the first invoice that is covered. */
function spreadOver(
  covers: AgreementRow['covers'],
  {
    coming,
    open,
  }: {
    coming: readonly { readonly on: CalendarDate; readonly amount: number }[];
    open: ReadonlyMap<string, number>;
  },
): Agreed[] {
  const rests = covers.map(({ invoiceId }) => ({ invoiceId, rest: open.get(invoiceId) ?? 0 }));
  return coming.flatMap(({ on, amount }) => {
    let wants = amount;
    return rests.flatMap(one => {
      const part = Math.min(one.rest, wants);
      one.rest -= part;
      wants -= part;
      return part > 0 ? [{ invoiceId: one.invoiceId, on, amount: part }] : [];
    });
  });
}

const byCurrency = (
  parts: readonly PartRow[],
  country: string,
): { readonly currency: string; readonly own: readonly PartRow[] }[] =>
  mainFirst(
    [...groupBy(parts, ({ currency }) => currency)].map(([currency, own]) => ({
      currency,
      own,
      invoices: own.length,
    })),
    country,
  );

function cameIn(
  rows: readonly CameRow[],
  { currency, place }: { currency: string; place: number },
): { known: Money; newer: Money } {
  const sum = (wasOpen: boolean): number =>
    rows
      .filter(row => row.currency === currency && row.week === place && row.wasOpen === wasOpen)
      .reduce((total, { amount }) => total + amount, 0);
  return { known: money(sum(true), currency), newer: money(sum(false), currency) };
}
