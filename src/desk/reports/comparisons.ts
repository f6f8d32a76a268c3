// The comparisons of a company: what was planned, how far each has come, and what may be said of it. Intervals stand beside every
// figure; before the planned number is reached and watched nothing is concluded, so that looking early changes nothing.

import {
  ARMS,
  type Arm,
  HORIZON_DAYS,
  type Phase,
  phaseOn,
  type Verdict,
  verdictOn,
} from '../../dunning/comparison.ts';
import { agedTotals } from '../../store/invoices/aged-totals.ts';
import { type ArmCounts, comparisonCounts } from '../../store/reports/comparison-counts.ts';
import {
  type ComparedTexts,
  type Comparison,
  comparisonsOf,
  type FixedBefore,
  type WithoutStep,
} from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { type LikelyShare, likelyShare } from '../../units/shares.ts';
import { type MoneySeen, ratiosApart } from '../../units/two-ratios.ts';
import { type SharesApart, sharesApart, smallestDifferenceTenths } from '../../units/two-shares.ts';
import { mainCurrency } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';

const WHOLE_PERCENT = 100;

export type ComparedArm = {
  readonly arm: Arm;
  readonly debtors: number;
  /** Whose message left. */
  readonly told: number;
  readonly asked: Money;
  readonly paid: Money;
  readonly disputing: number;
  readonly complaining: number;
};

/** What was paid later, or not yet, because some went without the message: until the last horizon, in the currency of most. */
export type CameLater = {
  readonly amount: Money;
  /** Null where too few debtors decide to say between what it lies. */
  readonly between: { readonly low: Money; readonly high: Money } | null;
};

export type ComparisonView = SeenOfBoth &
  (ComparedTexts | (WithoutStep & { readonly sharePercent: number; readonly cameLater: CameLater | null }));

type SeenOfBoth = Omit<FixedBefore, 'seed' | 'sharePercent'> & {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly entered: number;
  /** What the planned number shows four times in five, in tenths of a point. */
  readonly smallestTenths: number;
  readonly arms: readonly ComparedArm[];
  readonly horizons: readonly {
    readonly days: number;
    readonly shares: readonly {
      readonly arm: Arm;
      readonly seen: number;
      readonly share: LikelyShare | null;
    }[];
    /** The tried way less the present one. */
    readonly apart: SharesApart | null;
  }[];
};

export async function comparisons(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<readonly ComparisonView[]> {
  const all = await comparisonsOf(db, companyId);
  if (all.length === 0) return [];
  const currency = mainCurrency(
    await agedTotals(db, { companyId, day }),
    (await knownCompany(db, companyId)).country,
  );
  const views: ComparisonView[] = [];
  for (const comparison of all) {
    const { id, endedOn } = comparison;
    const asked = { companyId, comparisonId: id, currency, horizons: HORIZON_DAYS };
    const counts = await comparisonCounts(db, {
      ...asked,
      day: endedOn !== null && endedOn < day ? endedOn : day,
    });
    views.push(comparisonView(comparison, { counts, day, currency }));
  }
  return views;
}

function comparisonView(
  { seed: _seed, sharePercent, ...comparison }: Comparison,
  { counts, day, currency }: { counts: readonly ArmCounts[]; day: CalendarDate; currency: string },
): ComparisonView {
  const plan = { ...comparison, sharePercent };
  const [present, tried] = [countsIn(counts, 'a'), countsIn(counts, 'b')];
  const entered = present.debtors + tried.debtors;
  const unwatched = present.unwatched + tried.unwatched;
  const phase = phaseOn(plan, { entered, unwatched, day });
  const horizons = HORIZON_DAYS.map((days, at) => {
    const [ofA, ofB] = [seenIn(present, at), seenIn(tried, at)];
    return { days, shares: [shareOf('a', ofA), shareOf('b', ofB)], apart: sharesApart(ofB, ofA) };
  });
  const apart = horizons.at(-1)?.apart ?? null;
  const second = Math.floor((plan.plannedDebtors * sharePercent) / WHOLE_PERCENT);
  const [amountOfA, amountOfB] = [moneySeen(present), moneySeen(tried)];
  const what =
    comparison.kind === 'wordings'
      ? comparison
      : { ...comparison, sharePercent, cameLater: cameLater(amountOfA, amountOfB, currency) };
  return {
    ...what,
    phase,
    verdict: verdictOn(plan, { phase, entered, unwatched, apart }),
    entered,
    smallestTenths: smallestDifferenceTenths({ first: plan.plannedDebtors - second, second }),
    arms: [present, tried].map(({ arm, debtors, told, asked, paidAmount, disputing, complaining }) => ({
      ...{ arm, debtors, told, disputing, complaining },
      asked: money(asked, currency),
      paid: money(paidAmount, currency),
    })),
    horizons,
  };
}

/** What arm `b` would have paid by now had it paid as arm `a` did, less what it paid. Null while nobody's days are over. */
function cameLater(told: MoneySeen, without: MoneySeen, currency: string): CameLater | null {
  if (told.asked <= 0 || without.asked <= 0) return null;
  const ofAsked = (share: number): Money => money(Math.round(share * without.asked), currency);
  const found = ratiosApart(told, without);
  return {
    amount: ofAsked(told.paid / told.asked - without.paid / without.asked),
    between: found && { low: ofAsked(found.low), high: ofAsked(found.high) },
  };
}

const moneySeen = ({
  asked,
  paidAmount: paid,
  askedSquares,
  products,
  paidSquares,
}: ArmCounts): MoneySeen => ({
  asked,
  paid,
  askedSquares,
  products,
  paidSquares,
});

type Seen = { readonly part: number; readonly whole: number };

const seenIn = ({ seen, paid }: ArmCounts, at: number): Seen => ({
  part: paid[at] ?? 0,
  whole: seen[at] ?? 0,
});

const shareOf = (arm: Arm, { part, whole }: Seen) => ({ arm, seen: whole, share: likelyShare(part, whole) });

const countsIn = (counts: readonly ArmCounts[], arm: Arm): ArmCounts =>
  counts.find(one => one.arm === arm) ?? { ...NOBODY, arm };

const NOBODY: ArmCounts = {
  ...{ arm: ARMS[0], debtors: 0, told: 0, unwatched: 0, seen: [], paid: [] },
  ...{ asked: 0, paidAmount: 0, disputing: 0, complaining: 0, askedSquares: 0, products: 0, paidSquares: 0 },
};
