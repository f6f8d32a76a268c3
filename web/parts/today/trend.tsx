// The overdue amount of the last days as a line, with one sentence that says the same.

import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { subtract } from '../../../src/units/money.ts';
import { useLocale } from '../../locale.tsx';
import type { Today } from '../../queries/answers.ts';
import { moneyOf } from '../../words/money-text.ts';

const WIDTH = 320;
const HEIGHT = 64;
const DAY_MILLISECONDS = 86_400_000;

export function Trend({ trend }: { trend: Today['trend'] }) {
  const { locale } = useLocale();
  const first = trend[0];
  const last = trend[trend.length - 1];
  if (first === undefined || last === undefined || trend.length < 2) return null;
  const values = trend.map(({ overdue }) => Number(overdue.amount));
  const low = Math.min(...values) * 0.96;
  const spread = Math.max(...values) - low || 1;
  const points = values.map((value, position) => {
    const x = (position / (values.length - 1)) * WIDTH;
    const y = HEIGHT - 4 - ((value - low) / spread) * (HEIGHT - 10);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const change = subtract(moneyOf(last.overdue), moneyOf(first.overdue));
  const difference = change.amount;
  const days = m.count_days({
    count: Math.round((Date.parse(last.day) - Date.parse(first.day)) / DAY_MILLISECONDS),
  });
  const amount = amountText({ ...change, amount: Math.abs(difference) }, locale);
  const sentence =
    difference < 0
      ? m.trend_down({ amount, days })
      : difference > 0
        ? m.trend_up({ amount, days })
        : m.trend_same({ days });
  return (
    <figure className="trend">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${m.trend_label()}. ${sentence}`}
      >
        <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} className="trend-area" />
        <polyline points={points.join(' ')} className="trend-line" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className={`small ${difference < 0 ? 'trend-good' : 'soft'}`}>{sentence}</figcaption>
    </figure>
  );
}
