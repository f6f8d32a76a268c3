// Matches unallocated money with what is open. Certain: allocated, and the payer's account remembered.
// Unsure: proposed with its clues, and the debtors it may come from are held by the cash gate. Run again at any
// time with the same result; a person's rejection is never proposed again.

import { discountOffers } from '../claim/cash-discount.ts';
import { indexClaims } from '../matching/index-claims.ts';
import type { OpenClaim } from '../matching/open-claims.ts';
import { type Match, matchAgainst, type Proposal } from '../matching/propose.ts';
import { REPEAT_DAYS } from '../matching/repeats.ts';
import { lockBooks } from '../store/companies.ts';
import type { Transaction } from '../store/database.ts';
import { type DifferenceWrite, insertDifferences } from '../store/differences.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../store/journal.ts';
import {
  type AllocationWrite,
  insertAllocations,
  matchingFacts,
  type ProposalWrite,
  rememberPayers,
  replaceProposals,
  type StoredClaim,
} from '../store/matching-rows.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { certainAllocations } from './certain-allocations.ts';
import { knownCompany } from './company-view.ts';
import { afterCorrections, correctByCreditNotes } from './correct-by-credits.ts';
import { suspectsOf } from './suspects.ts';

export type MatchingResult = {
  readonly allocated: number;
  readonly proposed: number;
  readonly unknown: number;
};

/** Rounds at most: each of them but the last allocates something, and what is learned in one tells the next. */
const ROUNDS_LIMIT = 8;

/** Until nothing is certain any more, so that running it again on the same books changes nothing. */
export async function matchPayments(
  db: Transaction,
  asked: { stamp: JournalStamp; day: CalendarDate; makeId: () => string },
): Promise<MatchingResult> {
  let result = await matchOnce(db, asked);
  let { allocated } = result;
  for (let round = 1; round < ROUNDS_LIMIT && result.allocated > 0; round += 1) {
    result = await matchOnce(db, asked);
    allocated += result.allocated;
  }
  return { ...result, allocated };
}

async function matchOnce(
  db: Transaction,
  { stamp, day, makeId }: { stamp: JournalStamp; day: CalendarDate; makeId: () => string },
): Promise<MatchingResult> {
  const { companyId, author } = stamp;
  await lockBooks(db, companyId);
  const stored = await matchingFacts(db, { companyId, repeatDays: REPEAT_DAYS });
  const facts = { ...stored, claims: stored.claims.map(withDiscounts) };
  if (facts.payments.length === 0 && facts.credits.length === 0)
    return { allocated: 0, proposed: 0, unknown: 0 };
  const corrections = correctByCreditNotes(facts, makeId);
  const left = afterCorrections(facts, corrections);
  const { smallDifferenceMinor, cashDiscountBasisPoints } = (await knownCompany(db, companyId)).policy;
  const options = { smallDifference: smallDifferenceMinor, cashDiscounts: cashDiscountBasisPoints };
  const index = indexClaims(left.claims, left);
  const matches = matchAgainst(index, { ...left, options });
  const found = certainAllocations({ ...left, matches, makeId });
  const allocations = [...corrections, ...found.allocations];
  await insertDifferences(db, { companyId, author, differences: found.differences });
  await insertAllocations(db, { companyId, author, allocations });
  const certain = matches.filter(({ kind }) => kind === 'certain').map(({ paymentId }) => paymentId);
  await rememberPayers(db, { companyId, paymentIds: certain, day });
  await replaceProposals(db, {
    companyId,
    paymentIds: facts.payments.map(({ id }) => id),
    proposals: proposalsOf(matches, makeId),
    suspects: suspectsOf({ matches, facts: left, index }),
  });
  const debtorOf = new Map(facts.claims.map(({ invoiceId, debtorId }) => [invoiceId, debtorId]));
  await wakeDossiers(db, { companyId, debtorIds: touchedDebtors({ allocations, matches, debtorOf }), day });
  await appendJournal(
    db,
    stamp,
    allocations.map(allocation => journalLine(allocation, { debtorOf, ...found })),
  );
  const count = (kind: Match['kind']): number => matches.filter(match => match.kind === kind).length;
  return { allocated: allocations.length, proposed: count('unsure'), unknown: count('unknown') };
}

function proposalsOf(matches: readonly Match[], makeId: () => string): ProposalWrite[] {
  return matches.flatMap(match =>
    (match.kind === 'unsure' ? distinctProposals(match.proposals) : []).map(
      ({ allocations, clues, strength }) => ({
        id: makeId(),
        paymentId: match.paymentId,
        allocations,
        clues: { clues, strength },
      }),
    ),
  );
}

/** Two clues that lead to the same invoices are one proposal with two clues. */
function distinctProposals(proposals: readonly Proposal[]): Proposal[] {
  const byParts = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = JSON.stringify(proposal.allocations);
    const same = byParts.get(key);
    const clues = same
      ? [...same.clues, ...proposal.clues.filter(({ kind }) => !same.clues.some(clue => clue.kind === kind))]
      : proposal.clues;
    const agreeing = same ? same.strength.agreeing + proposal.strength.agreeing : proposal.strength.agreeing;
    byParts.set(key, { ...proposal, clues, strength: { ...(same ?? proposal).strength, agreeing } });
  }
  return [...byParts.values()];
}

function touchedDebtors({
  allocations,
  matches,
  debtorOf,
}: {
  allocations: readonly AllocationWrite[];
  matches: readonly Match[];
  debtorOf: ReadonlyMap<string, string>;
}): string[] {
  const invoices = [
    ...allocations.map(({ invoiceId }) => invoiceId),
    ...matches.flatMap(match =>
      match.kind === 'unsure'
        ? match.proposals.flatMap(({ allocations: parts }) =>
            parts.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : [])),
          )
        : [],
    ),
  ];
  return [...new Set(invoices.flatMap(id => debtorOf.get(id) ?? []))];
}

function journalLine(
  write: AllocationWrite,
  {
    debtorOf,
    differences,
  }: { debtorOf: ReadonlyMap<string, string>; differences: readonly DifferenceWrite[] },
): JournalLine {
  const { id, invoiceId, paymentId, creditNoteId, differenceId, amount, countsFrom, because } = write;
  const debtorId = debtorOf.get(invoiceId) ?? null;
  const given = differences.find(one => one.id === differenceId);
  if (given !== undefined)
    return {
      kind: 'differenceGivenUp',
      debtorId,
      subjectId: invoiceId,
      content: { differenceId, invoiceId, kind: given.kind, minorUnits: amount, note: given.because },
    };
  return {
    kind: 'allocated',
    debtorId,
    subjectId: id,
    content: { invoiceId, paymentId, creditNoteId, minorUnits: amount, countsFrom, because },
  };
}

/** As its terms offer them. */
const withDiscounts = ({ terms, ...claim }: StoredClaim): OpenClaim => ({
  ...claim,
  discounts: discountOffers({ terms, issuedOn: claim.issuedOn, payable: claim.payable }),
});
