// A dossier that is stopped as a whole: handed over, or on the track for hardship; and what a closure says of an invoice.

import { afterHold } from '../dossier/hold.ts';
import { type Closure, stopOn } from '../dossier/stop.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Decision, Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';

/** The decision that a stop leads to; null when nothing stops the dossier. */
export function stoppedDecision({ interruptions }: DossierFacts, day: CalendarDate): Decision | null {
  const stop = stopOn(interruptions?.stops ?? [], day);
  if (stop === null) return null;
  const { because, by, fromOn } = stop;
  const [reason, lookAgainOn]: [Reason, CalendarDate | null] =
    stop.kind === 'handOver'
      ? [{ code: 'handedOver', recipient: stop.recipient, on: fromOn }, null]
      : [{ code: 'hardship', because, by, until: stop.untilOn }, afterHold(stop)];
  return { kind: 'hold', because: [reason], excluded: [], lookAgainOn };
}

export const closedReason = ({ because, by, fromOn }: Closure): Reason => ({
  code: 'closedByPerson',
  because,
  by,
  on: fromOn,
});
