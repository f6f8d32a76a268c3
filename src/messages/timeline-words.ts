// What happened with a debtor, in a line.

import type { TimelineEntry } from '../desk/views/debtor.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { journalText } from './journal-words.ts';
import { stepText } from './words.ts';

export function timelineText(
  { kind, title, detail }: Pick<TimelineEntry, 'kind' | 'title' | 'detail'>,
  locale: Locale,
): string {
  const say = { locale };
  switch (kind) {
    case 'invoice':
      return m.timeline_invoice({ title }, say);
    case 'payment':
      return m.timeline_payment({ title }, say);
    case 'creditNote':
      return m.timeline_creditNote({ title }, say);
    case 'hold':
      return m.timeline_hold({ title }, say);
    case 'holdLifted':
      return m.timeline_holdLifted({ title }, say);
    case 'import':
      return m.timeline_import({ title }, say);
    case 'message':
      return stepText(title, locale);
    case 'decision':
      return journalText({ kind: title, detail }, locale);
  }
}
