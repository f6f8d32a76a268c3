// Why something that is owed is not asked for, or is asked for again: the facts of the dossier, with their values.

import type { DisputeCategory } from '../dossier/dispute.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';

export type InterruptionReason =
  | {
      readonly code: 'disputed';
      readonly invoice: string;
      readonly amount: Money;
      readonly category: DisputeCategory;
      readonly openedOn: CalendarDate;
      readonly answerBy: CalendarDate;
      /** The day of the answer is over: a person is asked. */
      readonly isLate: boolean;
    }
  | { readonly code: 'disputeRefused'; readonly invoice: string; readonly because: string }
  | {
      readonly code: 'creditNoteExpected';
      readonly invoice: string;
      readonly amount: Money;
      readonly by: CalendarDate;
      readonly isLate: boolean;
    }
  | {
      readonly code: 'promised';
      readonly amount: Money;
      readonly payOn: CalendarDate;
      readonly until: CalendarDate;
    }
  | {
      readonly code: 'promiseUnjudged';
      readonly amount: Money;
      readonly payOn: CalendarDate;
      readonly knownUntil: CalendarDate | null;
    }
  | {
      readonly code: 'promiseBroken';
      readonly amount: Money;
      readonly payOn: CalendarDate;
      readonly received: Money;
    }
  /** Said beside a promise, where earlier ones were judged: how many of them were kept in full. */
  | {
      readonly code: 'promiseRecord';
      readonly kept: number;
      readonly judged: number;
      readonly percent: number;
    }
  | {
      readonly code: 'planProposed';
      readonly amount: Money;
      readonly proposedBy: 'creditor' | 'debtor';
      readonly proposedOn: CalendarDate;
      readonly until: CalendarDate;
    }
  | { readonly code: 'instalmentDue'; readonly amount: Money; readonly dueOn: CalendarDate }
  | { readonly code: 'inPlan'; readonly amount: Money; readonly nextOn: CalendarDate }
  | {
      readonly code: 'agreementUnjudged';
      readonly amount: Money;
      readonly dueOn: CalendarDate;
      readonly knownUntil: CalendarDate | null;
    }
  | { readonly code: 'planBroken'; readonly missing: Money; readonly dueOn: CalendarDate }
  | { readonly code: 'settlementOffered'; readonly amount: Money; readonly payBy: CalendarDate }
  | { readonly code: 'settlementMissed'; readonly amount: Money; readonly payBy: CalendarDate }
  | { readonly code: 'handedOver'; readonly recipient: string; readonly on: CalendarDate }
  | {
      readonly code: 'hardship';
      readonly because: string;
      readonly by: string;
      readonly until: CalendarDate | null;
    }
  | {
      readonly code: 'closedByPerson';
      readonly because: string;
      readonly by: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: 'writtenOff';
      readonly invoice: string;
      readonly amount: Money;
      readonly because: string;
      readonly on: CalendarDate;
    }
  /** What a waiting confirmation says holds no longer. */
  | { readonly code: 'factTakenBack'; readonly step: string }
  | { readonly code: 'timeBarred'; readonly invoice: string; readonly lastDay: CalendarDate };
