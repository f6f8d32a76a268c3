// On paper only: the day whose figures the sheet shows.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';

/** Nothing until the day is known. */
export function PrintDay({ day }: { day: string }) {
  const { locale } = useLocale();
  return day === '' ? null : <p className="print-only">{m.print_day({ day: dayText(day, locale) })}</p>;
}
