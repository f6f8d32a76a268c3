// What waits for a second person is answered: agreed to by another than whoever asked, declined with a reason (which can be
// taken back), or withdrawn. Agreed to, it is done at once, with what is open now.

import { type Concession, isSamePerson, stillToGiveUp } from '../../dossier/concession.ts';
import { endConcession, lockConcession, reopenConcession } from '../../store/dossiers/concessions.ts';
import { coveredNow } from '../../store/dossiers/covered-parts.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier, type Work } from '../in-dossier.ts';
import { giveUp } from '../money/write-off.ts';
import { makeOffer, refusalOf } from './offer-settlement.ts';

export type ConcessionAnswer =
  | { readonly kind: 'agree' }
  | { readonly kind: 'decline'; readonly because: string }
  | { readonly kind: 'withdraw'; readonly because: string }
  /** Declining it was a mistake: it waits again. */
  | { readonly kind: 'reopen' };

export type ConcessionOutcome =
  | { readonly kind: 'done'; readonly writeOffIds: readonly string[]; readonly offerId: string | null }
  | { readonly kind: Refused };

type Refused =
  | 'notFound'
  | 'alreadyAnswered'
  | 'approvalMissing'
  | 'nothingToConcede'
  | 'amountTooHigh'
  | 'dayInPast'
  | 'alreadyThere'
  | 'givesUpMore';

const ANSWERED: ConcessionOutcome = { kind: 'done', writeOffIds: [], offerId: null };

export function answerConcession(
  context: DeskContext,
  { concessionId, answer, ...asked }: InDossier & { concessionId: string; answer: ConcessionAnswer },
): Promise<ConcessionOutcome> {
  return inDossier<ConcessionOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: async work => {
      const { db, companyId, dossierId } = work;
      const concession = await lockConcession(db, { companyId, dossierId, concessionId });
      if (concession === null) return { kind: 'notFound' };
      if (answer.kind === 'reopen') return reopen(work, concession);
      if (concession.ended !== null) return { kind: 'alreadyAnswered' };
      return answer.kind === 'agree' ? agree(work, concession) : end(work, concession, answer);
    },
  });
}

async function agree(work: Work, concession: Concession): Promise<ConcessionOutcome> {
  const { db, companyId, by, day, tell } = work;
  if (isSamePerson(work, concession)) return { kind: 'approvalMissing' };
  const done = await concede(work, concession);
  if (done.kind !== 'done') return done;
  const { id } = concession;
  await endConcession(db, { companyId, concessionId: id, kind: 'approved', on: day, by, because: null });
  tell({ kind: 'concessionApproved', subjectId: id, content: { askedBy: concession.by } });
  return done;
}

async function concede(work: Work, concession: Concession): Promise<ConcessionOutcome> {
  const { db, companyId, dossierId } = work;
  const { terms, parts, by, givenUp } = concession;
  const invoiceIds = parts.map(({ invoiceId }) => invoiceId);
  const covers = await coveredNow(db, { companyId, dossierId, invoiceIds });
  if (covers.length === 0) return { kind: 'nothingToConcede' };
  if (terms.kind === 'writeOff') {
    const { reason, because } = terms;
    const left = stillToGiveUp(parts, covers);
    const writeOffIds = await giveUp(work, { parts: left, reason, because, author: by, approvedBy: work.by });
    return { kind: 'done', writeOffIds, offerId: null };
  }
  const { amount, payBy, because } = terms;
  const entry = { amount, payBy, because, invoiceIds: covers.map(({ invoiceId }) => invoiceId) };
  const refusal = await refusalOf(work, { entry, covers });
  if (refusal !== null) return { kind: refusal };
  // Money that went back since makes the same offer give up more than was asked for.
  const open = covers.reduce((total, part) => total + part.open, 0);
  if (open - amount.amount > givenUp.amount) return { kind: 'givesUpMore' };
  return { kind: 'done', writeOffIds: [], offerId: await makeOffer(work, { entry, covers, author: by }) };
}

async function end(
  { db, companyId, by, day, tell }: Work,
  { id }: Concession,
  { kind, because }: { readonly kind: 'decline' | 'withdraw'; readonly because: string },
): Promise<ConcessionOutcome> {
  const isDeclined = kind === 'decline';
  const ended = isDeclined ? 'declined' : 'withdrawn';
  await endConcession(db, { companyId, concessionId: id, kind: ended, on: day, by, because });
  tell({
    kind: isDeclined ? 'concessionDeclined' : 'concessionWithdrawn',
    subjectId: id,
    content: { because },
  });
  return ANSWERED;
}

async function reopen({ db, companyId, tell }: Work, { id, ended }: Concession): Promise<ConcessionOutcome> {
  if (ended === null) return ANSWERED;
  if (ended !== 'declined') return { kind: 'alreadyAnswered' };
  await reopenConcession(db, { companyId, concessionId: id });
  tell({ kind: 'concessionReopened', subjectId: id, content: {} });
  return ANSWERED;
}
