// Whether a confirmation that waits says of a promise or a dispute what is left of it, and no day that is over. Money, a credit note or a
// cancellation between its writing and its leaving make it say what is no longer so; it is then written anew, or left out for good.
// Of offers and plans `still-true.ts` asks the same. What was said by a call or an answer alone stays as it was said.
// 300.00 of 1,000.00 contested, 700.00 paid before it leaves: nothing is said any more of 700.00 that remain due.

import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { otherAmount } from '../../dunning/still-true.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import type { SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import type { PaidNow } from '../../store/dossiers/confirmations.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, money, zero } from '../../units/money.ts';
import { disputeSaid, promiseSaid } from './said-back.ts';

type Asked = {
  readonly confirms: string;
  readonly facts: DossierFacts;
  /** Of what the debtor says it has paid; absent, it stays as it was said. */
  readonly paidNow?: PaidNow | null;
  readonly day: CalendarDate;
};

/** As it would be said on that day; null where nothing of it is left, or its own day is over. */
export function saidNow(
  was: SaidToDebtor,
  { confirms, facts, paidNow = null, day }: Asked,
): SaidToDebtor | null {
  if (isOver(was, day)) return null;
  if (was.kind === 'paid' && paidNow !== null) return paidSaid(was, paidNow);
  if (was.kind === 'promise') return promiseSaid(confirms, facts, day);
  if (was.kind === 'dispute') return disputeSaid(confirms, facts, day);
  return was;
}

/** Why it is not said as it was written; null where it is. */
export function saidUnlikeNow(
  was: SaidToDebtor,
  { preparedOn, ...asked }: Asked & { readonly preparedOn: CalendarDate },
): Reason | null {
  if (isOver(was, asked.day)) return { code: 'outdated', preparedOn };
  const now = saidNow(was, asked);
  if (now !== null && (now === was || canonicalJson(now) === canonicalJson(was))) return null;
  const { currency } = asked.facts;
  if (was.kind === 'promise') {
    const left = now?.kind === 'promise' ? now.amount : zero(currency);
    return otherAmount(was.amount, left) ?? OTHERWISE;
  }
  if (was.kind === 'paid' && now === null) return { code: 'nothingOwed' };
  if (was.kind !== 'dispute') return OTHERWISE;
  if (now?.kind !== 'dispute')
    return was.amount === null
      ? { code: 'nothingOwed' }
      : { code: 'amountChanged', was: was.amount, now: zero(currency) };
  const none = zero(currency);
  return (
    otherAmount(was.amount ?? none, now.amount ?? none) ??
    otherAmount(was.rest ?? none, now.rest ?? none) ??
    OTHERWISE
  );
}

type Paid = Extract<SaidToDebtor, { kind: 'paid' }>;

/** Nothing is looked for that has come. Null where all of it was credited or cancelled, and nothing is to be looked for. */
function paidSaid(
  { received: _received, left: _left, ...said }: Paid,
  { paid, paidBefore, open }: PaidNow,
): Paid | null {
  if (said.about === undefined) return said;
  const { currency, amount: was } = said.about.paid;
  const received = money(paid - Math.min(was, paidBefore), currency);
  if (!isPositive(received)) return open > 0 ? said : null;
  return { ...said, received, left: open > 0 ? money(open, currency) : null };
}

const OTHERWISE = { code: 'writtenBefore', what: 'said' } as const;

/** The day that it announces has passed: nobody is told on Tuesday that we call on Monday. */
function isOver(said: SaidToDebtor, day: CalendarDate): boolean {
  switch (said.kind) {
    case 'promise':
      return said.payOn < day;
    case 'dispute':
    case 'planProposed':
      return said.answerBy < day;
    case 'callBack':
      return said.on < day;
    case 'paid':
      return said.until < day;
    default:
      return false;
  }
}
