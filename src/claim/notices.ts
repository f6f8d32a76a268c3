// Which notice that a consumer received asks for which part of a claim. One about an invoice asks for it; one about everything that is
// owed asks for what is late by then, and says nothing of what falls due, or is invoiced, after it (C. civ. 1344, in force since 2016-10-01).
// 500.00 due on 01-31 and 500.00 on 03-31, a notice about everything on 02-15: the first half is asked for since 02-15, the second is not.

import { type CalendarDate, later } from '../units/calendar.ts';
import { factsOf, firstDayOf, type LawFact } from './law-facts.ts';

type Noticed = {
  readonly id: string;
  readonly issuedOn: CalendarDate;
  /** In the order of their days; null where nothing tells when it is due. */
  readonly instalments: readonly { readonly dueOn: CalendarDate }[] | null;
};

/** An instalment, by the day on which it falls due or was invoiced, whichever is later; null: no notice asks for it. */
export type AskedSince = { readonly dueOn: CalendarDate; readonly from: CalendarDate | null };

/** Since when each instalment is asked for, in their order. */
export function noticesOf(facts: readonly LawFact[], claim: Noticed, day: CalendarDate): AskedSince[] {
  const bearing = factsOf(facts, claim.id, day);
  return (claim.instalments ?? [{ dueOn: claim.issuedOn }]).map(instalment => {
    const dueOn = later(instalment.dueOn, claim.issuedOn);
    const asking = bearing.filter(({ on, invoiceId }) => invoiceId !== null || on > dueOn);
    return { dueOn, from: firstDayOf(asking, 'noticeReceived') };
  });
}

/** The first notice that asks for any of it. */
export const firstAsked = (asked: readonly AskedSince[]): CalendarDate | null =>
  asked.flatMap(({ from }) => from ?? []).sort()[0] ?? null;
