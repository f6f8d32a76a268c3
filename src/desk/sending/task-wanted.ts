// Whether a call may still be made or a letter posted: asked at the moment it is done, as it is asked of every mail before
// it leaves. A debtor who was held, or whose money came in, after the morning's list was printed is not called all the same.

import type { Balance } from '../../claim/balance.ts';
import { askedBalances, askedOf, isOfAPart } from '../../dunning/asked.ts';
import { cashGate } from '../../dunning/cash-gate.ts';
import { SHELF_DAYS } from '../../dunning/deadline.ts';
import type { Decision, ExcludedInvoice, Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { decideAnew, refusalToSend } from '../../dunning/still-wanted.ts';
import { stoppedDecision } from '../../dunning/stopped.ts';
import type { InvoiceLine } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';

/** What a message asks for, in minor units. */
export type Covers = readonly { readonly invoiceId: string; readonly open: number }[];

/** The message as it was written. */
export type Written = {
  readonly covers: Covers;
  readonly preparedOn: CalendarDate;
  readonly deadlineOn: CalendarDate | null;
  /** Its lines: where one names the instalments that it asks for, nothing else of that invoice is meant. */
  readonly lines?: readonly Pick<InvoiceLine, 'number' | 'parts'>[];
};

/**
 * Null when it is still wanted. A weekend keeps nobody from the letter box, and the law knows the hours of a call; doubtful
 * money does.
 */
export function refusalOfTask({
  facts,
  scenario,
  messageId,
  written,
  day,
}: {
  facts: DossierFacts;
  scenario: Scenario | null;
  messageId: string;
  written: Written;
  day: CalendarDate;
}): Reason | null {
  const decision = decideAnew({ facts, scenario, day });
  const { waiting, currency } = facts;
  const refusal =
    waiting?.messageId === messageId
      ? refusalToSend({ waiting, taken: facts.taken, decision, currency, shelfDays: SHELF_DAYS, day })
      : refusalOfRest({ facts, written, decision, day });
  if (refusal?.code !== 'notAWorkingDay') return refusal;
  return decision.kind === 'hold' ? (decision.because[0] ?? null) : null;
}

/** A letter whose e-mail has left: its step is taken, so the decision is about the next one. */
function refusalOfRest({
  facts,
  written,
  decision,
  day,
}: {
  facts: DossierFacts;
  written: Written;
  decision: Decision;
  day: CalendarDate;
}): Reason | null {
  if (decision.kind === 'done' || decision.kind === 'hold')
    return decision.because[0] ?? { code: 'nothingOwed' };
  const { covers } = written;
  const asked = askedBalances(facts, day);
  // Of an invoice that is disputed or promised in part the rest is asked for, as the letter does; a hold lets nothing go.
  const keepsBack = ({ invoiceId, because }: ExcludedInvoice): boolean => {
    const cover = covers.find(one => one.invoiceId === invoiceId);
    return (
      cover !== undefined && !(isOfAPart(because) && (asked.get(invoiceId)?.open.amount ?? 0) >= cover.open)
    );
  };
  const excluded = decision.excluded.find(keepsBack);
  if (excluded) return excluded.because;
  const { cash, bankCountry, policy } = facts;
  const [uncertain] = cashGate({ cash, country: bankCountry, limitDays: policy.cashFreshDays, day });
  return otherIsAsked(written, facts, day) ?? answerIsOverdue(written, day) ?? uncertain ?? null;
}

/** The day until which it asks for an answer is over: the next step may be on its way already. */
export const answerIsOverdue = (
  { preparedOn, deadlineOn }: Pick<Written, 'preparedOn' | 'deadlineOn'>,
  day: CalendarDate,
): Reason | null => (deadlineOn !== null && day > deadlineOn ? { code: 'outdated', preparedOn } : null);

/**
 * Something of what is asked for was settled, disputed or promised in the meantime, more of it may be asked for again (a
 * dispute was refused, a payment went back), or the whole dossier is stopped. What comes due later is no such change.
 */
export function otherIsAsked(
  { covers, preparedOn, lines = [] }: Pick<Written, 'covers' | 'preparedOn' | 'lines'>,
  facts: DossierFacts,
  day: CalendarDate,
): Reason | null {
  const stopped = stoppedDecision(facts, day)?.because[0];
  if (stopped !== undefined) return stopped;
  const { currency } = facts;
  const asked = new Map(askedOf(facts, day).map(one => [one.balance.invoiceId, one.asked]));
  const pairs = covers.map(({ invoiceId, open }) => ({
    was: open,
    now: nowAsked(asked.get(invoiceId), { preparedOn, lines, spokenOf: lastSpokenOf(invoiceId, facts) }),
  }));
  if (pairs.every(({ was, now }) => was === now)) return null;
  const total = (amounts: readonly number[]): Money =>
    money(
      amounts.reduce((sum, amount) => sum + amount, 0),
      currency,
    );
  return {
    code: 'amountChanged',
    was: total(pairs.map(({ was }) => was)),
    now: total(pairs.map(({ now }) => now)),
  };
}

/**
 * What the message would ask for of this invoice now: of the instalments that it spoke of, those due when it was written.
 * Those that come due later are left to a later one: 500.00 of the first instalment were asked for and came in, so that
 * nothing is, although 500.00 of the second are open.
 */
function nowAsked(
  asked: Balance | undefined,
  { preparedOn, lines, spokenOf }: Required<Pick<Written, 'preparedOn' | 'lines'>> & { spokenOf: number },
): number {
  if (asked === undefined) return 0;
  const { unsettled, open } = asked;
  if (unsettled.length === 0) return open.amount;
  const parts = lines.find(({ number }) => number === asked.number)?.parts;
  const isMine = ({ instalment, dueOn }: Balance['unsettled'][number]): boolean =>
    parts === undefined
      ? dueOn < preparedOn || instalment <= spokenOf
      : parts.some(part => part.instalment === instalment);
  const mine = unsettled.filter(isMine);
  return mine.reduce((total, { rest }) => total + rest.amount, 0);
}

/** The latest instalment of an invoice that a message which left was about. */
const lastSpokenOf = (invoiceId: string, { taken }: DossierFacts): number =>
  Math.max(
    0,
    ...taken.flatMap(one => (one.invoiceId === invoiceId && one.leftOn !== null ? one.instalment : [])),
  );
