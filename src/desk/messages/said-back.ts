// A promise or a dispute as it was kept, in the form in which it is said back to who made it.

import type { Dispute } from '../../dossier/dispute.ts';
import type { Confirmed } from '../../letters/confirmations/confirmed.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import { isPositive, type Money, smaller, subtract } from '../../units/money.ts';
import { factsIn, type Work } from '../in-dossier.ts';

export async function promiseSaid(
  work: Work,
  promiseId: string,
): Promise<Extract<Confirmed, { kind: 'promise' }>> {
  const { interruptions } = await factsIn(work);
  const kept = interruptions?.promises.find(({ id }) => id === promiseId);
  if (kept === undefined) throw new Error(`Promise ${promiseId} is not there`);
  const { amount, payOn, covers } = kept;
  const ids = covers.map(({ invoiceId }) => invoiceId);
  const numbers = [...(await invoiceNumbers(work.db, work.companyId, ids)).values()].sort();
  return { kind: 'promise', amount, payOn, numbers };
}

export async function disputeSaid(
  work: Work,
  disputeId: string,
): Promise<Extract<Confirmed, { kind: 'dispute' }>> {
  const { interruptions, balances } = await factsIn(work);
  const kept = interruptions?.disputes.find(({ id }) => id === disputeId);
  if (kept === undefined) throw new Error(`Dispute ${disputeId} is not there`);
  const { amount, answerBy, invoiceId } = kept;
  const number = (await invoiceNumbers(work.db, work.companyId, [invoiceId])).get(invoiceId) ?? '';
  const open = balances.find(balance => balance.invoiceId === invoiceId)?.open ?? null;
  return {
    kind: 'dispute',
    number,
    amount,
    rest: restOf(open, interruptions?.disputes ?? [], kept),
    answerBy,
  };
}

/** Of the same invoice, what no dispute is about. */
function restOf(open: Money | null, disputes: readonly Dispute[], { invoiceId }: Dispute): Money | null {
  if (open === null) return null;
  const rest = disputes
    .filter(one => one.invoiceId === invoiceId && one.outcome === null)
    .reduce((left, { amount }) => subtract(left, smaller(amount ?? left, left)), open);
  return isPositive(rest) ? rest : null;
}
