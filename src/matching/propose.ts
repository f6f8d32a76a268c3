// Which payment pays which invoice. Certain only where a reference is unique among the open claims, or where two
// independent clues agree; anything else is a proposal with what is missing, or unknown. A wrong automatic match stops
// a lawful reminder or sends an unlawful one, so in doubt a person decides.
// 'Facture 2024-0042' with 400.00 for an open 1,000.00 is a certain part payment; 1,000.00 with no text is not certain.

import { type Money, money } from '../units/money.ts';
import { indexClaims } from './open/index-claims.ts';
import { type FoundAllocation, openAmounts } from './open/open-amounts.ts';
import type {
  ClaimIndex,
  IncomingPayment,
  KnownDebtor,
  OpenClaim,
  OpenCredit,
  SettledClaim,
} from './open/open-claims.ts';
import { indexOffers, type Offers } from './open/open-offers.ts';
import { payersOf } from './payer/payer.ts';
import type { Doubt, Finding, MatchingOptions, Question, UnknownBecause } from './question.ts';
import { independent } from './quoted/clue-families.ts';
import type { Clue } from './quoted/clues.ts';
import { type Rejection, rejectedInvoices } from './rejected.ts';
import { type EarlierReceipt, Receipts, type Repeats, standsDespite } from './repeats.ts';
import { matchByPayer } from './ways/match-by-payer.ts';
import { matchByReference } from './ways/match-by-reference.ts';
import { besideOffers } from './ways/match-offer.ts';
import { hasRival } from './ways/rivals.ts';

export type Allocation =
  | {
      readonly kind: 'invoice';
      readonly invoiceId: string;
      readonly amount: Money;
      /** Given up besides, as the invoice offered. */
      readonly discount?: Money;
    }
  /** Deducted by the payer: negative, so that the allocations of a payment add up to the money used. */
  | { readonly kind: 'creditNote'; readonly creditNoteId: string; readonly amount: Money };

export type Proposal = {
  readonly allocations: readonly Allocation[];
  readonly clues: readonly Clue[];
  /** From the strongest: the number of independent clues that agree, and what is missing. */
  readonly strength: { readonly agreeing: number; readonly doubt: Doubt };
};

export type Match = { readonly paymentId: string } & (
  | {
      readonly kind: 'certain';
      readonly allocations: readonly Allocation[];
      readonly because: readonly Clue[];
    }
  | { readonly kind: 'unsure'; readonly proposals: readonly Proposal[] }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause }
);

const DEFAULT_OPTIONS: MatchingOptions = { smallDifference: 500, cashDiscounts: [100, 150, 200, 250, 300] };

type Beside = {
  readonly payments: readonly IncomingPayment[];
  readonly rejected?: readonly Rejection[];
  /** Receipts of the last weeks that pay something already. */
  readonly earlier?: readonly EarlierReceipt[];
  /** To settle for less. */
  readonly offers?: Offers;
  readonly options?: MatchingOptions;
};

export function proposeMatches({
  claims,
  credits,
  settled,
  debtors,
  ...beside
}: Beside & {
  readonly claims: readonly OpenClaim[];
  readonly credits?: readonly OpenCredit[];
  /** Invoices that are paid: their numbers name something too. */
  readonly settled?: readonly SettledClaim[];
  /** Customers that owe nothing too: a name may be theirs. */
  readonly debtors?: readonly KnownDebtor[];
}): readonly Match[] {
  return matchAgainst(indexClaims(claims, { credits, settled, debtors }), beside);
}

/** The matches in the order of the payments; each certain match lowers what is open for those that arrive later. */
export function matchAgainst(index: ClaimIndex, { payments, ...beside }: Beside): readonly Match[] {
  const byArrival = payments
    .map((payment, position) => ({ payment, position }))
    .sort((left, right) =>
      left.payment.receivedOn === right.payment.receivedOn
        ? left.position - right.position
        : left.payment.receivedOn < right.payment.receivedOn
          ? -1
          : 1,
    );
  const matches: Match[] = [];
  const arrived = byArrival.map(({ payment }) => payment);
  let at = 0;
  for (const match of matchInTurn(index, { ...beside, payments: arrived })) {
    const position = byArrival[at]?.position;
    if (position !== undefined) matches[position] = match;
    at += 1;
  }
  return matches;
}

/** One after the other, of payments that stand in their order of arrival: a match that was handed on is forgotten here. */
export function* matchInTurn(
  index: ClaimIndex,
  { payments, rejected = [], earlier = [], offers = NO_OFFERS, options = DEFAULT_OPTIONS }: Beside,
): Generator<Match> {
  const receipts = new Receipts(earlier);
  const refusals = rejectedInvoices(rejected);
  const taken = new Map<string, number>();
  for (const payment of payments) {
    index.nextPayment();
    const { currency } = payment.amount;
    const open = openAmounts({ index, taken, rejected: refusals.get(payment.id) ?? NONE, currency });
    const question = { payment, index, open, payers: payersOf(payment, index), offers, options };
    const finding = inDoubtOfRepeats(
      inDoubtOfRivals(besideOffers(find(question), question), question),
      payment.mayRepeat === true ? 'toldTwice' : receipts.repeats(payment),
    );
    receipts.add(payment);
    if (finding.kind === 'certain')
      for (const allocation of finding.allocations) {
        const id = allocation.kind === 'invoice' ? allocation.invoiceId : allocation.creditNoteId;
        const settled = Math.abs(allocation.amount) + discountOf(allocation);
        taken.set(id, (taken.get(id) ?? 0) + settled);
        if (allocation.kind === 'invoice') index.took(id, settled);
      }
    yield { paymentId: payment.id, ...inCurrency(finding, currency) };
  }
}

const NONE: ReadonlySet<string> = new Set();
const NO_OFFERS = indexOffers([]);

function inDoubtOfRivals(finding: Finding, question: Question): Finding {
  if (finding.kind !== 'certain' || !hasRival(finding, question)) return finding;
  const { allocations, because } = finding;
  return { kind: 'unsure', proposals: [{ allocations, clues: because, doubt: 'severalFit' }] };
}

function inDoubtOfRepeats(finding: Finding, repeats: Repeats): Finding {
  if (finding.kind !== 'certain' || standsDespite(repeats, finding.because)) return finding;
  const { allocations, because } = finding;
  const against: Clue = { kind: 'mayRepeat', quote: '', documentId: null };
  return { kind: 'unsure', proposals: [{ allocations, clues: [...because, against], doubt: 'mayRepeat' }] };
}

const MOST_PROPOSALS = 5;

function find(question: Question): Finding {
  if (question.payment.amount.amount <= 0) return { kind: 'unknown', because: 'notMoneyIn' };
  const byReference = matchByReference(question);
  if (byReference === null) return matchByPayer(question);
  if (byReference.kind === 'unknown') return whereElse(byReference, question);
  if (byReference.kind !== 'unsure' || byReference.proposals.some(({ doubt }) => doubt !== 'weakReference'))
    return byReference;
  // A number that may as well be a year must not stand in the way of a payer and an amount that agree.
  const byPayer = matchByPayer(question);
  if (byPayer.kind === 'certain') return byPayer;
  const others = byPayer.kind === 'unsure' ? byPayer.proposals : [];
  return { kind: 'unsure', proposals: [...byReference.proposals, ...others] };
}

/** What was quoted is paid or refused: what the payer and the amount say is then a proposal, never certain. */
function whereElse(nothingOpen: Finding, question: Question): Finding {
  const found = matchByPayer(question);
  if (found.kind === 'unknown') return nothingOpen;
  if (found.kind === 'unsure') return found;
  const { allocations, because } = found;
  // The paid one is another firm's: a slip in a number that was meant for this.
  if (because.some(({ kind }) => kind === 'misspeltNumber')) return found;
  return { kind: 'unsure', proposals: [{ allocations, clues: because, doubt: 'referenceDiffers' }] };
}

const discountOf = (allocation: FoundAllocation): number =>
  allocation.kind === 'invoice' ? (allocation.discount ?? 0) : 0;

function inCurrency(
  finding: Finding,
  currency: string,
):
  | { kind: 'certain'; allocations: readonly Allocation[]; because: readonly Clue[] }
  | { kind: 'unsure'; proposals: readonly Proposal[] }
  | { kind: 'unknown'; because: UnknownBecause } {
  const convert = (amounts: readonly FoundAllocation[]): readonly Allocation[] =>
    amounts.map(part => {
      const amount = money(part.amount, currency);
      if (part.kind === 'creditNote') return { ...part, amount };
      const { kind, invoiceId } = part;
      return part.discount === undefined
        ? { kind, invoiceId, amount }
        : { kind, invoiceId, amount, discount: money(part.discount, currency) };
    });
  switch (finding.kind) {
    case 'certain':
      return { kind: 'certain', allocations: convert(finding.allocations), because: finding.because };
    case 'unknown':
      return finding;
    case 'unsure':
      return {
        kind: 'unsure',
        proposals: finding.proposals
          .map(({ allocations, clues, doubt }) => ({
            allocations: convert(allocations),
            clues,
            strength: { agreeing: independent(clues), doubt },
          }))
          .sort((left, right) => right.strength.agreeing - left.strength.agreeing)
          .slice(0, MOST_PROPOSALS),
      };
  }
}
