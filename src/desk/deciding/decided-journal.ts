// What the journal says of a decision: the message that is prepared, the one it replaces, and what a person is asked.

import type { JournalLine } from '../../store/journal/journal.ts';
import type { Outcome } from './decide-dossiers.ts';

export function journalOf({
  decided: { facts, decision, prepared, leftOut },
  withdrawal,
}: Outcome): JournalLine[] {
  const debtorId = facts.debtor.id;
  const withdrawn: JournalLine[] = withdrawal
    ? [
        {
          kind: 'messageWithdrawn',
          debtorId,
          subjectId: withdrawal.messageId,
          content: { because: withdrawal.because },
        },
      ]
    : [];
  if (prepared) {
    const { id, stepKey, round, asked, currency, frozenHash } = prepared.message;
    const invoices = prepared.invoices.map(({ invoiceId, rung, open }) => ({ invoiceId, rung, open }));
    return [
      ...withdrawn,
      {
        kind: 'messagePrepared',
        debtorId,
        subjectId: id,
        content: { step: stepKey, round, asked, currency, frozenHash, invoices, because: decision.because },
      },
    ];
  }
  if (leftOut) {
    const { message, invoices } = leftOut.prepared;
    const { comparisonId, stepKey, until } = leftOut.without;
    const open = invoices.map(({ invoiceId, rung, open: rest }) => ({ invoiceId, rung, open: rest }));
    const { asked, currency, round } = message;
    return [
      ...withdrawn,
      {
        kind: 'messageLeftOut',
        debtorId,
        subjectId: comparisonId,
        content: { step: stepKey, round, until, asked, currency, invoices: open, because: decision.because },
      },
    ];
  }
  // A person is asked once, not every day that passes without an answer.
  if (decision.kind === 'done' || (decision.kind === 'ask' && facts.lastKind !== 'ask'))
    return [
      ...withdrawn,
      {
        kind: decision.kind === 'ask' ? 'personAsked' : 'dossierClosed',
        debtorId,
        subjectId: facts.dossierId,
        content: { because: decision.because },
      },
    ];
  return withdrawn;
}
