// A promise or a dispute as it stands on a day, in the form in which it is said back to who made it: what of it is left, and the invoices
// that it is about still. Null where nothing of it is left: it is kept, credited or cancelled, and nobody confirms it any more.
// 1,000.00 promised, 400.00 come in before the letter leaves: "we expect 600.00".

import { stillCovered } from '../../dossier/coverage.ts';
import { disputeStanding } from '../../dossier/dispute.ts';
import { promiseStanding } from '../../dossier/promise.ts';
import { knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Confirmed } from '../../letters/confirmations/confirmed.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, smaller, subtract } from '../../units/money.ts';

export function promiseSaid(
  promiseId: string,
  facts: DossierFacts,
  day: CalendarDate,
): Extract<Confirmed, { kind: 'promise' }> | null {
  const { interruptions, balances, bankCountry } = facts;
  const kept = interruptions?.promises.find(({ id }) => id === promiseId);
  if (interruptions === undefined || kept === undefined) return null;
  const { receipts } = interruptions;
  const standing = promiseStanding(kept, { receipts, cash: knownCash(facts), bankCountry, day });
  if (standing.kind !== 'running' && standing.kind !== 'unjudged') return null;
  const { covers, payOn, amount } = kept;
  const judging = { receipts, currency: amount.currency, by: day };
  const numbers = covers.flatMap(part =>
    isPositive(stillCovered(part, judging))
      ? balances.flatMap(({ invoiceId, number }) => (invoiceId === part.invoiceId ? [number] : []))
      : [],
  );
  return { kind: 'promise', amount: standing.left, payOn, numbers: numbers.sort() };
}

export function disputeSaid(
  disputeId: string,
  { interruptions, balances }: DossierFacts,
  day: CalendarDate,
): Extract<Confirmed, { kind: 'dispute' }> | null {
  const kept = interruptions?.disputes.find(({ id }) => id === disputeId);
  const balance = balances.find(({ invoiceId }) => invoiceId === kept?.invoiceId);
  if (interruptions === undefined || kept === undefined || balance === undefined) return null;
  const { open, number } = balance;
  const { disputes, receipts } = interruptions;
  const mine = disputeStanding(kept, { open, receipts, day });
  if (mine.kind !== 'open' || !isPositive(mine.withheld)) return null;
  // Of the same invoice, what no dispute is about.
  const rest = disputes
    .filter(({ invoiceId }) => invoiceId === kept.invoiceId)
    .map(one => disputeStanding(one, { open, receipts, day }))
    .reduce(
      (left, one) => (one.kind === 'closed' ? left : subtract(left, smaller(one.withheld, left))),
      open,
    );
  return {
    kind: 'dispute',
    number,
    amount: kept.amount === null ? null : mine.withheld,
    rest: isPositive(rest) ? rest : null,
    answerBy: kept.answerBy,
  };
}
