// What one more reminder to a Belgian consumer may cost him: at most 7.50 EUR, and the postage of a letter that really leaves
// (CDE XIX.2). Only where the terms of sale provide it, after the free reminder and its fourteen days, and nothing for the
// first three missed due dates of a year in regular supply. It is charged by the message that causes it and by no other.
// E-mail in 2026, one order, second reminder: 7.50 EUR. By post at 1.61 EUR: 9.11 EUR.

import type { Balance } from '../../claim/balance.ts';
import { factsOf, firstDayOf } from '../../claim/law-facts.ts';
import type { CompanyPolicy } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderInForce } from '../../dunning/first-reminder.ts';
import { JUDGED_AS } from '../../dunning/letter-law.ts';
import type { ChannelName, Step } from '../../dunning/scenario/scenario.ts';
import { consumerStage, reminderAllowance } from '../../law/consumer-belgium.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money, zero } from '../../units/money.ts';

export type Reminding = {
  readonly policy: CompanyPolicy;
  readonly facts: DossierFacts;
  readonly step: Step;
  readonly channels: readonly ChannelName[];
  readonly covered: readonly Balance[];
  readonly day: CalendarDate;
};

/** Null where none may be asked, or none was agreed. */
export function reminderCosts(reminding: Reminding): Money | null {
  const { policy, facts, step, channels, covered, day } = reminding;
  if (policy.consumerClause?.reminderCosts == null || facts.currency !== 'EUR') return null;
  if (step.claims !== 'withAccessories' || step.action.kind !== 'message') return null;
  if (JUDGED_AS[step.action.letterKind] !== 'reminder' || channels.includes('call')) return null;
  if (covered.length === 0 || !covered.every(balance => mayCharge(balance, reminding))) return null;
  const { most } = reminderAllowance({
    contract: contractOf(facts, covered, day),
    missedDueDateOfYear: Math.max(1, facts.missedDueDates ?? 0),
    // The free reminder of each has left: this is at least the second.
    reminderOfDueDate: 2,
    postage: postageOf(policy, channels),
  });
  return most.amount > 0 ? most : null;
}

/** The stamp of a letter, where a letter leaves and the company said what it pays. */
export function postageOf(policy: CompanyPolicy, channels: readonly ChannelName[]): Money {
  const isPosted = channels.includes('letter') || channels.includes('registeredLetter');
  const postage = policy.consumerClause?.reminderCosts?.postageMinor ?? 0;
  return isPosted ? money(postage, 'EUR') : zero('EUR');
}

function mayCharge(balance: Balance, { facts, policy, day }: Reminding): boolean {
  const { law, invoiceId, dueOn, issuedOn } = balance;
  if (law.relation !== 'b2c' || law.governing.law !== 'BE' || law.law !== 'BE') return false;
  const firstReminder = firstReminderInForce(facts.taken, { invoiceId, day }, policy);
  const stage = consumerStage({ dueOn: dueOn ?? issuedOn, firstReminder, on: day });
  if (stage.kind !== 'chargesAllowed' || firstReminder === null) return false;
  // What the reminder promised holds, also where it gave a few days more than the law.
  return day > (firstReminder.freeUntil ?? firstReminder.sentOn);
}

const contractOf = (
  { lawFacts = [] }: DossierFacts,
  covered: readonly Balance[],
  day: CalendarDate,
): 'regularSupply' | 'oneOff' =>
  covered.some(({ invoiceId }) => firstDayOf(factsOf(lawFacts, invoiceId, day), 'regularSupply') !== null)
    ? 'regularSupply'
    : 'oneOff';
