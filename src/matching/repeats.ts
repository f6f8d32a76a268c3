// Money that may have come twice: the same payer sent the same amount a few days before. Paid twice by mistake, or told
// twice by two files, it looks like the payment of another invoice. Certain remains only what the payer names himself:
// the number of an open invoice and its exact amount.
// 480.00 'FACTURE 12' on the 3rd and on the 6th is a question; 480.00 a month later is the next invoice of a subscription.

import { type CalendarDate, daysBetween } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { Clue, ClueKind } from './clues.ts';
import { amountKey, foldQuoted, type IncomingPayment } from './open-claims.ts';
import { type FoldedSender, foldSender, isSamePayer } from './payer.ts';

/** A receipt that pays something already. */
export type EarlierReceipt = {
  readonly receivedOn: CalendarDate;
  /** All of it, not what is left. */
  readonly amount: Money;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  readonly text: string;
  readonly references: readonly string[];
};

/** Less than a month: a subscription is no repetition. */
export const REPEAT_DAYS = 21;

export type Repeats = 'no' | 'sameAmount' | 'sameWords' | 'toldTwice';

type Known = { readonly receipt: EarlierReceipt; readonly sender: FoldedSender };

export class Receipts {
  readonly #byAmount = new Map<string, Known[]>();

  constructor(earlier: readonly EarlierReceipt[]) {
    for (const receipt of earlier) this.add(receipt);
  }

  add(receipt: EarlierReceipt): void {
    const key = amountKey(receipt.amount);
    const told: Known = { receipt, sender: foldSender(receipt) };
    const known = this.#byAmount.get(key);
    if (known === undefined) this.#byAmount.set(key, [told]);
    else known.push(told);
  }

  repeats(payment: IncomingPayment): Repeats {
    const sender = foldSender(payment);
    const near = (this.#byAmount.get(amountKey(payment.amount)) ?? []).filter(
      earlier =>
        isSamePayer(earlier.sender, sender) &&
        Math.abs(daysBetween(earlier.receipt.receivedOn, payment.receivedOn)) <= REPEAT_DAYS,
    );
    if (near.length === 0) return 'no';
    return near.some(({ receipt }) => wordsOf(receipt) === wordsOf(payment)) ? 'sameWords' : 'sameAmount';
  }
}

const wordsOf = ({ text, references }: Pick<EarlierReceipt, 'text' | 'references'>): string =>
  foldQuoted([text, ...references].join(' '));

/** Whether what was found stands although the money may have come twice. */
export function standsDespite(repeats: Repeats, because: readonly Clue[]): boolean {
  const has = (...kinds: readonly ClueKind[]): boolean => because.some(({ kind }) => kinds.includes(kind));
  const isNamed = has(
    'structuredCommunication',
    'creditorReference',
    'paymentReference',
    'referredDocument',
    'invoiceNumber',
  );
  switch (repeats) {
    case 'no':
      return true;
    case 'toldTwice':
      return false;
    case 'sameAmount':
      return has('payerIban', 'payerName') ? has('amountEqual') || (isNamed && has('sumEqual')) : false;
    case 'sameWords':
      return isNamed && has('amountEqual', 'sumEqual') && has('payerIban', 'payerName');
  }
}
