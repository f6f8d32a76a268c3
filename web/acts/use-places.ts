import { useSuspenseQuery } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import { PLACES, type Place } from '../places.ts';
import type { Verb } from '../queries/answers.ts';
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

/** What the screens beside the places ask of a role. */
const BESIDE: Readonly<Record<string, Verb>> = {
  '/c/$companyId/start': 'configure',
  '/c/$companyId/people': 'people',
};

/** Whether the role opens the screen of the address, which may have been typed or kept from another role. */
export function useIsOpen(): boolean {
  const may = useMay();
  const here = useMatches({ select: matches => matches.at(-1)?.fullPath.replace(/\/$/, '') ?? '' });
  const needs = PLACES.find(({ to }) => to === here)?.needs ?? BESIDE[here];
  return needs === undefined || may(needs, true);
}
