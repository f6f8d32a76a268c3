// How the company's customers pay, and what its messages are followed by, over the year that ends on a day. Everything is in one
// currency (`main-currency.ts`), as the other figures of the month are; what fell due in others is told beside it. What came after a message did not come because of it:
// the screen says so, and shows between what a share lies when it was seen few times.

import type { DelayCause } from '../../dossier/delay-cause.ts';
import type { DisputeCategory } from '../../dossier/dispute.ts';
import { causesOfDelay } from '../../store/debtors/contact-notes.ts';
import { agedTotals } from '../../store/invoices/aged-totals.ts';
import { disputeCauses } from '../../store/reports/dispute-causes.ts';
import { paidAfterSteps } from '../../store/reports/paid-after.ts';
import { fellDueBeside, type PaidLate, paidLate } from '../../store/reports/paid-late.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, addYears, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { type LikelyShare, likelyShare, ratio, shareTenths } from '../../units/shares.ts';
import { mainCurrency } from '../claims/main-currency.ts';
import { knownCompany } from '../company/company-view.ts';

/** What is paid within three weeks of a message, and before the next one, is put beside it. */
const WITHIN_DAYS = 21;
/** Payers that are named at either end. */
const PAYERS_NAMED = 10;

const TENTHS = 10n;

/** How a debtor, or all of them, paid what fell due in the period. */
export type Conduct = {
  readonly invoices: number;
  /** What was paid, and what is still open of it. */
  readonly amount: Money;
  readonly open: Money;
  /** Tenths of a day late, weighted by amount; what is open counts until the day. Null where nothing fell due. */
  readonly lateTenths: number | null;
  /** Tenths of a per cent of the amount that was paid by its due date. */
  readonly onTimeTenths: number | null;
};

export type Payer = Conduct & { readonly debtorId: string; readonly name: string };

export type CollectionReport = {
  readonly from: CalendarDate;
  readonly day: CalendarDate;
  readonly currency: string;
  readonly conduct: Conduct;
  /** What fell due in the period in other currencies, which nothing here counts. */
  readonly otherCurrencies: readonly { readonly amount: Money; readonly invoices: number }[];
  /** Those whose delay costs most: amount times days late, the most first. */
  readonly worst: readonly Payer[];
  /** Those who paid everything by its day, the largest amount first. */
  readonly best: readonly Payer[];
  readonly withinDays: number;
  readonly steps: readonly {
    readonly stepKey: string;
    readonly channels: readonly string[];
    readonly messages: number;
    readonly followed: number;
    readonly share: LikelyShare | null;
    readonly asked: Money;
    readonly paid: Money;
    readonly medianDays: number | null;
  }[];
  readonly disputes: readonly {
    readonly category: DisputeCategory;
    readonly disputes: number;
    readonly open: number;
    readonly amount: Money;
    readonly conceded: Money;
    readonly medianDays: number | null;
  }[];
  readonly causes: readonly {
    readonly cause: DelayCause;
    readonly contacts: number;
    readonly debtors: number;
  }[];
};

export async function collectionReport(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<CollectionReport> {
  const { country } = await knownCompany(db, companyId);
  const currency = mainCurrency(await agedTotals(db, { companyId, day }), country);
  const from = addDays(addYears(day, -1), 1);
  const period = { companyId, currency, from };
  const amount = (minor: number): Money => money(minor, currency);
  const others = await fellDueBeside(db, { ...period, day });
  const payers = await paidLate(db, { ...period, day });
  const conductOf = (rows: readonly PaidLate[]): Conduct => conduct(rows, amount);
  const named = (row: PaidLate): Payer => ({
    debtorId: row.debtorId,
    name: row.name,
    ...conductOf([row]),
  });
  const steps = await paidAfterSteps(db, { ...period, day, withinDays: WITHIN_DAYS });
  const disputes = await disputeCauses(db, { ...period, until: day });
  return {
    from,
    day,
    currency,
    conduct: conductOf(payers),
    otherCurrencies: others.map(row => ({
      amount: money(row.amount, row.currency),
      invoices: row.invoices,
    })),
    worst: payers.filter(isLate).slice(0, PAYERS_NAMED).map(named),
    best: payers
      .filter(row => !isLate(row))
      .sort((left, right) => right.amount - left.amount)
      .slice(0, PAYERS_NAMED)
      .map(named),
    withinDays: WITHIN_DAYS,
    steps: steps.map(step => ({
      ...step,
      share: likelyShare(step.followed, step.messages),
      asked: amount(step.asked),
      paid: amount(step.paid),
    })),
    disputes: disputes.map(cause => ({
      ...cause,
      amount: amount(cause.amount),
      conceded: amount(cause.conceded),
    })),
    causes: await causesOfDelay(db, { companyId, from, until: day }),
  };
}

const isLate = ({ moneyDays }: PaidLate): boolean => moneyDays > 0;

function conduct(rows: readonly PaidLate[], amount: (minor: number) => Money): Conduct {
  const sum = (of: (row: PaidLate) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const whole = sum(row => row.amount);
  return {
    invoices: sum(row => row.invoices),
    amount: amount(whole),
    open: amount(sum(row => row.open)),
    lateTenths: whole === 0 ? null : ratio(BigInt(sum(row => row.moneyDays)) * TENTHS, BigInt(whole)),
    onTimeTenths:
      whole === 0
        ? null
        : shareTenths(
            sum(row => row.onTime),
            whole,
          ),
  };
}
