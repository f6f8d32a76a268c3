// Answers first, sending second: what waits to be read, and what was to be kept by now. Each count leads to its list, and says
// on demand whom it counts and why.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAuthor } from '../../acts/use-author.ts';
import { useMay } from '../../acts/use-may.ts';
import { askedByOthers } from '../../agreements-wanted.ts';
import { useLocale } from '../../locale.tsx';
import { morningWaits, type Waits } from '../../morning-waits.ts';
import { agreementsQuery, answersQuery } from '../../queries/queries.ts';
import { Counted, CountedLines } from '../table/counted-lines.tsx';

export function MorningCard({ companyId, day }: { companyId: string; day: string }) {
  const { locale } = useLocale();
  const may = useMay();
  const author = useAuthor();
  const answers = useQuery(answersQuery(companyId)).data?.entries;
  const agreements = useQuery(agreementsQuery(companyId)).data;
  if (answers === undefined || agreements === undefined) return null;
  const asked = may('concede') ? askedByOthers(agreements, author) : [];
  const waits = morningWaits({ answers, agreements, asked, today: day, locale });
  return (
    <section className="card">
      <h2>{m.morning_title()}</h2>
      {waits.length === 0 && <p className="soft">{m.morning_none()}</p>}
      <ul className="lines">
        {waits.map(one => (
          <li key={one.key} className="stack counted">
            <p>
              <ToList waits={one} companyId={companyId} />
            </p>
            <Counted of={one.text}>{() => <CountedLines lines={one.lines} companyId={companyId} />}</Counted>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToList({ waits: { to, only, text, isLate }, companyId }: { waits: Waits; companyId: string }) {
  return (
    <Link
      to={to}
      params={{ companyId }}
      search={only === null ? {} : { only }}
      className={isLate ? 'strong alert' : 'strong'}
    >
      {text}
    </Link>
  );
}
