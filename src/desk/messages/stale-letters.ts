// A letter whose e-mail has left waits to be posted. When something of what it asks for was paid, disputed, promised or
// owed again in the meantime, or the day until which it asks for an answer is over, it is not posted any more: 1,000.00 by e-mail on
// Monday, 1,000.00 received on Tuesday, and nobody has been to the post yet.

import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Transaction } from '../../store/database.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { letterTasks, withdrawTasks } from '../../store/messages/letter-tasks.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { answerIsOverdue, otherIsAsked } from '../sending/task-wanted.ts';

/** Withdraws them; the lines for the journal. */
export async function withdrawStaleLetters(
  db: Transaction,
  companyId: string,
  { dossiers, day }: { dossiers: readonly DossierFacts[]; day: CalendarDate },
): Promise<JournalLine[]> {
  const byId = new Map(dossiers.map(facts => [facts.dossierId, facts]));
  const tasks = await letterTasks(db, companyId, [...byId.keys()]);
  const stale = tasks.flatMap(task => {
    const facts = byId.get(task.dossierId);
    const because = facts ? (otherIsAsked(task, facts, day) ?? answerIsOverdue(task, day)) : null;
    return facts && because ? [{ task, debtorId: facts.debtor.id, because }] : [];
  });
  await withdrawTasks(
    db,
    companyId,
    stale.map(({ task }) => task.deliveryId),
  );
  return stale.map(({ task, debtorId, because }) => ({
    kind: 'messageWithdrawn',
    debtorId,
    subjectId: task.messageId,
    content: { because, channel: 'letter' },
  }));
}
