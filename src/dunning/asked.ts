// What of each open invoice may be asked for today: its balance without what is disputed, promised or under another
// agreement. Messages, pay codes and screens take the amount from here; what is owed stays with `claim/balance.ts`.

import { balanceWithout } from '../claim/asked-balance.ts';
import type { Balance } from '../claim/balance.ts';
import type { KnownCash } from '../dossier/coverage.ts';
import { NO_INTERRUPTIONS } from '../dossier/interruptions.ts';
import { type Withheld, withheldParts } from '../dossier/withheld.ts';
import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import { type Money, sum } from '../units/money.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';

export type AskedInvoice = {
  readonly balance: Balance;
  /** The invoice without what is kept back of it, by the clock of the instalment that is asked for. */
  readonly asked: Balance;
  readonly withheld: readonly Withheld[];
};

/** Every open invoice of the dossier, the oldest due date first. */
export function askedOf(facts: DossierFacts, day: CalendarDate): AskedInvoice[] {
  const open = facts.balances.filter(balance => balance.open.amount > 0).sort(byDueDate);
  const { interruptions } = facts;
  if (interruptions === undefined) return open.map(balance => asWhole(balance, facts));
  const withheld = withheldParts(interruptions, {
    parts: open,
    cash: knownCash(facts),
    bankCountry: facts.bankCountry,
    day,
  });
  return open.map(balance => {
    const mine = withheld.filter(({ invoiceId }) => invoiceId === balance.invoiceId);
    return mine.length === 0 ? asWhole(balance, facts) : askedPart(balance, mine, facts);
  });
}

/** Every open balance without what is disputed of it. Promises and plans keep nothing back here: the debt stands. */
export function undisputedOf(facts: DossierFacts, day: CalendarDate): Balance[] {
  const disputes = facts.interruptions?.disputes ?? [];
  if (disputes.length === 0) return [...facts.balances];
  const interruptions = { ...NO_INTERRUPTIONS, disputes, receipts: facts.interruptions?.receipts ?? [] };
  return askedOf({ ...facts, interruptions }, day).map(({ asked }) => asked);
}

/** By invoice, its balance without what is kept back of it. */
export const askedBalances = (facts: DossierFacts, day: CalendarDate): Map<string, Balance> =>
  new Map(askedOf(facts, day).map(({ balance, asked }) => [balance.invoiceId, asked]));

/** Money that waits to be explained makes the cash uncertain: it may be what was promised. */
export const knownCash = ({ cash, interruptions, returned }: DossierFacts): KnownCash => ({
  knownUntil: cash.knownUntil,
  isUncertain: cash.unallocated.length > 0,
  ordered: interruptions?.ordered,
  returned,
});

export function withheldReason(
  { amount, because }: Withheld,
  { number, cash }: { number: string; cash: DossierFacts['cash'] },
): Reason {
  switch (because.kind) {
    case 'disputed': {
      const { category, openedOn, answerBy } = because.dispute;
      const { isLate } = because;
      return { code: 'disputed', invoice: number, amount, category, openedOn, answerBy, isLate };
    }
    case 'creditExpected': {
      const { outcome, answerBy } = because.dispute;
      const by = outcome !== null && 'creditBy' in outcome ? outcome.creditBy : answerBy;
      return { code: 'creditNoteExpected', invoice: number, amount, by, isLate: because.isLate };
    }
    case 'planProposed': {
      const { proposedBy, proposedOn } = because.plan;
      return { code: 'planProposed', amount, proposedBy, proposedOn, until: because.until };
    }
    case 'inPlan':
      return planReason(because, { amount, cash });
    case 'offered': {
      const { amount: wanted, payBy } = because.offer;
      return because.isUnjudged
        ? { code: 'agreementUnjudged', amount: wanted, dueOn: payBy, knownUntil: cash.knownUntil }
        : { code: 'settlementOffered', amount: wanted, payBy };
    }
    case 'promised': {
      const { payOn } = because.promise;
      if (because.isUnjudged) return { code: 'promiseUnjudged', amount, payOn, knownUntil: cash.knownUntil };
      return { code: 'promised', amount, payOn, until: because.until };
    }
  }
}

/** Whether a reason keeps back a part of its invoice, as `withheldReason` says it; every other one keeps back the whole. */
export const isOfAPart = ({ code }: Reason): boolean => PARTS.has(code);
const PARTS: ReadonlySet<Reason['code']> = new Set([
  'disputed',
  'creditNoteExpected',
  'planProposed',
  'inPlan',
  'settlementOffered',
  'agreementUnjudged',
  'promised',
  'promiseUnjudged',
]);

function planReason(
  { plan, next, isUnjudged }: Extract<Withheld['because'], { kind: 'inPlan' }>,
  { amount, cash }: { amount: Money; cash: DossierFacts['cash'] },
): Reason {
  const last = plan.instalments.at(-1)?.dueOn ?? plan.proposedOn;
  if (next === null) return { code: 'inPlan', amount, nextOn: last };
  if (!isUnjudged) return { code: 'inPlan', amount, nextOn: next.dueOn };
  return { code: 'agreementUnjudged', amount: next.amount, dueOn: next.dueOn, knownUntil: cash.knownUntil };
}

/** A person has to answer: the time for it is over. */
export function asksPerson(reason: Reason): boolean {
  if (reason.code === 'disputed' || reason.code === 'creditNoteExpected') return reason.isLate;
  if (reason.code === 'timeBarred') return true;
  return reason.code === 'planProposed' && reason.proposedBy === 'debtor';
}

/** What is due of an invoice, or falls due next: a message before the due date speaks of that instalment alone. */
export const dueAmount = (balance: Balance): Money =>
  restOf(balance, one => one.instalment <= balance.instalment || one.dueOn < balance.day);

/** What of an invoice is due by a day. */
export const dueUntil = (balance: Balance, until: CalendarDate): Money =>
  restOf(balance, ({ dueOn }) => dueOn <= until);

/** Of the instalments that count; all of an invoice of which no due date is known. */
const restOf = (
  { unsettled, open }: Balance,
  counts: (one: Balance['unsettled'][number]) => boolean,
): Money =>
  unsettled.length === 0
    ? open
    : sum(
        unsettled.filter(counts).map(({ rest }) => rest),
        open.currency,
      );

/**
 * A small rest of an instalment has no clock of its own: the next one is not chased by its age, and asks for it as well.
 * 490.00 of 500.00 due on 30 September, 500.00 on 30 October: the first reminder is of November, over 510.00.
 */
function byItsClock(balance: Balance, { policy }: DossierFacts): Balance {
  const { unsettled, day } = balance;
  if (unsettled.length < 2) return balance;
  const isSmallRest = ({ rest, amount }: (typeof unsettled)[number]): boolean =>
    rest.amount < amount.amount && rest.amount <= policy.smallBalanceMinor;
  const clock = unsettled.find(one => !isSmallRest(one)) ?? unsettled.at(-1);
  if (clock === undefined || clock.instalment === balance.instalment) return balance;
  const { instalment, dueOn } = clock;
  return { ...balance, instalment, dueOn, daysLate: Math.max(0, daysBetween(dueOn, day)) };
}

const asWhole = (balance: Balance, facts: DossierFacts): AskedInvoice => ({
  balance,
  asked: byItsClock(balance, facts),
  withheld: [],
});

function askedPart(balance: Balance, withheld: readonly Withheld[], facts: DossierFacts): AskedInvoice {
  const { sources } = facts;
  const claim = sources?.find(({ invoice }) => invoice.id === balance.invoiceId);
  if (claim === undefined) throw new Error(`The claim behind invoice ${balance.number} is not here`);
  const part = sum(
    withheld.map(({ amount }) => amount),
    balance.open.currency,
  );
  return { balance, asked: byItsClock(balanceWithout(part, { claim, balance }), facts), withheld };
}

function byDueDate(left: Balance, right: Balance): number {
  const [one, other] = [left.dueOn ?? left.issuedOn, right.dueOn ?? right.issuedOn];
  if (one === other) return left.number.localeCompare(right.number);
  return one < other ? -1 : 1;
}
