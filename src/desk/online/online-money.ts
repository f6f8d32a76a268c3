// The money of an online payment in the books: received by the provider, paid to exactly the invoices that the debtor
// chose, and taken from them again as far as it went back. What was paid beyond principal is interest and the fixed sum of
// the letter: it is set aside, and holds nobody's reminder.

import type { ProviderPayment } from '../../channels/payment-provider.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { insertHold } from '../../store/dossiers/holds.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { setAsideBecause } from '../../store/money/manual-payments.ts';
import { insertMoneyBack, releaseMoneyBack } from '../../store/money/money-back.ts';
import {
  dossierOfDebtor,
  insertProviderPayment,
  numbersOfParts,
  type OnlinePart,
  type OnlinePaymentRow,
  standingMoneyBack,
} from '../../store/money/online-payments.ts';
import { lockPayment, restsOf } from '../../store/money/payment-rows.ts';
import { earlier } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { knownCompany } from '../company/company-view.ts';
import { allocateByHand } from '../money/allocate-by-hand.ts';
import type { InBooks } from '../money/in-books.ts';
import { takeAway } from '../money/take-away.ts';
import { localTime } from '../sending/sending-rules.ts';
import type { OnlinePayments } from './online-payments.ts';
import { recognisePayouts } from './provider-payouts.ts';

/** What `asideText` of messages/money-words.ts puts into words. */
const ACCESSORIES = 'accessoriesPaid';
/** Working days that a person has after a refund: a credit note is coming, or the invoice is owed again. */
const REFUND_HOLD_DAYS = 5;

/** The id of the payment that is booked. */
export async function bookPaid(
  books: InBooks,
  { row, payment }: { row: OnlinePaymentRow; payment: ProviderPayment },
): Promise<string> {
  const { db, stamp, day, makeId } = books;
  const { companyId, author } = stamp;
  const company = await knownCompany(db, companyId);
  const paidOn = localTime(paidAt({ row, payment }) ?? stamp.at, company.country).day;
  const paymentId = makeId();
  const numbers = (await numbersOfParts(db, { companyId, parts: row.parts })).join(' ');
  const debtor = (await debtorsById(db, companyId, [row.debtorId])).get(row.debtorId);
  const { amount, currency } = payment.amount;
  // A clock that is ahead, or a day that is pretended: money never comes tomorrow.
  const receivedOn = earlier(paidOn, day);
  await appendJournal(db, stamp, [
    {
      kind: 'onlinePaymentPaid',
      debtorId: row.debtorId,
      subjectId: paymentId,
      content: {
        onlinePaymentId: row.id,
        provider: row.provider,
        reference: payment.reference,
        minorUnits: amount,
        currency,
        receivedOn,
        note: `${author}, ${numbers}`,
      },
    },
  ]);
  await insertProviderPayment(db, {
    companyId,
    id: paymentId,
    receivedOn,
    amount,
    currency,
    payerName: debtor?.name ?? '',
    text: `${author} ${payment.reference} ${numbers}`,
  });
  // Another amount than the frozen one is not ours to spread: it waits for a person.
  if (amount === row.amount && currency === row.currency) {
    const left = await payParts(books, { row, paymentId, minorUnits: amount });
    const accessories = amount - row.parts.reduce((total, part) => total + part.amount, 0);
    // More than that is left where an invoice was paid otherwise in the meantime: a person says whose the rest is.
    if (left > 0 && left === accessories)
      await setAsideBecause(db, { companyId, paymentId, because: ACCESSORIES });
  }
  await recognisePayouts(books);
  return paymentId;
}

/**
 * A debit takes days to arrive: who ordered it by the day of an offer to settle, of a promise or of an instalment has kept it, and
 * was told that there is nothing more to do. Any other money counts from the day on which it came.
 */
const paidAt = ({ row, payment }: { row: OnlinePaymentRow; payment: ProviderPayment }): string | null =>
  row.state === 'pending' && row.parts.some(({ offerId, agreedId }) => (offerId ?? agreedId) !== undefined)
    ? row.begunAt
    : payment.paidAt;

/** In the order of the page, each invoice as far as it is still open. What is left over. */
async function payParts(
  books: InBooks,
  { row, paymentId, minorUnits }: { row: OnlinePaymentRow; paymentId: string; minorUnits: number },
): Promise<number> {
  const { db, stamp } = books;
  const rests = await restsOf(
    db,
    stamp.companyId,
    row.parts.map(({ invoiceId }) => invoiceId),
  );
  let left = minorUnits;
  const allocations = row.parts.flatMap(({ invoiceId, amount }: OnlinePart) => {
    const open = rests.get(invoiceId);
    const paid = open?.currency === row.currency ? Math.min(amount, left, open.rest) : 0;
    left -= paid;
    return paid > 0 ? [{ invoiceId, amount: money(paid, row.currency) }] : [];
  });
  if (allocations.length === 0) return left;
  const because = [{ kind: 'paidOnline', quote: row.reference ?? stamp.author }];
  const outcome = await allocateByHand(books, { paymentId, allocations, because });
  if (outcome !== 'done') throw new Error(`The online payment ${row.id} could not be booked: ${outcome}`);
  return left;
}

type Back = {
  readonly row: OnlinePaymentRow & { readonly paymentId: string };
  readonly payment: ProviderPayment;
  readonly refundedBecause: OnlinePayments['refunded'];
};

/**
 * The payment as if what went back had never been paid, as a bank's return does it: its invoices are open again in the
 * same round, and the ladder goes on where it stood. The totals of the provider are the truth, so that what was won back
 * counts again. Principal is kept paid first: giving interest back opens nothing.
 */
export async function bookReturned(books: InBooks, { row, payment, refundedBecause }: Back): Promise<void> {
  const { db, stamp, day, makeId } = books;
  const { companyId, author } = stamp;
  const { paymentId } = row;
  const locked = await lockPayment(db, companyId, paymentId);
  if (locked === null) throw new Error(`The payment ${paymentId} of an online payment is not there`);
  const chargedBack = Math.min(locked.amount, payment.chargedBack);
  const refunded = Math.min(locked.amount - chargedBack, payment.refunded);
  const standing = await standingMoneyBack(db, { companyId, paymentId });
  const allocated = locked.amount - locked.rest - standing.reduce((total, { amount }) => total + amount, 0);
  const kept = locked.amount - chargedBack - refunded;
  for (const { id } of standing) await releaseMoneyBack(db, { companyId, id, to: 'undone', author });
  const isTaken = allocated > kept;
  const why = chargedBack > row.chargedBack ? 'paymentReturned' : 'refunded';
  const removed = isTaken ? ((await takeAway(books, { paymentId, allocationId: null, why })) ?? []) : [];
  const noted = { wentOn: day, takenOn: day, author };
  const one = { ...noted, currency: row.currency, statementLineId: null, importId: null };
  const rows = [
    { kind: 'returned', amount: chargedBack },
    { kind: 'refunded', amount: refunded },
  ] as const;
  await insertMoneyBack(
    db,
    companyId,
    rows
      .filter(({ amount }) => amount > 0)
      .map(({ kind, amount }, position) => ({
        ...one,
        id: makeId(),
        kind,
        state: 'taken',
        paymentId,
        amount,
        because: author,
        // Of two rows the first tells what was taken from which invoice: a letter cites it once.
        takenBack: position === 0 ? removed : [],
      })),
  );
  await appendJournal(db, stamp, [
    {
      kind: payment.chargedBack < row.chargedBack ? 'onlinePaymentWonBack' : 'onlinePaymentReturned',
      debtorId: row.debtorId,
      subjectId: paymentId,
      content: { onlinePaymentId: row.id, refunded, chargedBack, currency: row.currency, note: author },
    },
  ]);
  if (isTaken || kept > allocated)
    await payParts(books, { row, paymentId, minorUnits: isTaken ? kept : kept - allocated });
  if (isTaken && refunded > row.refunded) await holdRefunded(books, { row, refundedBecause });
}

/** We gave it back ourselves: nobody is reminded before a person has said what that means. */
async function holdRefunded(
  { db, stamp, day, makeId }: InBooks,
  { row, refundedBecause }: Pick<Back, 'row' | 'refundedBecause'>,
): Promise<void> {
  const { companyId, author } = stamp;
  const company = await knownCompany(db, companyId);
  const dossierId = await dossierOfDebtor(db, { companyId, debtorId: row.debtorId, currency: row.currency });
  if (dossierId === null) return;
  const untilOn = addWorkingDays(day, REFUND_HOLD_DAYS, { country: company.country });
  const because = refundedBecause(company.language);
  const invoiceIds = row.parts.map(({ invoiceId }) => invoiceId);
  for (const invoiceId of invoiceIds)
    await insertHold(db, {
      companyId,
      holdId: makeId(),
      dossierId,
      invoiceId,
      because,
      author,
      fromOn: day,
      untilOn,
    });
  await appendJournal(db, stamp, [
    {
      kind: 'holdPlaced',
      debtorId: row.debtorId,
      subjectId: row.id,
      content: { invoiceIds, because, until: untilOn },
    },
  ]);
}
