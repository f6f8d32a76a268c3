// Figures of the end of a month, on any day: each opens what it was computed from. Then who pays late, what followed each
// message, what was disputed, what is expected; and the aged balance. Every table goes into a file.

import '../styles/today.css';
import '../styles/reports.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { useCompany } from '../acts/use-company.ts';
import { useDay } from '../acts/use-day.ts';
import { useOnPaper } from '../acts/use-on-paper.ts';
import { useLocale } from '../locale.tsx';
import { DayField } from '../parts/form/day-field.tsx';
import { OtherCurrencies } from '../parts/form/other-currencies.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { AmountOrNone } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { CausesCard } from '../parts/reports/causes.tsx';
import { ComparisonsCard } from '../parts/reports/comparisons.tsx';
import { MonthFigures } from '../parts/reports/month-figures.tsx';
import { PaidAfterCard } from '../parts/reports/paid-after.tsx';
import { PayersCard } from '../parts/reports/payers.tsx';
import { PrintDay } from '../parts/table/print-day.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { AgeingBar, bucketText } from '../parts/today/ageing-bar.tsx';
import { CashForecastCard, ForecastKept } from '../parts/today/cash-forecast.tsx';
import type { Balance, DebtorLine } from '../queries/answers.ts';
import { balanceQuery, collectionQuery, receivablesQuery } from '../queries/report-queries.ts';
import type { Rows } from '../words/table-file.ts';
import { agedOf } from '../words/totals-of-ages.ts';

export function ReportsScreen() {
  const { id: companyId } = useCompany();
  const today = useDay(companyId);
  const [chosen, setChosen] = useState('');
  const day = chosen === '' ? today : chosen;
  const figures = useQuery({ ...receivablesQuery(companyId, day), placeholderData: keepPreviousData });
  const collection = useQuery({ ...collectionQuery(companyId, day), placeholderData: keepPreviousData });
  const balance = useQuery({ ...balanceQuery(companyId, day), placeholderData: keepPreviousData });
  return (
    <>
      <div className="top">
        <div>
          <ScreenTitle>{m.reports_title()}</ScreenTitle>
          <p className="soft">{m.reports_intro()}</p>
          <PrintDay day={day} />
        </div>
        <DayField label={m.reports_day()} value={day} max={today} onDay={setChosen} />
      </div>
      {figures.isError && <Failure error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <Waiting />}
      {figures.data !== undefined && <MonthFigures report={figures.data} />}
      {collection.isError && <Failure error={collection.error} onRetry={() => void collection.refetch()} />}
      {collection.isPending && <Waiting />}
      {collection.data !== undefined && (
        <>
          <PayersCard report={collection.data} />
          <PaidAfterCard report={collection.data} />
          <CausesCard report={collection.data} />
        </>
      )}
      <ComparisonsCard companyId={companyId} />
      <CashForecastCard companyId={companyId} />
      <ForecastKept companyId={companyId} />
      {balance.data !== undefined && <AgedBalance balance={balance.data} companyId={companyId} />}
    </>
  );
}

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
      <OtherCurrencies others={balance.otherCurrencies} />
      <AgeingBar ageing={balance.ageing} />
      {debtors.length === 0 ? (
        <Empty title={m.debtors_none()} />
      ) : (
        <div className="scroll-x">
          <table className="table" aria-label={m.reports_balance({ day: dayText(day, locale) })}>
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
