// A promise or a dispute as it was kept, in the form in which it is said back to who made it.

import type { Confirmed } from '../../letters/confirmed.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
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
  const { interruptions } = await factsIn(work);
  const kept = interruptions?.disputes.find(({ id }) => id === disputeId);
  if (kept === undefined) throw new Error(`Dispute ${disputeId} is not there`);
  const { amount, answerBy, invoiceId } = kept;
  const number = (await invoiceNumbers(work.db, work.companyId, [invoiceId])).get(invoiceId) ?? '';
  return { kind: 'dispute', number, amount, answerBy };
}
