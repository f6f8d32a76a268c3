// A text as a real customer would read it today, with what it lacks and what it may do to its reader.

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { mentionText } from '../../../src/messages/reasons/unlawful.ts';
import { adviceText, wordingProblemText } from '../../../src/messages/wording-words.ts';
import { useLocale } from '../../locale.tsx';
import type { WordingPreviewAnswer } from '../../queries/answers.ts';
import { previewQuery } from '../../queries/wording-queries.ts';
import type { Draft } from '../../screens/wording.tsx';
import { LOCALE_NAMES } from '../../words/locale-names.ts';
import { type ChosenDebtor, DebtorSearch } from '../form/debtor-search.tsx';
import { Failure, Waiting } from '../form/states.tsx';

export function WordingPreview({
  companyId,
  wordingKey,
  draft,
}: {
  companyId: string;
  wordingKey: string;
  draft: Draft | null;
}) {
  const [debtor, setDebtor] = useState<ChosenDebtor | null>(null);
  const place = useRef<HTMLElement>(null);
  // Asked for from a text further down: what was asked for comes to the eye.
  useEffect(() => {
    if (draft !== null) place.current?.scrollIntoView({ block: 'start' });
  }, [draft]);
  const isReady = debtor !== null && draft !== null;
  const preview = useQuery({
    ...previewQuery(companyId, wordingKey, { debtorId: debtor?.id ?? '', draft }),
    enabled: isReady,
  });
  return (
    <section className="card stack" aria-live="polite" ref={place}>
      <h2>{m.wording_preview()}</h2>
      <DebtorSearch companyId={companyId} label={m.wording_choose_debtor()} onChoose={setDebtor} />
      {debtor !== null && (
        <p className="strong">
          {draft === null
            ? debtor.name
            : m.wording_preview_of({ language: LOCALE_NAMES[draft.language], name: debtor.name })}
        </p>
      )}
      {!isReady && <p className="soft">{m.wording_preview_first()}</p>}
      {isReady && preview.isPending && <Waiting />}
      {preview.isError && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
      {isReady && preview.isSuccess && <Read preview={preview.data} language={draft.language} />}
    </section>
  );
}

function Read({ preview, language }: { preview: WordingPreviewAnswer; language: string }) {
  const { locale } = useLocale();
  const { problems, advice, message, mentions, hasNothingOpen } = preview;
  return (
    <>
      {problems.length > 0 && (
        <div className="notice" data-tone="caution">
          <p className="strong">{m.wording_refused()}</p>
          <ul className="reasons" data-tone="caution">
            {problems.map(problem => (
              <li key={`${problem.kind} ${problem.found}`}>{wordingProblemText(problem, locale)}</li>
            ))}
          </ul>
        </div>
      )}
      {hasNothingOpen && <p className="soft">{m.wording_nothing_open()}</p>}
      {mentions.length > 0 && (
        <ul className="row wrap" style={{ gap: '0.4rem' }}>
          {mentions.map(({ key, isThere }) => {
            const mention = mentionText(key, locale);
            return (
              <li key={key} className="tag" data-tone={isThere ? 'good' : 'alert'}>
                {isThere ? m.wording_there({ mention }) : m.wording_absent({ mention })}
              </li>
            );
          })}
        </ul>
      )}
      {message !== null && (
        <div className="mail">
          <p className="mail-subject" lang={language}>
            <span className="hidden">
              {m.edit_subject()}
              {m.colon()}
            </span>
            {message.subject}
          </p>
          <iframe title={m.preview_mail()} sandbox="" srcDoc={withoutPicture(message.html)} lang={language} />
        </div>
      )}
      {advice.length > 0 && (
        <>
          <h3>{m.wording_advice()}</h3>
          <ul className="reasons" data-tone="caution">
            {advice.map(one => (
              <li key={`${one.kind} ${one.found}`}>{adviceText(one, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The transfer code is a picture that only a message which is sent carries. */
const withoutPicture = (html: string): string => html.replaceAll('cid:acquit-pay-code', 'data:,');
