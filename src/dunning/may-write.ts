// Whether somebody may be written to today: the contact rules of the debtor, then the money that is known. Asked by every
// step before it is taken, whatever scenario or plan it belongs to.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import { nextWorkingDay } from '../units/working-days.ts';
import { type Candidate, calendarOf } from './candidates.ts';
import { cashGate } from './cash-gate.ts';
import { contactRefusal } from './contact-rules.ts';
import type { Decision, ExcludedInvoice, Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';
import { leftOutOn } from './left-out.ts';
import type { Step } from './scenario/scenario.ts';

export type Writing = {
  readonly facts: DossierFacts;
  readonly step: Step;
  /** Why one would write. */
  readonly reasons: readonly Reason[];
  readonly excluded: readonly ExcludedInvoice[];
  /** Since when something is owed: money older than that cannot be for it. */
  readonly owedSince: CalendarDate | null;
  readonly day: CalendarDate;
};

/** The first working day after this one: when it is looked at again after writing. */
export const dayAfter = (facts: DossierFacts, day: CalendarDate): CalendarDate =>
  nextWorkingDay(addDays(day, 1), calendarOf(facts));

/** What is decided instead of writing; null when nothing stands against it. */
export function refusalToWrite({
  facts,
  step: { action },
  reasons,
  excluded,
  owedSince,
  day,
}: Writing): Decision | null {
  const { policy, debtor, cash, bankCountry } = facts;
  const refusal = contactRefusal({
    day,
    lastContactOn: facts.lastContactOn,
    gapDays: policy.minimumGapDays,
    calendar: calendarOf(facts),
    contacts: facts.recentContacts ?? [],
    weeklyLimit: policy.weeklyContacts[debtor.kind],
    channels: action.kind === 'message' ? action.channels : [],
  });
  // A Sunday passes by itself. What somebody can settle meanwhile is what keeps the message from leaving on Monday.
  const isMoneyAsked = refusal === null || refusal.because.code === 'notAWorkingDay';
  const gate = isMoneyAsked
    ? cashGate({ cash, country: bankCountry, limitDays: policy.cashFreshDays, day, owedSince })
    : [];
  if (refusal !== null && gate.length === 0)
    return {
      kind: 'wait',
      because: [asGap(refusal.because, facts), ...reasons],
      excluded,
      lookAgainOn: refusal.until,
    };
  if (gate.length === 0) return null;
  const because = [...gate, ...(refusal === null ? [] : [refusal.because]), ...reasons];
  return { kind: 'hold', because, excluded, lookAgainOn: dayAfter(facts, day) };
}

/** A gap that runs since a day on which nothing left is no contact: what was left out says why. */
const asGap = (because: Reason, facts: DossierFacts): Reason =>
  because.code === 'minimumGap' ? (leftOutOn(facts, because.lastContactOn) ?? because) : because;

export const oldestIssue = (candidates: readonly Candidate[]): CalendarDate | null =>
  candidates.map(({ balance }) => balance.issuedOn).sort()[0] ?? null;
