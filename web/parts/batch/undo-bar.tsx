// While the undo delay of approved messages runs, one bar counts it down and takes all of them back.

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { type Locale, localeTag } from '../../../src/messages/format.ts';
import { useApproval } from '../../acts/use-approval.ts';
import { useLocale } from '../../locale.tsx';
import type { BatchMessage } from '../../queries/answers.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export function UndoBar({ companyId, messages }: { companyId: string; messages: readonly BatchMessage[] }) {
  const { undo } = useApproval(companyId);
  const { locale } = useLocale();
  const now = useNow();
  const undoable = messages.filter(one => one.undoUntil !== null && Date.parse(one.undoUntil) > now);
  if (undoable.length === 0) return null;
  const first = Math.min(...undoable.map(one => Date.parse(one.undoUntil ?? '')));
  return (
    <div className="undo-bar">
      <span role="status">{m.approved_toast({ count: undoable.length })}</span>
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.mutate(undoable.map(one => one.id))}
      >
        {m.undo_countdown({ time: countdown(first - now, locale) })}
      </Button>
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Over a weekend nobody counts minutes. */
function countdown(milliseconds: number, locale: Locale): string {
  const hours = Math.floor(milliseconds / HOUR);
  if (hours > 0)
    return hours.toLocaleString(localeTag(locale), { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
