// Whom money that is not allocated may come from. The cash gate holds these debtors until somebody has said whose it is:
// a debtor whose payment has arrived is not reminded.

import type { ClaimIndex, IncomingPayment, OpenClaim } from '../../matching/open/open-claims.ts';
import { payersOf } from '../../matching/payer/payer.ts';
import type { Match } from '../../matching/propose.ts';
import type { SuspectWrite } from '../../store/money/matching-rows.ts';

/** Claims of one amount that it still singles out. */
const SINGLED_OUT = 3;

/** Whom unallocated money may come from: a proposal names them, an account or name points to them, or they overpaid. */
export function suspectsOf({
  matches,
  facts,
  index,
}: {
  matches: readonly Match[];
  facts: {
    readonly payments: readonly IncomingPayment[];
    readonly repeated: readonly SuspectWrite[];
  };
  index: ClaimIndex;
}): SuspectWrite[] {
  const payments = new Map(facts.payments.map(payment => [payment.id, payment]));
  const found = matches.flatMap(match => {
    const payment = payments.get(match.paymentId);
    if (!payment || isSpent(match, payment)) return [];
    const named = namedBy(match, index).map(
      (claim): SuspectWrite => ({
        paymentId: payment.id,
        debtorId: claim.debtorId,
        clue: quoteOf(match) ?? claim.number,
      }),
    );
    const payers = payersOf(payment, index);
    const pointed = [...payers].map(
      ([debtorId, clues]): SuspectWrite => ({ paymentId: payment.id, debtorId, clue: clues[0]?.quote ?? '' }),
    );
    const isKnown = [...payers.keys()].some(debtorId => index.owes(debtorId));
    const sameAmount = match.kind === 'certain' ? [] : owingExactly({ payment, index, isKnown });
    const owing = sameAmount.map(
      ({ debtorId, number }): SuspectWrite => ({ paymentId: payment.id, debtorId, clue: number }),
    );
    return [...named, ...pointed, ...owing];
  });
  // What another file may have told already came, if it came twice, from whom it came the first time.
  return [...found, ...facts.repeated];
}

/** Nothing of it is left that could be anybody's: the cash gate asks for money that is not allocated. */
const isSpent = (match: Match, { amount }: IncomingPayment): boolean =>
  match.kind === 'certain' &&
  match.allocations.reduce((total, part) => total + part.amount.amount, 0) === amount.amount;

/**
 * All whose claim is this very amount: a proposal names five of them at most. Where the payer is known and owes something,
 * only those whom the amount singles out, since somebody may pay for another: a round amount would hold nearly everybody.
 */
function owingExactly({
  payment,
  index,
  isKnown,
}: {
  payment: IncomingPayment;
  index: ClaimIndex;
  isKnown: boolean;
}): readonly OpenClaim[] {
  return isKnown && index.howManyOf(payment.amount) > SINGLED_OUT ? [] : index.ofAmount(payment.amount);
}

function namedBy(match: Match, index: ClaimIndex): OpenClaim[] {
  const allocations =
    match.kind === 'certain'
      ? match.allocations
      : match.kind === 'unsure'
        ? match.proposals.flatMap(proposal => proposal.allocations)
        : [];
  return allocations.flatMap(part => (part.kind === 'invoice' ? (index.byId(part.invoiceId) ?? []) : []));
}

function quoteOf(match: Match): string | null {
  if (match.kind === 'unknown') return null;
  return (match.kind === 'certain' ? match.because : match.proposals[0]?.clues)?.[0]?.quote ?? null;
}
