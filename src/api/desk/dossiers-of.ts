// Disputes, promises and agreements, handed to the desk. Only translation.

import {
  acceptPlan,
  approvePlan,
  endPlan,
  type PlanAnswer,
  proposePlan,
} from '../../desk/agreements/agree-plan.ts';
import { agreementList } from '../../desk/agreements/agreement-list.ts';
import { answerConcession } from '../../desk/agreements/answer-concession.ts';
import { delayCauses } from '../../desk/agreements/delay-causes.ts';
import { noteContact } from '../../desk/agreements/note-contact.ts';
import { offerSettlement, withdrawOffer } from '../../desk/agreements/offer-settlement.ts';
import { answerDispute, openDispute } from '../../desk/agreements/open-dispute.ts';
import { recordPromise, takeBackPromise } from '../../desk/agreements/record-promise.ts';
import { reopenDispute } from '../../desk/agreements/reopen-dispute.ts';
import { resumeDossier, stopDossier } from '../../desk/agreements/stop-dossier.ts';
import { takeBackCall } from '../../desk/agreements/take-back-call.ts';
import {
  takeBackAcceptance,
  takeBackPlanApproval,
  type UnacceptOutcome,
} from '../../desk/agreements/unaccept-plan.ts';
import type { DeskContext } from '../../desk/context.ts';
import { reopenWriteOff, writeOff } from '../../desk/money/write-off.ts';
import { cashForecastOn } from '../../desk/overview/cash-forecast.ts';
import { collectionReport } from '../../desk/reports/collection-report.ts';
import { receivablesReport } from '../../desk/reports/receivables-report.ts';
import type { DossierDesk } from '../ports/dossier-port.ts';
import type { Outcome, Refusal } from '../ports/outcome.ts';

export function dossiersOf(context: DeskContext): DossierDesk {
  return {
    async openDispute(asked) {
      const outcome = await openDispute(context, asked);
      return outcome.kind === 'done' ? done({ disputeId: outcome.disputeId }) : refused(outcome.kind);
    },
    async answerDispute(asked) {
      const outcome = await answerDispute(context, asked);
      return outcome === 'done' ? done({ disputeId: asked.disputeId }) : refused(outcome);
    },
    async reopenDispute(asked) {
      const outcome = await reopenDispute(context, asked);
      return outcome === 'done' ? done({ disputeId: asked.disputeId }) : refused(outcome);
    },
    async recordPromise(asked) {
      const outcome = await recordPromise(context, asked);
      return outcome.kind === 'done' ? done({ promiseId: outcome.promiseId }) : refused(outcome.kind);
    },
    async takeBackPromise(asked) {
      const { promiseId } = asked;
      return (await takeBackPromise(context, asked)) ? done({ promiseId }) : refused('notFound');
    },
    ...agreementsOf(context),
  };
}

type Agreements = Omit<
  DossierDesk,
  'openDispute' | 'answerDispute' | 'reopenDispute' | 'recordPromise' | 'takeBackPromise'
>;

function agreementsOf(context: DeskContext): Agreements {
  const onPlan = (outcome: PlanAnswer | UnacceptOutcome, planId: string) =>
    outcome === 'done' ? done({ planId, excess: [], letter: null }) : refused(outcome);
  return {
    async proposePlan(asked) {
      const outcome = await proposePlan(context, asked);
      if (outcome.kind !== 'done') return refused(outcome.kind);
      const { planId, excess, letter } = outcome;
      return done({ planId, excess, letter });
    },
    approvePlan: async asked => onPlan(await approvePlan(context, asked), asked.planId),
    acceptPlan: async asked => onPlan(await acceptPlan(context, asked), asked.planId),
    takeBackAcceptance: async asked => onPlan(await takeBackAcceptance(context, asked), asked.planId),
    takeBackPlanApproval: async asked => onPlan(await takeBackPlanApproval(context, asked), asked.planId),
    endPlan: async asked => onPlan(await endPlan(context, asked), asked.planId),
    async offerSettlement(asked) {
      const outcome = await offerSettlement(context, asked);
      if (outcome.kind === 'proposed') return done({ offerId: null, concessionId: outcome.concessionId });
      return outcome.kind === 'done'
        ? done({ offerId: outcome.offerId, concessionId: null })
        : refused(outcome.kind);
    },
    async withdrawOffer(asked) {
      const { offerId } = asked;
      return (await withdrawOffer(context, asked))
        ? done({ offerId, concessionId: null })
        : refused('notFound');
    },
    async stopDossier(asked) {
      const outcome = await stopDossier(context, asked);
      return outcome.kind === 'done' ? done({ stopId: outcome.stopId }) : refused(outcome.kind);
    },
    async resumeDossier(asked) {
      const { dossierId } = asked;
      return (await resumeDossier(context, asked)) ? done({ dossierId }) : refused('notFound');
    },
    async noteContact(asked) {
      const outcome = await noteContact(context, asked);
      if (outcome.kind === 'refused') return { ...outcome, refusal: 'noLongerDue' };
      if (outcome.kind !== 'done') return refused(outcome.kind);
      const { kind: _kind, ...noted } = outcome;
      return done(noted);
    },
    async takeBackCall(asked) {
      const outcome = await takeBackCall(context, asked);
      return outcome === 'done' ? done({ noteId: asked.noteId }) : refused(outcome);
    },
    agreements: asked => agreementList(context.database, asked),
    delayCauses: asked => delayCauses(context.database, asked),
    receivables: asked => receivablesReport(context.database, asked),
    collection: asked => collectionReport(context.database, asked),
    cashForecast: asked => cashForecastOn(context.database, asked),
    async writeOff(asked) {
      const outcome = await writeOff(context, asked);
      if (outcome.kind === 'proposed') return done({ writeOffIds: [], concessionId: outcome.concessionId });
      return outcome.kind === 'done'
        ? done({ writeOffIds: outcome.writeOffIds, concessionId: null })
        : refused(outcome.kind);
    },
    async reopenWriteOff(asked) {
      const writeOffIds = [asked.writeOffId];
      return (await reopenWriteOff(context, asked))
        ? done({ writeOffIds, concessionId: null })
        : refused('notFound');
    },
    async answerConcession(asked) {
      const outcome = await answerConcession(context, asked);
      if (outcome.kind !== 'done') return refused(outcome.kind);
      const { writeOffIds, offerId } = outcome;
      return done({ concessionId: asked.concessionId, writeOffIds, offerId });
    },
  };
}

const done = <Value>(value: Value): Outcome<Value> => ({ kind: 'done', value });

const refused = (refusal: Refusal | 'notFound'): Outcome<never> =>
  refusal === 'notFound' ? { kind: 'notFound' } : { kind: 'refused', refusal, because: [] };
