// Which step is next for a dossier on a day, or why none is. It decides from facts alone and says what it saw.
// It does not write texts, compute amounts or look at a clock, and knows no country.
// One invoice due 2026-09-30, scenario fr-business, on 2026-10-05 (Monday), bank known until 2026-10-02:
// send `courteousReminder` (rung 1, due on 3 October, a Saturday, hence Monday).

import type { Balance } from '../claim/balance.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { money, sum } from '../units/money.ts';
import type { WorkCalendar } from '../units/working-days.ts';
import { nextWorkingDay } from '../units/working-days.ts';
import { cashGate } from './cash-gate.ts';
import { contactRefusal } from './contact-rules.ts';
import type { CoveredInvoice, Decision, ExcludedInvoice, Reason } from './decision.ts';
import type { DossierFacts, Hold, Insolvency } from './dossier-facts.ts';
import { lastTaken, type NextRung, nextRung } from './ladder.ts';
import type { Scenario } from './scenario.ts';

type Candidate = { readonly balance: Balance; readonly dueOn: CalendarDate; readonly next: NextRung | null };

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
  const open = facts.balances.filter(balance => balance.open.amount > 0);
  if (open.length === 0)
    return {
      kind: 'done',
      because: [{ code: 'nothingOwed' }],
      excluded: settledOf(facts),
      lookAgainOn: null,
    };
  if (facts.policy.isPaused)
    return hold({ because: [{ code: 'companyPaused' }], excluded: [], lookAgainOn: addDays(day, 1) });
  const { insolvency } = facts;
  if (insolvency && insolvency.openedOn <= day) return hold(stoppedBy(insolvency));
  const dossierHold = holdOn(facts.holds, { invoiceId: null, day });
  if (dossierHold)
    return hold({ because: [heldReason(dossierHold)], excluded: [], lookAgainOn: afterHold(dossierHold) });
  if (scenario === null) return noScenario(facts);
  if (facts.waiting) return waiting(facts.waiting);
  const excluded = open.flatMap(balance => exclusionOf(balance, facts, day) ?? []);
  const isExcluded = new Set(excluded.map(({ invoiceId }) => invoiceId));
  const candidates = candidatesOf(
    open.filter(balance => !isExcluded.has(balance.invoiceId)),
    { facts, scenario, day },
  );
  if (candidates.length === 0) return onlyExcluded({ excluded, facts, day });
  return decide({ candidates, excluded, facts, scenario, day });
}

/** The claim is declared in the proceedings; nothing is asked of the debtor until a person takes it back. */
const stoppedBy = ({ openedOn, source }: Insolvency): Omit<Extract<Decision, { kind: 'hold' }>, 'kind'> => ({
  because: [{ code: 'insolvency', openedOn, source }],
  excluded: [],
  lookAgainOn: null,
});

type Choice = {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedInvoice[];
  readonly facts: DossierFacts;
  readonly scenario: Scenario;
  readonly day: CalendarDate;
};

function decide(choice: Choice): Decision {
  const { candidates, excluded, day } = choice;
  const lead = leadOf(choice);
  if (lead === null) return exhausted(choice);
  const { next } = lead;
  if (next.dueOn > day) {
    const lookAgainOn = earliestStep(candidates, day);
    return { kind: 'wait', because: waitReasons(lead, day), excluded, lookAgainOn };
  }
  if (next.step.action.kind === 'decision') return personDecides(lead, choice);
  return send(lead, choice);
}

type Lead = Candidate & { readonly next: NextRung };

/** The oldest invoice that has a rung left leads; where law ties a period to each due date, the oldest that is due does. */
function leadOf({ candidates, scenario, day }: Choice): Lead | null {
  const withRung = candidates.flatMap(({ next, ...rest }) => (next === null ? [] : [{ ...rest, next }]));
  const messages = withRung.filter(({ next }) => next.step.action.kind === 'message');
  const due = messages.filter(({ next }) => next.dueOn <= day);
  if (scenario.grouping === 'sameRung' && due[0]) return due[0];
  const decision = withRung.find(({ next }) => next.step.action.kind === 'decision' && next.dueOn <= day);
  return (decision && due.length === 0 ? decision : null) ?? messages[0] ?? withRung[0] ?? null;
}

function send(lead: Lead, { candidates, excluded, facts, scenario, day }: Choice): Decision {
  const calendar = calendarOf(facts);
  const lookTomorrow = nextWorkingDay(addDays(day, 1), calendar);
  const refusal = contactRefusal({
    day,
    lastContactOn: facts.lastContactOn,
    gapDays: facts.policy.minimumGapDays,
    calendar,
  });
  if (refusal)
    return {
      kind: 'wait',
      because: [refusal.because, ...stepReasons(lead, facts)],
      excluded,
      lookAgainOn: refusal.until,
    };
  const gate = cashGate({
    cash: facts.cash,
    country: facts.bankCountry,
    limitDays: facts.policy.cashFreshDays,
    day,
  });
  if (gate.length > 0)
    return hold({ because: [...gate, ...stepReasons(lead, facts)], excluded, lookAgainOn: lookTomorrow });
  const { step } = lead.next;
  const because = [...stepReasons(lead, facts), ...lead.next.skipped];
  const assumed: Reason[] = facts.debtor.isKindAssumed
    ? [{ code: 'kindAssumed', debtorKind: facts.debtor.kind }]
    : [];
  return {
    kind: 'send',
    stepKey: step.key,
    rung: step.rung,
    leadInvoiceId: lead.balance.invoiceId,
    covers: coveredBy(lead, { candidates, scenario, day }),
    because: [...because, ...assumed],
    excluded,
    lookAgainOn: lookTomorrow,
  };
}

/** What the message is about: a reminder before the due date speaks of that invoice; others of all that is overdue. */
function coveredBy(
  lead: Lead,
  { candidates, scenario, day }: Pick<Choice, 'candidates' | 'scenario' | 'day'>,
): CoveredInvoice[] {
  const isTogether = ({ balance, dueOn, next }: Candidate): boolean => {
    if (balance.invoiceId === lead.balance.invoiceId) return true;
    if (lead.next.step.lapsesAtDueDate) return next?.step.key === lead.next.step.key && next.dueOn <= day;
    if (dueOn >= day) return false;
    return scenario.grouping === 'all' || (next?.step.rung === lead.next.step.rung && next.dueOn <= day);
  };
  return candidates.filter(isTogether).map(({ balance, next }) => ({
    invoiceId: balance.invoiceId,
    number: balance.number,
    open: balance.overdue.amount > 0 ? balance.overdue : balance.open,
    rung:
      next !== null &&
      next.dueOn <= day &&
      next.step.action.kind === 'message' &&
      next.step.rung <= lead.next.step.rung
        ? next.step.rung
        : null,
  }));
}

function personDecides(lead: Lead, { candidates, excluded, facts, day }: Choice): Decision {
  const { step } = lead.next;
  const covers = candidates
    .filter(({ next }) => next?.step.key === step.key && next.dueOn <= day)
    .map(({ balance }) => ({
      invoiceId: balance.invoiceId,
      number: balance.number,
      open: balance.open,
      rung: step.rung,
    }));
  const because: Reason[] = [
    { code: 'personDecides', step: step.key, invoice: lead.balance.number },
    ...stepReasons(lead, facts).slice(1),
  ];
  const others = candidates.filter(({ next }) => next?.step.key !== step.key);
  return {
    kind: 'ask',
    stepKey: step.key,
    covers,
    because,
    excluded,
    lookAgainOn: earliestStep(others, day),
  };
}

function candidatesOf(
  open: readonly Balance[],
  { facts, scenario, day }: { facts: DossierFacts; scenario: Scenario; day: CalendarDate },
): Candidate[] {
  const calendar = calendarOf(facts);
  return open
    .flatMap(balance => {
      if (balance.dueOn === null) return [];
      const taken = facts.taken.filter(({ invoiceId }) => invoiceId === balance.invoiceId);
      const next = nextRung({
        balance,
        dueOn: balance.dueOn,
        taken,
        scenario,
        calendar,
        isNewDebtor: facts.isNewDebtor,
        day,
      });
      return [{ balance, dueOn: balance.dueOn, next }];
    })
    .sort((left, right) =>
      left.dueOn === right.dueOn
        ? left.balance.number.localeCompare(right.balance.number)
        : left.dueOn < right.dueOn
          ? -1
          : 1,
    );
}

function exclusionOf(
  balance: Balance,
  { holds, policy }: DossierFacts,
  day: CalendarDate,
): ExcludedInvoice | null {
  const exclude = (because: Reason): ExcludedInvoice => ({
    invoiceId: balance.invoiceId,
    number: balance.number,
    because,
  });
  const invoiceHold = holdOn(holds, { invoiceId: balance.invoiceId, day });
  if (invoiceHold) return exclude(heldReason(invoiceHold));
  if (balance.dueOn === null) return exclude({ code: 'dueDateUnknown', invoice: balance.number });
  const isRest = balance.settled.amount > 0 && balance.open.amount <= policy.smallBalanceMinor;
  if (isRest)
    return exclude({
      code: 'smallBalance',
      amount: balance.open,
      threshold: money(policy.smallBalanceMinor, balance.open.currency),
    });
  return null;
}

function onlyExcluded({
  excluded,
  facts,
  day,
}: {
  excluded: readonly ExcludedInvoice[];
  facts: DossierFacts;
  day: CalendarDate;
}): Decision {
  const ends = facts.holds.flatMap(({ untilOn }) =>
    untilOn !== null && untilOn >= day ? [addDays(untilOn, 1)] : [],
  );
  return hold({
    because: excluded.map(({ because }) => because),
    excluded,
    lookAgainOn: ends.sort()[0] ?? null,
  });
}

function exhausted({ candidates, excluded, facts }: Choice): Decision {
  const oldest = candidates[0];
  const last = oldest
    ? lastTaken(facts.taken.filter(({ invoiceId }) => invoiceId === oldest.balance.invoiceId))
    : null;
  const because: Reason[] = oldest
    ? [{ code: 'personDecides', step: last?.stepKey ?? 'decision', invoice: oldest.balance.number }]
    : [{ code: 'nothingOwed' }];
  return { kind: 'ask', stepKey: 'decision', covers: [], because, excluded, lookAgainOn: null };
}

function waitReasons(lead: Lead, day: CalendarDate): Reason[] {
  const { next, dueOn } = lead;
  const soon: Reason[] = dueOn >= day ? [{ code: 'notYetDue', dueOn }] : [];
  const deadline: Reason[] = next.deadline
    ? [{ code: 'deadlineRunning', step: next.deadline.step, deadlineOn: next.deadline.on }]
    : [];
  return [...soon, ...deadline, { code: 'nextStepLater', step: next.step.key, stepDueOn: next.dueOn }];
}

function stepReasons({ balance, dueOn, next }: Lead, facts: DossierFacts): Reason[] {
  const last = lastTaken(facts.taken.filter(({ invoiceId }) => invoiceId === balance.invoiceId));
  const first: Reason = next.step.lapsesAtDueDate
    ? { code: 'comingDue', invoice: balance.number, dueOn }
    : {
        code: 'stepIsDue',
        step: next.step.key,
        invoice: balance.number,
        dueOn,
        daysLate: balance.daysLate,
        stepDueOn: next.dueOn,
      };
  if (last === null) return [first];
  if (last.leftOn === null) return [first];
  return [
    first,
    { code: 'previousStep', step: last.stepKey, sentOn: last.leftOn, isInDoubt: last.isInDoubt },
  ];
}

function earliestStep(candidates: readonly Candidate[], day: CalendarDate): CalendarDate | null {
  const days = candidates.flatMap(({ next }) => (next !== null && next.dueOn > day ? [next.dueOn] : []));
  return days.sort()[0] ?? null;
}

function noScenario(facts: DossierFacts): Decision {
  const because: Reason = {
    code: 'noScenario',
    country: facts.debtor.country,
    debtorKind: facts.debtor.kind,
  };
  return hold({ because: [because], excluded: [], lookAgainOn: null });
}

function waiting(message: NonNullable<DossierFacts['waiting']>): Decision {
  const because: Reason = {
    code: 'messageWaiting',
    step: message.stepKey,
    state: message.state,
    preparedOn: message.preparedOn,
  };
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

function holdOn(
  holds: readonly Hold[],
  { invoiceId, day }: { invoiceId: string | null; day: CalendarDate },
): Hold | null {
  const isInForce = (candidate: Hold): boolean =>
    candidate.invoiceId === invoiceId &&
    candidate.fromOn <= day &&
    (candidate.untilOn === null || candidate.untilOn >= day);
  return holds.find(isInForce) ?? null;
}

const heldReason = ({ because, by, untilOn }: Hold): Reason => ({
  code: 'held',
  because,
  by,
  until: untilOn,
});
const afterHold = ({ untilOn }: Hold): CalendarDate | null => (untilOn === null ? null : addDays(untilOn, 1));

function calendarOf({ debtor }: DossierFacts): WorkCalendar {
  return debtor.region === null
    ? { country: debtor.country }
    : { country: debtor.country, region: debtor.region };
}

/** What a decision asks for, principal only. */
export function askedBy(decision: Decision): ReturnType<typeof sum> | null {
  const covers = decision.kind === 'send' || decision.kind === 'ask' ? decision.covers : [];
  const first = covers[0];
  return first
    ? sum(
        covers.map(({ open }) => open),
        first.open.currency,
      )
    : null;
}
