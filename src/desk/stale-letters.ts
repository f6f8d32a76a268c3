// A letter whose e-mail has left waits to be posted. When something of what it asks for was paid in the meantime, it is
// not posted any more: 1,000.00 by e-mail on Monday, 1,000.00 received on Tuesday, and nobody has been to the post yet.

import type { Reason } from '../dunning/decision.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import type { Transaction } from '../store/database.ts';
import type { JournalLine } from '../store/journal.ts';
import { type LetterTask, letterTasks, withdrawTasks } from '../store/letter-tasks.ts';
import { money } from '../units/money.ts';

/** Withdraws them; the lines for the journal. */
export async function withdrawStaleLetters(
  db: Transaction,
  companyId: string,
  dossiers: readonly DossierFacts[],
): Promise<JournalLine[]> {
  const byId = new Map(dossiers.map(facts => [facts.dossierId, facts]));
  const tasks = await letterTasks(db, companyId, [...byId.keys()]);
  const stale = tasks.flatMap(task => {
    const facts = byId.get(task.dossierId);
    const because = facts ? lessIsOwed(task, facts) : null;
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

function lessIsOwed({ covers }: LetterTask, { balances, currency }: DossierFacts): Reason | null {
  const open = new Map(balances.map(balance => [balance.invoiceId, balance.open.amount]));
  const was = covers.reduce((total, cover) => total + cover.open, 0);
  const now = covers.reduce(
    (total, cover) => total + Math.min(cover.open, open.get(cover.invoiceId) ?? 0),
    0,
  );
  return now < was ? { code: 'amountChanged', was: money(was, currency), now: money(now, currency) } : null;
}
