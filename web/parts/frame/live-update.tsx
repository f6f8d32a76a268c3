// Keeps the open screen as the company is now. While somebody is writing or choosing, nothing moves: a word says that
// there is something new, and brings it. A server that was updated meanwhile is told as well: the page is loaded anew when its
// person has finished, and nothing that was typed is lost.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { followCompany, type Live } from '../../live.ts';
import { isNewerThere } from '../../queries/newer-build.ts';

export default function LiveUpdate({ companyId }: { companyId: string }) {
  const queries = useQueryClient();
  const [isWaiting, setIsWaiting] = useState(false);
  const [isNewer, setIsNewer] = useState(false);
  const live = useRef<Live>(null);
  useEffect(() => {
    const onBack = async () => setIsNewer(await isNewerThere());
    const following = followCompany({
      companyId,
      queries,
      onWaiting: setIsWaiting,
      onBack: () => void onBack(),
    });
    live.current = following;
    return following.stop;
  }, [companyId, queries]);
  return (
    <div className="news" role="status">
      {isNewer && (
        <button type="button" onClick={() => window.location.reload()}>
          {m.live_updated()}
        </button>
      )}
      {isWaiting && !isNewer && (
        <button type="button" onClick={() => live.current?.show()}>
          {m.live_show()}
        </button>
      )}
    </div>
  );
}
