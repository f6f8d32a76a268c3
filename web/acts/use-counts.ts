// What waits for a person, place by place.

import { useQuery } from '@tanstack/react-query';
import { askedByOthers } from '../agreements-wanted.ts';
import type { Place } from '../places.ts';
import type { AgreementList } from '../queries/answers.ts';
import { agreementsQuery, answersQuery, todayQuery } from '../queries/queries.ts';
import { useAuthor } from './use-author.ts';
import { useMay } from './use-may.ts';

export type Counts = Readonly<Partial<Record<Place['to'], number>>>;

/** What waits for a person, beside the place where it waits. */
export function useCounts(companyId: string): Counts {
  const today = useQuery(todayQuery(companyId)).data;
  const answers = useQuery(answersQuery(companyId)).data;
  const agreements = useQuery(agreementsQuery(companyId)).data;
  const may = useMay();
  const author = useAuthor();
  // A closed company asks nobody for anything.
  if (today !== undefined && today.company.closedOn !== null) return {};
  return {
    '/c/$companyId/inbox': answers?.entries.length ?? 0,
    '/c/$companyId/agreements':
      agreements === undefined
        ? 0
        : lateOf(agreements) + (may('concede') ? askedByOthers(agreements, author).length : 0),
    '/c/$companyId/review': today?.batch.messages ?? 0,
    '/c/$companyId/calls': today?.calls.length ?? 0,
    '/c/$companyId/bank': today?.unallocated.payments ?? 0,
  };
}

/** Disputes past their day, and promises, plans and offers that were not kept: each waits for somebody's word. */
const lateOf = ({ disputes, promises, plans, offers }: AgreementList): number =>
  disputes.filter(({ isLate }) => isLate).length +
  promises.filter(({ state }) => state === 'broken' || state === 'partlyKept').length +
  plans.filter(({ state }) => state === 'broken').length +
  offers.filter(({ state }) => state === 'missed').length;
