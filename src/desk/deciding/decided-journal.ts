// What the journal says of a decision: the message that is prepared, and what a person is asked.

import type { JournalLine } from '../../store/journal/journal.ts';
import type { Decided } from './decide-dossiers.ts';

export function journalOf({ facts, decision, prepared, leftOut }: Decided): JournalLine[] {
  const debtorId = facts.debtor.id;
  if (prepared) {
    const { id, stepKey, round, asked, currency, frozenHash } = prepared.message;
    const invoices = prepared.invoices.map(({ invoiceId, rung, open }) => ({ invoiceId, rung, open }));
    return [
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
      {
        kind: decision.kind === 'ask' ? 'personAsked' : 'dossierClosed',
        debtorId,
        subjectId: facts.dossierId,
        content: { because: decision.because },
      },
    ];
  return [];
}
