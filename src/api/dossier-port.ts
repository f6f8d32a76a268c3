// What interrupts dunning, as the API asks it of the desk.

import type { DisputeAnswer, DisputeEntry } from '../desk/open-dispute.ts';
import type { PromiseEntry } from '../desk/record-promise.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Acting, Outcome } from './outcome.ts';

type InDossier = Acting & { readonly dossierId: string; readonly day: CalendarDate };

export type DossierDesk = {
  openDispute(
    asked: InDossier & { readonly entry: DisputeEntry },
  ): Promise<Outcome<{ readonly disputeId: string }>>;
  /** Accepted, settled, refused, or lifted because it never was one. */
  answerDispute(
    asked: InDossier & { readonly disputeId: string; readonly answer: DisputeAnswer },
  ): Promise<Outcome<{ readonly disputeId: string }>>;
  recordPromise(
    asked: InDossier & { readonly entry: PromiseEntry },
  ): Promise<Outcome<{ readonly promiseId: string }>>;
  takeBackPromise(
    asked: InDossier & { readonly promiseId: string; readonly because: string },
  ): Promise<Outcome<{ readonly promiseId: string }>>;
};
