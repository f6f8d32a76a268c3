// Money that meets an offer to settle. Certain where it is exactly what is missing, the text names the invoices of the offer and
// nothing else, it came while the offer ran, and no other customer pays. It goes over the invoices as the offer says, the first
// ones first. Anything less is proposed to a person, with what stands against it.
// 1,200.00 'F-101 F-102' by Friday settles 1,000.00 and 500.00: 1,000.00 and 200.00, and the rest is given up.

import { toDecimal } from '../../units/money.ts';
import { numbersOnTransfer } from '../../units/transfer-text.ts';
import type { FoundAllocation } from '../open/open-amounts.ts';
import { foldQuoted } from '../open/open-claims.ts';
import type { OpenOffer } from '../open/open-offers.ts';
import type { Doubt, Finding, FoundProposal, Question } from '../question.ts';
import type { Clue, ClueKind } from '../quoted/clues.ts';
import { payerOf, type Situation } from '../quoted/quoted-claims.ts';
import { namesSettled } from '../quoted/settled.ts';
import { mayPay } from './may-pay.ts';

/** What the quoted invoices and the exact amount say together; null where they do not. */
export function matchOffer({ live, question }: Situation): Finding | null {
  const offers = new Set(live.flatMap(({ claim }) => question.offers.covering(claim.invoiceId)));
  for (const offer of offers) {
    const allocations = spreadOver(offer, question);
    if (allocations === null || isByAnother(offer, question)) continue;
    if (!isNamed(offer, { live, question })) continue;
    const set = live.filter(({ claim }) => isUnder(offer, claim.invoiceId));
    const because = [...set.map(({ clue }) => clue), exactly(question), ...payerOf(set, question)];
    return { kind: 'certain', allocations, because };
  }
  return null;
}

/** What was found, with what offers have to say of it: they may explain as well what seemed certain, and never less than nothing. */
export function besideOffers(finding: Finding, question: Question): Finding {
  if (question.offers.isNone) return finding;
  const offers = offersMeant(finding, question);
  const met = offers.flatMap(offer => {
    const allocations = spreadOver(offer, question);
    return allocations === null ? [] : [{ offer, allocations }];
  });
  if (finding.kind === 'certain') {
    const isSame = met.some(({ allocations }) => keyOf(allocations) === keyOf(finding.allocations));
    if (met.length === 0 || isSame || namesAllExactly(finding)) return finding;
  }
  const proposals = met.map(({ offer, allocations }): FoundProposal => {
    const against = againstMet(offer, { isOnly: met.length === 1, question });
    const quoted = finding.kind === 'unknown' ? [] : quotesUnder(offer, cluesOf(finding));
    const payer = question.payers.get(offer.debtorId) ?? [];
    const clues = [...quoted, exactly(question), ...payer, { kind: against, quote: '', documentId: null }];
    return { allocations, clues, doubt: DOUBTS[against] };
  });
  const others = othersOf(finding).map(proposal => explained(proposal, { offers, question }));
  if (finding.kind === 'unknown' && proposals.length === 0) return finding;
  return { kind: 'unsure', proposals: [...proposals, ...others] };
}

type Against = Extract<ClueKind, 'offerNotNamed' | 'offerPayerDiffers' | 'offerSeveral'>;
const DOUBTS: Readonly<Record<Against, Doubt>> = {
  offerNotNamed: 'weakReference',
  offerPayerDiffers: 'payerDiffers',
  offerSeveral: 'severalFit',
};

function againstMet(
  offer: OpenOffer,
  { isOnly, question }: { readonly isOnly: boolean; readonly question: Question },
): Against {
  if (isByAnother(offer, question)) return 'offerPayerDiffers';
  return isOnly ? 'offerNotNamed' : 'offerSeveral';
}

/** Null unless the money is exactly what is missing, after what others of the same list have paid, and came in its time. */
function spreadOver(offer: OpenOffer, { payment, index, open }: Question): FoundAllocation[] | null {
  const { parts, missing, withdrawnOn, offeredOn, until } = offer;
  const { amount, currency } = payment.amount;
  if (missing.currency !== currency || withdrawnOn !== null) return null;
  if (payment.receivedOn < offeredOn || payment.receivedOn > until) return null;
  let taken = 0;
  const left: { readonly invoiceId: string; readonly most: number }[] = [];
  for (const { invoiceId, most } of parts) {
    const gone = open.takenOf(invoiceId);
    taken += gone;
    const claim = index.byId(invoiceId);
    if (claim === null || claim.open.amount <= gone) continue;
    // A person has said that this money does not pay it.
    if (open.of(claim) === 0) return null;
    left.push({ invoiceId, most: Math.max(0, Math.min(most - gone, open.of(claim))) });
  }
  const all = left.reduce((total, { most }) => total + most, 0);
  if (amount !== Math.min(missing.amount - taken, all)) return null;
  let rest = amount;
  return left.flatMap(({ invoiceId, most }) => {
    const part = Math.min(rest, most);
    rest -= part;
    return part > 0 ? [{ kind: 'invoice', invoiceId, amount: part }] : [];
  });
}

/** All of it that a transfer carries is named by its own number, and nothing else that is open or paid. */
function isNamed(offer: OpenOffer, { live, question }: Situation): boolean {
  const { index, open } = question;
  const strong = live.filter(({ isStrong }) => isStrong);
  if (strong.some(({ claim }) => !isUnder(offer, claim.invoiceId)) || !mayPay(strong, question)) return false;
  const own = new Set(offer.parts.map(({ number }) => foldQuoted(number)));
  if (namesSettled(question, { except: own })) return false;
  const asked = offer.parts.filter(({ invoiceId }) => {
    const claim = index.byId(invoiceId);
    return claim !== null && open.of(claim) > 0;
  });
  const carried = numbersOnTransfer(asked.map(({ number }) => number));
  return asked.every(
    ({ invoiceId, number }) =>
      !carried.includes(number) || strong.some(({ claim }) => claim.invoiceId === invoiceId),
  );
}

/** Whoever is known to pay is another customer. */
const isByAnother = ({ debtorId }: OpenOffer, { payers }: Question): boolean =>
  payers.size > 0 && !payers.has(debtorId);

const isUnder = ({ parts }: OpenOffer, invoiceId: string): boolean =>
  parts.some(part => part.invoiceId === invoiceId);

const exactly = ({ payment }: Question): Clue => ({
  kind: 'offerAmount',
  quote: toDecimal(payment.amount),
  documentId: null,
});

/** Of whoever pays or owes what was found; where nothing says who pays, of this amount. */
function offersMeant(finding: Finding, { offers, payers, index, payment }: Question): readonly OpenOffer[] {
  const owing = othersOf(finding)
    .flatMap(({ allocations }) => allocations)
    .flatMap(part => (part.kind === 'invoice' ? (index.byId(part.invoiceId)?.debtorId ?? []) : []));
  const debtors = new Set([...payers.keys(), ...owing]);
  const theirs = [...debtors].flatMap(debtorId => offers.ofDebtor(debtorId));
  return payers.size > 0 ? theirs : [...new Set([...theirs, ...offers.ofAmount(payment.amount)])];
}

function othersOf(finding: Finding): readonly FoundProposal[] {
  if (finding.kind === 'unknown') return [];
  if (finding.kind === 'unsure') return finding.proposals;
  const { allocations, because } = finding;
  return [{ allocations, clues: because, doubt: 'severalFit' }];
}

/** Why the money for something under an offer did not meet it, by the one that was made last. */
function explained(
  proposal: FoundProposal,
  { offers, question }: { readonly offers: readonly OpenOffer[]; readonly question: Question },
): FoundProposal {
  const under = offers.filter(offer =>
    proposal.allocations.some(part => part.kind === 'invoice' && isUnder(offer, part.invoiceId)),
  );
  const offer = under.findLast(({ withdrawnOn }) => withdrawnOn === null) ?? under.at(-1);
  const against = offer === undefined ? null : whyNotMet(offer, question);
  return against === null ? proposal : { ...proposal, clues: [...proposal.clues, against] };
}

function whyNotMet(
  { withdrawnOn, offeredOn, payBy, until, missing }: OpenOffer,
  { payment }: Question,
): Clue | null {
  const { receivedOn, amount } = payment;
  if (receivedOn < offeredOn || missing.currency !== amount.currency) return null;
  if (withdrawnOn !== null) return { kind: 'offerWithdrawn', quote: withdrawnOn, documentId: null };
  if (receivedOn > until) return { kind: 'offerEnded', quote: payBy, documentId: null };
  if (missing.amount === amount.amount) return null;
  return { kind: 'offerAmountDiffers', quote: toDecimal(missing), documentId: null };
}

/** Each invoice by its own number, and all of them for their amount: no offer was meant. */
const namesAllExactly = ({ allocations, because }: Extract<Finding, { kind: 'certain' }>): boolean =>
  because.some(({ kind }) => kind === 'amountEqual' || kind === 'sumEqual') &&
  allocations.every(
    part =>
      part.kind === 'creditNote' ||
      because.some(({ kind, documentId }) => QUOTED.has(kind) && documentId === part.invoiceId),
  );

const QUOTED: ReadonlySet<ClueKind> = new Set([
  'structuredCommunication',
  'creditorReference',
  'paymentReference',
  'referredDocument',
  'invoiceNumber',
  'abbreviatedNumber',
]);

const cluesOf = (finding: Finding): readonly Clue[] => othersOf(finding).flatMap(({ clues }) => clues);

/** What of the text names something under the offer, each once. */
const quotesUnder = (offer: OpenOffer, clues: readonly Clue[]): readonly Clue[] =>
  offer.parts.flatMap(
    ({ invoiceId }) =>
      clues.find(({ kind, documentId }) => QUOTED.has(kind) && documentId === invoiceId) ?? [],
  );

const keyOf = (allocations: readonly FoundAllocation[]): string =>
  allocations
    .map(part => `${part.kind === 'invoice' ? part.invoiceId : part.creditNoteId} ${part.amount}`)
    .sort()
    .join();
