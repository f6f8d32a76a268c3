// The figures of the month, each with what it was computed from.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale, localeTag } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Receivables } from '../../queries/answers.ts';
import { daysText, shareText } from '../../words/figures-text.ts';
import { OtherCurrencies } from '../form/other-currencies.tsx';
import { Figure } from '../today/figure.tsx';

export function MonthFigures({ report }: { report: Receivables }) {
  const { locale } = useLocale();
  const { simple, collected, outstanding, notDue, overdue, promises } = report;
  const period = {
    days: String(simple.periodDays),
    sales: amountText(simple.sales, locale),
    from: dayText(simple.from, locale),
  };
  return (
    <>
      <OneCurrency report={report} />
      <div className="report-figures">
        <Figure
          title={m.reports_simple()}
          value={daysText(simple.tenths, locale)}
          reason={
            <p>
              {m.reports_simple_reason({
                open: amountText(outstanding, locale),
                ...period,
              })}
            </p>
          }
        />
        <CountBack report={report} />
        <Figure
          title={m.reports_best()}
          value={daysText(simple.bestTenths, locale)}
          reason={<p>{m.reports_best_reason({ open: amountText(notDue, locale), ...period })}</p>}
        />
        <Figure
          title={m.reports_late()}
          value={daysText(simple.lateTenths, locale)}
          reason={<p>{m.reports_late_reason({ overdue: amountText(overdue, locale), ...period })}</p>}
        />
        <Figure
          title={m.reports_collected()}
          value={shareText(collected.tenths, locale)}
          reason={
            <p>
              {m.reports_collected_reason({
                amount: amountText(collected.amount, locale),
                from: dayText(collected.from, locale),
                overdue: amountText(overdue, locale),
              })}
            </p>
          }
        />
        <Figure
          title={m.reports_overdue()}
          value={shareText(report.overdueTenths, locale)}
          reason={
            <p>
              {m.reports_overdue_reason({
                overdue: amountText(overdue, locale),
                open: amountText(outstanding, locale),
              })}
            </p>
          }
        />
        <PromisesKept promises={promises} />
      </div>
    </>
  );
}

/** Which one the figures count, where something is owed in another. */
function OneCurrency({ report: { outstanding, otherCurrencies } }: { report: Receivables }) {
  if (otherCurrencies.length === 0) return null;
  return (
    <div className="notice">
      <p>{m.reports_one_currency({ currency: outstanding.currency })}</p>
      <OtherCurrencies others={otherCurrencies} />
    </div>
  );
}

function CountBack({ report: { countBack, outstanding } }: { report: Receivables }) {
  const { locale } = useLocale();
  return (
    <Figure
      title={m.reports_count_back()}
      value={daysText(countBack.tenths, locale)}
      reason={
        <>
          <p>{m.reports_count_back_reason({ open: amountText(outstanding, locale) })}</p>
          <ul className="lines small">
            {countBack.months.map(month => (
              <li key={month.from} className="spread wrap">
                <span>
                  {monthText(month.from, locale)}, {m.count_days({ count: month.days })}
                </span>
                <span className="number">
                  {m.reports_used({
                    used: amountText(month.used, locale),
                    sales: amountText(month.sales, locale),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

function PromisesKept({ promises }: Pick<Receivables, 'promises'>) {
  const { locale } = useLocale();
  return (
    <Figure
      title={m.reports_promises()}
      value={shareText(promises.keptTenths, locale)}
      reason={
        <p>
          {m.reports_promises_reason({
            from: dayText(promises.from, locale),
            kept: String(promises.kept),
            partly: String(promises.partlyKept),
            broken: String(promises.broken),
            putOff: String(promises.putOff),
            unjudged: String(promises.unjudged),
          })}
        </p>
      }
    />
  );
}

const monthText = (from: string, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${from}T00:00:00.000Z`),
  );
