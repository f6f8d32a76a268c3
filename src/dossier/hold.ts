// A hold: a person stops dunning of a dossier, or of one invoice of it, for a reason and until a day.

import { addDays, type CalendarDate } from '../units/calendar.ts';

export type Hold = {
  readonly id: string;
  /** Null: the whole dossier. */
  readonly invoiceId: string | null;
  readonly because: string;
  readonly by: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
};

export function holdOn<Kind extends Hold>(
  holds: readonly Kind[],
  { invoiceId, day }: { invoiceId: string | null; day: CalendarDate },
): Kind | null {
  const isInForce = (candidate: Kind): boolean =>
    candidate.invoiceId === invoiceId &&
    candidate.fromOn <= day &&
    (candidate.untilOn === null || candidate.untilOn >= day);
  return holds.find(isInForce) ?? null;
}

/** The first day without it; null when it lasts until somebody lifts it. */
export const afterHold = ({ untilOn }: Pick<Hold, 'untilOn'>): CalendarDate | null =>
  untilOn === null ? null : addDays(untilOn, 1);
