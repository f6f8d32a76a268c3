// Editing saves by itself after a pause. Each save names the version it started from: when someone else wrote in the
// meantime, nothing is overwritten, the present text is shown, and what was being written stays below it.

import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useFocusOn } from '../../acts/use-focus-back.ts';
import { useLocale } from '../../locale.tsx';
import type { MessageDetail } from '../../queries/answers.ts';
import { companyPath, RequestProblem, send } from '../../queries/api.ts';
import { batchQuery, messageQuery } from '../../queries/queries.ts';
import { problemText } from '../../words/problem-text.ts';
import { OwnWords, type Words } from './own-words.tsx';

const PAUSE_MILLISECONDS = 700;

export function EditMessage({
  companyId,
  detail,
  onWords,
  onDone,
}: {
  companyId: string;
  detail: MessageDetail;
  /** What is written and not saved; null once it is. */
  onWords: (words: Words | null) => void;
  onDone: () => void;
}) {
  const { locale } = useLocale();
  const [words, setWords] = useState<Words>({ subject: detail.subject, text: detail.text });
  const { save, flush, status, own } = useLiveSave({ companyId, detail, words, onPresent: setWords });
  const unsaved = own ?? (status === 'saved' ? null : words);
  useEffect(() => onWords(unsaved), [unsaved, onWords]);

  const finish = async () => {
    if (await flush()) onDone();
  };
  const leaving = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') void finish();
  };
  const form = useRef<HTMLDivElement>(null);
  // Everything is saved while it is written: Escape leaves it, and the keys of the batch are at hand again.
  useFocusOn(form, gone => gone.closest('article'));

  if (detail.state !== 'prepared')
    return <OwnWords because={goneText(detail)} words={unsaved} onClose={onDone} />;
  return (
    <div ref={form} className="stack">
      <TextInput
        label={m.edit_subject()}
        value={words.subject}
        lang={detail.language}
        onKeyDown={leaving}
        onChange={event => setWords({ ...words, subject: event.target.value })}
      />
      <Textarea
        label={m.edit_text()}
        value={words.text}
        lang={detail.language}
        rows={14}
        data-autofocus
        autoFocus
        onKeyDown={leaving}
        onChange={event => setWords({ ...words, text: event.target.value })}
      />
      {own !== null && (
        <Textarea
          label={m.edit_own_words()}
          value={`${own.subject}\n\n${own.text}`}
          lang={detail.language}
          rows={8}
          readOnly
        />
      )}
      <div className="spread">
        <p className="small" aria-live="polite">
          {save.isError ? (
            <span className="alert">{problemText(save.error, locale)}</span>
          ) : (
            <span className="soft">
              {status === 'saving' ? m.edit_saving() : status === 'saved' ? m.edit_saved() : m.edit_unsaved()}
            </span>
          )}
        </p>
        <Button onClick={() => void finish()}>{m.edit_done()}</Button>
      </div>
    </div>
  );
}

function useLiveSave({
  companyId,
  detail,
  words,
  onPresent,
}: {
  companyId: string;
  detail: MessageDetail;
  words: Words;
  onPresent: (words: Words) => void;
}) {
  const queries = useQueryClient();
  const query = messageQuery(companyId, detail.id);
  const version = useRef(detail.version);
  const kept = useRef<Words>({ subject: detail.subject, text: detail.text });
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  const [own, setOwn] = useState<Words | null>(null);
  const save = useMutation({
    scope: { id: `edit ${detail.id}` },
    mutationFn: (to: Words) =>
      saveWords({ companyId, messageId: detail.id, words: to, version: version.current }),
    onSuccess: (answer, to) => {
      version.current = answer.version;
      kept.current = to;
      queries.setQueryData(query.queryKey, answer);
    },
    onError: async fault => {
      if (!(fault instanceof RequestProblem)) return;
      // Left out meanwhile: the batch no longer has it.
      await queries.invalidateQueries(batchQuery(companyId));
      if (fault.problem.status !== 412) return;
      const present = await queries.fetchQuery({ ...query, staleTime: 0 });
      version.current = present.version;
      kept.current = { subject: present.subject, text: present.text };
      setOwn(isSame(latest.current, kept.current) ? null : latest.current);
      onPresent(kept.current);
    },
  });
  const isChanged = !isSame(words, kept.current);
  const isOpen = detail.state === 'prepared';
  const { mutate, mutateAsync } = save;
  useEffect(() => {
    if (!isChanged || !isOpen) return;
    const timer = setTimeout(() => mutate(words), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [words, isChanged, isOpen, mutate]);

  /** Saves what is not saved yet; true when nothing is left. */
  const flush = async (): Promise<boolean> => {
    if (isSame(words, kept.current)) return true;
    return mutateAsync(words).then(
      () => true,
      () => false,
    );
  };
  const status = save.isPending ? 'saving' : isChanged ? 'unsaved' : 'saved';
  return { save, flush, status, own };
}

const goneText = ({ state, debtorName }: MessageDetail): string =>
  state === 'withdrawn' ? m.edit_left_out({ name: debtorName }) : m.edit_no_longer();

const isSame = (left: Words, right: Words): boolean =>
  left.subject === right.subject && left.text === right.text;

function saveWords({
  companyId,
  messageId,
  words,
  version,
}: {
  companyId: string;
  messageId: string;
  words: Words;
  version: number;
}) {
  const path = companyPath(companyId, `/messages/${encodeURIComponent(messageId)}`);
  return send<MessageDetail>({ method: 'PATCH', path, body: words, version });
}
