// Matches unallocated money with what is open. Certain: allocated, and the payer's account remembered.
// Unsure: proposed with its clues, and the debtors it may come from are held by the cash gate. Run again at any
// time with the same result; a person's rejection is never proposed again.

import { PackedIndex } from '../matching/packed-index.ts';
import { type Match, matchInTurn } from '../matching/propose.ts';
import { REPEAT_DAYS } from '../matching/repeats.ts';
import { AllocatedSums } from '../store/allocated-sums.ts';
import { lockBooks } from '../store/companies.ts';
import type { Transaction } from '../store/database.ts';
import { wakeDossiers } from '../store/dossier-writes.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../store/journal.ts';
import { besideFacts, type LooseFacts, looseFacts } from '../store/matching-facts.ts';
import { forgetProposals, type PayerAccount } from '../store/matching-rows.ts';
import { hearDatabase, whileWriting } from '../store/while-writing.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { certainAllocations } from './certain-allocations.ts';
import { knownCompany } from './company-view.ts';
import { correctByCreditNotes, creditsAfter } from './correct-by-credits.ts';
import {
  addTaken,
  afterRound,
  type MatchingBooks,
  matchingBooks,
  paidSince,
  type RoundWritten,
} from './matching-books.ts';
import { writeMatches } from './write-matches.ts';

export type MatchingResult = {
  readonly allocated: number;
  readonly proposed: number;
  readonly unknown: number;
};

/** Rounds at most: each of them but the last allocates something, and what is learned in one tells the next. */
const ROUNDS_LIMIT = 8;

export type Asked = {
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  /** The taking-in that causes it. */
  readonly importId?: string | undefined;
  /** As many are written together. */
  readonly paymentsAtOnce?: number;
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
    books ??= await matchingBooks(db, { companyId, paidSince: paidSince(loose.payments) });
    const done = await matchOnce(db, { ...asked, loose, books });
    allocated += done.allocated;
    const { proposed, unknown } = done;
    if (done.allocated === 0 || round === ROUNDS_LIMIT) return { allocated, proposed, unknown };
    afterRound(books, done);
  }
}

type Round = Asked & { readonly loose: LooseFacts; readonly books: MatchingBooks };

/**
 * Matched and written some thousand payments at a time, so that of a large statement never everything is there at once, and
 * the next are matched while the database writes. The books stay as they are until the round is over: what one payment takes
 * from the next is told by the matching itself. Dossiers wait for the end, when it is known who owes something still, and the
 * journal of the last part for them.
 */
async function matchOnce(db: Transaction, round: Round): Promise<RoundWritten & MatchingResult> {
  const { stamp, day, makeId, loose, books } = round;
  const { companyId } = stamp;
  const { corrections, credits, index, beside, options } = await prepared(db, round);
  const { payments } = loose;
  const result = { allocated: 0, proposed: 0, unknown: 0 };
  const taken = new Map<string, number>();
  const learned: PayerAccount[] = [];
  const touched = new Set<string>();
  const sums = new AllocatedSums();
  let lines: readonly JournalLine[] = [];
  let from = 0;
  let first = corrections;
  await forgetProposals(db, companyId);
  const write = async (matches: readonly Match[]): Promise<void> => {
    await appendJournal(db, stamp, lines);
    const some = payments.slice(from, from + matches.length);
    from += matches.length;
    const { differences, ...found } = certainAllocations({ matches, payments: some, credits, makeId });
    const allocations = [...first, ...found.allocations];
    first = [];
    const said = { matches, payments: some, index, beside, differences, allocations };
    const written = await writeMatches(db, { ...round, claims: books.claims, ...said });
    lines = written.lines;
    learned.push(...written.learned);
    for (const debtorId of written.touched) touched.add(debtorId);
    sums.add(allocations);
    addTaken(taken, found.allocations);
    result.allocated += allocations.length;
    for (const { kind } of matches) if (kind !== 'certain') result[COUNTED_AS[kind]] += 1;
  };
  const all = matchInTurn(index, { ...beside, payments, options });
  await whileWriting(atOnce(all, round.paymentsAtOnce ?? PAYMENTS_AT_ONCE), write);
  await sums.write(db, companyId);
  await wakeDossiers(db, { companyId, debtorIds: [...touched], day });
  await appendJournal(db, stamp, lines);
  return { ...result, taken, learned };
}

const COUNTED_AS = { unsure: 'proposed', unknown: 'unknown' } as const;
const PAYMENTS_AT_ONCE = 10_000;
/** Some ten milliseconds. */
const MATCHED_BEFORE_A_PAUSE = 200;

/** Once at least: credit notes may settle invoices where there is no money. */
async function* atOnce(matches: Iterable<Match>, most: number): AsyncGenerator<readonly Match[]> {
  let some: Match[] = [];
  let isNone = true;
  for (const match of matches) {
    some.push(match);
    if (some.length % MATCHED_BEFORE_A_PAUSE === 0) await hearDatabase();
    if (some.length < most) continue;
    yield some;
    some = [];
    isNone = false;
  }
  if (isNone || some.length > 0) yield some;
}

/** What is open after the credit notes have settled what they name, and what else matching is told. */
async function prepared(db: Transaction, { stamp: { companyId }, makeId, loose, books }: Round) {
  const amounts = loose.payments.map(({ amount }) => amount);
  const beside = await besideFacts(db, { companyId, repeatDays: REPEAT_DAYS, loose: amounts });
  const { smallDifferenceMinor, cashDiscountBasisPoints } = (await knownCompany(db, companyId)).policy;
  const options = { smallDifference: smallDifferenceMinor, cashDiscounts: cashDiscountBasisPoints };
  const before = new PackedIndex({ ...books, credits: loose.credits });
  const corrections = correctByCreditNotes({ ...loose, index: before }, makeId);
  const corrected = new Map<string, number>();
  addTaken(corrected, corrections);
  books.claims.take(corrected);
  const credits = creditsAfter(loose.credits, corrections);
  const notSettled = new Set(corrected.keys());
  const index = new PackedIndex({ ...books, credits, since: paidSince(loose.payments), notSettled });
  return { beside, options, corrections, credits, index };
}
