// A claim whose limitation is over: nobody is asked for it as if a court could still order it. A person decides: an act that
// interrupted the clock may be missing here, or it is given up. The days are conservative, as in `claim/limitation-clock.ts`.

import type { Balance } from '../claim/balance.ts';
import { factsOf } from '../claim/law-facts.ts';
import { limitationClock } from '../claim/limitation-clock.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { acknowledgedIn } from './acknowledged.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';

/** No limitation in our tables is shorter: younger claims are not looked at. */
const SHORTEST_DAYS = 180;

/** Null while the clock runs. */
export function timeBarred(balance: Balance, facts: DossierFacts, day: CalendarDate): Reason | null {
  const { invoiceId, dueOn, number } = balance;
  if (dueOn === null || addDays(dueOn, SHORTEST_DAYS) > day) return null;
  const source = facts.sources?.find(({ invoice }) => invoice.id === invoiceId);
  const payments = (source?.allocations ?? []).filter(
    one => one.source.kind === 'payment' && one.countsFrom <= day,
  );
  const left = facts.taken.flatMap(rung =>
    rung.invoiceId === invoiceId && rung.leftOn !== null ? [{ stepKey: rung.stepKey, on: rung.leftOn }] : [],
  );
  const clock = limitationClock(balance, {
    paidOn: payments.map(({ countsFrom }) => countsFrom),
    left,
    isInParts: (source?.invoice.instalments?.length ?? 0) > 1,
    acknowledged: acknowledgedIn(facts.interruptions, { invoiceId, day }),
    entered: factsOf(facts.lawFacts ?? [], invoiceId, day),
  });
  if (clock === null || !clock.limitation.isOver) return null;
  return { code: 'timeBarred', invoice: number, lastDay: clock.limitation.lastDay };
}
