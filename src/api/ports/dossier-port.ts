// What interrupts dunning, as the API asks it of the desk.

import type { PlanEntry } from '../../desk/agreements/agree-plan.ts';
import type { AgreementList } from '../../desk/agreements/agreement-list.ts';
import type { ConcessionAnswer } from '../../desk/agreements/answer-concession.ts';
import type { ContactEntry } from '../../desk/agreements/note-contact.ts';
import type { OfferEntry } from '../../desk/agreements/offer-settlement.ts';
import type { DisputeAnswer, DisputeEntry } from '../../desk/agreements/open-dispute.ts';
import type { PromiseEntry } from '../../desk/agreements/record-promise.ts';
import type { StopEntry } from '../../desk/agreements/stop-dossier.ts';
import type { WriteOffEntry } from '../../desk/money/write-off.ts';
import type { CashForecastView } from '../../desk/overview/cash-forecast.ts';
import type { CollectionReport } from '../../desk/reports/collection-report.ts';
import type { ReceivablesReport } from '../../desk/reports/receivables-report.ts';
import type { PlanExcess } from '../../dossier/plan-terms.ts';
import type { Confirmation } from '../../letters/confirmations/confirmation.ts';
import type { CauseCount } from '../../store/debtors/contact-notes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany, InPortfolio, Outcome } from './outcome.ts';

type InDossier = Acting & { readonly dossierId: string; readonly day: CalendarDate };

type OfferReference = { readonly offerId: string | null; readonly concessionId: string | null };
type WriteOffReference = { readonly writeOffIds: readonly string[]; readonly concessionId: string | null };
type ConcessionReference = {
  readonly concessionId: string;
  readonly writeOffIds: readonly string[];
  readonly offerId: string | null;
};

export type DossierDesk = {
  openDispute(
    asked: InDossier & { readonly entry: DisputeEntry },
  ): Promise<Outcome<{ readonly disputeId: string }>>;
  /** Accepted, settled, refused, or lifted because it never was one. */
  answerDispute(
    asked: InDossier & { readonly disputeId: string; readonly answer: DisputeAnswer },
  ): Promise<Outcome<{ readonly disputeId: string }>>;
  /** The outcome was a mistake: the dispute is open again. */
  reopenDispute(
    asked: InDossier & { readonly disputeId: string },
  ): Promise<Outcome<{ readonly disputeId: string }>>;
  recordPromise(
    asked: InDossier & { readonly entry: PromiseEntry },
  ): Promise<Outcome<{ readonly promiseId: string }>>;
  takeBackPromise(
    asked: InDossier & { readonly promiseId: string; readonly because: string },
  ): Promise<Outcome<{ readonly promiseId: string }>>;
  /** Beyond the company's limits a plan waits for a second person before it can be accepted. */
  proposePlan(asked: InDossier & { readonly entry: PlanEntry }): Promise<Outcome<PlanReference>>;
  approvePlan(asked: InDossier & { readonly planId: string }): Promise<Outcome<PlanReference>>;
  acceptPlan(
    asked: InDossier & { readonly planId: string; readonly acceptedBy: string; readonly proof: string },
  ): Promise<Outcome<PlanReference>>;
  /** The acceptance was noted by mistake: the plan is a proposal again. */
  takeBackAcceptance(asked: InDossier & { readonly planId: string }): Promise<Outcome<PlanReference>>;
  takeBackPlanApproval(asked: InDossier & { readonly planId: string }): Promise<Outcome<PlanReference>>;
  endPlan(
    asked: InDossier & {
      readonly planId: string;
      readonly kind: 'refused' | 'cancelled';
      readonly because: string;
    },
  ): Promise<Outcome<PlanReference>>;
  offerSettlement(asked: InDossier & { readonly entry: OfferEntry }): Promise<Outcome<OfferReference>>;
  withdrawOffer(
    asked: InDossier & { readonly offerId: string; readonly because: string },
  ): Promise<Outcome<OfferReference>>;
  /** Handed over, on the track for hardship, or closed. */
  stopDossier(
    asked: InDossier & { readonly entry: StopEntry },
  ): Promise<Outcome<{ readonly stopId: string }>>;
  resumeDossier(
    asked: InDossier & { readonly kind: StopEntry['kind']; readonly because: string },
  ): Promise<Outcome<{ readonly dossierId: string }>>;
  /** A call and what came of it, with the words to confirm it in writing. */
  noteContact(asked: InDossier & { readonly entry: ContactEntry }): Promise<
    Outcome<{
      readonly noteId: string;
      readonly resultId: string | null;
      readonly confirmation: Confirmation | null;
      readonly isConfirmationQueued: boolean;
    }>
  >;
  /** The call and all that came of it, until something stands on it. */
  takeBackCall(asked: InDossier & { readonly noteId: string }): Promise<Outcome<{ readonly noteId: string }>>;
  /** What is disputed, promised and agreed in the company and still asks for attention. */
  agreements(asked: InPortfolio & { readonly day: CalendarDate }): Promise<AgreementList>;
  delayCauses(
    asked: InCompany & { readonly from: CalendarDate; readonly until: CalendarDate },
  ): Promise<readonly CauseCount[]>;
  /** Days of sales outstanding and the part overdue, with what they are made of. */
  receivables(asked: InCompany & { readonly day: CalendarDate }): Promise<ReceivablesReport>;
  /** How customers paid over a year, and what messages were followed by. */
  collection(asked: InCompany & { readonly day: CalendarDate }): Promise<CollectionReport>;
  /** As it would have been said on that day, beside what came by today. */
  cashForecast(
    asked: InCompany & { readonly day: CalendarDate; readonly today: CalendarDate },
  ): Promise<CashForecastView>;
  writeOff(asked: InDossier & { readonly entry: WriteOffEntry }): Promise<Outcome<WriteOffReference>>;
  reopenWriteOff(
    asked: InDossier & { readonly writeOffId: string; readonly because: string },
  ): Promise<Outcome<WriteOffReference>>;
  /** What waits for a second person: agreed to by another than whoever asked, declined, withdrawn. */
  answerConcession(
    asked: InDossier & { readonly concessionId: string; readonly answer: ConcessionAnswer },
  ): Promise<Outcome<ConcessionReference>>;
};

type PlanReference = {
  readonly planId: string;
  readonly excess: readonly PlanExcess[];
  /** The plan in writing, when it is proposed. */
  readonly letter: Confirmation | null;
};
