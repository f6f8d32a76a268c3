// What a debtor pays online: the invoices that it ticked, each with what is asked for it today. All that the page asks for
// is the amount of the page, interest and fixed sum included where the last message asked for them; a choice among the
// invoices is their principal. An offer to settle is what is missing to meet it, a promise what was promised, a plan its next
// instalment. What was shown and is true no longer is never charged.

import type { OnlinePart } from '../../store/money/online-payments.ts';
import { isPositive, type Money, sum } from '../../units/money.ts';
import type { PageClaim, PageInvoice } from '../views/debtor-page.ts';
import type { PageAgreed } from '../views/page-agreed.ts';
import type { PageSettlement } from '../views/page-settlement.ts';

export type ChosenPayment = {
  readonly kind: 'chosen';
  readonly amount: Money;
  readonly parts: readonly OnlinePart[];
  readonly numbers: readonly string[];
};

/** Those that may be paid online now: something is asked for them, and no payment of them is on its way. */
export const payableInvoices = ({ invoices }: PageClaim): readonly PageInvoice[] =>
  invoices.filter(({ payable, isPaidOnline }) => isPositive(payable) && !isPaidOnline);

export function chosenPayment(
  claim: PageClaim,
  { invoiceIds, standing }: { invoiceIds: readonly string[]; standing: string },
): ChosenPayment | { readonly kind: 'refused'; readonly because: 'nothingChosen' | 'changed' } {
  if (standing !== chargeStanding(claim)) return { kind: 'refused', because: 'changed' };
  const chosen = payableInvoices(claim).filter(({ invoiceId }) => invoiceIds.includes(invoiceId));
  if (chosen.length === 0) return { kind: 'refused', because: 'nothingChosen' };
  const asked = claim.invoices.filter(({ isAsked, payable }) => isAsked && isPositive(payable));
  const isAll = asked.length === chosen.length && chosen.every(({ isAsked }) => isAsked);
  const principal = sum(
    chosen.map(({ payable }) => payable),
    claim.currency,
  );
  return {
    kind: 'chosen',
    amount: isAll ? claim.toPay : principal,
    parts: chosen.map(({ invoiceId, payable }) => ({ invoiceId, amount: payable.amount })),
    numbers: chosen.map(({ number }) => number),
  };
}

/** Everything that may be charged, in a few signs: carried by the form, and compared at the click. */
export const chargeStanding = (claim: PageClaim): string =>
  [
    `${claim.toPay.amount}${claim.currency}`,
    ...payableInvoices(claim).map(({ invoiceId, payable }) => `${invoiceId}:${payable.amount}`),
  ].join(',');

/** What is missing to meet an offer to settle, never more, nor of one that has ended or was withdrawn since. */
export function chosenOffer(
  settlements: readonly PageSettlement[],
  { offerId, standing }: { offerId: string; standing: string },
): ChosenPayment | { readonly kind: 'refused'; readonly because: 'changed' } {
  for (const settlement of settlements) {
    if (settlement.kind !== 'running' || settlement.online?.offerId !== offerId) continue;
    if (standing !== standingOfOffer(settlement)) break;
    const { meets, online, numbers } = settlement;
    const parts = online.parts.map(part => ({ ...part, offerId }));
    return { kind: 'chosen', amount: meets.amount, parts, numbers };
  }
  return { kind: 'refused', because: 'changed' };
}

/** What was promised, or the next instalment of a plan; never what is no longer agreed, nor another amount. */
export function chosenAgreed(
  { agreed, invoices }: PageClaim,
  { agreedId, standing }: { agreedId: string; standing: string },
): ChosenPayment | { readonly kind: 'refused'; readonly because: 'changed' } {
  for (const one of agreed) {
    const { online, transfer } = one;
    if (online?.agreedId !== agreedId) continue;
    if (standing !== standingOfAgreed(one)) break;
    const parts = online.parts.map(part => ({ ...part, agreedId }));
    const numbers = online.parts.flatMap(
      part => invoices.find(({ invoiceId }) => invoiceId === part.invoiceId)?.number ?? [],
    );
    return { kind: 'chosen', amount: transfer.amount, parts, numbers };
  }
  return { kind: 'refused', because: 'changed' };
}

export const standingOfAgreed = ({
  transfer: { amount },
  online,
}: Pick<PageAgreed, 'transfer' | 'online'>): string => standingOfParts(amount, online?.parts ?? []);

const standingOfParts = (
  amount: Money,
  parts: readonly { readonly invoiceId: string; readonly amount: number }[],
): string =>
  [`${amount.amount}${amount.currency}`, ...parts.map(part => `${part.invoiceId}:${part.amount}`)].join(',');

export const standingOfOffer = ({
  meets: { amount },
  online,
}: Pick<Extract<PageSettlement, { kind: 'running' }>, 'meets' | 'online'>): string =>
  standingOfParts(amount, online?.parts ?? []);
