// Disputes and promises of the desk in memory: what was noted is there, and what is not there is not found.

import type { DossierDesk } from '../../src/api/ports/dossier-port.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import { addDays } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';

const NO_PROMISES = { kept: 0, partlyKept: 0, broken: 0, putOff: 0, unjudged: 0, keptTenths: null };

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
    reopenDispute: async ({ disputeId }) =>
      noted.has(disputeId) ? { kind: 'done', value: { disputeId } } : { kind: 'notFound' },
    recordPromise: async ({ dossierId, entry, day }) => {
      if (entry.payOn < day) return { kind: 'refused', refusal: 'dayInPast', because: [] };
      const promiseId = note('promise', dossierId);
      return promiseId === null ? { kind: 'notFound' } : { kind: 'done', value: { promiseId } };
    },
    takeBackPromise: async ({ promiseId }) =>
      noted.delete(promiseId) ? { kind: 'done', value: { promiseId } } : { kind: 'notFound' },
    proposePlan: async ({ dossierId, entry }) => {
      const planId = note('plan', dossierId);
      if (planId === null) return { kind: 'notFound' };
      const isLong = entry.schedule.kind === 'equal' && entry.schedule.count > 6;
      return { kind: 'done', value: { planId, excess: isLong ? ['tooLong'] : [], letter: null } };
    },
    approvePlan: async ({ planId }) => plan(noted.has(planId), planId),
    acceptPlan: async ({ planId }) => plan(noted.has(planId), planId),
    takeBackAcceptance: async ({ planId }) => plan(noted.has(planId), planId),
    takeBackPlanApproval: async ({ planId }) => plan(noted.has(planId), planId),
    endPlan: async ({ planId }) => plan(noted.delete(planId), planId),
    offerSettlement: async ({ dossierId }) => {
      const offerId = note('offer', dossierId);
      return offerId === null
        ? { kind: 'notFound' }
        : { kind: 'done', value: { offerId, concessionId: null } };
    },
    withdrawOffer: async ({ offerId }) =>
      noted.delete(offerId) ? { kind: 'done', value: { offerId, concessionId: null } } : { kind: 'notFound' },
    stopDossier: async ({ dossierId, entry }) => {
      const stop = `${entry.kind} ${dossierId}`;
      if (noted.has(stop)) return { kind: 'refused', refusal: 'alreadyThere', because: [] };
      const stopId = note(entry.kind, dossierId);
      if (stopId === null) return { kind: 'notFound' };
      noted.add(stop);
      return { kind: 'done', value: { stopId } };
    },
    resumeDossier: async ({ dossierId, kind }) =>
      noted.delete(`${kind} ${dossierId}`) ? { kind: 'done', value: { dossierId } } : { kind: 'notFound' },
    noteContact: async ({ dossierId, entry }) => {
      const noteId = note('note', dossierId);
      if (noteId === null) return { kind: 'notFound' };
      const isAgreed = entry.result.kind !== 'nothing';
      const confirmation = {
        language: 'fr',
        subject: 'Confirmation de notre appel',
        text: 'Bonjour,',
      } as const;
      const resultId = isAgreed ? `${entry.result.kind}-${noteId}` : null;
      const isConfirmationQueued = isAgreed && entry.isConfirmed !== false;
      const said = { confirmation: isAgreed ? confirmation : null, isConfirmationQueued };
      return { kind: 'done', value: { noteId, resultId, ...said } };
    },
    takeBackCall: async ({ noteId }) =>
      noted.delete(noteId) ? { kind: 'done', value: { noteId } } : { kind: 'notFound' },
    agreements: async () => ({ concessions: [], disputes: [], promises: [], plans: [], offers: [] }),
    delayCauses: async () => [{ cause: 'oversight', contacts: 3, debtors: 2 }],
    cashForecast: async ({ day }) => ({ day, currencies: [] }),
    receivables: async ({ day }) => ({
      day,
      outstanding: money(100_000, 'EUR'),
      overdue: money(25_000, 'EUR'),
      overdueTenths: 250,
      simple: { tenths: 1000, periodDays: 90, from: day, sales: money(90_000, 'EUR') },
      countBack: { tenths: null, months: [] },
      promises: { ...NO_PROMISES, from: addDays(day, -89) },
    }),
    ...writeOffsOfFixture(noted, note),
  };
}

type Note = (kind: string, dossierId: string) => string | null;

const writeOffsOfFixture = (
  noted: Set<string>,
  note: Note,
): Pick<DossierDesk, 'writeOff' | 'reopenWriteOff' | 'answerConcession'> => ({
  writeOff: async ({ dossierId }) => {
    const id = note('writeOff', dossierId);
    return id === null
      ? { kind: 'notFound' }
      : { kind: 'done', value: { writeOffIds: [id], concessionId: null } };
  },
  reopenWriteOff: async ({ writeOffId }) =>
    noted.delete(writeOffId)
      ? { kind: 'done', value: { writeOffIds: [writeOffId], concessionId: null } }
      : { kind: 'notFound' },
  answerConcession: async ({ concessionId }) =>
    noted.delete(concessionId)
      ? { kind: 'done', value: { concessionId, writeOffIds: [], offerId: null } }
      : { kind: 'notFound' },
});

const plan = (isThere: boolean, planId: string) =>
  isThere
    ? ({ kind: 'done', value: { planId, excess: [], letter: null } } as const)
    : ({ kind: 'notFound' } as const);

export const NO_INTERRUPTIONS_VIEW: DebtorView['interruptions'] = {
  disputes: [],
  promises: [],
  plans: [],
  offers: [],
  stops: [],
  concessions: [],
  writeOffs: [],
  promiseRecord: { kept: 0, partlyKept: 0, broken: 0, keptPercent: null },
};
