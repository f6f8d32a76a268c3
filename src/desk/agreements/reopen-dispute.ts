// The outcome of a dispute was a mistake: the dispute is open again, and what it covers is not asked for until somebody has
// answered. What waits to leave with the amount in it is found at the instant of sending. A credit note that came in the meantime stays.

import { clearOutcome, lockDispute } from '../../store/dossiers/disputes.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier } from '../in-dossier.ts';

export type ReopenOutcome = 'done' | 'notFound';

/** Taking back twice equals taking back once. */
export function reopenDispute(
  context: DeskContext,
  { disputeId, ...asked }: InDossier & { disputeId: string },
): Promise<ReopenOutcome> {
  return inDossier<ReopenOutcome>(context, asked, {
    absent: 'notFound',
    work: async ({ db, companyId, dossierId, day, tell }) => {
      const dispute = await lockDispute(db, { companyId, dossierId, disputeId });
      if (dispute === null) return 'notFound';
      const { outcome, invoiceId } = dispute;
      if (outcome === null) return 'done';
      await clearOutcome(db, { companyId, disputeId, on: day });
      tell({ kind: 'disputeReopened', subjectId: disputeId, content: { invoiceId, was: outcome } });
      return 'done';
    },
  });
}
