import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { wordingNameText } from '../../../src/messages/wording-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Today } from '../../queries/answers.ts';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Amount, Reasons } from '../form/values.tsx';

/** The debtor's page has them all. */
const REASONS_SHOWN = 2;

/** What only a person decides: words of the company that keep everything back first, then debtor by debtor. */
export function Decisions({
  today: { currency, decisionsWaiting, wordsToMend },
  companyId,
}: {
  today: Today;
  companyId: string;
}) {
  return (
    <section className="card">
      <h2>{m.decisions_title()}</h2>
      {decisionsWaiting.length + wordsToMend.length === 0 && <p className="soft">{m.decisions_none()}</p>}
      <ul className="lines">
        {wordsToMend.map(words => (
          <Words key={`${words.key} ${words.language}`} words={words} companyId={companyId} />
        ))}
        {decisionsWaiting.map(one => (
          <li key={`${one.debtorId} ${one.amount.currency}`} className="stack" style={{ gap: '0.25rem' }}>
            <p className="spread">
              <Link
                to="/c/$companyId/debtors/$debtorId"
                params={{ companyId, debtorId: one.debtorId }}
                search={one.amount.currency === currency ? {} : { currency: one.amount.currency }}
              >
                {one.debtorName}
              </Link>
              <Amount value={one.amount} tone="strong" />
            </p>
            <div className="small soft">
              <Reasons because={one.because.slice(0, REASONS_SHOWN)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({
  words: { key, language },
  companyId,
}: {
  words: Today['wordsToMend'][number];
  companyId: string;
}) {
  const { locale } = useLocale();
  const name = wordingNameText(key, locale);
  return (
    <li className="stack" style={{ gap: '0.25rem' }}>
      <p>{m.words_to_mend({ name, language: LOCALE_NAMES[language] })}</p>
      <p className="small">
        <Link to="/c/$companyId/wording" params={{ companyId }} search={{ of: key }}>
          {m.words_to_mend_act()}
        </Link>
      </p>
    </li>
  );
}
