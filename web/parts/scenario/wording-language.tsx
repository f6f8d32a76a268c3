// One language of a text: its parts, who wrote them when, and the earlier versions.

import { Button, Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, lazy, type ReactNode, useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';
import type { Wording, WordingSaved, WordingText } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import type { Draft } from '../../screens/wording.tsx';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { Icon } from '../form/icon.tsx';
import { LatePart } from '../form/late-part.tsx';
import { rememberField } from './wording-pieces.tsx';
import { WordingProblems } from './wording-problems.tsx';
import { WordingReading } from './wording-reading.tsx';

const StartComparison = lazy(() => import('./start-comparison.tsx'));

type Saved = Wording['languages'][number];

export function WordingLanguage({
  companyId,
  wordingKey,
  saved,
  running,
  onRead,
}: {
  companyId: string;
  wordingKey: string;
  saved: Saved;
  /** The name of the comparison that runs on it. */
  running: string | null;
  onRead: (draft: Draft) => void;
}) {
  const mayChange = useMay()('configure', true);
  const [text, setText] = useState(saved.text);
  const [refused, setRefused] = useState<WordingSaved | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  const { language, version } = saved;
  const save = useAct({
    companyId,
    act: (to: WordingText | null) =>
      send<WordingSaved>({
        method: 'PUT',
        path: companyPath(companyId, `/wordings/${wordingKey}`),
        body: { language, text: to, basedOn: version },
      }),
    say: (answer, to) =>
      answer.kind !== 'saved' ? null : to === null ? m.wording_back_done() : m.wording_saved(),
    isRefused: answer => answer.kind === 'refused',
    after: answer => setRefused(answer.kind === 'refused' ? answer : null),
  });
  const isChanged = text !== saved.text;
  const change = (part: Partial<WordingText>) => setText({ ...text, ...part });
  return (
    <LanguageFold saved={saved}>
      <Parts text={text} language={language} isFixed={!mayChange} onChange={change} />
      {refused?.kind === 'refused' && <WordingProblems problems={refused.problems} />}
      {running !== null && (
        <p className="notice" data-tone="caution">
          {m.compare_runs_here({ name: running })}
        </p>
      )}
      {mayChange && (
        <div className="row wrap">
          <Button variant="default" onClick={() => onRead({ language, text })}>
            {m.wording_read()}
          </Button>
          <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate(text)}>
            {m.wording_save()}
          </Button>
          {isChanged && (
            <Button variant="default" onClick={() => setText(saved.text)}>
              {m.wording_drop()}
            </Button>
          )}
          {isChanged && running === null && isSentByStep(wordingKey) && (
            <Button variant="default" onClick={() => setIsComparing(true)}>
              {m.compare_open()}
            </Button>
          )}
          {saved.isOwn && (
            <Button variant="default" onClick={() => save.mutate(null)}>
              {m.wording_back()}
            </Button>
          )}
        </div>
      )}
      <Versions saved={saved} onTake={mayChange ? setText : null} />
      {isComparing && (
        <LatePart onGone={() => setIsComparing(false)}>
          <StartComparison
            {...{ companyId, wordingKey, draft: { language, text } }}
            onClose={() => setIsComparing(false)}
            onStarted={() => setText(saved.text)}
          />
        </LatePart>
      )}
    </LanguageFold>
  );
}

/** What is said back answers one debtor: there is nothing to compare. */
const isSentByStep = (wordingKey: string): boolean => !wordingKey.startsWith('said.');

/** Side by side where there is room; on a telephone the reader's own language stands open and the others are folded up. */
const isWide = (): boolean => window.matchMedia('(min-width: 56em)').matches;

function LanguageFold({ saved: { language, isOwn }, children }: { saved: Saved; children: ReactNode }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(language === locale || isWide());
  return (
    <section className="card" aria-label={LOCALE_NAMES[language]}>
      <details
        className="wording-fold"
        open={isOpen}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>
          <h2>{LOCALE_NAMES[language]}</h2>
          <span className="tag" data-tone={isOwn ? 'good' : 'plain'}>
            {isOwn ? m.wording_is_own() : m.wording_is_shipped()}
          </span>
          <span className="wording-mark" aria-hidden="true">
            <Icon name="next" />
          </span>
        </summary>
        <div className="stack">{children}</div>
      </details>
    </section>
  );
}

function Parts({
  text,
  language,
  isFixed,
  onChange,
}: {
  text: WordingText;
  language: string;
  isFixed: boolean;
  onChange: (part: Partial<WordingText>) => void;
}) {
  const common = {
    lang: language,
    readOnly: isFixed,
    onFocus: ({ target }: FocusEvent<HTMLTextAreaElement | HTMLInputElement>) => rememberField(target),
  };
  const { subject, shorterSubject, body, letterTitle, letterBody } = text;
  const [isReadingOpen] = useState(isWide);
  return (
    <>
      <TextInput
        {...common}
        label={m.edit_subject()}
        value={subject}
        onChange={({ target }) => onChange({ subject: target.value })}
      />
      {shorterSubject !== undefined && (
        <TextInput
          {...common}
          label={m.wording_short_subject()}
          value={shorterSubject}
          onChange={({ target }) => onChange({ shorterSubject: target.value })}
        />
      )}
      <Textarea
        {...common}
        label={m.edit_text()}
        rows={16}
        value={body}
        onChange={({ target }) => onChange({ body: target.value })}
      />
      {body.includes('{%') && (
        <details open={isReadingOpen}>
          <summary className="small">{m.reading_title()}</summary>
          <WordingReading source={body} language={language} />
        </details>
      )}
      {letterTitle !== undefined && (
        <TextInput
          {...common}
          label={m.wording_letter_title()}
          value={letterTitle}
          onChange={({ target }) => onChange({ letterTitle: target.value })}
        />
      )}
      {letterBody !== undefined && (
        <Textarea
          {...common}
          label={m.wording_letter_body()}
          rows={12}
          value={letterBody}
          onChange={({ target }) => onChange({ letterBody: target.value })}
        />
      )}
    </>
  );
}

function Versions({ saved, onTake }: { saved: Saved; onTake: ((text: WordingText) => void) | null }) {
  const { locale } = useLocale();
  if (saved.versions.length === 0) return null;
  return (
    <details>
      <summary className="small">{m.wording_versions()}</summary>
      <ul className="lines">
        {saved.versions.map(({ version, by, at, text }) => (
          <li key={version} className="spread wrap small">
            <span>
              {m.wording_version({
                version: String(version),
                by: authorText(by, locale),
                day: dayText(at.slice(0, 10), locale),
              })}
              {text === null && ` (${m.wording_is_shipped()})`}
            </span>
            {onTake !== null && (
              <Button size="xs" variant="default" onClick={() => onTake(text ?? saved.shipped)}>
                {m.wording_take({ version: String(version) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
