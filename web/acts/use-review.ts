// The state of reviewing the batch: which message is looked at, what is being done to it, and the keys that do it.

import { notifications } from '@mantine/notifications';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { Words } from '../parts/batch/own-words.tsx';
import { isUndoable } from '../parts/batch/undoable.ts';
import type { BatchMessage } from '../queries/answers.ts';
import { useApproval } from './use-approval.ts';
import { useMay } from './use-may.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSelection } from './use-selection.ts';

export function useReview(companyId: string, messages: readonly BatchMessage[]) {
  const search = useSearch({ from: '/c/$companyId/review' });
  const navigate = useNavigate({ from: '/c/$companyId/review' });
  const [excluding, setExcluding] = useState<BatchMessage | null>(null);
  const [reached, setReached] = useState<Reached>({ id: null, times: 0 });
  /** The focus goes to the pane: what had it goes with the message before, or with its button. */
  const reach = (id: string | null) => setReached(({ times }) => ({ id, times: times + 1 }));
  const { approve, undo, approvals } = useApproval(companyId);
  const may = useMay();
  const selection = useSelection(messages);

  const position = Math.max(
    0,
    messages.findIndex(one => one.id === search.message),
  );
  const chosen = messages[position];
  const { edit, ...editing } = useEditing(messages, chosen);
  const choose = (message: BatchMessage | undefined) => {
    if (message === undefined) return;
    edit(false);
    if (isInPane()) reach(message.id);
    void navigate({ search: { message: message.id }, replace: true });
  };
  /** After an act, the next one that waits; its pane takes the focus, which was on a button that is gone. */
  const goOn = (otherwise: BatchMessage | undefined) => {
    const next = messages.slice(position + 1).find(isPrepared) ?? otherwise;
    choose(next);
    reach(next?.id ?? null);
    return next;
  };
  const approveChosen = () => {
    if (chosen?.state !== 'prepared' || !may('approve')) return;
    const approved = approve.mutateAsync([chosen]);
    const next = goOn(chosen);
    // What failed is looked at again: pressed once more, the button must not approve the next message instead.
    approved.catch(() =>
      navigate({ search: at => (at.message === next?.id ? { message: chosen.id } : at), replace: true }),
    );
  };
  /** The one in view, or else what was approved last: never what somebody approved before that. */
  const undoChosen = () => {
    const approved = messages.filter(isUndoable);
    const acts = chosen !== undefined && isUndoable(chosen) ? [[chosen.id]] : approvals();
    const undone = acts
      .map(ids => approved.filter(({ id }) => ids.includes(id)))
      .filter(act => act.length > 0)
      .at(-1);
    if (undone === undefined) return notifications.show({ message: m.undo_nothing() });
    undo.mutate(undone.map(one => one.id));
    choose(undone[0]);
    return reach(undone[0]?.id ?? null);
  };
  const excluded = () => {
    setExcluding(null);
    goOn(messages[position - 1]);
  };

  const mayAct = may('approve') || may('veto');
  useReviewKeys({
    j: () => choose(messages[position + 1]),
    k: () => choose(messages[position - 1]),
    s: ({ shiftKey }) => chosen !== undefined && mayAct && selection.toggle(chosen.id, shiftKey),
    a: approveChosen,
    x: () => chosen?.state === 'prepared' && may('veto') && setExcluding(chosen),
    e: () => chosen?.state === 'prepared' && may('chase') && edit(true),
    u: () => may('approve') && undoChosen(),
  });

  const leave = () => void navigate({ search: {} });
  return {
    position,
    chosen,
    choose,
    leave,
    reached: chosen !== undefined && chosen.id === reached.id ? reached.times : 0,
    excluded,
    isOpen: search.message !== undefined,
    approveChosen,
    undoInView: () => {
      if (chosen === undefined) return;
      undo.mutate([chosen.id]);
      reach(chosen.id);
    },
    excluding,
    setExcluding,
    ...editing,
    setIsEditing: edit,
    selection: mayAct ? selection : null,
  };
}

type Reached = { readonly id: string | null; readonly times: number };

const isInPane = (): boolean => document.activeElement?.closest('.message') != null;

/** Which message is written here, and what of it is not saved; `gone` once somebody left it out of the batch. */
function useEditing(messages: readonly BatchMessage[], chosen: BatchMessage | undefined) {
  const [edited, setEdited] = useState<BatchMessage | null>(null);
  const [words, setWords] = useState<Words | null>(null);
  const edit = (isEditing: boolean) => {
    setEdited(isEditing ? (chosen ?? null) : null);
    setWords(null);
  };
  const isGone = edited !== null && !messages.some(({ id }) => id === edited.id);
  return {
    edit,
    setWords,
    isEditing: edited !== null && edited.id === chosen?.id,
    gone: isGone ? { name: edited.debtorName, words } : null,
  };
}

const isPrepared = (message: BatchMessage): boolean => message.state === 'prepared';
