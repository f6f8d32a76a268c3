// How an amount is paid that a text asks for: the account, the reference and the transfer code of that very amount, the same
// block in a reminder and in an offer.

import { formatIban, parseIban } from '../units/identifiers.ts';
import { isPositive, type Money } from '../units/money.ts';
import { printedReference } from './identity.ts';
import { formatMoney, type Locale } from './locale.ts';
import { payCode } from './pay-code.ts';
import type { Block, Fact } from './rendering/document.ts';
import { cleanValue } from './template.ts';
import type { Labels } from './wording/label-set.ts';

export type HowToPay = {
  readonly amount: Money;
  readonly iban: string;
  readonly bic: string | null;
  readonly reference: string;
  /** EPC069-12 payload; null where the code cannot say it. */
  readonly payCode: string | null;
};

/** Null where no account is known, or nothing is to be paid. */
export function howToPay(
  { name, iban, bic }: { readonly name: string; readonly iban: string | null; readonly bic: string | null },
  { amount, reference }: { readonly amount: Money; readonly reference: string },
): HowToPay | null {
  if (iban === null || !isPositive(amount)) return null;
  return { amount, iban, bic, reference, payCode: payCode({ name, iban, bic, amount, reference }) };
}

export type PaymentBlock = Extract<Block, { kind: 'facts' }>;

export function paymentBlock(
  { amount, iban, bic, reference }: Omit<HowToPay, 'payCode'>,
  {
    creditor,
    labels: { payment },
    locale,
    more = [],
  }: {
    readonly creditor: { readonly name: string; readonly country: string };
    readonly labels: Labels;
    readonly locale: Locale;
    readonly more?: readonly Fact[];
  },
): PaymentBlock {
  const fact = (label: string, value: string): Fact => ({ label, value, isStrong: false });
  return {
    kind: 'facts',
    role: 'payment',
    facts: [
      { ...fact(payment.amount, formatMoney(amount, locale)), isStrong: true },
      fact(payment.beneficiary, cleanValue(creditor.name)),
      fact(payment.iban, formatIban(iban)),
      ...(bic === null ? [] : [fact(payment.bic, bic)]),
      fact(payment[referenceName(creditor)], cleanValue(printedReference(reference))),
      ...more,
    ],
  };
}

/** What the creditor's banks call it: a communication in Belgium, a reference elsewhere. */
export const referenceName = ({ country }: { readonly country: string }): 'reference' | 'belgianReference' =>
  country === 'BE' ? 'belgianReference' : 'reference';

/** Two letters, two digits, and at least eleven more signs, in groups or not. */
const ACCOUNT = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30}/g;

/** Whether a text names accounts and none of them is this one: money that goes to an account of yesterday is lost. */
export function namesOtherAccount(text: string, iban: string | null): boolean {
  const named = (text.match(ACCOUNT) ?? []).flatMap(found => accountAtStart(found) ?? []);
  return named.length > 0 && (iban === null || !named.includes(iban));
}

/** What follows an account on its line may look like more of it. */
function accountAtStart(found: string): string | null {
  const [line = ''] = found.split(/[\r\n]/);
  const words = line.split(/\s/);
  for (let count = words.length; count > 0; count -= 1) {
    const account = parseIban(words.slice(0, count).join(''));
    if (account !== null) return account;
  }
  return null;
}
