// Where a figure or a rule of law was read, and how sure that is. What is less than sure always says so beside it.

import * as m from '../../../src/messages/compiled/messages.js';
import { articleText, lawSentence } from '../../../src/messages/law-sentences.ts';
import { surenessText } from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Basis } from '../../queries/answers.ts';
import { HiddenName } from './hidden-name.tsx';

/** "à vérifier" beside what rests on one source or on none; nothing beside what is sure. */
export function Unsure({ confidence }: { confidence: Basis['confidence'] }) {
  const { locale } = useLocale();
  if (confidence === 'high' || confidence === 'medium-high') return null;
  return (
    <span className="tag" data-tone="caution">
      {m.sure_check()}
      <HiddenName of={surenessText(confidence, locale)} />
    </span>
  );
}

/** The article, and where it was read when it is less than sure. A source that nobody translated is quoted as it was noted. */
export function Article({ basis }: { basis: Basis }) {
  const { locale } = useLocale();
  const source = lawSentence(basis.source, locale);
  return (
    <span className="article small soft">
      {articleText(basis.article, locale)} <Unsure confidence={basis.confidence} />
      {basis.confidence !== 'high' && (
        <span className="article-source" lang={source === null ? 'en' : undefined}>
          {m.sure_source({ source: source ?? basis.source })}
        </span>
      )}
    </span>
  );
}
