// Numbers of invoices that are paid, as a payer may quote them: for a second payment of one, or for nothing at all.

import type { Money } from '../../units/money.ts';
import type { OpenAmounts } from '../open/open-amounts.ts';
import type { SettledClaim } from '../open/open-claims.ts';
import type { Payers } from '../payer/payer.ts';
import type { Question } from '../question.ts';
import { joinedPieces, readPieces } from './text-pieces.ts';
import { zerosFor } from './zeros.ts';

const FEWEST_CHARACTERS = 4;

const NONE: ReadonlySet<string> = new Set();

type Paid = Pick<SettledClaim, 'debtorId' | 'payable'>;

/**
 * Whether the text names a paid invoice of who pays; with `ofAmount`, one that asked exactly what was paid. `except`: folded
 * numbers that may be named.
 */
export function namesSettled(
  { payment, index, payers, open }: Question,
  { ofAmount = false, except = NONE }: { ofAmount?: boolean; except?: ReadonlySet<string> } = {},
): boolean {
  // Also what earlier payments of the same list have paid.
  const paidOnes = (folded: string): readonly Paid[] => [
    ...[index.settled(folded) ?? []].flat(),
    ...index
      .quotable(folded)
      .flatMap(target => (target.kind === 'invoice' && open.of(target.claim) === 0 ? [target.claim] : [])),
  ];
  for (const written of [payment.text, ...payment.references]) {
    const text = zerosFor(written);
    for (const { folded, isGluedLeft, isGluedRight } of joinedPieces({
      text,
      pieces: readPieces(text),
      lengths: index.numberLengths,
    })) {
      if (folded.length < FEWEST_CHARACTERS || isGluedLeft || isGluedRight || except.has(folded)) continue;
      const theirs = paidOnes(folded).filter(paid => mayBeTheirs(paid, payers));
      if (theirs.some(({ payable }) => !ofAmount || payable.amount === payment.amount.amount)) return true;
    }
  }
  return false;
}

/** Of somebody else than a known payer, it is a slip, or no number at all. */
export const mayBeTheirs = ({ debtorId }: Pick<SettledClaim, 'debtorId'>, payers: Payers): boolean =>
  payers.size === 0 || payers.has(debtorId);

/** Whether an invoice of these debtors that is paid, or paid in part, asked exactly this at first. */
export function askedAtFirst({ payment, index, open, payers }: Question): boolean {
  const { amount } = payment;
  return [...payers.keys()].some(
    debtorId => index.hasSettled(debtorId, amount) || isPaidInPart(debtorId, amount, open),
  );
}

/** Money that was told to pay a part of an invoice may have been for another: the whole of it is then paid later. */
export const isPaidInPart = (debtorId: string, { amount, currency }: Money, open: OpenAmounts): boolean =>
  open
    .claimsOf(debtorId)
    .some(
      claim =>
        open.of(claim) < amount && claim.payable.amount === amount && claim.payable.currency === currency,
    );
