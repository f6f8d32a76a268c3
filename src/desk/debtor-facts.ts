// The facts of one debtor on a day, per currency, also where no dossier was opened yet.

import type { Company } from '../claim/parties.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import { type DossierRow, dossierFacts, dossiersOf } from '../store/dossiers.ts';
import type { Queryable } from '../store/session.ts';
import type { CalendarDate } from '../units/calendar.ts';

/** Stands for the dossier of a debtor that has none: no message, hold or rung belongs to it. */
export const NO_DOSSIER = '00000000-0000-0000-0000-000000000000';

/** One entry per currency in which the debtor has a dossier or one of `currencies`. */
export async function debtorFacts(
  db: Queryable,
  {
    company,
    debtorId,
    currencies,
    day,
  }: { company: Company; debtorId: string; currencies: readonly string[]; day: CalendarDate },
): Promise<DossierFacts[]> {
  const known = await dossiersOf(db, company.id, [debtorId]);
  const unopened = [...new Set(currencies)]
    .filter(currency => known.every(dossier => dossier.currency !== currency))
    .map((currency): DossierRow => ({ dossierId: NO_DOSSIER, debtorId, currency, round: 1 }));
  const withHabits = true;
  const facts = await dossierFacts(db, { company, dossiers: [...known, ...unopened], day, withHabits });
  return facts.map(one => asOf(one, day));
}

/** Without the messages that came after the day. */
export function asOf(facts: DossierFacts, day: CalendarDate): DossierFacts {
  const isLater = facts.waiting !== null && facts.waiting.preparedOn > day;
  const waiting = isLater ? null : facts.waiting;
  const taken = facts.taken.filter(({ leftOn }) => (leftOn === null ? !isLater : leftOn <= day));
  return { ...facts, waiting, taken };
}
