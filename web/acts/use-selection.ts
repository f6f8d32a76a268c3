// Which of the messages that wait are ticked: one by one, a stretch with the shift key, or all of a kind. What is no longer
// there or no longer waits is not ticked, so that nothing unseen is acted on.

import { useRef, useState } from 'react';
import type { BatchMessage } from '../queries/answers.ts';

export type Selection = {
  readonly ticked: readonly BatchMessage[];
  readonly isTicked: (id: string) => boolean;
  /** With `isStretch` also everything from the message ticked before. */
  readonly toggle: (id: string, isStretch: boolean) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly none: () => void;
};

export function useSelection(messages: readonly BatchMessage[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const waiting = messages.filter(one => one.state === 'prepared');
  const toggle: Selection['toggle'] = (id, isStretch) => {
    const to = waiting.findIndex(one => one.id === id);
    if (to < 0) return;
    const from = isStretch ? waiting.findIndex(one => one.id === last.current) : -1;
    const stretch = from < 0 ? [id] : between(waiting, from, to);
    const next = new Set(ids);
    for (const one of stretch)
      if (ids.has(id)) next.delete(one);
      else next.add(one);
    last.current = id;
    setIds(next);
  };
  return {
    ticked: waiting.filter(one => ids.has(one.id)),
    isTicked: id => ids.has(id),
    toggle,
    add: more => setIds(new Set([...ids, ...more])),
    none: () => setIds(new Set()),
  };
}

const between = (messages: readonly BatchMessage[], from: number, to: number): string[] =>
  messages.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
