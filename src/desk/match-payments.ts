// Matches unallocated money with what is open. Certain: allocated, and the payer's account remembered.
// Unsure: proposed with its clues, and the debtors it may come from are held by the cash gate. Run again at any
// time with the same result; a person's rejection is never proposed again.

import { indexClaims } from '../matching/index-claims.ts';
import { type Match, matchAgainst, type Proposal } from '../matching/propose.ts';
import { REPEAT_DAYS } from '../matching/repeats.ts';
import { lockBooks } from '../store/companies.ts';
import type { Transaction } from '../store/database.ts';
import { type DifferenceWrite, insertDifferences } from '../store/differences.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../store/journal.ts';
import { besideFacts, type LooseFacts, looseFacts, type MatchingBooks } from '../store/matching-facts.ts';
import {
  type AllocationWrite,
  insertAllocations,
  type ProposalWrite,
  rememberPayers,
  replaceProposals,
} from '../store/matching-rows.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { afterRound, matchingBooks, type RoundWritten, settledFor } from './books-after-round.ts';
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

type Asked = {
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  /** The taking-in that causes it. */
  readonly importId?: string | undefined;
};

/** Until nothing is certain any more, so that running it again on the same books changes nothing. */
export async function matchPayments(db: Transaction, asked: Asked): Promise<MatchingResult> {
  const { companyId } = asked.stamp;
  await lockBooks(db, companyId);
  let books: MatchingBooks | null = null;
  let allocated = 0;
  for (let round = 1; ; round += 1) {
    const loose = await looseFacts(db, companyId);
    if (loose.payments.length + loose.credits.length === 0) return { allocated, proposed: 0, unknown: 0 };
    books ??= await matchingBooks(db, companyId);
    const { proposed, unknown, ...written } = await matchOnce(db, { ...asked, loose, books });
    allocated += written.allocations.length;
    if (written.allocations.length === 0 || round === ROUNDS_LIMIT) return { allocated, proposed, unknown };
    books = afterRound(books, written);
  }
}

type Round = Asked & { readonly loose: LooseFacts; readonly books: MatchingBooks };

async function matchOnce(
  db: Transaction,
  { stamp, day, makeId, importId, loose, books }: Round,
): Promise<RoundWritten & Omit<MatchingResult, 'allocated'>> {
  const { companyId, author } = stamp;
  const beside = await besideFacts(db, { companyId, repeatDays: REPEAT_DAYS });
  const settled = settledFor(books.settled, loose.payments);
  const facts = { ...books, ...loose, ...beside, settled };
  const corrections = correctByCreditNotes(facts, makeId);
  const left = afterCorrections(facts, corrections);
  const { smallDifferenceMinor, cashDiscountBasisPoints } = (await knownCompany(db, companyId)).policy;
  const options = { smallDifference: smallDifferenceMinor, cashDiscounts: cashDiscountBasisPoints };
  const index = indexClaims(left.claims, left);
  const matches = matchAgainst(index, { ...left, options });
  const found = certainAllocations({ ...left, matches, makeId });
  const allocations = [...corrections, ...found.allocations];
  await insertDifferences(db, { companyId, author, differences: found.differences });
  await insertAllocations(db, { companyId, author, allocations, importId });
  const certain = matches.filter(({ kind }) => kind === 'certain').map(({ paymentId }) => paymentId);
  const learned = await rememberPayers(db, { companyId, paymentIds: certain, day });
  await replaceProposals(db, {
    companyId,
    paymentIds: facts.payments.map(({ id }) => id),
    proposals: proposalsOf(matches, makeId),
    suspects: suspectsOf({ matches, facts: left, index }),
  });
  const named = [...facts.cancelled, ...facts.claims];
  const debtorOf = new Map(named.map(({ invoiceId, debtorId }) => [invoiceId, debtorId]));
  const given = new Map(found.differences.map(difference => [difference.id, difference]));
  await wakeDossiers(db, { companyId, debtorIds: touchedDebtors({ allocations, matches, debtorOf }), day });
  await appendJournal(
    db,
    stamp,
    allocations.map(allocation => journalLine(allocation, { debtorOf, given })),
  );
  const count = (kind: Match['kind']): number => matches.filter(match => match.kind === kind).length;
  return { allocations, learned, proposed: count('unsure'), unknown: count('unknown') };
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
  { debtorOf, given }: { debtorOf: ReadonlyMap<string, string>; given: ReadonlyMap<string, DifferenceWrite> },
): JournalLine {
  const { id, invoiceId, paymentId, creditNoteId, differenceId, amount, countsFrom, because } = write;
  const debtorId = debtorOf.get(invoiceId) ?? null;
  const difference = given.get(differenceId ?? '');
  if (difference !== undefined)
    return {
      kind: 'differenceGivenUp',
      debtorId,
      subjectId: invoiceId,
      content: {
        differenceId,
        invoiceId,
        kind: difference.kind,
        minorUnits: amount,
        note: difference.because,
      },
    };
  return {
    kind: 'allocated',
    debtorId,
    subjectId: id,
    content: { invoiceId, paymentId, creditNoteId, minorUnits: amount, countsFrom, because },
  };
}
