// Why what is overdue sends nothing: by the first reason of each dossier's decision, and dossier by dossier where a person
// decides. Every overdue euro has a named reason, also before the first run: what was never decided is decided here, the
// largest dossiers of it; of the others it says that the run will.

import type { Company } from '../../claim/parties.ts';
import type { Decision } from '../../dunning/decision.ts';
import type { LateDossiers, LateReason } from '../../store/dossiers/late-dossiers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { largestFirst } from '../claims/main-currency.ts';
import type { TodayView } from '../views/today.ts';
import { decisionsNow, notDecidedYet } from './present-decisions.ts';

export type HeldBack = Pick<TodayView, 'heldBack' | 'decisionsWaiting'>;

/** Reasons, and what a person decides, in every currency: that of the totals first, and in each the most overdue. */
export async function heldBackOn(
  db: Queryable,
  {
    company,
    day,
    currency,
    late,
  }: { company: Company; day: CalendarDate; currency: string; late: LateDossiers },
): Promise<HeldBack> {
  const decided = await decisionsNow(db, { company, dossiers: late.undecided, day });
  const now = late.undecided.map(row => ({
    ...row,
    decision: decided.get(row.dossierId) ?? notDecidedYet(day),
  }));
  const byAmount = largestFirst(currency);
  const asks = now.filter(({ decision }) => decision.kind === 'ask');
  const waiting = [
    ...late.asks,
    ...asks.map(({ decision, ...row }) => ({ ...row, because: decision.because })),
  ];
  return {
    decisionsWaiting: waiting
      .map(({ overdue, ...row }) => ({ ...row, amount: money(overdue, row.currency) }))
      .sort((one, other) => byAmount(one.amount, other.amount) || (one.dossierId < other.dossierId ? -1 : 1))
      .map(({ debtorId, debtorName, amount, because }) => ({ debtorId, debtorName, amount, because })),
    heldBack: reasonsAdded([
      ...late.reasons,
      ...now.flatMap(reasonsOf),
      ...late.moreUndecided.map(row => ({ ...row, code: 'notDecidedYet' as const })),
    ])
      .map(({ code, dossiers, overdue, ...row }) => ({
        code,
        dossiers,
        amount: money(overdue, row.currency),
      }))
      .sort((one, other) => byAmount(one.amount, other.amount) || (one.code < other.code ? -1 : 1)),
  };
}

type InCurrency = { readonly currency: string; readonly overdue: number };

function reasonsOf({
  decision,
  currency,
  overdue,
}: InCurrency & { readonly decision: Decision }): LateReason[] {
  const code = decision.because[0]?.code;
  if (decision.kind === 'ask' || decision.kind === 'send' || code === undefined) return [];
  return [{ code, currency, dossiers: 1, overdue }];
}

/** One a reason and currency: different currencies do not add. */
function reasonsAdded(rows: readonly LateReason[]): LateReason[] {
  const groups = new Map<string, LateReason>();
  for (const row of rows) {
    const key = `${row.code} ${row.currency}`;
    const before = groups.get(key) ?? { ...row, dossiers: 0, overdue: 0 };
    groups.set(key, {
      ...before,
      dossiers: before.dossiers + row.dossiers,
      overdue: before.overdue + row.overdue,
    });
  }
  return [...groups.values()];
}
