// Disputes, promises and agreements, handed to the desk. Only translation.

import type { DeskContext } from '../desk/context.ts';
import { answerDispute, openDispute } from '../desk/open-dispute.ts';
import { recordPromise, takeBackPromise } from '../desk/record-promise.ts';
import type { DossierDesk } from './dossier-port.ts';
import type { Outcome, Refusal } from './outcome.ts';

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
    async recordPromise(asked) {
      const outcome = await recordPromise(context, asked);
      return outcome.kind === 'done' ? done({ promiseId: outcome.promiseId }) : refused(outcome.kind);
    },
    async takeBackPromise(asked) {
      const { promiseId } = asked;
      return (await takeBackPromise(context, asked)) ? done({ promiseId }) : refused('notFound');
    },
  };
}

const done = <Value>(value: Value): Outcome<Value> => ({ kind: 'done', value });

const refused = (refusal: Refusal | 'notFound'): Outcome<never> =>
  refusal === 'notFound' ? { kind: 'notFound' } : { kind: 'refused', refusal, because: [] };
