// Which step a message is of, how late the invoice was on the day of its text, and which day that is where it is not today:
// what the batch says of days agrees with what the text says.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { stepText } from '../../../src/messages/words.ts';
import type { BatchMessage } from '../../queries/answers.ts';

export function writtenText(
  { stepKey, daysLate, preparedOn }: Pick<BatchMessage, 'stepKey' | 'daysLate' | 'preparedOn'>,
  { today, locale, style }: { today: string; locale: Locale; style: 'long' | 'short' },
): string {
  const late = daysLate > 0 ? [m.count_days_late({ count: daysLate })] : [];
  const written = preparedOn === today ? [] : [m.prepared_on({ day: dayText(preparedOn, locale, style) })];
  return [stepText(stepKey, locale), ...late, ...written].join(' · ');
}
