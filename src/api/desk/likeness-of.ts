// Debtors that may be one, handed to the desk. Only translation.

import type { DeskContext } from '../../desk/context.ts';
import {
  callDifferent,
  debtorDifferences,
  debtorLikenesses,
  debtorMerges,
  takeBackDifferent,
} from '../../desk/debtors/debtor-likenesses.ts';
import { mergeDebtors } from '../../desk/debtors/merge-debtors.ts';
import { unmergeDebtors } from '../../desk/debtors/unmerge-debtors.ts';
import type { LikenessDesk } from '../ports/likeness-port.ts';

export function likenessOf(context: DeskContext): LikenessDesk {
  const db = context.database;
  return {
    debtorLikenesses: asked => debtorLikenesses(db, asked),
    debtorMerges: asked => debtorMerges(db, asked),
    debtorDifferences: asked => debtorDifferences(db, asked),
    async mergeDebtors(asked) {
      const outcome = await mergeDebtors(context, asked);
      switch (outcome.kind) {
        case 'merged':
          return { kind: 'done', value: { mergeId: outcome.mergeId } };
        case 'notFound':
          return outcome;
        case 'refused':
          return { ...outcome, because: [] };
      }
    },
    async undoDebtorMerge(asked) {
      const outcome = await unmergeDebtors(context, asked);
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (outcome === 'undone') return { kind: 'done', value: { mergeId: asked.mergeId } };
      return { kind: 'refused', ...outcome };
    },
    async callDebtorsDifferent({ debtorId, otherId, ...act }) {
      const outcome = await callDifferent(context, { ...act, debtorId, otherId });
      return outcome === 'notFound' ? { kind: 'notFound' } : { kind: 'done', value: { debtorId, otherId } };
    },
    async takeBackDifferent({ debtorId, otherId, ...act }) {
      const outcome = await takeBackDifferent(context, { ...act, debtorId, otherId });
      return outcome === 'notFound' ? { kind: 'notFound' } : { kind: 'done', value: { debtorId, otherId } };
    },
  };
}
