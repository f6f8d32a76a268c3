// The session ended under an open screen. Signing in happens in a tab beside it; whoever comes back from there finds what
// was written as it was.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { read } from '../../queries/api.ts';
import { setSessionOver } from '../../session-over.ts';
import { Dialogue } from '../form/dialogue.tsx';

/** Nobody is signed in yet: asked again when the tab is looked at, and so often while it lies beside the other. */
const ASK_AGAIN_MS = 4_000;

export default function SessionOver({ router }: { router: AnyRouter }) {
  const queries = useQueryClient();
  const [isHidden, setIsHidden] = useState(false);
  const look = useCallback(async () => {
    if (document.visibilityState === 'hidden') return;
    const isBack = await read('/api/session').then(
      () => true,
      () => false,
    );
    if (!isBack) return;
    setSessionOver(false);
    // What failed meanwhile is asked anew, what is on the screen stays until its answer is there.
    await queries.resetQueries({ predicate: ({ state }) => state.data === undefined });
    await queries.invalidateQueries();
    await router.invalidate();
  }, [queries, router]);
  useEffect(() => {
    const timer = window.setInterval(() => void look(), ASK_AGAIN_MS);
    const onLook = () => void look();
    window.addEventListener('focus', onLook);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', onLook);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [look]);
  if (isHidden) return null;
  const address = `/sign-in?back=${encodeURIComponent(router.state.location.href)}`;
  return (
    <Dialogue title={m.session_over_title()} onClose={() => setIsHidden(true)}>
      <div className="stack">
        <p>{m.session_over_text()}</p>
        <div className="row wrap">
          <Button component="a" href={address} target="_blank" data-autofocus>
            {m.session_over_tab()}
          </Button>
          <Button component="a" variant="default" href={address}>
            {m.session_over_here()}
          </Button>
        </div>
      </div>
    </Dialogue>
  );
}
