// Of the messages of a forecast, those that a comparison would leave out: for debtors that go without by now, and for those that the
// draw would put among them if they enter on the day of the message.

import type { Company } from '../../claim/parties.ts';
import { enteredOf } from '../../store/reports/comparison-debtors.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Comparing, comparingOf, withoutFor } from './comparing.ts';
import type { Coming } from './forecast.ts';

/** The comparison that leaves a step out on a day; null where none does. */
export async function leavingStepOut(
  db: Queryable,
  asked: { company: Company; day: CalendarDate },
): Promise<LeavingStepOut | null> {
  const comparing = await comparingOf(db, { ...asked, dossiers: [] });
  return comparing?.comparison.kind === 'withoutStep'
    ? { ...comparing, stepKey: comparing.comparison.stepKey }
    : null;
}

export type LeavingStepOut = Comparing & { readonly stepKey: string };

export type ComingParts = { readonly leaving: readonly Coming[]; readonly leftOut: readonly Coming[] };

export async function comingParts(
  db: Queryable,
  {
    company,
    comparing,
    coming,
  }: { company: Company; comparing: LeavingStepOut | null; coming: readonly Coming[] },
): Promise<ComingParts> {
  if (comparing === null) return { leaving: coming, leftOut: [] };
  const { id: comparisonId, untilOn } = comparing.comparison;
  const debtorIds = [...new Set(coming.flatMap(one => (one.mayBeLeftOut ? [one.debtorId] : [])))];
  const entered = await enteredOf(db, { companyId: company.id, comparisonId, debtorIds });
  const isLeftOut = ({ mayBeLeftOut = false, debtorId, day }: Coming): boolean => {
    if (!mayBeLeftOut) return false;
    const isTakingIn = comparing.isTakingIn && day <= untilOn;
    const facts = { debtor: { id: debtorId }, waiting: null, policy: company.policy };
    const without = withoutFor({ ...comparing, isTakingIn, entered }, facts, day);
    return without?.arm === 'b' && !without.isSentAnyway;
  };
  return { leaving: coming.filter(one => !isLeftOut(one)), leftOut: coming.filter(isLeftOut) };
}
