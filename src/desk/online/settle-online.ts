// What became of a payment at a provider. Its call, the payer who comes back and the look of every half hour all end here:
// the provider is asked, and whatever it says is written once, under a lock. A call that comes twice, or together with the
// payer, finds the work done.

import type { PaymentProvider, ProviderPayment } from '../../channels/payment-provider.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { insertExpectedReceipt, liftOnlineReceipts } from '../../store/money/expected-receipts.ts';
import {
  lockOnlinePayment,
  noteOnlineState,
  type OnlinePaymentRow,
  type OnlineState,
  onlinePaymentById,
  onlinePaymentByReference,
} from '../../store/money/online-payments.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import { type InBooks, inBooks } from '../money/in-books.ts';
import { bookPaid, bookReturned } from './online-money.ts';
import { type OnlinePayments, PROVIDER_NAMES } from './online-payments.ts';

export type SettledOnline = 'unknown' | 'silent' | OnlineState;

export type SettleOnline = {
  readonly provider: PaymentProvider;
  readonly companyId: string;
  readonly reference: string;
  readonly day: CalendarDate;
  readonly refunded: OnlinePayments['refunded'];
};

/** Working days that an ordered debit may take before it is there (SEPA debits at both providers: five to six). */
const DAYS_ON_ITS_WAY = 6;

export async function settleOnline(context: DeskContext, settle: SettleOnline): Promise<SettledOnline> {
  const { provider, companyId, reference, day } = settle;
  const known = await onlinePaymentByReference(context.database, {
    companyId,
    provider: provider.name,
    reference,
  });
  // Whoever invents references makes us ask nobody.
  if (known === null) return 'unknown';
  const looked = await provider.look(reference);
  if (looked.kind !== 'found') return looked.kind;
  const { payment } = looked;
  if (payment.orderId !== known.id) return 'unknown';
  if (!isNews(known, payment)) return known.state;
  const work = async (books: InBooks): Promise<SettledOnline> => {
    await lockOnlinePayment(books.db, companyId, known.id);
    const row = await onlinePaymentById(books.db, { companyId, id: known.id });
    if (row === null) return 'unknown';
    if (!isNews(row, payment)) return row.state;
    // Somebody wrote since the provider was asked: which answer is the older one nobody can tell. It is asked again.
    return isSame(row, known) ? write(books, { row, payment, settle }) : 'silent';
  };
  return inBooks(
    context,
    { companyId, by: PROVIDER_NAMES[provider.name], day },
    // Begun before the company was closed: the money came all the same, and the books say so.
    { work, isDone: () => true, isBelated: true },
  );
}

/** A state never goes back: an answer that was overtaken by a later one changes nothing. */
const RANK: Readonly<Record<OnlineState, number>> = {
  asked: 0,
  open: 1,
  pending: 2,
  expired: 3,
  failed: 3,
  paid: 4,
};

function isNews(row: OnlinePaymentRow, { state, refunded, chargedBack }: ProviderPayment): boolean {
  if (RANK[state] > RANK[row.state]) return true;
  return row.state === 'paid' && (refunded !== row.refunded || chargedBack !== row.chargedBack);
}

const isSame = (row: OnlinePaymentRow, known: OnlinePaymentRow): boolean =>
  row.state === known.state && row.refunded === known.refunded && row.chargedBack === known.chargedBack;

type Write = {
  readonly row: OnlinePaymentRow;
  readonly payment: ProviderPayment;
  readonly settle: SettleOnline;
};

async function write(books: InBooks, { row, payment, settle }: Write): Promise<OnlineState> {
  const { db, stamp, day } = books;
  const { companyId, at, author } = stamp;
  const paidId = row.paymentId ?? (payment.state === 'paid' ? await bookPaid(books, { row, payment }) : null);
  if (paidId === null) {
    await tellState(books, { row, state: payment.state });
    await noteOnlineState(db, { ...row, companyId, state: payment.state });
  } else {
    const { refunded, chargedBack } = payment;
    const paid = { ...row, paymentId: paidId };
    if (refunded !== row.refunded || chargedBack !== row.chargedBack)
      await bookReturned(books, { row: paid, payment, refundedBecause: settle.refunded });
    await noteOnlineState(db, { ...paid, companyId, state: 'paid', refunded, chargedBack });
  }
  await liftOnlineReceipts(db, { companyId, onlinePaymentId: row.id, at, by: author });
  if (payment.state === 'pending') await expectOnline(books, row);
  await wakeDossiers(db, { companyId, debtorIds: [row.debtorId], day });
  return payment.state;
}

const KINDS = {
  open: 'onlinePaymentBegun',
  pending: 'onlinePaymentPending',
  failed: 'onlinePaymentFailed',
  expired: 'onlinePaymentExpired',
  paid: 'onlinePaymentPaid',
} as const;

async function tellState(
  { db, stamp }: InBooks,
  { row, state }: { row: OnlinePaymentRow; state: ProviderPayment['state'] },
): Promise<void> {
  const { id, debtorId, provider, amount, currency } = row;
  await appendJournal(db, stamp, [
    {
      kind: KINDS[state],
      debtorId,
      subjectId: id,
      content: { provider, minorUnits: amount, currency, note: PROVIDER_NAMES[provider] },
    },
  ]);
}

/** Ordered and not there yet: its invoices wait as they do for a direct debit. */
async function expectOnline({ db, stamp, day, makeId }: InBooks, row: OnlinePaymentRow): Promise<void> {
  const { companyId, author } = stamp;
  const company = await knownCompany(db, companyId);
  const untilOn = addWorkingDays(day, DAYS_ON_ITS_WAY, { country: company.country });
  for (const part of row.parts)
    await insertExpectedReceipt(db, {
      ...part,
      companyId,
      author,
      id: makeId(),
      kind: 'online',
      expectedOn: day,
      untilOn,
      because: author,
      onlinePaymentId: row.id,
    });
}
