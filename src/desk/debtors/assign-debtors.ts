// Debtors are given to the person who follows them. Whoever has a portfolio sees and does only what is in it.

import {
  type Assigned,
  assign,
  assignments,
  type Given,
  isInPortfolio,
} from '../../store/debtors/portfolios.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

/** The debtors that are now theirs, or nobody's, with whoever followed each until then; ids that the company does not have are left out. */
export async function assignDebtors(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorIds, userId }: Act & { debtorIds: readonly string[]; userId: string | null },
): Promise<Given[]> {
  const at = clock.now();
  return database.transaction(async db => {
    const assigned = await assign(db, { companyId, debtorIds, userId, at, by });
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      assigned.map(({ debtorId }) => ({
        kind: 'debtorAssigned',
        debtorId,
        subjectId: debtorId,
        content: { userId },
      })),
    );
    return assigned;
  });
}

export const standsInPortfolio = isInPortfolio;

/** Assignments on one screen. */
const ASSIGNMENTS_SHOWN = 20_000;

export const portfolioAssignments = (
  db: Queryable,
  { companyId }: { readonly companyId: string },
): Promise<Assigned[]> => assignments(db, { companyId, limit: ASSIGNMENTS_SHOWN });
