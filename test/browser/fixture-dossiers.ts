// Disputes and promises of the desk in memory: what was noted is there, and what is not there is not found.

import type { DossierDesk } from '../../src/api/dossier-port.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';

export function dossiersOfFixture(debtors: readonly DebtorView[]): DossierDesk {
  const noted = new Set<string>();
  const note = (kind: string, dossierId: string): string | null => {
    if (!debtors.some(one => one.dossierId === dossierId)) return null;
    const id = `${kind}-${dossierId}-${noted.size + 1}`;
    noted.add(id);
    return id;
  };
  return {
    openDispute: async ({ dossierId }) => {
      const disputeId = note('dispute', dossierId);
      return disputeId === null ? { kind: 'notFound' } : { kind: 'done', value: { disputeId } };
    },
    answerDispute: async ({ disputeId }) =>
      noted.has(disputeId) ? { kind: 'done', value: { disputeId } } : { kind: 'notFound' },
    recordPromise: async ({ dossierId, entry, day }) => {
      if (entry.payOn < day) return { kind: 'refused', refusal: 'dayInPast', because: [] };
      const promiseId = note('promise', dossierId);
      return promiseId === null ? { kind: 'notFound' } : { kind: 'done', value: { promiseId } };
    },
    takeBackPromise: async ({ promiseId }) =>
      noted.delete(promiseId) ? { kind: 'done', value: { promiseId } } : { kind: 'notFound' },
  };
}

export const NO_INTERRUPTIONS_VIEW: DebtorView['interruptions'] = {
  disputes: [],
  promises: [],
  promiseRecord: { kept: 0, partlyKept: 0, broken: 0, keptPercent: null },
};
