// What the payer and the amount say where no reference is quoted. The payer's account or exact name and an amount that
// fits one invoice only are two clues: certain. So are the payer and the sum of all that is due. The rest is proposed.

import { toDecimal } from '../../units/money.ts';
import type { FoundAllocation } from '../open/open-amounts.ts';
import type { ClaimIndex, OpenClaim } from '../open/open-claims.ts';
import { combinationsOf, sumOf, unsure, whole } from '../payer/payer-findings.ts';
import type { Finding, FoundProposal, Question } from '../question.ts';
import type { Clue } from '../quoted/clues.ts';
import { misspelt } from '../quoted/misspelt.ts';
import { namesAnother, WRITTEN_DAY } from '../quoted/names-another.ts';
import { equalTo, toInvoice } from '../quoted/quoted-claims.ts';
import { askedAtFirst, isPaidInPart } from '../quoted/settled.ts';
import { zerosFor } from '../quoted/zeros.ts';
import type { Combinations } from './combine.ts';
import { byAmountAlone, severalDebtors } from './match-among-debtors.ts';
import { discountOfPayer } from './match-discount.ts';
import { matchNamedGroup } from './match-named-group.ts';

export function matchByPayer(question: Question): Finding {
  const { payers } = question;
  const debtors = [...payers.keys()].filter(debtor => question.open.claimsOf(debtor).length > 0);
  const [debtor] = debtors;
  if (debtor === undefined) return byAmountAlone(question);
  // Also where the others owe nothing now: what they pay may be a mistake, or an invoice that we do not know.
  if (payers.size > 1) return severalDebtors(debtors, question);
  return oneDebtor({ debtor, clues: payers.get(debtor) ?? [], question });
}

type KnownPayer = { readonly debtor: string; readonly clues: readonly Clue[]; readonly question: Question };

function oneDebtor(known: KnownPayer): Finding {
  const { question, clues } = known;
  const claims = question.open.claimsOf(known.debtor);
  const fitting = claims.filter(claim => question.open.of(claim) === question.payment.amount.amount);
  const [only] = fitting;
  const slip = misspelt({ live: [], question });
  if (slip !== null) return slip;
  // Others with the same sum: the amount does not tell which was meant.
  if (fitting.length === 1 && only !== undefined && combinationsOf(claims, question, 3).found.length <= 1) {
    if (namesAnother(only, question) || isPaidInPart(known.debtor, question.payment.amount, question.open))
      return unsure([whole({ chosen: [only], clues, doubt: 'referenceDiffers', question })]);
    return {
      kind: 'certain',
      allocations: [toInvoice(only, question.open.of(only))],
      because: [...clues, equalTo(only, question)],
    };
  }
  if (fitting.length > 1)
    return (
      oldestOfEqual({ fitting, claims, clues, question }) ??
      unsure(fitting.map(claim => whole({ chosen: [claim], clues, doubt: 'severalFit', question })))
    );
  const found = discountOfPayer(claims, { clues, question }) ?? matchNamedGroup({ live: [], question });
  if (found !== null) return found;
  const search = combinationsOf(claims, question);
  return allThatIsDue({ ...known, claims, search }) ?? possibleParts({ ...known, claims, search });
}

/**
 * Several invoices of the payer ask this amount and the transfer names none: the oldest is paid (C. civ. art. 1342-10 in
 * France; the same rule in Belgium). Only where the account or
 * the customer number says who pays: a name may be another firm's. Not where digits
 * were written that nobody could read, or other sums fit too.
 */
function oldestOfEqual({
  fitting,
  claims,
  clues,
  question,
}: {
  fitting: readonly OpenClaim[];
  claims: readonly OpenClaim[];
  clues: readonly Clue[];
  question: Question;
}): Finding | null {
  // Also spelt apart: 'F A 0 4 3 3 7'.
  if (/\d.*\d/s.test(unread(question))) return null;
  if (!clues.some(({ kind }) => kind === 'payerIban' || kind === 'customerNumber')) return null;
  const others = claims.filter(claim => !fitting.includes(claim));
  const [oldest] = fitting;
  if (oldest === undefined || combinationsOf(others, question).found.length > 0) return null;
  const because: Clue = { kind: 'oldestOfEqual', quote: oldest.dueOn, documentId: oldest.invoiceId };
  return {
    kind: 'certain',
    allocations: [toInvoice(oldest, question.open.of(oldest))],
    because: [...clues, equalTo(oldest, question), because],
  };
}

/** What is written besides the payer's own number with us, days and telephones. */
function unread({ payment, payers }: Question): string {
  const numbers = [...payers.values()]
    .flat()
    .flatMap(({ kind, quote }) => (kind === 'customerNumber' ? [quote] : []));
  return zerosFor(
    numbers.reduce(
      (text, number) => text.replaceAll(number, ' '),
      [payment.text, ...payment.references].join(' ').replaceAll(WRITTEN_DAY, ' ').replaceAll(TELEPHONE, ' '),
    ),
  );
}

const TELEPHONE = /\bTEL\.? ?:? ?\+?\d[\d ./-]{7,14}/gi;

type Searched = KnownPayer & { readonly claims: readonly OpenClaim[]; readonly search: Combinations };

/** The sum of everything open, or of everything due, where no other set has that sum. */
function allThatIsDue({ claims, clues, question, search }: Searched): Finding | null {
  const due = claims.filter(claim => claim.dueOn <= question.payment.receivedOn);
  const [found] = search.found;
  if (!search.isComplete || search.found.length !== 1 || found === undefined) return null;
  const chosen = found.flatMap(position => claims[position] ?? []);
  const isAll =
    chosen.length === claims.length ||
    (chosen.length === due.length && chosen.every(one => one.dueOn <= question.payment.receivedOn));
  if (!isAll || chosen.length < 2 || chosen.some(claim => namesAnother(claim, question))) return null;
  // The whole of one that is paid in part, and the rest of it with another: the same money, once misplaced.
  if (askedAtFirst(question) || chosen.some(claim => isLikeSettled(claim, question.index))) return null;
  return {
    kind: 'certain',
    allocations: chosen.map(claim => toInvoice(claim, question.open.of(claim))),
    because: [...clues, sumOf(question)],
  };
}

/** One of this amount is paid already: which of the like ones was meant then, and is now, a sum does not say. */
const isLikeSettled = ({ debtorId, payable }: OpenClaim, index: ClaimIndex): boolean =>
  index.hasSettled(debtorId, payable);

function possibleParts({ debtor, claims, clues, question, search }: Searched): Finding {
  const sets = search.found.map(positions => positions.flatMap(one => claims[one] ?? []));
  const proposals: FoundProposal[] = sets.map(chosen =>
    whole({ chosen, clues, doubt: sets.length > 1 ? 'severalFit' : 'partOfSeveral', question }),
  );
  proposals.push(
    ...lessCredits({ debtor, claims, clues, question }),
    ...nearlyEqual({ debtor, claims, clues, question }),
  );
  if (proposals.length > 0) return unsure(proposals);
  const allocations = oldestFirst(claims, question);
  return unsure([{ allocations, clues, doubt: 'amountDiffers' }]);
}

/** An invoice less one credit note of the same debtor. */
function lessCredits({
  debtor,
  claims,
  clues,
  question,
}: KnownPayer & { claims: readonly OpenClaim[] }): FoundProposal[] {
  const { open, payment } = question;
  return open.creditsOf(debtor).flatMap(credit =>
    claims
      .filter(claim => open.of(claim) - open.ofCredit(credit) === payment.amount.amount)
      .map(
        (claim): FoundProposal => ({
          allocations: [
            toInvoice(claim, open.of(claim)),
            { kind: 'creditNote', creditNoteId: credit.creditNoteId, amount: -open.ofCredit(credit) },
          ],
          clues: [...clues, sumOf(question)],
          doubt: 'partOfSeveral',
        }),
      ),
  );
}

/** A bank fee, a rounding, or a cash discount taken: the rest is for a person to judge. */
function nearlyEqual({
  claims,
  clues,
  question,
}: KnownPayer & { claims: readonly OpenClaim[] }): FoundProposal[] {
  const { open, payment, options } = question;
  const paid = payment.amount.amount;
  return claims.flatMap((claim): FoundProposal[] => {
    const asked = open.of(claim);
    const difference = Math.abs(asked - paid);
    if (difference === 0) return [];
    const isDiscount = options.cashDiscounts.some(
      discount => Math.abs(asked * (10_000 - discount) - paid * 10_000) <= 10_000,
    );
    const kind =
      difference <= options.smallDifference ? 'smallDifference' : isDiscount ? 'cashDiscount' : null;
    if (kind === null) return [];
    const near: Clue = { kind, quote: toDecimal(payment.amount), documentId: claim.invoiceId };
    return [
      {
        allocations: [toInvoice(claim, Math.min(paid, asked))],
        clues: [...clues, near],
        doubt: 'amountDiffers',
      },
    ];
  });
}

function oldestFirst(claims: readonly OpenClaim[], question: Question): readonly FoundAllocation[] {
  let rest = question.payment.amount.amount;
  return claims.flatMap(claim => {
    const part = Math.min(rest, question.open.of(claim));
    rest -= part;
    return part > 0 ? [toInvoice(claim, part)] : [];
  });
}
