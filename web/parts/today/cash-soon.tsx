// What should come in within four weeks, with the band of the reports. It is asked for once the screen is there, and its
// place is kept: nothing below it moves when the answer comes.

import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { CashForecast } from '../../queries/answers.ts';
import { cashForecastQuery } from '../../queries/report-queries.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Amount } from '../form/values.tsx';

export function CashSoon({ companyId }: { companyId: string }) {
  const { data, isError } = useQuery(cashForecastQuery(companyId, 0));
  return (
    <div className="cash-soon">
      <h3 className="soft">{m.cash_soon_title()}</h3>
      {isError && data === undefined && <p className="alert">{m.cash_soon_failed()}</p>}
      {data === undefined && !isError && <p className="small soft">{m.loading()}</p>}
      {data !== undefined && <Sums of={data} />}
    </div>
  );
}

/** The currency with most open parts is the first; the others stand beneath, each in its own. */
function Sums({ of: { currencies } }: { of: CashForecast }) {
  const { locale } = useLocale();
  const coming = currencies
    .map(({ fourWeeks }) => fourWeeks)
    .filter(({ expected, high }) => !isZeroAmount(expected) || !isZeroAmount(high));
  const [first, ...others] = coming;
  if (first === undefined) return <p>{isUndated(currencies) ? m.cash_soon_undated() : m.cash_soon_none()}</p>;
  return (
    <>
      <p className="figure-large">
        <Amount value={first.expected} />
      </p>
      <p className="small soft">
        {first.low.amount !== first.high.amount &&
          m.cash_soon_band({ low: amountText(first.low, locale), high: amountText(first.high, locale) })}
        {others.length > 0 &&
          ` ${m.cash_soon_also({ amounts: others.map(({ expected }) => amountText(expected, locale)).join(', ') })}`}
      </p>
    </>
  );
}

/** Money is owed, and no habit and no promise gives a day to it: that nothing comes would be saying too much. */
const isUndated = (currencies: CashForecast['currencies']): boolean =>
  currencies.some(({ leftOut }) =>
    leftOut.some(({ because, amount }) => because === 'unknown' && !isZeroAmount(amount)),
  );
