// Amounts week by week: a bar, the band in which it should lie, and a mark. The picture is one sentence for whoever does
// not see it; the same figures stand in the table beside it.

import '../../styles/forecast.css';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import { figureOf } from '../../words/money-text.ts';

export type WeekDrawn = {
  readonly from: string;
  /** Null: not over yet. */
  readonly bar: number | null;
  readonly low: number;
  readonly high: number;
  readonly mark: number | null;
};

const WIDTH = 650;
const HEIGHT = 180;
/** Of the width of a week, what its bar takes. */
const BAR = 0.62;

export function WeeksChart({
  weeks,
  currency,
  sentence,
}: {
  weeks: readonly WeekDrawn[];
  currency: string;
  sentence: string;
}) {
  const { locale } = useLocale();
  const highest = Math.max(...weeks.flatMap(({ bar, high, mark }) => [bar ?? 0, high, mark ?? 0]), 0);
  // Nothing to draw: the sentence beside says so.
  if (highest === 0) return null;
  const y = (value: number): number => HEIGHT - (value / highest) * (HEIGHT - 6);
  const step = WIDTH / Math.max(weeks.length, 1);
  const named = new Set([0, Math.floor(weeks.length / 2), weeks.length - 1]);
  return (
    <div className="weeks">
      <div className="weeks-scale small soft number" aria-hidden="true">
        <span>{amountText(figureOf(highest, currency), locale)}</span>
        <span>0</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={sentence}
        className="weeks-picture"
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="weeks-ground" />
        {weeks.map(({ from, bar, low, high, mark }, place) => {
          const middle = (place + 0.5) * step;
          const half = (step * BAR) / 2;
          return (
            <g key={from}>
              {bar !== null && (
                <rect
                  x={middle - half}
                  width={2 * half}
                  y={y(bar)}
                  height={HEIGHT - y(bar)}
                  className="weeks-bar"
                />
              )}
              <rect
                x={middle - half / 2}
                width={half}
                y={y(high)}
                height={Math.max(y(low) - y(high), 1)}
                className="weeks-band"
              />
              {mark !== null && (
                <line
                  x1={middle - half}
                  x2={middle + half}
                  y1={y(mark)}
                  y2={y(mark)}
                  className="weeks-mark"
                />
              )}
            </g>
          );
        })}
      </svg>
      <div className="weeks-days small soft" aria-hidden="true">
        {weeks
          .filter((_, place) => named.has(place))
          .map(({ from }) => (
            <span key={from}>{dayText(from, locale, 'short')}</span>
          ))}
      </div>
    </div>
  );
}

/** What the signs of the picture mean. */
export function Legend({ signs }: { signs: readonly (readonly ['bar' | 'band' | 'mark', string])[] }) {
  return (
    <ul className="weeks-legend small soft">
      {signs.map(([sign, name]) => (
        <li key={sign}>
          <span className={`weeks-sign weeks-sign-${sign}`} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
