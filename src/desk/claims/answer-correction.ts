// A person says of an invoice that names an earlier one whether it stands in its place or asks for something beside it. Replaced, the
// earlier one is cancelled on that day, what was paid for it goes to the later one as far as that reaches, with what was agreed about
// it, and no message that waits names it any more. Taken back, both stand as they stood, and the question is open again.
// F-1 over 1,000.00, of which 400.00 are paid; F-2 over 900.00 replaces it: F-1 is cancelled, and 500.00 are owed for F-2.

import type { Reason } from '../../dunning/decision.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import {
  addCorrection,
  type CorrectionAnswer,
  type CorrectionRow,
  forgetCorrection,
  lockCorrection,
  writeAnswer,
} from '../../store/invoices/corrections.ts';
import { changeInvoice } from '../../store/invoices/invoice-changes.ts';
import { type NumberedClaim, numberedClaims } from '../../store/invoices/numbered-claims.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../../store/journal/journal.ts';
import { waitingNaming } from '../../store/messages/message-writes.ts';
import { movePayments } from '../../store/money/move-payments.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { tellWhatFollows } from '../agreements/tell-what-follows.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { matchPayments } from '../money/match-payments.ts';
import {
  type MovedAgreements,
  moveAgreements,
  putAgreementsBack,
  waitingInWriting,
} from './move-agreements.ts';
import { type MovedDoubts, moveDoubts, putDoubtsBack } from './move-doubts.ts';

export type AnswerCorrection = Act & {
  /** The later one. */
  readonly invoiceId: string;
  readonly earlierId: string;
  /** Null takes the answer back. */
  readonly answer: CorrectionAnswer | null;
};

/** `alreadyAnswered`: somebody said otherwise; it is taken back first, and not written over unread. */
export type CorrectionOutcome =
  | 'done'
  | 'notFound'
  | 'notAnotherInvoice'
  | 'cancelledAlready'
  | 'alreadyAnswered';

type Pair = { readonly later: NumberedClaim; readonly earlier: NumberedClaim };
type Run = {
  readonly db: Transaction;
  readonly stamp: JournalStamp;
  readonly makeId: () => string;
  readonly day: Act['day'];
  readonly pageLinks: DeskContext['pageLinks'];
};

export async function answerCorrection(
  { database, clock, pageLinks }: DeskContext,
  { companyId, by, day, invoiceId, earlierId, answer }: AnswerCorrection,
): Promise<CorrectionOutcome> {
  const at = clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    if (invoiceId === earlierId) return 'notAnotherInvoice';
    const claims = await numberedClaims(db, { companyId, invoiceIds: [invoiceId, earlierId] });
    const later = claims.get(invoiceId);
    const earlier = claims.get(earlierId);
    if (later === undefined || earlier === undefined) return 'notFound';
    const key = { companyId, invoiceId, earlierId };
    const known = await lockCorrection(db, key);
    if (known === null && answer === null) return 'notFound';
    if (known?.answer === answer) return 'done';
    if (known !== null && known.answer !== null && answer !== null) return 'alreadyAnswered';
    if (answer === 'replaces' && (earlier.isCancelled || later.isCancelled)) return 'cancelledAlready';
    if (known === null) await addCorrection(db, { ...key, id: makeId() });
    const row = known ?? (await lockCorrection(db, key));
    if (row === null) throw new Error(`What ${later.number} is to ${earlier.number} was not kept`);
    const run: Run = { db, stamp: { companyId, at, day, author: by }, makeId, day, pageLinks };
    await write(run, { row, pair: { later, earlier }, answer });
    return 'done';
  });
}

async function write(
  run: Run,
  { row, pair, answer }: { row: CorrectionRow; pair: Pair; answer: CorrectionAnswer | null },
): Promise<void> {
  const { db, stamp, day, makeId, pageLinks } = run;
  const { later, earlier } = pair;
  const { companyId, author: by } = stamp;
  const undone = row.answer === 'replaces' ? await putBack(run, { row, pair }) : [];
  const replaced = answer === 'replaces' ? await replace(run, pair) : NOTHING_MOVED;
  if (answer === null && !row.isOfFile) await forgetCorrection(db, companyId, row.id);
  else await writeAnswer(db, { companyId, id: row.id, answer, day, by, ...replaced });
  await matchPayments(db, { stamp, day, makeId });
  const debtorIds = [...new Set([later.debtorId, earlier.debtorId])];
  await wakeDossiers(db, { companyId, debtorIds, day });
  await appendJournal(db, stamp, [...answerLines(pair, answer), ...undone, ...replaced.lines]);
  await judgeMetOffers(db, { stamp, day });
  const backFrom = row.answer === 'replaces' ? row.answeredOn : null;
  const agreed = backFrom === null ? replaced.agreed : row.agreed;
  const company = await knownCompany(db, companyId);
  await tellWhatFollows(db, { company, stamp, day, pageLinks, agreed, earlier, later, backFrom });
}

/** Of two customers each is told of its own invoice: what is noted of one goes to whoever takes over the claim against it. */
function answerLines({ later, earlier }: Pair, answer: CorrectionAnswer | null): JournalLine[] {
  const kind = KINDS[answer ?? 'open'];
  const [ofLater, ofEarlier] = [
    { invoice: later.number, invoiceId: later.id },
    { earlier: earlier.number, earlierId: earlier.id },
  ];
  const { debtorId } = earlier;
  if (isOfOne({ later, earlier }))
    return [{ kind, debtorId, subjectId: earlier.id, content: { ...ofLater, ...ofEarlier, answer } }];
  return [
    { kind, debtorId, subjectId: earlier.id, content: { ...ofEarlier, answer } },
    { kind, debtorId: later.debtorId, subjectId: later.id, content: { ...ofLater, answer } },
  ];
}

const isOfOne = ({ later, earlier }: Pair): boolean => later.debtorId === earlier.debtorId;

const KINDS = {
  replaces: 'invoiceReplaced',
  adds: 'invoiceStandsBeside',
  open: 'invoiceReplacementTakenBack',
} as const;

type Replaced = MovedAgreements & MovedDoubts & { readonly moved: readonly string[] };

const NOTHING_MOVED: Replaced = { moved: [], agreed: [], doubts: [], lines: [] };

async function replace(run: Run, { later, earlier }: Pair): Promise<Replaced> {
  const { db, stamp, day, makeId } = run;
  const { companyId, author } = stamp;
  const naming = await waitingNaming(db, { companyId, invoiceId: earlier.id });
  await changeInvoice(db, { companyId, invoiceId: earlier.id, change: { cancelledOn: day } });
  const contested = await moveDoubts(db, { companyId, earlier, later });
  const { agreed, lines } = await moveAgreements(db, { companyId, author, day, makeId, earlier, later });
  const moved = await movePayments(db, { companyId, author, makeId, from: earlier, to: later });
  const confirming = await waitingInWriting(db, { companyId, agreed });
  const messageIds = [...naming.map(({ messageId }) => messageId), ...confirming];
  const withdrawn = await withdraw(run, { later, earlier, messageIds });
  return { moved, agreed, doubts: contested.doubts, lines: [...contested.lines, ...lines, ...withdrawn] };
}

/** The lines of the journal that say so. */
async function withdraw(
  { db, stamp: { companyId, author } }: Run,
  { later, earlier, messageIds }: Pair & { readonly messageIds: readonly string[] },
): Promise<JournalLine[]> {
  const because: Reason = {
    code: 'invoiceReplaced',
    by: author,
    invoice: earlier.number,
    replacedBy: isOfOne({ later, earlier }) ? later.number : null,
  };
  return withdrawAndTell(
    db,
    companyId,
    messageIds.map(messageId => ({ messageId, because })),
  );
}

/** The earlier invoice is asked for again once the question is answered otherwise, with what was paid for it. */
async function putBack(run: Run, { row, pair }: { row: CorrectionRow; pair: Pair }): Promise<JournalLine[]> {
  const { db, stamp, day, makeId } = run;
  const { companyId, author } = stamp;
  const { later, earlier } = pair;
  await changeInvoice(db, { companyId, invoiceId: earlier.id, change: { cancelledOn: null } });
  await movePayments(db, { companyId, author, makeId, from: later, to: earlier, only: row.moved });
  await putAgreementsBack(db, { companyId, day, earlier, later, agreed: row.agreed });
  await putDoubtsBack(db, { companyId, earlier, later, doubts: row.doubts });
  const messageIds = await waitingInWriting(db, { companyId, agreed: row.agreed });
  return withdraw(run, { later: earlier, earlier: later, messageIds });
}
