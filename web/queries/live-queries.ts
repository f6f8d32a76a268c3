// Which answers a screen asks for anew when it hears that something of a kind changed.

import type { Query, QueryClient } from '@tanstack/react-query';

export const TOPICS = ['messages', 'answers', 'agreements', 'money', 'customers', 'company'] as const;
export type Topic = (typeof TOPICS)[number];

/** What somebody is composing, or what only they change: never replaced under their hands. */
const STILL: ReadonlySet<string> = new Set([
  'scenarios',
  'wordings',
  'wording',
  'wording preview',
  'terms of sale',
  'company details',
  'rates',
  'roads',
  'columns',
  'people',
  'invitations',
  'portfolios',
  'audit',
  'pay code',
]);

/** Answers that one or two kinds alone touch; all others are asked for whatever changed. */
const TOUCHED_BY: Readonly<Record<string, readonly Topic[]>> = {
  payments: ['money'],
  'all payments': ['money'],
  payment: ['money'],
  'bank accounts': ['money'],
  'returned payments': ['money'],
  imports: ['money', 'customers'],
  answers: ['answers', 'customers'],
  agreements: ['agreements', 'money', 'customers'],
  batch: ['messages', 'agreements', 'money', 'customers', 'answers', 'company'],
  message: ['messages', 'agreements', 'money', 'customers', 'answers'],
  likenesses: ['customers'],
  merges: ['customers'],
  'uncertain kinds': ['customers'],
};

/** They weigh every open invoice: not anew at each change, but once they are this old. */
const HEAVY: ReadonlySet<string> = new Set(['risk', 'forecast', 'receivables', 'balance', 'cash forecast']);
const HEAVY_AGE_MS = 60_000;
/** A list that somebody has scrolled through this far is asked for anew when they come to it again. */
const MOST_PAGES = 5;

export function isTouched(query: Query, companyId: string, topics: readonly Topic[]): boolean {
  const [company, name] = query.queryKey;
  if (company !== companyId || typeof name !== 'string' || STILL.has(name)) return false;
  return (TOUCHED_BY[name] ?? topics).some(topic => topics.includes(topic));
}

/** All that is touched is out of date; what is on the screen and light enough is asked for at once. */
export async function askAnew(
  queries: QueryClient,
  { companyId, topics }: { companyId: string; topics: readonly Topic[] },
): Promise<void> {
  const touched = (query: Query): boolean => isTouched(query, companyId, topics);
  await queries.invalidateQueries({ predicate: touched, refetchType: 'none' });
  await queries.refetchQueries(
    { predicate: query => touched(query) && query.isActive() && isLight(query), type: 'active' },
    { cancelRefetch: false },
  );
}

function isLight({ queryKey, state }: Query): boolean {
  const { data: answer } = state;
  if (hasPages(answer) && answer.pages.length > MOST_PAGES) return false;
  return !HEAVY.has(String(queryKey[1])) || Date.now() - state.dataUpdatedAt > HEAVY_AGE_MS;
}

const hasPages = (answer: unknown): answer is { readonly pages: readonly unknown[] } =>
  typeof answer === 'object' && answer !== null && 'pages' in answer && Array.isArray(answer.pages);
