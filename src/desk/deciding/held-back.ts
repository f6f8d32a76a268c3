// Why what is overdue sends nothing: by the first reason of each dossier's decision, and dossier by dossier where a person
// decides. Every overdue euro has a named reason, also before the first run: what was never decided is decided here, the
// largest dossiers of it; of the others it says that the run will.

import type { Company } from '../../claim/parties.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { LateDossiers, LateReason } from '../../store/dossiers/late-dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import type { TodayView } from '../views/today.ts';
import { decisionsNow, notDecidedYet } from './present-decisions.ts';

export type HeldBack = Pick<TodayView, 'heldBack' | 'decisionsWaiting'>;

/** Reasons in one currency; what a person decides in every one, that of the totals first and in each the most overdue. */
export async function heldBackOn(
  db: Queryable,
  {
    company,
    day,
    currency,
    late,
  }: { company: Company; day: CalendarDate; currency: string; late: LateDossiers },
): Promise<HeldBack> {
  const mine = <Row extends { readonly currency: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(row => row.currency === currency);
  const decided = await decisionsNow(db, { company, dossiers: late.undecided, day });
  const now = late.undecided.map(row => ({
    ...row,
    decision: decided.get(row.dossierId) ?? notDecidedYet(day),
  }));
  const asks = now.filter(({ decision }) => decision.kind === 'ask');
  const waiting = [
    ...late.asks,
    ...asks.map(({ decision, ...row }) => ({ ...row, because: decision.because })),
  ];
  return {
    decisionsWaiting: waiting
      .sort(
        (one, other) =>
          Number(other.currency === currency) - Number(one.currency === currency) ||
          other.overdue - one.overdue ||
          (one.dossierId < other.dossierId ? -1 : 1),
      )
      .map(({ debtorId, debtorName, overdue, because, ...row }) => ({
        debtorId,
        debtorName,
        amount: money(overdue, row.currency),
        because,
      })),
    heldBack: reasonsAdded([
      ...mine(late.reasons),
      ...mine(now).flatMap(reasonsOf),
      ...mine(late.moreUndecided).map(row => ({ ...row, code: 'notDecidedYet' as const })),
    ]).map(({ code, dossiers, overdue }) => ({ code, dossiers, amount: money(overdue, currency) })),
  };
}

type Counted = Omit<LateReason, 'currency'>;

function reasonsOf({ decision, overdue }: { decision: Decision; overdue: number }): Counted[] {
  const code = decision.because[0]?.code;
  if (decision.kind === 'ask' || decision.kind === 'send' || code === undefined) return [];
  return [{ code, dossiers: 1, overdue }];
}

/** The largest amount first. */
function reasonsAdded(rows: readonly Counted[]): Counted[] {
  const groups = new Map<Reason['code'], Counted>();
  for (const { code, dossiers, overdue } of rows) {
    const before = groups.get(code) ?? { code, dossiers: 0, overdue: 0 };
    groups.set(code, { code, dossiers: before.dossiers + dossiers, overdue: before.overdue + overdue });
  }
  return [...groups.values()].sort(
    (one, other) => other.overdue - one.overdue || (one.code < other.code ? -1 : 1),
  );
}
