// Which lines of a table are ticked, by their ids.

import { useState } from 'react';

export type Ticks = {
  readonly isTicked: (id: string) => boolean;
  readonly tick: (ids: readonly string[], isTicked: boolean) => void;
};

/** `ticked`: those that are ticked at first. */
export function useTicks(ticked: readonly string[] = []): {
  readonly ticks: Ticks;
  readonly tickNone: () => void;
} {
  const [now, setNow] = useState<ReadonlySet<string>>(new Set(ticked));
  const tick: Ticks['tick'] = (ids, isTicked) => {
    const changed = new Set(ids);
    setNow(isTicked ? new Set([...now, ...ids]) : new Set([...now].filter(id => !changed.has(id))));
  };
  return { ticks: { isTicked: id => now.has(id), tick }, tickNone: () => setNow(new Set()) };
}
