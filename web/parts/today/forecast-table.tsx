// The figures behind the picture of a forecast, on the screen and as a file.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { CashForecast } from '../../queries/answers.ts';
import type { Rows } from '../../words/table-file.ts';
import { HiddenName } from '../form/hidden-name.tsx';
import { Amount } from '../form/values.tsx';
import { Wide } from '../form/wide.tsx';

export type OfCurrency = CashForecast['currencies'][number];

const SHOWN = ['expected', 'agreed', 'low', 'high'] as const;

export function ForecastTable({ of, caption, isPast }: { of: OfCurrency; caption: string; isPast: boolean }) {
  const { locale } = useLocale();
  const last = isPast ? [m.cash_came(), m.cash_newer()] : [];
  return (
    <details>
      <summary>
        {m.cash_table()}
        <HiddenName of={caption} />
      </summary>
      <Wide label={caption}>
        <table className="table" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{m.cash_week()}</th>
              {[m.cash_expected(), m.cash_agreed(), m.cash_low(), m.cash_high(), ...last].map(title => (
                <th key={title} scope="col" className="end">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.weeks.map(week => (
              <tr key={week.from}>
                <td>{dayText(week.from, locale)}</td>
                {SHOWN.map(name => (
                  <td key={name} className="end">
                    <Amount value={week[name]} />
                  </td>
                ))}
                {isPast && week.came !== null && (
                  <>
                    <td className="end">
                      <Amount value={week.came.known} />
                    </td>
                    <td className="end">
                      <Amount value={week.came.newer} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}

/** The whole forecast, with what came where the week is over. */
export const rowsOf = ({ currencies }: CashForecast): Rows => [
  [
    m.cash_week(),
    m.reports_currency(),
    m.cash_expected(),
    m.cash_agreed(),
    m.cash_low(),
    m.cash_high(),
    m.cash_came(),
    m.cash_newer(),
  ],
  ...currencies.flatMap(({ currency, weeks }) =>
    weeks.map(({ from, expected, agreed, low, high, came }) => [
      { day: from },
      currency,
      expected,
      agreed,
      low,
      high,
      came?.known ?? '',
      came?.newer ?? '',
    ]),
  ),
];
