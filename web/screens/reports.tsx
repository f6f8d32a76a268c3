// Figures of the end of a month, on any day: each opens what it was computed from. The aged balance beside them goes into a file.

import '../styles/today.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText, decimalText, type Locale, localeTag } from '../../src/messages/format.ts';
import { useCompany } from '../acts/use-company.ts';
import { useDay } from '../acts/use-day.ts';
import { useOnPaper } from '../acts/use-on-paper.ts';
import { useLocale } from '../locale.tsx';
import { DayField } from '../parts/form/day-field.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { AmountOrNone } from '../parts/form/values.tsx';
import { PrintDay } from '../parts/table/print-day.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { AgeingBar, bucketText } from '../parts/today/ageing-bar.tsx';
import { CashForecastCard, ForecastKept } from '../parts/today/cash-forecast.tsx';
import { Figure } from '../parts/today/figure.tsx';
import type { Balance, DebtorLine, Receivables } from '../queries/answers.ts';
import { balanceQuery, receivablesQuery } from '../queries/report-queries.ts';
import type { Rows } from '../words/table-file.ts';
import { agedOf } from '../words/totals-of-ages.ts';

export function ReportsScreen() {
  const { id: companyId } = useCompany();
  const today = useDay(companyId);
  const [chosen, setChosen] = useState('');
  const day = chosen === '' ? today : chosen;
  const figures = useQuery({ ...receivablesQuery(companyId, day), placeholderData: keepPreviousData });
  const balance = useQuery({ ...balanceQuery(companyId, day), placeholderData: keepPreviousData });
  return (
    <>
      <div className="top">
        <div>
          <h1>{m.reports_title()}</h1>
          <p className="soft">{m.reports_intro()}</p>
          <PrintDay day={day} />
        </div>
        <DayField label={m.reports_day()} value={day} max={today} onDay={setChosen} />
      </div>
      {figures.isError && <Failure error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <Waiting />}
      {figures.data !== undefined && <Figures report={figures.data} />}
      <CashForecastCard companyId={companyId} />
      <ForecastKept companyId={companyId} />
      {balance.data !== undefined && <AgedBalance balance={balance.data} companyId={companyId} />}
    </>
  );
}

const tenthsText = (tenths: number, locale: Locale): string =>
  decimalText((tenths / 10).toString(), locale, 1);

/** Null where nothing is there to make a share of. */
const shareText = (tenths: number | null, locale: Locale): string | null =>
  tenths === null ? null : `${tenthsText(tenths, locale)} %`;

const daysText = (tenths: number | null, locale: Locale): string | null =>
  tenths === null ? null : m.reports_days({ days: tenthsText(tenths, locale) });

function Figures({ report }: { report: Receivables }) {
  const { locale } = useLocale();
  const { simple, countBack, outstanding, overdue, promises } = report;
  return (
    <div className="report-figures">
      <Figure
        title={m.reports_simple()}
        value={daysText(simple.tenths, locale)}
        reason={
          <p>
            {m.reports_simple_reason({
              open: amountText(outstanding, locale),
              days: String(simple.periodDays),
              sales: amountText(simple.sales, locale),
              from: dayText(simple.from, locale),
            })}
          </p>
        }
      />
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
    </div>
  );
}

const monthText = (from: string, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${from}T00:00:00.000Z`),
  );

const AGES = ['notDue', '1-30', '31-60', '61-90', 'over90'] as const;
/** Lines on the screen; the file and the paper have all of them. */
const LINES_SHOWN = 200;

function AgedBalance({ balance, companyId }: { balance: Balance; companyId: string }) {
  const { locale } = useLocale();
  const { debtors, day } = balance;
  const isWhole = useOnPaper() || debtors.length <= LINES_SHOWN;
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.reports_balance({ day: dayText(day, locale) })}</h2>
        <SaveTable
          name={`acquit-${day}`}
          isEmpty={debtors.length === 0}
          rows={async () => tableOf(balance)}
        />
      </div>
      <AgeingBar ageing={balance.ageing} />
      {debtors.length === 0 ? (
        <Empty title={m.debtors_none()} />
      ) : (
        <div className="scroll-x">
          <table className="table">
            <thead>
              <tr>
                {titles().map((title, place) => (
                  <th
                    key={title}
                    scope="col"
                    className={place === 0 ? '' : place === 6 ? 'end' : 'end wide-only'}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(isWhole ? debtors : debtors.slice(0, LINES_SHOWN)).map(line => (
                <BalanceRow key={`${line.id} ${line.overdue.currency}`} line={line} companyId={companyId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isWhole && <p className="soft">{m.reports_more({ count: debtors.length })}</p>}
    </section>
  );
}

function BalanceRow({ line, companyId }: { line: DebtorLine; companyId: string }) {
  return (
    <tr>
      <td>
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: line.id }}>
          {line.name}
        </Link>
      </td>
      {AGES.map(age => (
        <td key={age} className="end wide-only">
          <AmountOrNone value={agedOf(line, age)} />
        </td>
      ))}
      <td className="end strong">
        <AmountOrNone value={line.overdue} />
      </td>
    </tr>
  );
}

const titles = (): string[] => [m.column_debtor(), ...AGES.map(age => bucketText(age)), m.today_overdue()];

const tableOf = ({ debtors }: Balance): Rows => [
  [...titles(), m.reports_currency()],
  ...debtors.map(line => [
    line.name,
    ...AGES.map(age => agedOf(line, age)),
    line.overdue,
    line.overdue.currency,
  ]),
];
