// Which step a message is of, how late the invoice was on the day of its text, and which day that is where it is not today:
// what the batch says of days agrees with what the text says.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { stepText } from '../../../src/messages/words.ts';
import type { BatchMessage } from '../../queries/answers.ts';

export function lateText(
  { stepKey, daysLate }: Pick<BatchMessage, 'stepKey' | 'daysLate'>,
  locale: Locale,
): string {
  const late = daysLate > 0 ? [m.count_days_late({ count: daysLate })] : [];
  return [stepText(stepKey, locale), ...late].join(' · ');
}

export function writtenText(
  message: BatchMessage,
  { today, locale }: { today: string; locale: Locale },
): string {
  const { preparedOn } = message;
  const written = preparedOn === today ? [] : [m.prepared_on({ day: dayText(preparedOn, locale) })];
  return [lateText(message, locale), ...written].join(' · ');
}

/** The day that a list says once, because every text of it is of that day; null where they differ, or there is one alone. */
export function dayOfAll(messages: readonly Pick<BatchMessage, 'preparedOn'>[]): string | null {
  const days = new Set(messages.map(({ preparedOn }) => preparedOn));
  const [day] = days;
  return messages.length > 1 && days.size === 1 && day !== undefined ? day : null;
}
