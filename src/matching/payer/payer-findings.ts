// What is said of claims that a payer may have meant: their sums, and proposals of them whole.

import { toDecimal } from '../../units/money.ts';
import type { OpenClaim } from '../open/open-claims.ts';
import type { Doubt, Finding, FoundProposal, Question } from '../question.ts';
import type { Clue } from '../quoted/clues.ts';
import { equalTo, toInvoice } from '../quoted/quoted-claims.ts';
import { type Combinations, combinations } from '../ways/combine.ts';

const MOST_CLAIMS_COMBINED = 500;
/** Which of the claims add up to the money. */
export function combinationsOf(
  claims: readonly OpenClaim[],
  question: Question,
  mostChosen?: number,
): Combinations {
  const search = combinations({
    amounts: claims.slice(0, MOST_CLAIMS_COMBINED).map(claim => question.open.of(claim)),
    target: question.payment.amount.amount,
    mostFound: 4,
    ...(mostChosen === undefined ? {} : { mostChosen }),
  });
  return { ...search, isComplete: search.isComplete && claims.length <= MOST_CLAIMS_COMBINED };
}

export const unsure = (proposals: readonly FoundProposal[]): Finding => ({ kind: 'unsure', proposals });

export const sumOf = (question: Question): Clue => ({
  kind: 'sumEqual',
  quote: toDecimal(question.payment.amount),
  documentId: null,
});

export function whole({
  chosen,
  clues,
  doubt,
  question,
}: {
  chosen: readonly OpenClaim[];
  clues: readonly Clue[];
  doubt: Doubt;
  question: Question;
}): FoundProposal {
  const [first] = chosen;
  const equal = chosen.length === 1 && first !== undefined ? equalTo(first, question) : sumOf(question);
  return {
    allocations: chosen.map(claim => toInvoice(claim, question.open.of(claim))),
    clues: [...clues, equal],
    doubt,
  };
}
