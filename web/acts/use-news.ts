// What is new for this person. When they last looked at a company, as the server's clock said: remembered by the browser, as it is about the
// reader and not about the company. A day begins with the last look of the day before, and keeps it until it is over.

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { News } from '../queries/answers.ts';
import { companyPath, read } from '../queries/api.ts';
import { sessionQuery } from '../queries/queries.ts';

type Look = { readonly day: string; readonly at: string; readonly before: string | null };

const keptUnder = (companyId: string, email: string): string => `acquit.looked.${email}.${companyId}`;

export function useNews(companyId: string, day: string) {
  const email = useQuery(sessionQuery).data?.email ?? '';
  const key = keptUnder(companyId, email);
  const [since] = useState(() => lookBefore(key, day));
  const news = useQuery({
    queryKey: [companyId, 'news', since],
    queryFn: () =>
      read<News>(
        companyPath(companyId, since === null ? '/news' : `/news?since=${encodeURIComponent(since)}`),
      ),
  });
  const at = news.data?.at;
  useEffect(() => {
    if (at === undefined) return;
    const look: Look = { day, at, before: since };
    localStorage.setItem(key, JSON.stringify(look));
  }, [key, day, at, since]);
  return news;
}

function lookBefore(key: string, day: string): string | null {
  const look = lookKept(key);
  if (look === null) return null;
  return look.day === day ? look.before : look.at;
}

function lookKept(key: string): Look | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('day' in kept) || !('at' in kept)) return null;
    const { day, at } = kept;
    if (typeof day !== 'string' || typeof at !== 'string') return null;
    return { day, at, before: 'before' in kept && typeof kept.before === 'string' ? kept.before : null };
  } catch {
    return null;
  }
}
