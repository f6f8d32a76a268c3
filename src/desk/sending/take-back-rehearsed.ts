// What nobody got counts for nothing: the first message that leaves is the first step, and no notice dates from a rehearsal. It is
// taken back when a company goes live, and, where it was live with a trial mailbox, once a mail server that delivers is named.
// Reminded on Monday in the trial mailbox, the server is named on Tuesday: the customer's first reminder is prepared on Tuesday.

import type { Reason } from '../../dunning/decision.ts';
import { companiesRehearsed } from '../../store/companies/companies-with-work.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import { forgetRehearsed, hasRehearsed, type Rehearsed } from '../../store/messages/rehearsed.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, deskOfCompany, type InstallationContext } from '../context.ts';
import { eachCompany } from '../each-company.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { sendingMode } from './sending-rules.ts';

const BECAUSE: Reason = { code: 'onlyRehearsed' };

/** The lines for the journal, of a company whose test mode ends; inside the transaction that ends it. */
export async function takeBackTested(db: Queryable, companyId: string): Promise<JournalLine[]> {
  return withdraw(db, companyId, await forgetRehearsed(db, { companyId, endsTest: true }));
}

/** Before anything leaves to customers. */
export async function takeBackRehearsed(
  { database, clock }: DeskContext,
  { companyId, by, day }: Act,
): Promise<void> {
  if (!(await hasRehearsed(database, companyId))) return;
  const at = clock.now();
  await database.transaction(async db => {
    const rehearsed = await forgetRehearsed(db, { companyId, endsTest: false });
    await appendJournal(db, { companyId, at, day, author: by }, await withdraw(db, companyId, rehearsed));
    const debtorIds = [...new Set(rehearsed.map(({ debtorId }) => debtorId))];
    await wakeDossiers(db, { companyId, debtorIds, day });
  });
}

/** Of all companies that this server sends for by now, before the run decides what comes next. */
export async function takeBackAllRehearsed(
  desk: InstallationContext,
  { smtpUrl, ...asked }: { smtpUrl: string | null; by: string; day: CalendarDate },
): Promise<void> {
  const having = await companiesRehearsed(desk.database);
  await eachCompany(desk, { having }, async ({ id: companyId, policy }) => {
    if (sendingMode({ smtpUrl, policy }) === 'live')
      await takeBackRehearsed(deskOfCompany(desk, companyId), { companyId, ...asked });
  });
}

async function withdraw(
  db: Queryable,
  companyId: string,
  rehearsed: readonly Rehearsed[],
): Promise<JournalLine[]> {
  const whole = rehearsed.filter(({ hasLeftOtherwise }) => !hasLeftOtherwise);
  const lines = await withdrawAndTell(
    db,
    companyId,
    whole.map(({ messageId }) => ({ messageId, because: BECAUSE })),
  );
  const parts = rehearsed
    .filter(({ hasLeftOtherwise }) => hasLeftOtherwise)
    .map(({ messageId, debtorId }) => ({
      kind: 'messageWithdrawn',
      debtorId,
      subjectId: messageId,
      content: { because: BECAUSE, channel: 'email' },
    }));
  return [...lines, ...parts];
}
