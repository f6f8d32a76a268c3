// The steps of a scenario on a line around the due date: when each comes, and how firm it is. A picture of the list below it.

import * as m from '../../../src/messages/compiled/messages.js';
import { stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import { axisDays, stepKeyOf, type WrittenStep } from '../../written-scenario.ts';

/** Room at both ends, in percent, so that the first and the last word fit. */
const MARGIN_PERCENT = 5;

export function ScenarioAxis({ steps }: { steps: readonly WrittenStep[] }) {
  const { locale } = useLocale();
  const days = axisDays(steps);
  /** In the order of their days, names above and below the line by turns. */
  const placed = steps
    .map((step, position) => ({ step, day: days[position] ?? 0 }))
    .sort((left, right) => left.day - right.day);
  const first = Math.min(0, ...days);
  const last = Math.max(1, ...days);
  const at = (day: number) =>
    `${MARGIN_PERCENT + ((100 - 2 * MARGIN_PERCENT) * (day - first)) / (last - first)}%`;
  return (
    <div className="axis" aria-hidden="true">
      <span className="axis-due" style={{ left: at(0) }}>
        {m.column_due()}
      </span>
      {placed.map(({ step, day }, position) => (
        <span
          key={stepKeyOf(step)}
          className="axis-step"
          data-tone={step.tone}
          data-side={position % 2 === 0 ? 'up' : 'down'}
          style={{ left: at(day) }}
        >
          <span className="axis-name">
            <span className="number strong">{dayOffset(day)}</span> {stepText(step.letter, locale)}
          </span>
        </span>
      ))}
    </div>
  );
}

const dayOffset = (day: number): string => (day > 0 ? `+${day}` : String(day).replace('-', '−'));
