// A letter whose e-mail has left waits to be posted. When something of what it asks for was paid, disputed or
// promised in the meantime, it is
// not posted any more: 1,000.00 by e-mail on Monday, 1,000.00 received on Tuesday, and nobody has been to the post yet.

import { askedAmounts } from '../dunning/asked.ts';
import type { Reason } from '../dunning/decision.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import { stoppedDecision } from '../dunning/stopped.ts';
import type { Transaction } from '../store/database.ts';
import type { JournalLine } from '../store/journal.ts';
import { type LetterTask, letterTasks, withdrawTasks } from '../store/letter-tasks.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { money } from '../units/money.ts';

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
    const because = facts ? lessIsAsked(task, facts, day) : null;
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

function lessIsAsked({ covers }: LetterTask, facts: DossierFacts, day: CalendarDate): Reason | null {
  const stopped = stoppedDecision(facts, day)?.because[0];
  if (stopped !== undefined) return stopped;
  const { currency } = facts;
  const asked = askedAmounts(facts, day);
  const was = covers.reduce((total, cover) => total + cover.open, 0);
  const now = covers.reduce(
    (total, cover) => total + Math.min(cover.open, asked.get(cover.invoiceId)?.amount ?? 0),
    0,
  );
  return now < was ? { code: 'amountChanged', was: money(was, currency), now: money(now, currency) } : null;
}
