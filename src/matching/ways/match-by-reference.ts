// What the quoted references of a payment say. Alone and strong, a reference is certain, also for a part or for more
// than is open; several must add up to the amount, since money left over says that one of them was not meant; weak ones
// need a second clue.
// Credit notes count where the payer names them or where they correct a quoted invoice, and only if the sum is then exact.

import { toDecimal } from '../../units/money.ts';
import type { FoundAllocation } from '../open/open-amounts.ts';
import { foldQuoted, type OpenCredit } from '../open/open-claims.ts';
import type { Finding, Question } from '../question.ts';
import { type Clue, type Quoted, quotedIn } from '../quoted/clues.ts';
import { misspelt } from '../quoted/misspelt.ts';
import {
  equalTo,
  payerOf,
  type QuotedClaim,
  reusesReference,
  type Situation,
  toInvoice,
} from '../quoted/quoted-claims.ts';
import { discountOnNamed } from './match-discount.ts';
import { matchFullText } from './match-full-text.ts';
import { doubtful } from './match-in-doubt.ts';
import { matchNamedGroup } from './match-named-group.ts';
import { matchOffer } from './match-offer.ts';
import { mayPay } from './may-pay.ts';

/** Null where the payment quotes nothing that is known. */
export function matchByReference(question: Question): Finding | null {
  const quotes = quotedIn(question.payment, question.index);
  const quoted = quotes.flatMap(quote =>
    quote.target.kind === 'invoice'
      ? [{ claim: quote.target.claim, clue: quote.clue, isStrong: quote.isStrong }]
      : [],
  );
  if (quoted.length === 0) return null;
  const live = quoted.filter(({ claim }) => question.open.of(claim) > 0);
  if (live.length === 0)
    return quoted.some(({ isStrong }) => isStrong) ? { kind: 'unknown', because: 'nothingOpen' } : null;
  const credits = creditsQuoted({ quotes, live, question });
  return (
    matchOffer({ live, question }) ??
    exactSum({ live, credits, question }) ??
    discountOnNamed({ live, question }) ??
    matchFullText({ live, question }) ??
    matchNamedGroup({ live, question }) ??
    strongAlone({ live, question }) ??
    misspelt({ live, question }) ??
    weakWithPayer({ live, question }) ??
    doubtful({ live, question })
  );
}

/** Quoted by number, or correcting a quoted invoice. */
function creditsQuoted({
  quotes,
  live,
  question,
}: Situation & { quotes: readonly Quoted[] }): readonly OpenCredit[] {
  const numbers = new Set(live.map(({ claim }) => foldQuoted(claim.number)));
  const debtors = new Set(live.map(({ claim }) => claim.debtorId));
  const named = new Set(
    quotes.flatMap(({ target }) => (target.kind === 'creditNote' ? target.credit.creditNoteId : [])),
  );
  return [...debtors]
    .flatMap(debtor => question.open.creditsOf(debtor))
    .filter(
      credit =>
        named.has(credit.creditNoteId) ||
        credit.precedingInvoices.some(number => numbers.has(foldQuoted(number))),
    );
}

/** The amount is exactly what some quoted invoices, less their credit notes, have open: reference and amount agree. */
function exactSum({
  live,
  credits,
  question,
}: Situation & { credits: readonly OpenCredit[] }): Finding | null {
  const strong = live.filter(({ isStrong }) => isStrong);
  const amount = question.payment.amount.amount;
  for (const set of [strong, live])
    for (const deducted of subsetsOfCredits(credits, question)) {
      if (set.length === 0) continue;
      const asked = set.reduce((total, { claim }) => total + question.open.of(claim), 0);
      const less = deducted.reduce((total, credit) => total + question.open.ofCredit(credit), 0);
      if (asked - less !== amount || !mayPay(set, question)) continue;
      // One of them alone asks this amount: a deduction that settles the others may be chance.
      if (less > 0 && set.some(({ claim }) => question.open.of(claim) === amount)) continue;
      return certain({ set, credits: deducted, question });
    }
  return onlyOneFits({ live: strong.length > 0 ? strong : live, question });
}

/** Nothing deducted, everything deducted, and each alone: more would be guessing. */
function subsetsOfCredits(
  credits: readonly OpenCredit[],
  question: Question,
): readonly (readonly OpenCredit[])[] {
  const usable = credits.filter(credit => question.open.ofCredit(credit) > 0);
  return usable.length === 0 ? [[]] : [[], usable, ...usable.map(credit => [credit])];
}

/**
 * Of several quotes one alone has the amount: that one, unless a bare small number is all there is. Of several whole
 * numbers ('F-12 RAPPEL F-34') only where its debtor pays.
 */
function onlyOneFits({ live, question }: Situation): Finding | null {
  const fitting = live.filter(({ claim }) => question.open.of(claim) === question.payment.amount.amount);
  const isTheirs = fitting.every(({ claim, isStrong }) => !isStrong || question.payers.has(claim.debtorId));
  return fitting.length === 1 && isTheirs && mayPay(fitting, question)
    ? certain({ set: fitting, credits: [], question })
    : null;
}

function certain({
  set,
  credits,
  question,
}: {
  set: readonly QuotedClaim[];
  credits: readonly OpenCredit[];
  question: Question;
}): Finding {
  const allocations: FoundAllocation[] = [
    ...set.map(({ claim }) => toInvoice(claim, question.open.of(claim))),
    ...credits.map(
      (credit): FoundAllocation => ({
        kind: 'creditNote',
        creditNoteId: credit.creditNoteId,
        amount: -question.open.ofCredit(credit),
      }),
    ),
  ];
  const quote = toDecimal(question.payment.amount);
  const [only] = set;
  const equal: Clue =
    set.length === 1 && credits.length === 0 && only !== undefined
      ? equalTo(only.claim, question)
      : { kind: 'sumEqual', quote, documentId: null };
  return {
    kind: 'certain',
    allocations,
    because: [...set.map(({ clue }) => clue), equal, ...payerOf(set, question)],
  };
}

/** One strong reference and another amount: a part payment, or more than is open, whose rest stays unallocated. */
function strongAlone({ live, question }: Situation): Finding | null {
  const strong = live.filter(({ isStrong }) => isStrong);
  const [only] = strong;
  if (strong.length !== 1 || only === undefined) return null;
  const isChecked = only.clue.kind === 'structuredCommunication' || only.clue.kind === 'creditorReference';
  // A number without check digits may be misspelt: with another amount only its own debtor's payment is sure.
  if (!isChecked && !isFrom(only.claim.debtorId, question)) return null;
  if (reusesReference(only, question)) return null;
  const amount = Math.min(question.payment.amount.amount, question.open.of(only.claim));
  const because = [only.clue, ...payerOf([only], question)];
  return { kind: 'certain', allocations: [toInvoice(only.claim, amount)], because };
}

const isFrom = (debtorId: string, { payers }: Question): boolean => payers.has(debtorId);

/** A number that is too short to stand alone, from its own debtor's account or name, for no more than is open. */
function weakWithPayer({ live, question }: Situation): Finding | null {
  const { payers } = question;
  const own = live.filter(({ claim }) => payers.has(claim.debtorId));
  const [only] = own;
  if (payers.size > 1 || own.length !== 1 || only === undefined) return null;
  if (live.some(({ isStrong }) => isStrong)) return null;
  // An order may have several invoices: it says whose, and not how much of which.
  const isLong = foldQuoted(only.clue.quote).length >= 4 && only.clue.kind !== 'orderReference';
  const amount = question.payment.amount.amount;
  if (!isLong || amount > question.open.of(only.claim) || reusesReference(only, question)) return null;
  return {
    kind: 'certain',
    allocations: [toInvoice(only.claim, amount)],
    because: [only.clue, ...payerOf([only], question)],
  };
}
