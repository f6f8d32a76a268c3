// The bank brings the money of online payments once more, in payouts of the provider. Where the booked payments explain a
// payout it is set aside; where they do not, it is a question: neither is ever matched with an invoice by itself.

import { type BookedOnline, explainPayout, PAYOUT_DAYS, payoutSender } from '../../matching/payout.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import {
  type BankReceipt,
  bookedOnline,
  noteMayRepeat,
  notePaidOut,
  receiptsOfProviders,
} from '../../store/money/payouts.ts';
import { addDays } from '../../units/calendar.ts';
import type { InBooks } from '../money/in-books.ts';

/** A statement may come in long after its days. */
const LATE_STATEMENT_DAYS = 60;

/** What `asideText` of messages/money-words.ts puts into words. */
const BECAUSE = 'providerPayout';

/** Before matching, with each file and with each payment that is booked: either may be told first. */
export async function recognisePayouts({ db, stamp, day }: InBooks): Promise<void> {
  const { companyId } = stamp;
  const since = addDays(day, -(LATE_STATEMENT_DAYS + PAYOUT_DAYS));
  const booked = await bookedOnline(db, { companyId, since });
  if (booked.length === 0) return;
  const paidOut = new Set<string>();
  for (const receipt of await receiptsOfProviders(db, { companyId, since })) {
    const sender = payoutSender(receipt);
    const byIt = booked.filter(
      ({ provider, currency, receivedOn }) =>
        provider === sender && currency === receipt.currency && receivedOn <= receipt.receivedOn,
    );
    // A provider by which nobody has paid here brings money of its own: it is matched as any other.
    const last = byIt.at(-1);
    if (last === undefined) continue;
    const waiting = byIt.filter(
      ({ paymentId, amount, isPaidOut }) => amount > 0 && !isPaidOut && !paidOut.has(paymentId),
    );
    const explained = explainPayout(receipt, waiting);
    if (explained.kind === 'unexplained')
      await noteMayRepeat(db, { companyId, receiptId: receipt.id, paymentId: last.paymentId });
    else {
      for (const id of explained.paymentIds) paidOut.add(id);
      await setAside({ db, stamp }, { receipt, paymentIds: explained.paymentIds });
    }
  }
}

async function setAside(
  { db, stamp }: Pick<InBooks, 'db' | 'stamp'>,
  { receipt, paymentIds }: { receipt: BankReceipt; paymentIds: readonly BookedOnline['paymentId'][] },
): Promise<void> {
  const { companyId } = stamp;
  await notePaidOut(db, { companyId, receiptId: receipt.id, paymentIds, because: BECAUSE });
  await appendJournal(db, stamp, [
    {
      kind: 'payoutRecognised',
      subjectId: receipt.id,
      content: { minorUnits: receipt.amount, currency: receipt.currency, paymentIds },
    },
  ]);
}
