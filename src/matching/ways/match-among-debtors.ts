// Where nobody knows who paid, or one of several did: what the amount alone says, or the amount among those.

import { combinationsOf, unsure, whole } from '../payer/payer-findings.ts';
import type { Doubt, Finding, Question } from '../question.ts';
import { misspelt } from '../quoted/misspelt.ts';
import { namesAnother } from '../quoted/names-another.ts';
import { equalTo, toInvoice } from '../quoted/quoted-claims.ts';
import { askedAtFirst } from '../quoted/settled.ts';

/**
 * The account or the name is shared by several, or was cut where several begin so: certain only where one of them alone
 * owes the amount, nobody else does, and no sum of what they owe gives it.
 */
export function severalDebtors(debtors: readonly string[], question: Question): Finding {
  const { open, payers, payment, index } = question;
  const slip = misspelt({ live: [], question });
  if (slip !== null) return slip;
  const paid = payment.amount.amount;
  const fitting = debtors.flatMap(debtor => open.claimsOfAmount(debtor, paid));
  if (fitting.length === 0) return byAmountAlone(question);
  const proposals = fitting.map(claim =>
    whole({ chosen: [claim], clues: payers.get(claim.debtorId) ?? [], doubt: 'severalFit', question }),
  );
  const [only] = fitting;
  const isRare = index.howManyOf(payment.amount) === 1;
  if (only === undefined || fitting.length > 1 || !isRare || namesAnother(only, question))
    return unsure(proposals);
  const isSum = debtors.some(debtor => {
    const { found, isComplete } = combinationsOf(open.claimsOf(debtor), question, 3);
    return !isComplete || found.length > (debtor === only.debtorId ? 1 : 0);
  });
  if (isSum || askedAtFirst(question)) return unsure(proposals);
  const because = [...(payers.get(only.debtorId) ?? []), equalTo(only, question)];
  return { kind: 'certain', allocations: [toInvoice(only, paid)], because };
}

/** More invoices of one amount than this are no help to anybody. */
const MOST_OF_ONE_AMOUNT = 5;

export function byAmountAlone(question: Question): Finding {
  const same = question.index.ofAmount(question.payment.amount).slice(0, 100);
  const fitting = same.filter(claim => question.open.of(claim) === question.payment.amount.amount);
  if (fitting.length === 0) return { kind: 'unknown', because: 'noClue' };
  if (fitting.length > MOST_OF_ONE_AMOUNT) return { kind: 'unknown', because: 'tooManyPossibilities' };
  const doubt: Doubt = fitting.length > 1 ? 'severalFit' : 'oneClueOnly';
  return unsure(fitting.map(claim => whole({ chosen: [claim], clues: [], doubt, question })));
}
