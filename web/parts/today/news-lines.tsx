// The things of one group of news, in words. Loaded when somebody opens a group: most of it is the words of the journal.

import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Locale } from '../../../src/messages/format.ts';
import { journalText } from '../../../src/messages/journal-words.ts';
import { useLocale } from '../../locale.tsx';
import { NUMBERS, type WaitingLine } from '../../morning-waits.ts';
import type { News } from '../../queries/answers.ts';
import { CountedLines } from '../table/counted-lines.tsx';

type Group = News['groups'][number];
type Line = Group['lines'][number];

export default function NewsLines({ group, companyId }: { group: Group; companyId: string }) {
  const { locale } = useLocale();
  const lines = group.lines.map((line, place) => lineOf(line, { group: group.group, place, locale }));
  return <CountedLines lines={lines} count={group.count} companyId={companyId} />;
}

const lineOf = (
  line: Line,
  { group, place, locale }: { group: Group['group']; place: number; locale: Locale },
): WaitingLine => ({
  id: `${line.at} ${line.kind} ${place}`,
  debtorId: line.debtorId,
  debtorName:
    line.debtorName ??
    (group === 'files' ? line.words : null) ??
    journalText({ ...line, detail: null }, locale),
  because: becauseOf(line, group, locale),
  amount: line.paid,
  links: group === 'payments' && line.words !== null ? closedBy(line, line.words) : line.invoices,
});

/** Of all that it paid, what is paid in full now. */
const closedBy = ({ invoices }: Line, numbers: string): Line['invoices'] => {
  const closed = new Set(numbers.split(', '));
  return invoices.filter(({ number }) => closed.has(number));
};

function becauseOf(line: Line, group: Group['group'], locale: Locale): string {
  const by = authorText(line.author, locale);
  switch (group) {
    case 'payments':
      return line.words === null ? m.news_part() : m.news_closed({ numbers: NUMBERS });
    case 'answers':
    case 'bounced':
      return line.words ?? '';
    case 'opened':
    case 'settled':
      return line.words === null ? by : `${by}${m.colon()}${line.words}`;
    case 'files':
      return by;
    case 'decisions':
      return line.debtorName === null
        ? by
        : `${by}${m.colon()}${journalText({ ...line, detail: null }, locale)}`;
  }
}
