// Which open invoices of a dossier may be asked for on a day, each with its next rung, oldest due date first, and which
// may not, each with its reason. A held invoice keeps its own clock: the others go on, and it comes back where it stood.

import type { Balance } from '../claim/balance.ts';
import { changeDays } from '../dossier/change-days.ts';
import { afterHold, holdOn } from '../dossier/hold.ts';
import { closureOf } from '../dossier/stop.ts';
import type { Withheld } from '../dossier/withheld.ts';
import { addDays, type CalendarDate } from '../units/calendar.ts';
import { money, sum } from '../units/money.ts';
import type { WorkCalendar } from '../units/working-days.ts';
import { type AskedInvoice, askedOf, withheldReason } from './asked.ts';
import type { ExcludedInvoice, Reason } from './decision.ts';
import type { DossierFacts, ExpectedReceipt, Hold, RungTaken } from './dossier-facts.ts';
import { passedRungs } from './left-out.ts';
import { type AskedPart, askedParts } from './own-reminder.ts';
import { type NextRung, nextRung, takenFor } from './scenario/ladder.ts';
import type { Scenario } from './scenario/scenario.ts';
import { closedReason } from './stopped.ts';
import { timeBarred } from './time-barred.ts';

export type Candidate = {
  /** Without what is kept back of it: all of its amounts may be asked for. An invoice in instalments may be here twice. */
  readonly balance: Balance;
  readonly parts: AskedPart['parts'];
  readonly dueOn: CalendarDate;
  /** Null: the ladder has no rung left. */
  readonly next: NextRung | null;
};

export type Candidates = {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedInvoice[];
};

export function candidatesOf({
  facts,
  scenario,
  day,
}: {
  facts: DossierFacts;
  scenario: Scenario;
  day: CalendarDate;
}): Candidates {
  const excluded: ExcludedInvoice[] = [];
  const candidates: Candidate[] = [];
  const passed = passedRungs(facts);
  for (const one of leftAlone(askedOf(facts, day))) {
    const { invoiceId, number } = one.balance;
    const because = exclusionOf(one.balance, facts, day);
    const reasons =
      because === null
        ? one.withheld.map(part => withheldReason(part, { number, cash: facts.cash }))
        : [because];
    excluded.push(...reasons.map(reason => ({ invoiceId, number, because: reason })));
    if (because !== null || one.isLeftAlone || !isAsked(one)) continue;
    for (const { balance, parts, scenario: climbed } of askedParts({
      balance: one.asked,
      facts,
      scenario,
      day,
    })) {
      const { dueOn } = balance;
      if (dueOn === null) continue;
      const next = rungOf({ balance, dueOn, passed, facts, scenario: climbed, day });
      candidates.push({ balance, parts, dueOn, next });
    }
  }
  return { candidates: candidates.sort(byDueDate), excluded };
}

type LeftAlone = AskedInvoice & { readonly isLeftAlone?: boolean };

/**
 * As long as a plan is kept, no reminder leaves for its invoices: so says its clause, whatever is open of them beside it (in doubt for
 * whom it binds: FR, C. civ. 1190; BE, CDE VI.37; to verify). What was not agreed about is told in a letter, and asked for once the plan is over.
 */
function leftAlone(open: readonly AskedInvoice[]): readonly LeftAlone[] {
  const kept = open.flatMap(({ withheld }) => withheld).filter(isInKeptPlan);
  if (kept.length === 0) return open;
  return open.map(one => {
    const part = kept.find(({ because: { plan } }) =>
      plan.covers.some(({ invoiceId }) => invoiceId === one.balance.invoiceId),
    );
    if (part === undefined || !isAsked(one)) return one;
    const others = one.withheld.filter(part => !isInKeptPlan(part));
    const amount = sum(
      [...one.withheld.filter(isInKeptPlan).map(({ amount }) => amount), one.asked.open],
      part.amount.currency,
    );
    return {
      ...one,
      withheld: [...others, { ...part, invoiceId: one.balance.invoiceId, amount }],
      isLeftAlone: true,
    };
  });
}

type InKeptPlan = Withheld & { readonly because: Extract<Withheld['because'], { kind: 'inPlan' }> };

const isInKeptPlan = (part: Withheld): part is InKeptPlan =>
  part.because.kind === 'inPlan' && part.because.next !== null;

/** The first day after this one on which a rung of these invoices is due, a hold ends or an invoice is issued. */
export function nextLook({
  candidates,
  excluded,
  facts,
  day,
}: {
  candidates: readonly Candidate[];
  excluded: readonly ExcludedInvoice[];
  facts: DossierFacts;
  day: CalendarDate;
}): CalendarDate | null {
  const rungs = candidates.flatMap(({ next }) => (next === null ? [] : [next.dueOn]));
  const holds = facts.holds.flatMap(hold => afterHold(hold) ?? []);
  // The bank may speak on any day.
  const isUnjudged = excluded.some(
    ({ because }) => because.code === 'promiseUnjudged' || because.code === 'agreementUnjudged',
  );
  const bank = isUnjudged ? [addDays(day, 1)] : [];
  const expected = onTheWay(facts).map(({ untilOn }) => addDays(untilOn, 1));
  const changes = facts.interruptions
    ? changeDays(facts.interruptions, {
        bankCountry: facts.bankCountry,
        returned: facts.returned,
        day,
      })
    : [];
  const issues = facts.coming === null ? [] : [facts.coming.issuedOn];
  const days = [...rungs, ...holds, ...changes, ...bank, ...expected, ...issues];
  return days.filter(on => on > day).sort()[0] ?? null;
}

const onTheWay = ({ expected = [], bookedAhead = [] }: DossierFacts): readonly ExpectedReceipt[] => [
  ...expected,
  ...bookedAhead,
];

export const heldReason = ({ because, by, untilOn, fact }: Hold): Reason =>
  fact == null
    ? { code: 'held', because, by, until: untilOn }
    : { code: 'heldByFact', fact, detail: because, until: untilOn };

export function calendarOf({ debtor }: Pick<DossierFacts, 'debtor'>): WorkCalendar {
  return debtor.region === null
    ? { country: debtor.country }
    : { country: debtor.country, region: debtor.region };
}

const isAsked = ({ asked }: AskedInvoice): boolean => asked.open.amount > 0;

/** Why an invoice is asked for by no message, whatever of it is owed; null where nothing stands against it. */
export function exclusionOf(balance: Balance, facts: DossierFacts, day: CalendarDate): Reason | null {
  const { holds, policy, interruptions } = facts;
  const hold = holdOn(holds, { invoiceId: balance.invoiceId, day });
  if (hold) return heldReason(hold);
  const expected = onTheWay(facts).find(one => one.invoiceId === balance.invoiceId && one.untilOn >= day);
  if (expected) {
    const { kind, amount, expectedOn, untilOn } = expected;
    return { code: 'receiptExpected', kind, invoice: balance.number, amount, expectedOn, until: untilOn };
  }
  const closure = closureOf(interruptions?.stops ?? [], { invoiceId: balance.invoiceId, day });
  if (closure) return closedReason(closure);
  if (balance.dueOn === null) return { code: 'dueDateUnknown', invoice: balance.number };
  const barred = timeBarred(balance, facts, day);
  if (barred) return barred;
  if (!isSmallRest(balance, facts)) return null;
  const threshold = money(policy.smallBalanceMinor, balance.open.currency);
  return { code: 'smallBalance', amount: balance.open, threshold };
}

/** Too little is left of it to ask anybody for it, by letter or by telephone. */
export const isSmallRest = ({ settled, open }: Balance, { policy }: Pick<DossierFacts, 'policy'>): boolean =>
  settled.amount > 0 && open.amount <= policy.smallBalanceMinor;

function rungOf({
  balance,
  dueOn,
  passed,
  facts,
  scenario,
  day,
}: {
  balance: Balance;
  dueOn: CalendarDate;
  passed: readonly RungTaken[];
  facts: DossierFacts;
  scenario: Scenario;
  day: CalendarDate;
}): NextRung | null {
  const taken = takenFor(balance, passed);
  const { debtor, isNewDebtor, habit = 'unknown' } = facts;
  const calendar = calendarOf(facts);
  return nextRung({ balance, dueOn, taken, scenario, calendar, isNewDebtor, debtor, habit, day });
}

function byDueDate(left: Candidate, right: Candidate): number {
  if (left.dueOn === right.dueOn) return left.balance.number.localeCompare(right.balance.number);
  return left.dueOn < right.dueOn ? -1 : 1;
}
