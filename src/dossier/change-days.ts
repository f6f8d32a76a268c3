// The days on which something of what interrupts a dossier changes by itself: an answer is late, a promise or an instalment
// is to be judged, an offer is over. A dossier is looked at again on the first of them.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { bankDeadline } from './bank-deadline.ts';
import type { TakenBack } from './coverage.ts';
import type { Dispute } from './dispute.ts';
import type { Interruptions } from './interruptions.ts';
import { answerDay, type PaymentPlan } from './payment-plan.ts';

/** Days after this one, in no order. */
export function changeDays(
  { disputes, promises, plans, offers, stops }: Interruptions,
  {
    bankCountry,
    returned = [],
    day,
  }: { bankCountry: string; returned?: readonly TakenBack[] | undefined; day: CalendarDate },
): CalendarDate[] {
  const deadline = (on: CalendarDate, graceDays: number): CalendarDate =>
    bankDeadline(on, { graceDays, bankCountry });
  const lastDays = [
    ...disputes.map(lastDayOf),
    ...promises
      .filter(({ takenBack }) => takenBack === null)
      .map(({ payOn, graceDays }) => deadline(payOn, graceDays)),
    ...plans
      .filter(({ ended }) => ended === null)
      .flatMap(plan => [
        answerDay(plan),
        ...instalmentDays(plan, deadline),
        ...againDays(plan, returned, deadline),
      ]),
    ...offers
      .filter(({ metOn, withdrawn }) => metOn === null && withdrawn === null)
      .map(({ payBy, graceDays }) => deadline(payBy, graceDays)),
    ...stops.flatMap(stop => (stop.kind === 'hardship' && stop.ended === null ? (stop.untilOn ?? []) : [])),
  ];
  return lastDays.map(on => addDays(on, 1)).filter(on => on > day);
}

/** A broken plan may ask for an instalment from the day after it was due. */
const instalmentDays = (
  { instalments, graceDays }: PaymentPlan,
  deadline: (on: CalendarDate, graceDays: number) => CalendarDate,
): CalendarDate[] =>
  instalments.flatMap(({ dueOn }) => [
    dueOn,
    deadline(dueOn, graceDays),
    // On the day after each of these a reminder may be due (`dunning/plan-step.ts`).
    addDays(dueOn, -4),
    addDays(dueOn, 1),
  ]);

/** An instalment whose money went back is due by another day, and a reminder comes three days before it. */
const againDays = (
  { graceDays }: PaymentPlan,
  returned: readonly TakenBack[],
  deadline: (on: CalendarDate, graceDays: number) => CalendarDate,
): CalendarDate[] =>
  returned.flatMap(({ knownOn }) => {
    const until = deadline(knownOn, graceDays);
    return [until, addDays(until, -4)];
  });

const lastDayOf = ({ answerBy, outcome }: Dispute): CalendarDate =>
  outcome === null ? answerBy : 'creditBy' in outcome ? outcome.creditBy : outcome.on;
