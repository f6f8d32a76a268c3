// Keeps the open screen as the company is now. While somebody is writing or choosing, nothing moves: a word says that
// there is something new, and brings it.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { followCompany, type Live } from '../../live.ts';

export default function LiveUpdate({ companyId }: { companyId: string }) {
  const queries = useQueryClient();
  const [isWaiting, setIsWaiting] = useState(false);
  const live = useRef<Live>(null);
  useEffect(() => {
    const following = followCompany({ companyId, queries, onWaiting: setIsWaiting });
    live.current = following;
    return following.stop;
  }, [companyId, queries]);
  return (
    <div className="news" role="status">
      {isWaiting && (
        <button type="button" onClick={() => live.current?.show()}>
          {m.live_show()}
        </button>
      )}
    </div>
  );
}
