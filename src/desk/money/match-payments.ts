// Matches unallocated money with what is open. Certain: allocated, and the payer's account remembered.
// Unsure: proposed with its clues, and the debtors it may come from are held by the cash gate. Run again at any
// time with the same result; a person's rejection is never proposed again.

import { PackedIndex } from '../../matching/open/packed-index.ts';
import { type Match, matchInTurn } from '../../matching/propose.ts';
import { REPEAT_DAYS } from '../../matching/repeats.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../../store/journal/journal.ts';
import { AllocatedSums } from '../../store/money/allocated-sums.ts';
import { besideFacts, type LooseFacts, looseFacts } from '../../store/money/matching-facts.ts';
import { forgetProposals, type PayerAccount } from '../../store/money/matching-rows.ts';
import { packetsOf, whileWriting } from '../../store/while-writing.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { correctByCreditNotes, creditsAfter } from '../take-in/documents/correct-by-credits.ts';
import { certainAllocations } from './certain-allocations.ts';
import {
  addTaken,
  afterRound,
  type MatchingBooks,
  matchingBooks,
  paidSince,
  type RoundWritten,
} from './matching-books.ts';
import { offersToMatch } from './offers-to-match.ts';
import { type MatchesToWrite, matchesToWrite, writeMatches } from './write-matches.ts';

export type MatchingResult = {
  readonly allocated: number;
  readonly proposed: number;
  readonly unknown: number;
};

/** Rounds at most: each of them but the last allocates something, and what is learned in one tells the next. */
const ROUNDS_LIMIT = 8;

export type MatchingAsked = {
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  /** The taking-in that causes it. */
  readonly importId?: string | undefined;
  /** As many are written together. */
  readonly paymentsAtOnce?: number;
};

/** Until nothing is certain any more, so that running it again on the same books changes nothing. */
export async function matchPayments(db: Transaction, asked: MatchingAsked): Promise<MatchingResult> {
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

type Round = MatchingAsked & { readonly loose: LooseFacts; readonly books: MatchingBooks };

/**
 * Matched and written some thousand payments at a time, so that of a large statement never everything is there at once, and
 * the next write is made ready while the database writes. The books stay as they are until the round is over: what one payment
 * takes from the next is told by the matching itself. Dossiers wait for the end, when it is known who owes something still, and
 * the journal of the last part for them.
 */
async function matchOnce(db: Transaction, round: Round): Promise<RoundWritten & MatchingResult> {
  const { stamp, day, paymentsAtOnce: most = PAYMENTS_AT_ONCE } = round;
  const { companyId, author } = stamp;
  const ready = await prepared(db, round);
  const result = { allocated: 0, proposed: 0, unknown: 0 };
  const taken = new Map<string, number>();
  const learned: PayerAccount[] = [];
  const touched = new Set<string>();
  const sums = new AllocatedSums();
  let lines: readonly JournalLine[] = [];
  await forgetProposals(db, companyId);
  const write = async (some: MatchesToWrite): Promise<void> => {
    await appendJournal(db, stamp, lines);
    const accounts = await writeMatches(db, { ...some, companyId, author, importId: round.importId, day });
    sums.add(some.allocations);
    if (sums.payments >= most * PACKETS_OF_MONEY) await sums.write(db, companyId, ['paymentId']);
    lines = some.lines;
    learned.push(...accounts);
    for (const debtorId of some.touched) touched.add(debtorId);
    addTaken(taken, some.fromMoney);
    result.allocated += some.allocations.length;
    result.proposed += some.proposed;
    result.unknown += some.unknown;
  };
  await whileWriting(writesOf(round, ready), write);
  await sums.write(db, companyId);
  await wakeDossiers(db, { companyId, debtorIds: [...touched], day });
  await appendJournal(db, stamp, lines);
  return { ...result, taken, learned };
}

/** All that is worked out before the database is asked to write it; what credit notes settled by themselves is in the first. */
async function* writesOf(
  round: Round,
  { corrections, credits, index, beside, offers, options }: Prepared,
): AsyncGenerator<MatchesToWrite> {
  const { loose, books, makeId, paymentsAtOnce: most = PAYMENTS_AT_ONCE } = round;
  let from = 0;
  let first = corrections;
  const all = matchInTurn(index, { ...beside, payments: loose.payments, offers, options });
  for await (const matches of atOnce(all, most)) {
    const payments = loose.payments.slice(from, from + matches.length);
    const certain = certainAllocations({ matches, payments, credits, makeId });
    yield matchesToWrite({
      loose,
      beside,
      index,
      claims: books.claims,
      matches,
      payments,
      certain,
      corrections: first,
      makeId,
    });
    from += matches.length;
    first = [];
  }
}

const PAYMENTS_AT_ONCE = 4_000;
/** What they count is raised while the next are matched: the server may read all payments of the company for it. */
const PACKETS_OF_MONEY = 5;
/** Some milliseconds: a packet of a few megabytes leaves in pieces, one at each pause. */
const MATCHED_BEFORE_A_PAUSE = 20;

/** Once at least: credit notes may settle invoices where there is no money. */
async function* atOnce(matches: Iterable<Match>, most: number): AsyncGenerator<readonly Match[]> {
  let isNone = true;
  for await (const some of packetsOf(matches, { size: most, pauseAfter: MATCHED_BEFORE_A_PAUSE })) {
    yield some;
    isNone = false;
  }
  if (isNone) yield [];
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

/** What is open after the credit notes have settled what they name, and what else matching is told. */
async function prepared(db: Transaction, { stamp: { companyId }, makeId, loose, books }: Round) {
  const amounts = loose.payments.map(({ amount }) => amount);
  const beside = await besideFacts(db, { companyId, repeatDays: REPEAT_DAYS, loose: amounts });
  const company = await knownCompany(db, companyId);
  const { smallDifferenceMinor, cashDiscountBasisPoints } = company.policy;
  const offers = await offersToMatch(db, { company, payments: loose.payments });
  const options = { smallDifference: smallDifferenceMinor, cashDiscounts: cashDiscountBasisPoints };
  const before = new PackedIndex({ ...books, credits: loose.credits });
  const corrections = correctByCreditNotes({ ...loose, index: before }, makeId);
  const corrected = new Map<string, number>();
  addTaken(corrected, corrections);
  books.claims.take(corrected);
  const credits = creditsAfter(loose.credits, corrections);
  const notSettled = new Set(corrected.keys());
  const index = new PackedIndex({ ...books, credits, since: paidSince(loose.payments), notSettled });
  return { beside, offers, options, corrections, credits, index };
}
