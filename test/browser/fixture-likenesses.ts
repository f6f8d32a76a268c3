// No two customers of the fixture are alike.

import type { LikenessDesk } from '../../src/api/ports/likeness-port.ts';

export function likenessesOfFixture(): LikenessDesk {
  return {
    debtorLikenesses: async () => ({ entries: [], nextCursor: null }),
    debtorDifferences: async () => [],
    takeBackDifferent: async ({ debtorId, otherId }) => ({ kind: 'done', value: { debtorId, otherId } }),
    debtorMerges: async () => [],
    mergeDebtors: async () => ({ kind: 'notFound' }),
    undoDebtorMerge: async () => ({ kind: 'notFound' }),
    callDebtorsDifferent: async () => ({ kind: 'notFound' }),
  };
}
