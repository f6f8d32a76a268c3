// What will come in within thirteen weeks, with the band in which it should lie and what is left out; and what the same
// reckoning would have said some weeks ago, beside what came.

import '../../styles/segmented.css';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import { cashForecastQuery } from '../../queries/report-queries.ts';
import { figureOf } from '../../words/money-text.ts';
import { Empty, Failure, Waiting } from '../form/states.tsx';
import { Amount } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { ForecastTable, type OfCurrency, rowsOf } from './forecast-table.tsx';
import { Legend, WeeksChart } from './weeks-chart.tsx';

type Week = OfCurrency['weeks'][number];

export function CashForecastCard({ companyId }: { companyId: string }) {
  const { data, error, isPending, refetch } = useQuery(cashForecastQuery(companyId, 0));
  return (
    <section className="card stack forecast">
      <div className="spread wrap">
        <h2>{m.cash_title()}</h2>
        {data !== undefined && (
          <SaveTable
            name={`acquit-${m.cash_file()}-${data.day}`}
            isEmpty={data.currencies.length === 0}
            rows={async () => rowsOf(data)}
            of={m.cash_title()}
          />
        )}
      </div>
      <p className="soft">{m.cash_intro()}</p>
      {isPending && <Waiting />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.currencies.length === 0 && <Empty title={m.debtors_none()} />}
      {data?.currencies.map(one => (
        <Coming key={one.currency} of={one} day={data.day} />
      ))}
    </section>
  );
}

function Coming({ of, day }: { of: OfCurrency; day: string }) {
  const { locale } = useLocale();
  const text = (figure: number) => amountText(figureOf(figure, of.currency), locale);
  const sentence = m.cash_summary({
    amount: text(totalOf(of.weeks, week => week.expected)),
    agreed: text(totalOf(of.weeks, week => week.agreed)),
    open: amountText(of.open, locale),
    day: dayText(day, locale),
  });
  return (
    <>
      <p className="strong">{sentence}</p>
      <WeeksChart
        currency={of.currency}
        sentence={`${m.cash_title()}. ${sentence}`}
        weeks={of.weeks.map(week => ({
          from: week.from,
          bar: Number(week.expected.amount),
          low: Number(week.low.amount),
          high: Number(week.high.amount),
          mark: null,
        }))}
      />
      <Legend
        signs={[
          ['bar', m.cash_expected()],
          ['band', m.cash_band()],
        ]}
      />
      <ForecastTable of={of} caption={m.cash_title()} isPast={false} />
      <LeftOut of={of} />
    </>
  );
}

function LeftOut({ of }: { of: OfCurrency }) {
  const because = {
    later: m.cash_left_later(),
    unknown: m.cash_left_unknown(),
    disputed: m.cash_left_disputed(),
    conceded: m.cash_left_conceded(),
    stopped: m.cash_left_stopped(),
  };
  return (
    <div>
      <h3>{m.cash_left_out()}</h3>
      <ul className="lines small">
        {of.leftOut.map(one => (
          <li key={one.because} className="spread">
            <span>{because[one.because]}</span>
            <Amount value={one.amount} />
          </li>
        ))}
        <li className="soft">{m.cash_left_not()}</li>
      </ul>
    </div>
  );
}

const WEEKS_AGO = ['4', '8', '13'];

export function ForecastKept({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const [ago, setAgo] = useState('8');
  const { data, error, isPending, refetch } = useQuery(cashForecastQuery(companyId, Number(ago)));
  return (
    <section className="card stack forecast">
      <div className="spread wrap">
        <h2>{m.cash_past_title()}</h2>
        {data !== undefined && (
          <SaveTable
            name={`acquit-${m.cash_file()}-${data.day}`}
            isEmpty={data.currencies.length === 0}
            rows={async () => rowsOf(data)}
            of={m.cash_past_title()}
          />
        )}
      </div>
      <p className="soft">{m.cash_past_intro()}</p>
      <div>
        <SegmentedControl
          className="weeks-ago"
          aria-label={m.cash_past_ago()}
          value={ago}
          onChange={setAgo}
          data={WEEKS_AGO.map(weeks => ({ value: weeks, label: m.cash_past_weeks({ weeks }) }))}
        />
      </div>
      {isPending && <Waiting />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.currencies.length === 0 && (
        <p className="soft">{m.cash_past_none({ day: dayText(data.day, locale) })}</p>
      )}
      {data?.currencies.map(one => (
        <Kept key={one.currency} of={one} day={data.day} payments={data.payments} />
      ))}
    </section>
  );
}

function Kept({ of, day, payments }: { of: OfCurrency; day: string; payments: number }) {
  const { locale } = useLocale();
  const over = of.weeks.filter(week => week.came !== null);
  const text = (figure: number) => amountText(figureOf(figure, of.currency), locale);
  const came = ({ came: money }: Week): number => Number(money?.known.amount ?? 0);
  const inside = over.filter(
    week => came(week) >= Number(week.low.amount) && came(week) <= Number(week.high.amount),
  );
  const dayThen = dayText(day, locale);
  const expected = totalOf(over, week => week.expected);
  const known = text(over.reduce((total, week) => total + came(week), 0));
  if (payments === 0 && expected === 0)
    return <p className="strong">{m.cash_past_unknown({ day: dayThen, known })}</p>;
  const sentence = m.cash_past_summary({
    day: dayThen,
    expected: text(expected),
    came: known,
    inside: String(inside.length),
    weeks: String(over.length),
  });
  return (
    <>
      <p className="strong">{sentence}</p>
      <WeeksChart
        currency={of.currency}
        sentence={`${m.cash_past_title()}. ${sentence}`}
        weeks={over.map(week => ({
          from: week.from,
          bar: came(week),
          low: Number(week.low.amount),
          high: Number(week.high.amount),
          mark: Number(week.expected.amount),
        }))}
      />
      <Legend
        signs={[
          ['bar', m.cash_came()],
          ['mark', m.cash_expected()],
          ['band', m.cash_band()],
        ]}
      />
      <ForecastTable of={{ ...of, weeks: over }} caption={m.cash_past_title()} isPast />
    </>
  );
}

/** In main units, as they are shown. */
const totalOf = (weeks: readonly Week[], amountOf: (week: Week) => { readonly amount: string }): number =>
  weeks.reduce((total, week) => total + Number(amountOf(week).amount), 0);
