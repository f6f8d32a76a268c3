// What waits for a person, place by place.

import { useQuery } from '@tanstack/react-query';
import type { Place } from './places.ts';
import { answersQuery, todayQuery } from './queries.ts';

export type Counts = Readonly<Partial<Record<Place['to'], number>>>;

/** What waits for a person, beside the place where it waits. */
export function useCounts(companyId: string): Counts {
  const today = useQuery(todayQuery(companyId)).data;
  const answers = useQuery(answersQuery(companyId)).data;
  return {
    '/c/$companyId/inbox': answers?.entries.length ?? 0,
    '/c/$companyId/review': today?.batch.messages ?? 0,
    '/c/$companyId/calls': today?.calls.length ?? 0,
    '/c/$companyId/bank': today?.unallocated.payments ?? 0,
  };
}
