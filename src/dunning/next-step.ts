// Which step is next for a dossier on a day, or why none is. It decides from facts alone and says what it saw.
// It does not write texts, compute amounts or look at a clock, and knows no country.
// One invoice due 2026-09-30, scenario fr-business, on 2026-10-05 (Monday), bank known until 2026-10-02:
// send `courteousReminder` (rung 1, due on 3 October, a Saturday, hence Monday).

import { afterHold, holdOn } from '../dossier/hold.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { dueAmount } from './asked.ts';
import { type Candidate, type Candidates, candidatesOf, heldReason, nextLook } from './candidates.ts';
import { coveredBy, isByRung } from './covered.ts';
import type { CoveredInvoice, Decision, ExcludedInvoice, Reason } from './decision.ts';
import type { DossierFacts, Insolvency } from './dossier-facts.ts';
import { passedRungs } from './left-out.ts';
import { dayAfter, oldestIssue, refusalToWrite } from './may-write.ts';
import { keptBack, notDueYet } from './not-due-yet.ts';
import { freeReminderInTurn } from './own-reminder.ts';
import { PLAN_STEP, type PlanReminder, planReminder } from './plan-step.ts';
import { resumedOf, resumedReasons } from './resumed.ts';
import { lastTaken, takenFor } from './scenario/ladder.ts';
import type { Scenario } from './scenario/scenario.ts';
import { type Lead, stepReasons } from './step-reasons.ts';
import { stoppedDecision } from './stopped.ts';

/** The decision for one dossier. Every answer names its reasons and the day to look again. */
export function nextStep({
  facts,
  scenario,
  day,
}: {
  facts: DossierFacts;
  scenario: Scenario | null;
  day: CalendarDate;
}): Decision {
  if (!facts.balances.some(({ open }) => open.amount > 0)) return nothingOpen(facts);
  if (facts.policy.isPaused)
    return hold({ because: [{ code: 'companyPaused' }], excluded: [], lookAgainOn: addDays(day, 1) });
  const { insolvency } = facts;
  if (insolvency && insolvency.openedOn <= day) return hold(stoppedBy(insolvency));
  const stopped = stoppedDecision(facts, day);
  if (stopped) return stopped;
  const dossierHold = holdOn(facts.holds, { invoiceId: null, day });
  if (dossierHold)
    return hold({ because: [heldReason(dossierHold)], excluded: [], lookAgainOn: afterHold(dossierHold) });
  if (scenario === null) return noScenario(facts);
  if (facts.waiting) return waiting(facts.waiting);
  return decide({ ...candidatesOf({ facts, scenario, day }), facts, scenario, day });
}

type Choice = Candidates & {
  readonly facts: DossierFacts;
  readonly scenario: Scenario;
  readonly day: CalendarDate;
};

function decide(choice: Choice): Decision {
  const { candidates, facts, day } = choice;
  const lead = leadOf(choice);
  const isLadderDue = lead !== null && lead.next.dueOn <= day;
  const reminder = isLadderDue ? null : planReminder(facts, day);
  if (reminder) return remindOfPlan(reminder, choice);
  if (candidates.length === 0) return keptBack(choice);
  if (lead === null) return exhausted(choice);
  const { next } = lead;
  if (next.dueOn > day) return notDueYet(lead, choice);
  return next.step.action.kind === 'decision' ? personDecides(lead, choice) : send(lead, choice);
}

/** The oldest invoice that has a rung left leads; where law ties a period to each due date, the oldest that is due does. */
function leadOf({ candidates, facts, scenario, day }: Choice): Lead | null {
  const withRung = candidates.filter(hasRung);
  const messages = withRung.filter(({ next }) => next.step.action.kind === 'message');
  const due = messages.filter(({ next }) => next.dueOn <= day);
  if (isByRung(scenario) && due[0]) return freeReminderInTurn(due, facts) ?? due[0];
  const decision = withRung.find(({ next }) => next.step.action.kind === 'decision' && next.dueOn <= day);
  return (decision && due.length === 0 ? decision : null) ?? messages[0] ?? withRung[0] ?? null;
}

const hasRung = (candidate: Candidate): candidate is Candidate & Lead => candidate.next !== null;

function send(lead: Lead, choice: Choice): Decision {
  const { candidates, excluded, facts, day } = choice;
  const reasons = stepReasons(lead, facts);
  const owedSince = oldestIssue(candidates);
  const refusal = refusalToWrite({ facts, step: lead.next.step, reasons, excluded, owedSince, day });
  if (refusal) return refusal;
  const lookAgainOn = dayAfter(facts, day);
  const { step, skipped } = lead.next;
  const covers = coveredBy(lead, choice);
  const assumed: Reason[] = facts.debtor.isKindAssumed
    ? [{ code: 'kindAssumed', debtorKind: facts.debtor.kind }]
    : [];
  return {
    kind: 'send',
    stepKey: step.key,
    rung: step.rung,
    leadInvoiceId: lead.balance.invoiceId,
    covers,
    because: [...reasons, ...skipped, ...resumedBy(covers, choice), ...assumed],
    excluded,
    lookAgainOn,
  };
}

function resumedBy(covers: readonly CoveredInvoice[], { facts, day }: Choice): Reason[] {
  const numbers = new Map(covers.map(({ invoiceId, number }) => [invoiceId, number]));
  const resumed = resumedOf(facts, { invoiceIds: [...numbers.keys()], day });
  return resumedReasons(resumed, id => numbers.get(id) ?? '');
}

/** The next instalment of a plan that is kept. Where the cash is not known, the plan itself is said. */
function remindOfPlan({ instalment, missing, covers }: PlanReminder, choice: Choice): Decision {
  const { excluded, facts, day } = choice;
  const { dueOn } = instalment;
  const because: Reason[] = [{ code: 'instalmentDue', amount: missing, dueOn }];
  const leads = covers[0]?.invoiceId ?? '';
  const owedSince = facts.balances.map(({ issuedOn }) => issuedOn).sort()[0] ?? null;
  const refusal = refusalToWrite({ facts, step: PLAN_STEP, reasons: because, excluded, owedSince, day });
  if (refusal) return refusal;
  return {
    kind: 'send',
    stepKey: PLAN_STEP.key,
    rung: PLAN_STEP.rung,
    leadInvoiceId: leads,
    covers,
    deadlineOn: dueOn,
    because,
    excluded,
    lookAgainOn: dayAfter(facts, day),
  };
}

function personDecides(lead: Lead, choice: Choice): Decision {
  const { candidates, excluded, facts, day } = choice;
  const { step } = lead.next;
  const isHere = ({ next }: Candidate): boolean => next?.step.key === step.key;
  const covers = candidates
    .filter(candidate => isHere(candidate) && candidate.next !== null && candidate.next.dueOn <= day)
    .map(({ balance }) => ({
      invoiceId: balance.invoiceId,
      number: balance.number,
      instalment: balance.instalment,
      open: dueAmount(balance),
      rung: step.rung,
    }));
  return {
    kind: 'ask',
    stepKey: step.key,
    covers,
    because: [
      { code: 'personDecides', step: step.key, invoice: lead.balance.number },
      ...stepReasons(lead, facts).slice(1),
    ],
    excluded,
    lookAgainOn: nextLook({
      candidates: candidates.filter(candidate => !isHere(candidate)),
      excluded,
      facts,
      day,
    }),
  };
}

/** Every rung is taken, the decision of a person included. */
function exhausted(choice: Choice): Decision {
  const { candidates, excluded, facts } = choice;
  const [oldest] = candidates;
  const taken = oldest ? takenFor(oldest.balance, passedRungs(facts)) : [];
  const because: Reason = oldest
    ? {
        code: 'personDecides',
        step: lastTaken(taken)?.stepKey ?? 'decision',
        invoice: oldest.balance.number,
      }
    : { code: 'nothingOwed' };
  return {
    kind: 'ask',
    stepKey: 'decision',
    covers: [],
    because: [because],
    excluded,
    lookAgainOn: nextLook(choice),
  };
}

/** Done, unless an invoice is there already that is issued later: its dossier stays open. */
function nothingOpen(facts: DossierFacts): Decision {
  const { coming } = facts;
  const excluded = settledOf(facts);
  if (coming === null)
    return { kind: 'done', because: [{ code: 'nothingOwed' }], excluded, lookAgainOn: null };
  const because: Reason = { code: 'notYetDue', dueOn: coming.dueOn };
  return { kind: 'wait', because: [because], excluded, lookAgainOn: coming.issuedOn };
}

function noScenario({ debtor }: DossierFacts): Decision {
  const because: Reason = { code: 'noScenario', country: debtor.country, debtorKind: debtor.kind };
  return hold({ because: [because], excluded: [], lookAgainOn: null });
}

function waiting({ stepKey, state, preparedOn }: NonNullable<DossierFacts['waiting']>): Decision {
  const because: Reason = { code: 'messageWaiting', step: stepKey, state, preparedOn };
  return { kind: 'wait', because: [because], excluded: [], lookAgainOn: null };
}

function hold(answer: Omit<Extract<Decision, { kind: 'hold' }>, 'kind'>): Decision {
  return { kind: 'hold', ...answer };
}

function settledOf({ balances }: DossierFacts): ExcludedInvoice[] {
  return balances.map(({ invoiceId, number, cancelledOn }) => ({
    invoiceId,
    number,
    because:
      cancelledOn === null
        ? { code: 'paidInFull', invoice: number }
        : { code: 'cancelled', invoice: number, on: cancelledOn },
  }));
}

/** The claim is declared in the proceedings; nothing is asked of the debtor until a person takes it back. */
const stoppedBy = ({ openedOn, source }: Insolvency): Omit<Extract<Decision, { kind: 'hold' }>, 'kind'> => ({
  because: [{ code: 'insolvency', openedOn, source }],
  excluded: [],
  lookAgainOn: null,
});
