import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { reasonText } from '../../../src/messages/reasons/reasons.ts';
import { timelineText } from '../../../src/messages/timeline-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import type { Rows } from '../../words/table-file.ts';
import { StateTag } from '../batch/state-tag.tsx';
import { Amount, Day, Reasons } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { CameBack, LetterReturned } from './letter-returned.tsx';
import { TakeCallBack } from './take-call-back.tsx';

type Entry = Debtor['timeline'][number];

/** Two facts of one instant may read alike: each is told apart by how many came before it. */
const keyed = (entries: readonly Entry[]) =>
  entries.map((entry, position) => ({
    entry,
    key: `${entry.at} ${entry.kind} ${entry.title} ${entries.length - position}`,
  }));

/** Everything that happened with this debtor, the latest first. */
export function Timeline({
  entries,
  companyId,
  day,
}: {
  entries: readonly Entry[];
  companyId: string;
  day: string;
}) {
  const { locale } = useLocale();
  return (
    <section className="card">
      <h2>{m.debtor_timeline()}</h2>
      {entries.length === 0 && <p className="soft">{m.debtor_timeline_none()}</p>}
      <ol className="timeline">
        {keyed(entries).map(({ key, entry }) => (
          <li key={key} data-kind={entry.kind}>
            <Day on={entry.day} style="short" />
            <div>
              <p className="row wrap" style={{ gap: '0.5rem' }}>
                {timelineText(entry, locale)}
                {entry.state !== null && <StateTag state={entry.state} />}
              </p>
              {entry.because.length > 0 && (
                <div className="small soft">
                  <Reasons because={entry.because} />
                </div>
              )}
              {entry.hasPostedLetter && entry.messageId !== null && (
                <LetterReturned
                  companyId={companyId}
                  messageId={entry.messageId}
                  of={`${timelineText(entry, locale)}, ${dayText(entry.day, locale)}`}
                  postedOn={entry.day}
                  day={day}
                />
              )}
              {entry.returnedAs !== null && entry.messageId !== null && (
                <CameBack
                  companyId={companyId}
                  messageId={entry.messageId}
                  of={`${timelineText(entry, locale)}, ${dayText(entry.day, locale)}`}
                  returnedAs={entry.returnedAs}
                />
              )}
              {entry.call !== null && (
                <TakeCallBack
                  call={entry.call}
                  companyId={companyId}
                  of={`${timelineText(entry, locale)}, ${dayText(entry.day, locale)}`}
                />
              )}
            </div>
            <span>{entry.amount !== null && <Amount value={entry.amount} />}</span>
          </li>
        ))}
      </ol>
      {entries.length > 0 && (
        <div className="card-foot">
          <SaveTable
            name="acquit-timeline"
            rows={async () => rowsOf(entries, locale)}
            of={m.debtor_timeline()}
          />
        </div>
      )}
    </section>
  );
}

const rowsOf = (entries: readonly Entry[], locale: Locale): Rows => [
  [m.table_day(), m.table_what(), m.money_amount(), m.reports_currency(), m.table_words()],
  ...entries.map(entry => [
    { day: entry.day },
    timelineText(entry, locale),
    entry.amount ?? '',
    entry.amount?.currency ?? '',
    entry.because.map(reason => reasonText(reason, locale)).join(' · '),
  ]),
];
