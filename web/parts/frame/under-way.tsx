// What is asked of the server and not answered at once is said: seen where the button is gone with its message, and heard.

import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';

/** Nobody wonders before. */
const AT_ONCE_MILLISECONDS = 1_000;

export function UnderWay() {
  const isActing = useIsMutating() > 0;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isActing) return;
    const timer = setTimeout(() => setIsLong(true), AT_ONCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isActing]);
  return (
    <div className="under-way" role="status">
      {isLong && <span>{m.act_under_way()}</span>}
    </div>
  );
}
