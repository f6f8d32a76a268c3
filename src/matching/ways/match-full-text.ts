// A payment of many invoices whose text has no room for all their numbers: a transfer carries 140 signs, and a message that
// asks for sixty invoices prints as many numbers as fit. Certain where what is named fills the text, all of it is one
// debtor's, and the amount is exactly all that this debtor owes, or all that is due.
// 8,424.90 with the numbers of eleven invoices is the sixty that are due, where their sum is 8,424.90.

import { toDecimal } from '../../units/money.ts';
import { LONGEST_REFERENCE } from '../../units/transfer-text.ts';
import type { OpenClaim } from '../open/open-claims.ts';
import type { Finding } from '../question.ts';
import { payerOf, type Situation, toInvoice } from '../quoted/quoted-claims.ts';
import { askedAtFirst, namesSettled } from '../quoted/settled.ts';
import { mayPay } from './may-pay.ts';

export function matchFullText({ live, question }: Situation): Finding | null {
  const { open, payment } = question;
  const strong = live.filter(({ isStrong }) => isStrong);
  const [first] = strong;
  if (first === undefined || namesSettled(question) || askedAtFirst(question)) return null;
  const { debtorId } = first.claim;
  if (live.some(({ claim }) => claim.debtorId !== debtorId) || !mayPay(strong, question)) return null;
  const all = open.claimsOf(debtorId);
  const due = all.filter(({ dueOn }) => dueOn <= payment.receivedOn);
  const named = new Set(strong.map(({ claim }) => claim));
  const chosen = [due, all].find(
    claims =>
      claims.reduce((total, claim) => total + open.of(claim), 0) === payment.amount.amount &&
      live.every(({ claim }) => claims.includes(claim)) &&
      fillsTheText(named, claims),
  );
  if (chosen === undefined) return null;
  return {
    kind: 'certain',
    allocations: chosen.map(claim => toInvoice(claim, open.of(claim))),
    because: [
      ...strong.map(({ clue }) => clue),
      { kind: 'sumEqual', quote: toDecimal(payment.amount), documentId: null },
      ...payerOf(strong, question),
    ],
  };
}

/** No number that is left out would have found room behind those that are named. */
function fillsTheText(named: ReadonlySet<OpenClaim>, claims: readonly OpenClaim[]): boolean {
  const written = [...named].reduce((length, { number }) => length + number.length + 1, 0);
  return claims.every(claim => named.has(claim) || written + claim.number.length > LONGEST_REFERENCE);
}
