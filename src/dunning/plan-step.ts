// Reminders of a payment plan: three days before an instalment, and once more on the second day after it while the grace
// runs. They ask for that instalment alone, take no rung of any ladder and never escalate; a plan that is broken is the
// ladder's again. 333.34 due on Tuesday 20 October: a word on Monday the 19th (the 17th is a Saturday), one on the 22nd.

import { spread } from '../dossier/coverage.ts';
import { type PaymentPlan, type PlanInstalment, planStanding } from '../dossier/payment-plan.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import { type AskedInvoice, askedOf, knownCash } from './asked.ts';
import type { CoveredInvoice } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import type { Step } from './scenario/scenario.ts';

export const PLAN_STEP_KEY = 'planInstalment';
const DAYS_BEFORE = 3;
const DAYS_AFTER = 2;

/** Not of any scenario: a kept plan stops them all. */
export const PLAN_STEP: Step = {
  key: PLAN_STEP_KEY,
  rung: 0,
  offsetDays: 0,
  countsFrom: 'dueDate',
  action: { kind: 'message', letterKind: 'planInstalment', channels: ['email'], wording: null },
  tone: 'courteous',
  sender: 'signatory',
  to: 'accounting',
  cc: [],
  approval: { kind: 'person' },
  claims: 'principal',
  deadlineDays: null,
  lapsesAtDueDate: false,
  onlyIf: null,
  repeats: null,
};

export type PlanReminder = {
  readonly instalment: PlanInstalment;
  /** Of the instalment, what has not come yet. */
  readonly missing: Money;
  readonly covers: readonly CoveredInvoice[];
};

/** The reminder that a kept plan asks for on the day; null when none is due. */
export function planReminder(facts: DossierFacts, day: CalendarDate): PlanReminder | null {
  const { interruptions, bankCountry } = facts;
  if (interruptions === undefined) return null;
  const question = { receipts: interruptions.receipts, cash: knownCash(facts), bankCountry, day };
  for (const plan of interruptions.plans) {
    const standing = planStanding(plan, question);
    if (standing.kind !== 'kept' || !isDue(standing.next, facts, day)) continue;
    const { missing } = standing;
    const covers = coversOf(plan, { missing, asked: askedOf(facts, day) });
    if (covers.length > 0) return { instalment: standing.next, missing, covers };
  }
  return null;
}

/** Before its day and after it are two reminders; each comes once. */
function isDue({ dueOn }: PlanInstalment, { planReminders = [] }: DossierFacts, day: CalendarDate): boolean {
  const isBefore = day <= dueOn;
  const isReminded = planReminders.some(
    reminded => reminded.dueOn === dueOn && reminded.leftOn <= dueOn === isBefore,
  );
  if (isReminded) return false;
  return isBefore ? day >= addDays(dueOn, -DAYS_BEFORE) : day >= addDays(dueOn, DAYS_AFTER);
}

/** The instalment over the invoices of the plan, the oldest first. */
function coversOf(
  { covers, id }: PaymentPlan,
  { missing, asked }: { missing: Money; asked: readonly AskedInvoice[] },
): CoveredInvoice[] {
  const mine = asked.filter(({ balance }) => covers.some(({ invoiceId }) => invoiceId === balance.invoiceId));
  const kept = mine.map(({ withheld, balance }) =>
    sum(
      withheld.flatMap(({ amount, because }) =>
        because.kind === 'inPlan' && because.plan.id === id ? [amount] : [],
      ),
      balance.open.currency,
    ),
  );
  const parts = spread(missing, kept);
  return mine.flatMap(({ balance: { invoiceId, number, instalment } }, position) => {
    const open = parts[position];
    return open === undefined || open.amount <= 0
      ? []
      : [{ invoiceId, number, instalment, open, rung: null }];
  });
}
