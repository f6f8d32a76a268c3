// A refusal whose remedy lies on another screen leads there. The notice stands outside the screens: a plain address does it.

import type { ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { RequestProblem } from '../../queries/api.ts';

type Place = { readonly at: string; readonly name: () => string };

const PEOPLE: Place = { at: 'people', name: m.refusal_place_people };
const settings = (section: string): Place => ({ at: `settings#${section}`, name: m.refusal_place_settings });

const PLACES: Readonly<Record<string, Place>> = {
  approvalMissing: PEOPLE,
  needsAnotherRole: PEOPLE,
  lastOwner: PEOPLE,
  companyClosed: settings('closing'),
  paymentsUnderWay: settings('providers'),
  totalsMoved: { at: 'start', name: m.refusal_place_start },
};

/** Null where what is refused is put right where one is. */
export function nextPlace(fault: unknown, companyId: string) {
  if (!(fault instanceof RequestProblem) || fault.problem.refusal === undefined) return null;
  const place = PLACES[fault.problem.refusal];
  if (place === undefined || companyId === '') return null;
  return <a href={`/c/${encodeURIComponent(companyId)}/${place.at}`}>{place.name()}</a>;
}

/** A sentence, and where one goes from it. */
export const withPlace = (sentence: string, place: ReactNode): ReactNode =>
  place === null ? (
    sentence
  ) : (
    <>
      {sentence} {place}
    </>
  );
