// What stops our own messages until a person takes it back: a hand-over to somebody who writes in our place, the track
// for a debtor in hardship, and a closure, which covers the invoices of its day and no later one.

import type { CalendarDate } from '../units/calendar.ts';

export const RECIPIENT_KINDS = ['agency', 'lawyer', 'bailiff', 'court'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

type Fact = {
  readonly id: string;
  readonly because: string;
  readonly by: string;
  readonly fromOn: CalendarDate;
  /** When and by whom it was taken back: the dossier goes on. */
  readonly ended: { readonly on: CalendarDate; readonly by: string; readonly because: string } | null;
};

export type HandOver = Fact & {
  readonly kind: 'handOver';
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly reference: string | null;
};

/** Calls and a plan, no escalation. */
export type Hardship = Fact & { readonly kind: 'hardship'; readonly untilOn: CalendarDate | null };

export type Closure = Fact & { readonly kind: 'closure'; readonly invoiceIds: readonly string[] };

export type Stop = HandOver | Hardship | Closure;

/** Whether it stops anything on that day. */
export function isInForce(stop: Stop, day: CalendarDate): boolean {
  const { fromOn, ended } = stop;
  if (fromOn > day || (ended !== null && ended.on <= day)) return false;
  return stop.kind !== 'hardship' || stop.untilOn === null || stop.untilOn >= day;
}

/** What stops the whole dossier on that day: a hand-over before hardship. */
export function stopOn(stops: readonly Stop[], day: CalendarDate): HandOver | Hardship | null {
  const now = stops.filter(stop => isInForce(stop, day));
  const handOver = now.find(stop => stop.kind === 'handOver');
  return handOver ?? now.find(stop => stop.kind === 'hardship') ?? null;
}

/** The closure that covers an invoice on that day. */
export function closureOf(
  stops: readonly Stop[],
  { invoiceId, day }: { invoiceId: string; day: CalendarDate },
): Closure | null {
  const closures = stops.filter(stop => stop.kind === 'closure');
  return closures.find(stop => isInForce(stop, day) && stop.invoiceIds.includes(invoiceId)) ?? null;
}
