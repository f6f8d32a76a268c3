// The words of messages: four languages side by side, each text read with a real customer before it is saved, and nothing
// lost: what is prepared keeps its words, and every version can be taken again.

import '../styles/review.css';
import '../styles/wording.css';
import { NativeSelect } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { mentionText } from '../../src/messages/reasons/unlawful.ts';
import { wordingNameText } from '../../src/messages/wording-words.ts';
import { useCompany } from '../acts/use-company.ts';
import { useComparisons } from '../acts/use-comparisons.ts';
import { useLocale } from '../locale.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { ComparisonsOfText } from '../parts/reports/comparisons.tsx';
import { WordingLanguage } from '../parts/scenario/wording-language.tsx';
import { WordingPieces } from '../parts/scenario/wording-pieces.tsx';
import { WordingPreview } from '../parts/scenario/wording-preview.tsx';
import type { Wording, WordingText } from '../queries/answers.ts';
import { wordingQuery, wordingsQuery } from '../queries/wording-queries.ts';

const FIRST = 'courteousReminder';

/** What somebody is writing, in which language. */
export type Draft = {
  readonly language: Wording['languages'][number]['language'];
  readonly text: WordingText;
};

export function WordingScreen() {
  const company = useCompany();
  const { locale } = useLocale();
  const { of: asked = FIRST } = useSearch({ from: '/c/$companyId/wording' });
  usePrefetchQuery(wordingQuery(company.id, asked));
  const { data } = useSuspenseQuery(wordingsQuery(company.id));
  // An address may name a text that there is not.
  const [key, setKey] = useState(data.wordings.some(one => one.key === asked) ? asked : FIRST);
  return (
    <>
      <div className="spread wrap">
        <div className="grow">
          <ScreenTitle>{m.wording_title()}</ScreenTitle>
          <p className="soft">{m.wording_intro()}</p>
        </div>
        <NativeSelect
          label={m.wording_kind()}
          value={key}
          data={data.wordings.map(one => ({
            value: one.key,
            label: `${wordingNameText(one.key, locale)}${Object.values(one.isOwn).includes(true) ? ' ✎' : ''}`,
          }))}
          onChange={({ target }) => setKey(target.value)}
        />
      </div>
      <Sheet key={key} companyId={company.id} wordingKey={key} />
    </>
  );
}

function Sheet({ companyId, wordingKey }: { companyId: string; wordingKey: string }) {
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(wordingQuery(companyId, wordingKey));
  const ordered = [...data.languages].sort(
    (one, other) => Number(other.language === locale) - Number(one.language === locale),
  );
  const [reading, setReading] = useState<Draft | null>(null);
  const all = useComparisons(companyId).data?.comparisons ?? [];
  const runningOn = (language: string): string | null =>
    all.find(
      one =>
        one.kind === 'wordings' &&
        one.key === wordingKey &&
        one.language === language &&
        one.endedOn === null &&
        one.phase !== 'over',
    )?.name ?? null;
  return (
    <>
      <section className="card stack">
        <h2>{m.wording_locked()}</h2>
        <p className="small soft">{m.wording_locked_hint()}</p>
        <ul className="row wrap" style={{ gap: '0.4rem' }}>
          {data.locked.map(mention => (
            <li key={mention} className="tag">
              {mentionText(mention, locale)}
            </li>
          ))}
        </ul>
      </section>
      <ComparisonsOfText companyId={companyId} wordingKey={wordingKey} />
      <WordingPieces variables={data.variables} blocks={data.blocks} />
      <Allowed to="configure" isWhole>
        <WordingPreview companyId={companyId} wordingKey={wordingKey} draft={reading} />
      </Allowed>
      <div className="wordings">
        {ordered.map(one => (
          <WordingLanguage
            key={`${one.language} ${one.version}`}
            companyId={companyId}
            wordingKey={wordingKey}
            saved={one}
            running={runningOn(one.language)}
            onRead={setReading}
          />
        ))}
      </div>
    </>
  );
}
