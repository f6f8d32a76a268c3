// The state of reviewing the batch: which message is looked at, what is being done to it, and the keys that do it.

import { notifications } from '@mantine/notifications';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
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
  const { reached, reach } = useReached();
  const { approve, undo, approvals } = useApproval(companyId);
  const may = useMay();
  const selection = useSelection(messages);

  const position = Math.max(0, idsOf(messages).indexOf(search.message ?? ''));
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
    approved.catch(() => {
      reach(chosen.id);
      return navigate({
        search: at => (at.message === next?.id ? { message: chosen.id } : at),
        replace: true,
      });
    });
  };
  const takeBack = (undone: readonly BatchMessage[]) => {
    undo.mutate(idsOf(undone));
    reach(undone[0]?.id ?? null);
  };
  const undoLast = () => {
    const undone = toUndo({ messages, chosen, approvals: approvals() });
    if (undone === undefined) return notifications.show({ message: m.undo_nothing() });
    choose(undone[0]);
    return takeBack(undone);
  };
  const undoOnceAnswered = useOnceAnswered(approve, undoLast);
  const isInView = chosen !== undefined && isUndoable(chosen);
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
    u: () => may('approve') && (isInView ? undoLast() : undoOnceAnswered()),
  });

  return {
    position,
    chosen,
    choose,
    leave: () => void navigate({ search: {} }),
    reached: chosen !== undefined && chosen.id === reached.id ? reached.times : 0,
    excluded,
    isOpen: search.message !== undefined,
    approveChosen,
    undoInView: () => takeBack(chosen === undefined ? [] : [chosen]),
    excluding,
    setExcluding,
    ...editing,
    setIsEditing: edit,
    selection: mayAct ? selection : null,
  };
}

/** A key that takes back what is still on its way acts once that is answered; what was refused is not there to take back. */
function useOnceAnswered(
  { status, data }: ReturnType<typeof useApproval>['approve'],
  act: () => unknown,
): () => void {
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || status === 'pending') return;
    setIsAsked(false);
    if (status === 'success' && data.approved.length > 0) act();
  });
  return () => (status === 'pending' ? setIsAsked(true) : void act());
}

const idsOf = (messages: readonly BatchMessage[]): string[] => messages.map(({ id }) => id);

type Reached = { readonly id: string | null; readonly times: number };

/** The focus goes to the pane: what had it goes with the message before, or with its button. */
function useReached() {
  const [reached, setReached] = useState<Reached>({ id: null, times: 0 });
  const reach = (id: string | null) => setReached(({ times }) => ({ id, times: times + 1 }));
  return { reached, reach };
}

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

/** The one in view, or else what was approved last: never what somebody approved before that. */
function toUndo({
  messages,
  chosen,
  approvals,
}: {
  messages: readonly BatchMessage[];
  chosen: BatchMessage | undefined;
  approvals: readonly (readonly string[])[];
}): readonly BatchMessage[] | undefined {
  const approved = messages.filter(isUndoable);
  const acts = chosen !== undefined && isUndoable(chosen) ? [[chosen.id]] : approvals;
  return acts
    .map(ids => approved.filter(({ id }) => ids.includes(id)))
    .filter(act => act.length > 0)
    .at(-1);
}

const isPrepared = (message: BatchMessage): boolean => message.state === 'prepared';
