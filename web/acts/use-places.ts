import { useSuspenseQuery } from '@tanstack/react-query';
import { PLACES, type Place } from '../places.ts';
import { sessionQuery } from '../queries/queries.ts';
import { useMay } from './use-may.ts';

/** The places that the person's role opens. */
export function usePlaces(): readonly Place[] {
  const may = useMay();
  const hasSeveral = useSuspenseQuery(sessionQuery).data.companies.length > 1;
  return PLACES.filter(
    ({ needs, isForSeveral }) =>
      (needs === undefined || may(needs, true)) && (isForSeveral === undefined || hasSeveral),
  );
}
