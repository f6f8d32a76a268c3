// What a letter about a plan says beside its instalments: what it comes to in all, what of its invoices is open and was not agreed about, and
// what a bank has taken back since it was proposed. Where one of them is another than in the letter in hand, another letter says it.
// 800.00 of 1,000.00 in three instalments; the 200.00 paid before go back: 800.00 in all, 200.00 beside, 200.00 taken back.

import type { Money } from '../units/money.ts';
import { openBeside } from './coverage.ts';
import { lessCredited, type PaymentPlan, type PlanQuestion } from './payment-plan.ts';
import { takenBackInAll, takenBackUnder } from './plan-returns.ts';

export type BesidePlan = { readonly rest: Money; readonly backInAll: Money };

export function planTold(
  plan: PaymentPlan,
  question: PlanQuestion & Pick<Parameters<typeof openBeside>[1], 'balances'>,
): BesidePlan & { readonly inAll: Money } {
  const { currency } = plan.whole;
  const { receipts, balances, day: by } = question;
  return {
    inAll: lessCredited(plan, question).whole,
    rest: openBeside(plan.covers, { receipts, balances, currency, by }),
    backInAll: takenBackInAll(takenBackUnder(plan, question), currency),
  };
}
