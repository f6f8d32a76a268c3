// What stops the reminders on a day, by whom, and of which invoice where it is not all of them.

import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { HoldFact } from '../../dunning/hold-fact.ts';
import type { CalendarDate } from '../../units/calendar.ts';

export type HoldView = {
  readonly id: string;
  readonly because: string;
  /** What a file said; `because` is its detail then. Null: a person stops them. */
  readonly fact: HoldFact | null;
  readonly by: string;
  readonly fromOn: CalendarDate;
  readonly until: CalendarDate | null;
  /** Null: everything the debtor owes. */
  readonly invoice: { readonly id: string; readonly number: string } | null;
};

export function holdsView(
  all: readonly DossierFacts[],
  { numberOf, day }: { numberOf: (invoiceId: string) => string; day: CalendarDate },
): readonly HoldView[] {
  return all
    .flatMap(({ holds }) => holds)
    .filter(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn >= day))
    .map(({ id, because, fact = null, by, fromOn, untilOn, invoiceId }) => ({
      id,
      because,
      fact,
      by,
      fromOn,
      until: untilOn,
      invoice: invoiceId === null ? null : { id: invoiceId, number: numberOf(invoiceId) },
    }));
}

/** The invoices that holds name. */
export const invoicesHeld = (all: readonly DossierFacts[]): string[] =>
  all.flatMap(({ holds }) => holds.flatMap(({ invoiceId }) => invoiceId ?? []));
