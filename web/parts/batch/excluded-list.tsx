import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Batch } from '../../queries/answers.ts';
import { excludedRows } from '../../words/screen-rows.ts';
import { Empty } from '../form/states.tsx';
import { Amount, Reasons } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';

const KINDS = {
  send: () => m.kind_send(),
  wait: () => m.kind_wait(),
  hold: () => m.kind_hold(),
  ask: () => m.kind_ask(),
  done: () => m.kind_done(),
} as const;

export const kindText = (kind: keyof typeof KINDS): string => KINDS[kind]();

/** Everybody who gets no message today, and why. */
export function ExcludedList({ excluded, companyId }: { excluded: Batch['excluded']; companyId: string }) {
  const { locale } = useLocale();
  if (excluded.length === 0) return <Empty title={m.excluded_none()} />;
  return (
    <div className="stack">
      <SaveTable name="acquit-not-reminded" rows={async () => excludedRows(excluded, locale)} />
      <ul className="card lines drawn-when-seen">
        {excluded.map(one => (
          <li key={one.debtorId} className="stack" style={{ gap: '0.3rem' }}>
            <p className="spread">
              <span className="row wrap">
                <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: one.debtorId }}>
                  {one.debtorName}
                </Link>
                <span className="tag" data-tone={one.kind === 'ask' ? 'caution' : 'plain'}>
                  {kindText(one.kind)}
                </span>
              </span>
              <Amount value={one.amount} tone="strong" />
            </p>
            <Reasons because={one.because} />
            <p className="small soft">
              {one.lookAgainOn === null
                ? m.excluded_look_on_news()
                : m.excluded_look_again({ day: dayText(one.lookAgainOn, locale) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
