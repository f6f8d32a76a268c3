// A payment less the discount that its invoice offered for paying early, made in time: the exact amount that was asked for
// that day, so as good a clue as the full one. Late, or by another share, it is a difference for a person to judge.
// 980.00 on 9 March for 1,000.00 of 1 March with 2 % within 10 days: paid, and 20.00 given up as agreed.

import type { DiscountOffer } from '../../claim/cash-discount.ts';
import type { FoundAllocation } from '../open/open-amounts.ts';
import type { OpenClaim } from '../open/open-claims.ts';
import { combinationsOf } from '../payer/payer-findings.ts';
import type { Finding, Question } from '../question.ts';
import type { Clue } from '../quoted/clues.ts';
import { namesAnother } from '../quoted/names-another.ts';
import { payerOf, type QuotedClaim, type Situation } from '../quoted/quoted-claims.ts';

type Discounted = { readonly claim: OpenClaim; readonly offer: DiscountOffer };

/** The invoices that are named, each with its discount where it is in time: their sum is what was paid. */
export function discountOnNamed({ live, question }: Situation): Finding | null {
  const { open, payers, payment } = question;
  const strong = live.filter(({ isStrong }) => isStrong);
  const set = strong.length > 0 ? strong : live;
  if (set.some(one => !isChecked(one) && !payers.has(one.claim.debtorId))) return null;
  const taken = set.flatMap(({ claim }): Discounted[] => {
    const [offer] = offersOn(claim, question);
    return offer === undefined ? [] : [{ claim, offer }];
  });
  const asked = set.reduce((total, { claim }) => total + open.of(claim), 0);
  const off = taken.reduce((total, { offer }) => total + offer.off.amount, 0);
  const [only] = set;
  if (set.length === 1 && only !== undefined) return discountOnOne(only, question);
  if (taken.length === 0 || asked - off !== payment.amount.amount) return null;
  const allocations = set.map(({ claim }): FoundAllocation => {
    const offer = taken.find(one => one.claim === claim)?.offer;
    return less(claim, { off: offer?.off.amount ?? 0, question });
  });
  const because = [...set.map(({ clue }) => clue), ...taken.map(agreed), ...payerOf(set, question)];
  return { kind: 'certain', allocations, because };
}

function discountOnOne({ claim, clue }: QuotedClaim, question: Question): Finding | null {
  const offer = offersOn(claim, question).find(one => isPaidLess(claim, { offer: one, question }));
  if (offer === undefined) return null;
  return {
    kind: 'certain',
    allocations: [less(claim, { off: question.open.of(claim) - question.payment.amount.amount, question })],
    because: [clue, agreed({ claim, offer }), ...(question.payers.get(claim.debtorId) ?? [])],
  };
}

/** Nothing is named, the payer is known, and one invoice alone less its discount is what was paid. */
export function discountOfPayer(
  claims: readonly OpenClaim[],
  { clues, question }: { readonly clues: readonly Clue[]; readonly question: Question },
): Finding | null {
  const fitting = claims.flatMap((claim): Discounted[] => {
    const offer = offersOn(claim, question).find(one => isPaidLess(claim, { offer: one, question }));
    return offer === undefined ? [] : [{ claim, offer }];
  });
  const [only] = fitting;
  if (only === undefined || fitting.length > 1 || namesAnother(only.claim, question)) return null;
  if (combinationsOf(claims, question, 3).found.length > 0) return null;
  const off = question.open.of(only.claim) - question.payment.amount.amount;
  return {
    kind: 'certain',
    allocations: [less(only.claim, { off, question })],
    because: [...clues, agreed(only)],
  };
}

/** In time, on an invoice of which nothing is paid; the largest first. */
function offersOn(claim: OpenClaim, { open, payment }: Question): readonly DiscountOffer[] {
  if (open.of(claim) !== claim.payable.amount) return [];
  return claim.discounts
    .filter(({ untilOn }) => payment.receivedOn <= untilOn)
    .toSorted((one, other) => other.off.amount - one.off.amount);
}

/** People round the other way. */
const ROUNDING = 1;

const isPaidLess = (
  claim: OpenClaim,
  { offer, question }: { readonly offer: DiscountOffer; readonly question: Question },
): boolean =>
  Math.abs(question.open.of(claim) - offer.off.amount - question.payment.amount.amount) <= ROUNDING;

const less = (
  claim: OpenClaim,
  { off, question }: { readonly off: number; readonly question: Question },
): FoundAllocation => ({
  kind: 'invoice',
  invoiceId: claim.invoiceId,
  amount: question.open.of(claim) - off,
  ...(off === 0 ? {} : { discount: off }),
});

const agreed = ({ claim, offer }: Discounted): Clue => ({
  kind: 'agreedDiscount',
  quote: `${offer.basisPoints / 100} %`,
  documentId: claim.invoiceId,
});

const isChecked = ({ clue: { kind } }: QuotedClaim): boolean =>
  kind === 'structuredCommunication' || kind === 'creditorReference';
