// What a debtor acknowledged by agreeing or asking for time, as acts that move the limitation of a claim (C. civ. 2240,
// anc. C. civ. 2248). Only what is in writing: a promise on the telephone is worth nothing before a judge.
// A plan accepted on 2026-03-02 whose text acknowledges the debt: the clock starts again on that day.

import type { Interruptions } from '../dossier/interruptions.ts';
import type { PaymentPlan } from '../dossier/payment-plan.ts';
import type { PaymentPromise, PromiseWay } from '../dossier/promise.ts';
import type { Interruption } from '../law/limitation/limitation.ts';
import type { CalendarDate } from '../units/calendar.ts';

const WRITTEN: ReadonlySet<PromiseWay> = new Set(['email', 'letter', 'portal']);

/** Of one invoice, until a day; taking a promise back or breaking a plan does not undo what was acknowledged. */
export function acknowledgedIn(
  interruptions: Interruptions | undefined,
  { invoiceId, day }: { invoiceId: string; day: CalendarDate },
): Interruption[] {
  if (interruptions === undefined) return [];
  const covers = ({ covers: parts }: Pick<PaymentPlan, 'covers'>): boolean =>
    parts.some(part => part.invoiceId === invoiceId);
  const acts = [
    ...interruptions.plans.filter(covers).flatMap(actsOfPlan),
    ...interruptions.promises.filter(covers).flatMap(actsOfPromise),
  ];
  return acts.filter(({ on }) => on <= day);
}

/** Whether a writing of the debtor about any of his debts is on record. */
export const hasWriting = (interruptions: Interruptions | undefined, day: CalendarDate): boolean =>
  interruptions !== undefined &&
  [...interruptions.plans.flatMap(actsOfPlan), ...interruptions.promises.flatMap(actsOfPromise)].some(
    ({ on }) => on <= day,
  );

function actsOfPlan({ accepted, acknowledgesDebt, proposedBy, proposedOn }: PaymentPlan): Interruption[] {
  const asked: Interruption[] = proposedBy === 'debtor' ? [{ act: 'writtenPromise', on: proposedOn }] : [];
  return accepted !== null && acknowledgesDebt
    ? [...asked, { act: 'acknowledgement', on: accepted.on }]
    : asked;
}

const actsOfPromise = ({ way, madeOn }: PaymentPromise): Interruption[] =>
  WRITTEN.has(way) ? [{ act: 'writtenPromise', on: madeOn }] : [];
