// Follows the company while its screen is in sight: the server says that something of a kind changed, and the screen asks
// for its answers anew, when the hand of whoever sits before it is at rest.

import type { QueryClient } from '@tanstack/react-query';
import { watchHand } from './at-work.ts';
import { companyPath } from './queries/api.ts';
import { askAnew, TOPICS, type Topic } from './queries/live-queries.ts';
import { sessionQuery } from './queries/queries.ts';

/** So often it is looked whether the hand rests. */
const TRY_MS = 400;
/** A screen that waits longer than this for its person says so. */
const PATIENCE_MS = 2_500;
/** A server that refuses the stream is asked again after this. */
const RETRY_MS = 30_000;

export type Live = { show(): void; stop(): void };

export function followCompany({
  companyId,
  queries,
  onWaiting,
  onBack,
}: {
  companyId: string;
  queries: QueryClient;
  /** The server answers again after a while: it may be another one. */
  onBack: () => void;
  /** Whether something new waits for its person to have finished. */
  onWaiting: (isWaiting: boolean) => void;
}): Live {
  const hand = watchHand();
  const pending = new Set<Topic>();
  let timer: number | undefined;
  let since = 0;
  const show = async (): Promise<void> => {
    const topics = [...pending];
    pending.clear();
    onWaiting(false);
    await hand.keepStill(() => askAnew(queries, { companyId, topics }));
  };
  const attempt = (): void => {
    timer = undefined;
    if (pending.size === 0) return;
    if (!hand.isBusy()) return void show();
    if (Date.now() - since > PATIENCE_MS) onWaiting(true);
    timer = window.setTimeout(attempt, TRY_MS);
  };
  const stream = listen({
    companyId,
    onBack,
    onRefused: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    onChanged: topics => {
      if (pending.size === 0) since = Date.now();
      for (const topic of topics) pending.add(topic);
      timer ??= window.setTimeout(attempt, 0);
    },
  });
  return {
    show: () => void show(),
    stop: () => {
      window.clearTimeout(timer);
      stream.stop();
      hand.stop();
    },
  };
}

/**
 * The stream is open while the screen is in sight: a browser holds only six connections to a server, and somebody may have
 * twenty tabs. It comes back with the position it had, so that nothing is missed;
 * one that broke before it had a position may have missed anything.
 */
function listen({
  companyId,
  onBack,
  onChanged,
  onRefused,
}: {
  companyId: string;
  onBack: () => void;
  onChanged: (topics: readonly Topic[]) => void;
  onRefused: () => void;
}): { stop(): void } {
  let last = '';
  let hasFailed = false;
  let source: EventSource | null = null;
  let retry: number | undefined;
  const close = (): void => {
    window.clearTimeout(retry);
    source?.close();
    source = null;
  };
  const open = (): void => {
    close();
    if (document.visibilityState === 'hidden') return;
    source = new EventSource(companyPath(companyId, `/changes${last === '' ? '' : `?after=${last}`}`));
    source.addEventListener('ready', ({ lastEventId }) => {
      if (last === '' && hasFailed) onChanged(TOPICS);
      if (last !== '' || hasFailed) onBack();
      last = lastEventId;
    });
    source.addEventListener('changed', event => {
      last = event.lastEventId;
      const { topics }: { topics: Topic[] } = JSON.parse(event.data);
      onChanged(topics);
    });
    source.addEventListener('error', () => {
      hasFailed = true;
      // A line that broke is taken up again by the browser itself; a refusal ends it.
      if (source?.readyState !== EventSource.CLOSED) return;
      onRefused();
      retry = window.setTimeout(open, RETRY_MS);
    });
  };
  document.addEventListener('visibilitychange', open);
  open();
  return {
    stop: () => {
      document.removeEventListener('visibilitychange', open);
      close();
    },
  };
}
