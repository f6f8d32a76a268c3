// The days of a Cross Industry Invoice: a DateTimeString with its format (UNTDID 2379), a DateString or, in early files, the
// text itself. 102 is YYYYMMDD, 101 YYMMDD; 610 names a month and no day. A due date that names a month is its last day,
// with a warning: nobody is reminded before it. '101' 260329 is 29 March 2026.

import { type CalendarDate, endOfMonth, parseDay } from '../../../units/calendar.ts';
import { warningAt } from '../../problems.ts';
import type { Problem } from '../../records.ts';
import { at, textOf, type XmlElement } from '../../text/xml-tree.ts';
import { type InvoiceDraft, readDay } from '../invoice-fields.ts';

type Asked = {
  readonly draft: InvoiceDraft;
  readonly from: XmlElement | null;
  readonly path: string;
  readonly severity?: Problem['severity'];
};

export function dayAt({ draft, from, path, severity = 'error' }: Asked): CalendarDate | null {
  const text = writtenDay(at(from, path));
  return text === null ? null : readDay({ draft, text, place: path, severity });
}

/** The same, and of a month its end. */
export function dueDayAt(asked: Asked): CalendarDate | null {
  const { draft, from, path } = asked;
  const [, year, month] = /^(\d{4})(\d{2})$/.exec(writtenDay(at(from, path)) ?? '') ?? [];
  const first = formatOf(at(from, path)) === '610' ? parseDay(`${year}-${month}-01`) : null;
  if (first === null) return dayAt(asked);
  const last = endOfMonth(first);
  draft.problems.push(
    warningAt({ place: path, found: `${year}-${month}, no day`, expected: `a day; ${last} is taken` }),
  );
  return last;
}

/** Null without a word where it is none. */
export function quietDay(element: XmlElement | null): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(writtenDay(element) ?? '') ?? [];
  return year === undefined ? null : parseDay(`${year}-${month}-${day}`);
}

const holderOf = (element: XmlElement | null): XmlElement | null => element?.children[0] ?? element;
const formatOf = (element: XmlElement | null): string | null =>
  holderOf(element)?.attributes.get('format')?.trim() ?? null;

/** Years of two digits from 80 on belong to the twentieth century. */
function writtenDay(element: XmlElement | null): string | null {
  const text = textOf(holderOf(element));
  if (text === null || formatOf(element) !== '101' || !/^\d{6}$/.test(text)) return text;
  return `${Number(text.slice(0, 2)) < 80 ? '20' : '19'}${text}`;
}
