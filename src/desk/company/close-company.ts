// A company that is worked for no longer: a client leaves, a firm ceases. What waits to leave is withdrawn, its days are run no more,
// its debtors' pages open no more; everything is read and exported as before, and its papers are kept and erased as the law says
// (`law/retention.ts`). An owner opens it again: it is paused then, so that nothing leaves before somebody has looked.

import type { Reason } from '../../dunning/decision.ts';
import { lockBooks, updatePolicy } from '../../store/companies/companies.ts';
import { CompanyClosed } from '../../store/companies/company-closed.ts';
import { wakeOpenOf } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { waitingOfCompany } from '../../store/messages/message-writes.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import type { CompanyView } from '../views/company.ts';
import { companyView, knownCompany } from './company-view.ts';

/** What was tried on a company that is closed: refused, whichever way it came. */
export const isCompanyClosed = (fault: unknown): boolean => fault instanceof CompanyClosed;

/** `withdrawn`: how many messages will not leave. */
export type CompanyClosing = { readonly company: CompanyView; readonly withdrawn: number };

export async function closeCompany(
  { database, clock }: DeskContext,
  { companyId, by, day, because }: Act & { readonly because: string },
): Promise<CompanyClosing> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const before = await knownCompany(db, companyId);
    if (before.policy.closed != null) return { company: companyView(before), withdrawn: 0 };
    const reason: Reason = { code: 'companyClosed' };
    const waiting = await waitingOfCompany(db, companyId);
    const withdrawn = await withdrawAndTell(
      db,
      companyId,
      waiting.map(messageId => ({ messageId, because: reason })),
    );
    await appendJournal(db, { companyId, at, day, author: by }, [
      ...withdrawn,
      { kind: 'companyClosed', subjectId: companyId, content: { note: because } },
    ]);
    await updatePolicy(db, companyId, { isPaused: true, closed: { on: day, by, because } });
    return { company: companyView(await knownCompany(db, companyId)), withdrawn: withdrawn.length };
  });
}

export async function reopenCompany(
  { database, clock }: DeskContext,
  { companyId, by, day }: Act,
): Promise<CompanyClosing> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const before = await knownCompany(db, companyId);
    if (before.policy.closed == null) return { company: companyView(before), withdrawn: 0 };
    await updatePolicy(db, companyId, { isPaused: true, closed: null });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'companyReopened', subjectId: companyId, content: {} },
    ]);
    await wakeOpenOf(db, companyId, day);
    return { company: companyView(await knownCompany(db, companyId)), withdrawn: 0 };
  });
}
