// What was approved and does not leave now, as lines for a person: how many, why, and from when the first of them may.
// '3 later: outside the hours in which the company writes to customers; from 19 October 2026, 08:43'.

import type { Later } from '../../desk/sending/later.ts';
import type { SentMessage } from '../../desk/sending/send-messages.ts';
import * as m from '../../messages/compiled/messages.js';
import { dayText, type Locale } from '../../messages/format.ts';
import { reasonText } from '../../messages/reasons/reasons.ts';

export function laterLines(messages: readonly SentMessage[], locale: Locale): string[] {
  const groups = new Map<string, { count: number; first: Later['from'] }>();
  for (const { later } of messages) {
    if (later === undefined) continue;
    const why = becauseText(later.because, locale);
    const { count, first } = groups.get(why) ?? { count: 0, first: later.from };
    groups.set(why, { count: count + 1, first: sooner(first, later.from) });
  }
  return [...groups].map(([why, { count, first }]) =>
    m.terminal_laterWhy({ count, why: fromText(why, first, locale) }, { locale }),
  );
}

function becauseText(because: Later['because'], locale: Locale): string {
  switch (because.code) {
    case 'outsideHours':
      return m.terminal_later_outsideHours({}, { locale });
    case 'anotherFirst':
      return m.terminal_later_anotherFirst({}, { locale });
    default:
      return reasonText(because, locale);
  }
}

function fromText(why: string, from: Later['from'], locale: Locale): string {
  if (from === null) return why;
  const day = dayText(from.day, locale);
  return from.time === null
    ? m.terminal_later_fromDay({ why, day }, { locale })
    : m.terminal_later_fromHour({ why, day, time: from.time }, { locale });
}

function sooner(left: Later['from'], right: Later['from']): Later['from'] {
  if (left === null || right === null) return left ?? right;
  const [one, other] = [left, right].map(({ day, time }) => `${day} ${time ?? ''}`);
  return (one ?? '') <= (other ?? '') ? left : right;
}
