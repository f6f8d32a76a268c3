// How the desk answers an act: done, unknown, changed meanwhile by somebody else, or refused by a rule with its name.

import type { FieldMoved } from '../../desk/edited-meanwhile.ts';
import type { Reason } from '../../dunning/decision.ts';

/** Every question is about one company; the API has checked that the asker belongs to it. */
export type InCompany = { readonly companyId: string };
/** Narrowed to the debtors of one person where `collector` names one. */
export type InPortfolio = InCompany & { readonly collector?: string | null };
/** `actorId`: the account of whoever acts; the name can be changed. */
export type Acting = InCompany & { readonly by: string; readonly actorId?: string };

/** With the version that stood before the eyes of whoever acts; `*` where they write over whatever stands, deliberately. */
export type Editing = Acting & { readonly seen: string };

/** Someone else wrote in the meantime; `version` is the present one, `changes` what moved since, as far as it is known. */
export type ChangedMeanwhile = {
  readonly kind: 'changedMeanwhile';
  readonly version: number | string;
  readonly changes?: readonly FieldMoved[];
};

/** A refusal by a rule is an answer, never an exception. `notFound` also hides what belongs to another company. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'notFound' }
  | ChangedMeanwhile
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** What else of the same form is refused. */
      readonly also?: readonly Refusal[];
      readonly because: readonly Reason[];
    };

export type Refusal =
  | 'notPrepared'
  | 'changedSinceRead'
  | 'alreadyLeft'
  | 'undoTimePassed'
  | 'needsAnotherRole'
  | 'notInDoubt'
  | 'notACall'
  | 'amountTooHigh'
  | 'alreadyAllocated'
  | 'sentBecauseOfIt'
  | 'changedSince'
  | 'usedSince'
  | 'legalMentionMissing'
  | 'amountMissing'
  | 'foreignAmount'
  | 'dayInFuture'
  | 'noLongerDue'
  | 'nothingLate'
  | 'dayInPast'
  | 'tooManyPromises'
  | 'alreadyAnswered'
  | 'approvalMissing'
  | 'doesNotAddUp'
  | 'alreadyThere'
  | 'notALetter'
  | 'notReturned'
  | 'companyClosed'
  | 'returnedAlready'
  | 'stepTakenSince'
  | 'letterNotPrintable'
  | 'trackingNumberMissing'
  | 'beforePrepared'
  | 'scenarioDoesNotFit'
  | 'dueBeforeIssue'
  | 'notAnotherInvoice'
  | 'cancelledAlready'
  | 'tooManyDocuments'
  | 'notAPdf'
  | 'notARate'
  | 'notARegistration'
  | 'notAVat'
  | 'notAnIban'
  | 'notABic'
  | 'companyKnown'
  | 'totalsMoved'
  | 'notAnEmail'
  | 'notAPhone'
  | 'hasInstalments'
  | 'nothingAllocated'
  | 'notByHand'
  | 'moneyWentBack'
  | 'notSetAside'
  | 'notPositive'
  | 'doesNotFitReturn'
  | 'kindsDiffer'
  | 'dossierStopped'
  | 'alreadyMerged'
  | 'lastOwner'
  | 'nothingWaits'
  | 'noPublicAddress'
  | 'givesUpMore'
  | 'nothingToConcede'
  | 'acceptedByDebtor'
  | 'instalmentPaid'
  | 'planInWriting'
  | 'callInWriting'
  | 'disputeAnswered'
  | 'promisedSince'
  | 'nameTaken'
  | 'keyFromServer'
  | 'keyRefused'
  | 'paymentsUnderWay';

export const REFUSALS: readonly Refusal[] = [
  'notPrepared',
  'changedSinceRead',
  'alreadyLeft',
  'undoTimePassed',
  'needsAnotherRole',
  'notInDoubt',
  'notACall',
  'amountTooHigh',
  'alreadyAllocated',
  'sentBecauseOfIt',
  'changedSince',
  'usedSince',
  'legalMentionMissing',
  'amountMissing',
  'foreignAmount',
  'dayInFuture',
  'noLongerDue',
  'nothingLate',
  'dayInPast',
  'tooManyPromises',
  'alreadyAnswered',
  'approvalMissing',
  'doesNotAddUp',
  'alreadyThere',
  'notALetter',
  'notReturned',
  'companyClosed',
  'returnedAlready',
  'stepTakenSince',
  'letterNotPrintable',
  'trackingNumberMissing',
  'beforePrepared',
  'scenarioDoesNotFit',
  'dueBeforeIssue',
  'notAnotherInvoice',
  'cancelledAlready',
  'tooManyDocuments',
  'notAPdf',
  'notARate',
  'notARegistration',
  'notAVat',
  'notAnIban',
  'notABic',
  'companyKnown',
  'totalsMoved',
  'notAnEmail',
  'notAPhone',
  'hasInstalments',
  'nothingAllocated',
  'notByHand',
  'moneyWentBack',
  'notSetAside',
  'notPositive',
  'doesNotFitReturn',
  'kindsDiffer',
  'dossierStopped',
  'alreadyMerged',
  'lastOwner',
  'nothingWaits',
  'noPublicAddress',
  'givesUpMore',
  'nothingToConcede',
  'acceptedByDebtor',
  'instalmentPaid',
  'planInWriting',
  'callInWriting',
  'disputeAnswered',
  'promisedSince',
  'nameTaken',
  'keyFromServer',
  'keyRefused',
  'paymentsUnderWay',
];
