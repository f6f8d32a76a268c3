// What is proposed where references are quoted and none of them is certain: a fitting part of them, or oldest first,
// or each alone; and where a debtor seems to have copied an old transfer, the invoice that has the amount.

import type { FoundAllocation } from '../open/open-amounts.ts';
import type { Doubt, Finding, FoundProposal, Question } from '../question.ts';
import {
  equalTo,
  payerOf,
  type QuotedClaim,
  reusesReference,
  type Situation,
  toInvoice,
} from '../quoted/quoted-claims.ts';
import { combinations } from './combine.ts';

/** What remains are proposals: a fitting part of the quoted ones, or oldest first, or each alone. */
export function doubtful({ live, question }: Situation): Finding {
  const strong = live.filter(({ isStrong }) => isStrong);
  const set = strong.length > 0 ? strong : live;
  const doubt = doubtOf(set, question);
  const proposals: FoundProposal[] = [];
  const propose = (chosen: readonly QuotedClaim[]) => {
    const allocations = oldestFirst(chosen, question);
    const clues = [...chosen.map(({ clue }) => clue), ...payerOf(chosen, question)];
    if (allocations.length > 0) proposals.push({ allocations, clues, doubt });
  };
  if (set.length > 1) {
    const amounts = set.map(({ claim }) => question.open.of(claim));
    const target = question.payment.amount.amount;
    for (const positions of combinations({ amounts, target, mostFound: 3 }).found)
      propose(positions.flatMap(position => set[position] ?? []));
    if (proposals.length === 0) propose(set);
  } else propose(set);
  if (strong.length === 0 && live.length > 1) for (const one of live) propose([one]);
  const [only] = strong;
  if (strong.length === 1 && only !== undefined)
    for (const other of question.open.claimsOf(only.claim.debtorId))
      if (question.open.of(other) === question.payment.amount.amount)
        proposals.push({
          allocations: [toInvoice(other, question.open.of(other))],
          clues: [equalTo(other, question), ...payerOf([only], question)],
          doubt: 'referenceDiffers',
        });
  return { kind: 'unsure', proposals };
}

function doubtOf(set: readonly QuotedClaim[], question: Question): Doubt {
  if (set.some(({ isStrong }) => !isStrong)) return 'weakReference';
  const { payers } = question;
  if (payers.size > 0 && set.some(({ claim }) => !payers.has(claim.debtorId))) return 'payerDiffers';
  if (set.length > 1) return 'partOfSeveral';
  return set.some(one => reusesReference(one, question)) ? 'referenceDiffers' : 'amountDiffers';
}

function oldestFirst(set: readonly QuotedClaim[], question: Question): readonly FoundAllocation[] {
  let rest = question.payment.amount.amount;
  const byAge = [...set].sort((left, right) =>
    left.claim.dueOn < right.claim.dueOn ? -1 : left.claim.dueOn > right.claim.dueOn ? 1 : 0,
  );
  return byAge.flatMap(({ claim }) => {
    const part = Math.min(rest, question.open.of(claim));
    rest -= part;
    return part > 0 ? [toInvoice(claim, part)] : [];
  });
}
