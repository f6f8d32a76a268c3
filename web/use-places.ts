import { PLACES, type Place } from './places.ts';
import { useMay } from './use-may.ts';

/** The places that the person's role opens. */
export function usePlaces(): readonly Place[] {
  const may = useMay();
  return PLACES.filter(({ needs }) => needs === undefined || may(needs, true));
}
