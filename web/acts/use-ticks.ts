// Which lines of a table are ticked, by their ids.

import { useState } from 'react';

export type Ticks = {
  readonly isTicked: (id: string) => boolean;
  readonly tick: (ids: readonly string[], isTicked: boolean) => void;
};

export function useTicks(): { readonly ticks: Ticks; readonly tickNone: () => void } {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick: Ticks['tick'] = (ids, isTicked) => {
    const changed = new Set(ids);
    setTicked(isTicked ? new Set([...ticked, ...ids]) : new Set([...ticked].filter(id => !changed.has(id))));
  };
  return { ticks: { isTicked: id => ticked.has(id), tick }, tickNone: () => setTicked(new Set()) };
}
