// A debtor clicks to pay at a provider. What it chose and the amount are frozen and in the journal before the provider is
// asked for its page; the same click twice is one payment and one page. From then on its invoices wait for the money: for
// the day of the click, and longer once the provider says that it is on its way.

import type { PaymentProvider, ProviderName } from '../../channels/payment-provider.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal, type JournalStamp } from '../../store/journal/journal.ts';
import { insertExpectedReceipt, liftOnlineReceipts } from '../../store/money/expected-receipts.ts';
import {
  insertOnlinePayment,
  noteOnlineOpened,
  noteOnlineState,
  type OnlinePaymentRow,
  onlineBegunSince,
  onlinePaymentById,
  onlinePaymentOfForm,
  unsettledOnline,
} from '../../store/money/online-payments.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { DEBTOR_ON_PAGE } from '../debtor-page/answer-effects.ts';
import { debtorPage } from '../debtor-page/debtor-page.ts';
import type { Visit } from '../debtor-page/debtor-portal.ts';
import type { DebtorPage, PageClaim } from '../views/debtor-page.ts';
import { offeredProviders } from './company-providers.ts';
import { type ChosenPayment, chosenAgreed, chosenOffer, chosenPayment } from './online-choice.ts';
import { type OnlinePayments, PROVIDER_NAMES } from './online-payments.ts';

export type BeginOnline = {
  readonly visit: Visit;
  readonly day: CalendarDate;
  /** Made with the form: the same one twice is one payment. */
  readonly formKey: string;
  readonly provider: ProviderName;
  readonly currency: string;
  readonly invoiceIds: readonly string[];
  /** An offer to settle is paid and no choice of invoices. */
  readonly offerId: string | null;
  /** A promise or the next instalment of a plan is paid and no choice of invoices. */
  readonly agreedId: string | null;
  /** What the page asked for when it was shown, as `standingOf`, `standingOfOffer` or `standingOfAgreed` writes it. */
  readonly standing: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
};

export type OnlineRefusal = 'nothingChosen' | 'changed' | 'unavailable' | 'tooMany';
export type BegunOnline =
  | { readonly kind: 'opened'; readonly url: string }
  | { readonly kind: 'refused'; readonly because: OnlineRefusal };

/** Clicks of one link within a day. */
const CLICKS_A_DAY = 20;
const DAY_MS = 86_400_000;
/** A page that was opened so long ago is opened again: who went back and clicks anew is the same payment. */
const SAME_PAGE_MS = 15 * 60_000;
const DESCRIPTION_SIGNS = 140;

const refused = (because: OnlineRefusal): BegunOnline => ({ kind: 'refused', because });

export async function beginOnline(
  context: DeskContext,
  online: OnlinePayments,
  begin: BeginOnline,
): Promise<BegunOnline> {
  const { companyId } = begin.visit;
  const providers = await offeredProviders(context.database, { online, companyId });
  const provider = providers.find(({ name }) => name === begin.provider);
  if (provider === undefined) return refused('unavailable');
  const kept = await context.database.transaction(db => keep(db, { begin, at: context.clock.now() }));
  if ('because' in kept) return refused(kept.because);
  if (kept.row.pageUrl !== null) return { kind: 'opened', url: kept.row.pageUrl };
  return openPage(context, { online, begin, provider, ...kept });
}

type Kept =
  | { readonly row: OnlinePaymentRow; readonly description: string }
  | { readonly because: OnlineRefusal };

async function keep(db: Transaction, { begin, at }: { begin: BeginOnline; at: string }): Promise<Kept> {
  const { visit, day, formKey, provider } = begin;
  const { companyId, linkId, debtorId } = visit;
  // Two clicks at once are one after the other, and none while money is being booked.
  await lockBooks(db, companyId);
  const known = await onlinePaymentOfForm(db, { companyId, linkId, formKey });
  const page = await debtorPage(db, { companyId, debtorId, day });
  const claim = page?.claims.find(({ currency }) => currency === begin.currency);
  if (page === null || claim === undefined) return { because: 'changed' };
  const describe = (numbers: readonly string[]): string =>
    `${page.creditor.name} : ${numbers.join(' ')}`.slice(0, DESCRIPTION_SIGNS);
  const choice = choiceOf(begin, { page, claim });
  // The page that was opened for an offer, a promise or an instalment is of no use once that is over.
  const isOfAgreement = begin.offerId !== null || begin.agreedId !== null;
  if (isOfAgreement && choice.kind === 'refused') return { because: choice.because };
  if (known !== null) {
    const isLive = known.state === 'asked' || known.state === 'open';
    const numbers = claim.invoices
      .filter(({ invoiceId }) => known.parts.some(part => part.invoiceId === invoiceId))
      .map(({ number }) => number);
    return isLive ? { row: known, description: describe(numbers) } : { because: 'changed' };
  }
  if (choice.kind === 'refused') return { because: choice.because };
  const same = (await unsettledOnline(db, { companyId, debtorId })).find(row =>
    isSame(row, { choice, provider, at }),
  );
  if (same !== undefined) return { row: same, description: describe(choice.numbers) };
  const since = new Date(millisecondsOf(at) - DAY_MS).toISOString();
  if ((await onlineBegunSince(db, { companyId, linkId, since })) >= CLICKS_A_DAY)
    return { because: 'tooMany' };
  const row = await write(db, { begin, choice, at });
  return { row, description: describe(choice.numbers) };
}

function choiceOf(
  begin: BeginOnline,
  { page, claim }: { readonly page: DebtorPage; readonly claim: PageClaim },
): ReturnType<typeof chosenPayment> {
  const { offerId, agreedId, standing } = begin;
  if (offerId !== null) return chosenOffer(page.settlements, { offerId, standing });
  return agreedId === null ? chosenPayment(claim, begin) : chosenAgreed(claim, { agreedId, standing });
}

function isSame(
  row: OnlinePaymentRow,
  { choice, provider, at }: { choice: ChosenPayment; provider: ProviderName; at: string },
): boolean {
  const isRecent = millisecondsOf(at) - millisecondsOf(row.begunAt) < SAME_PAGE_MS;
  if (row.state !== 'open' || row.provider !== provider || !isRecent) return false;
  const key = (parts: OnlinePaymentRow['parts']): string =>
    parts
      .map(
        ({ invoiceId, amount, offerId = '', agreedId = '' }) =>
          `${invoiceId} ${amount} ${offerId}${agreedId}`,
      )
      .sort()
      .join();
  return (
    row.amount === choice.amount.amount &&
    row.currency === choice.amount.currency &&
    key(row.parts) === key(choice.parts)
  );
}

async function write(
  db: Transaction,
  { begin, choice, at }: { begin: BeginOnline; choice: ChosenPayment; at: string },
): Promise<OnlinePaymentRow> {
  const { visit, day, formKey, provider } = begin;
  const { companyId, linkId, debtorId } = visit;
  const { amount, parts, numbers } = choice;
  const id = newId(millisecondsOf(at));
  const stamp: JournalStamp = { companyId, at, day, author: DEBTOR_ON_PAGE };
  await appendJournal(db, stamp, [
    {
      kind: 'onlinePaymentBegun',
      debtorId,
      subjectId: id,
      content: {
        provider,
        minorUnits: amount.amount,
        currency: amount.currency,
        parts,
        note: numbers.join(' '),
      },
    },
  ]);
  const frozen = { amount: amount.amount, currency: amount.currency, parts };
  await insertOnlinePayment(db, { companyId, id, linkId, formKey, provider, at, ...frozen });
  for (const part of parts)
    await insertExpectedReceipt(db, {
      ...part,
      companyId,
      author: DEBTOR_ON_PAGE,
      id: newId(millisecondsOf(at)),
      kind: 'online',
      expectedOn: day,
      untilOn: day,
      because: PROVIDER_NAMES[provider],
      onlinePaymentId: id,
    });
  await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
  const row = await onlinePaymentById(db, { companyId, id });
  if (row === null) throw new Error(`The online payment ${id} that was just written is not there`);
  return row;
}

async function openPage(
  context: DeskContext,
  {
    online,
    begin,
    provider,
    row,
    description,
  }: {
    online: OnlinePayments;
    begin: BeginOnline;
    provider: PaymentProvider;
    row: OnlinePaymentRow;
    description: string;
  },
): Promise<BegunOnline> {
  const { companyId, debtorId } = begin.visit;
  const { publicUrl, isReachable } = online;
  const opened = await provider.open({
    orderId: row.id,
    amount: money(row.amount, row.currency),
    description,
    returnUrl: `${publicUrl}/p/retour/${companyId}/${row.id}`,
    webhookUrl: isReachable ? `${publicUrl}/p/appel/${provider.name}/${companyId}` : null,
    language: begin.language,
  });
  const at = context.clock.now();
  // Nothing is known: the same click asks again under the same key.
  if (opened.kind === 'silent') return refused('unavailable');
  await context.database.transaction(async db => {
    if (opened.kind === 'opened') {
      await noteOnlineOpened(db, { companyId, id: row.id, reference: opened.reference, pageUrl: opened.url });
      return;
    }
    await noteOnlineState(db, { ...row, companyId, state: 'failed' });
    await liftOnlineReceipts(db, { companyId, onlinePaymentId: row.id, at, by: provider.name });
    await appendJournal(db, { companyId, at, day: begin.day, author: provider.name }, [
      { kind: 'onlinePaymentFailed', debtorId, subjectId: row.id, content: { note: opened.because } },
    ]);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day: begin.day });
  });
  return opened.kind === 'opened' ? { kind: 'opened', url: opened.url } : refused('unavailable');
}
