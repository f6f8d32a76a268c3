import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { deadlineText, whoseText } from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Deadline } from '../../queries/answers.ts';
import { Article } from '../form/sureness.tsx';
import { Day } from '../form/values.tsx';

/** What must be done by when, and by whom; the day to plan with first, moved to a working day only beside it. */
export function Deadlines({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { locale } = useLocale();
  if (deadlines.length === 0) return null;
  return (
    <ul className="deadlines">
      {deadlines.map(({ key, whose, plain, rolled, basis }) => (
        <li key={`${key} ${plain}`} data-whose={whose}>
          <p>
            <span className="strong">{deadlineText(key, locale)}</span>
            {m.colon()}
            {whoseText(whose, locale)}{' '}
            <span className="strong">
              <Day on={plain} />
            </span>
          </p>
          {rolled !== plain && (
            <p className="small soft">{m.deadline_rolled({ day: dayText(rolled, locale) })}</p>
          )}
          <Article basis={basis} />
        </li>
      ))}
    </ul>
  );
}
