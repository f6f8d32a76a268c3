// Today: what is owed, what waits for a person, and whether the cash is known.

import type { Reason } from '../../dunning/decision.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { DyingClaim } from '../claims/law-views.ts';
import type { WordsToMend } from '../messages/words-to-mend.ts';
import type { OtherCurrency } from './balance.ts';
import type { CompanyView } from './company.ts';
import type { CallTask, DeliveryTrouble, LetterTask } from './tasks.ts';

/** Today: what is owed, what waits for a person, and whether the cash is known. */
export type TodayView = {
  readonly day: CalendarDate;
  readonly company: CompanyView;
  readonly currency: string;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly overdueInvoices: number;
  readonly overdueDebtors: number;
  /** Overdue at the end of each of the last days, oldest first. */
  readonly trend: readonly { readonly day: CalendarDate; readonly overdue: Money }[];
  readonly ageing: readonly { readonly bucket: AgeBucket; readonly amount: Money }[];
  readonly otherCurrencies: readonly OtherCurrency[];
  /** `messages` wait for approval, of every currency; those that have it are counted beside. */
  readonly batch: {
    readonly messages: number;
    readonly amount: Money;
    /** What those of them ask for that are in other currencies. */
    readonly otherAmounts: readonly Money[];
    readonly approved: number;
  };
  readonly calls: readonly CallTask[];
  readonly letters: readonly LetterTask[];
  readonly inDoubt: number;
  readonly failed: number;
  /** Of those, the first ones by name: doubts, then failures. */
  readonly troubles: readonly DeliveryTrouble[];
  readonly decisionsWaiting: readonly {
    readonly debtorId: string;
    readonly debtorName: string;
    readonly amount: Money;
    readonly because: readonly Reason[];
  }[];
  /** Own words that keep back what they are used for: they name another account than the company's. */
  readonly wordsToMend: readonly WordsToMend[];
  readonly cash: {
    readonly lastStatementOn: CalendarDate | null;
    readonly isFresh: boolean;
    readonly limitDays: number;
    /** The last movement of statements that do not say until when they are whole; null where what is known reaches it. */
    readonly lastMovementOn: CalendarDate | null;
    /** The account that is behind the others and makes the day no later. */
    readonly behind: string | null;
    /** Whether that day is a person's word and no statement's. */
    readonly isDeclared: boolean;
  };
  /** Payments of every currency. */
  readonly unallocated: {
    readonly payments: number;
    readonly amount: Money;
    readonly otherAmounts: readonly Money[];
    readonly proposals: number;
  };
  /** One row a reason and currency, that of the totals first. */
  readonly heldBack: readonly {
    readonly code: Reason['code'];
    readonly dossiers: number;
    readonly amount: Money;
  }[];
  /** Whether a message ever left. */
  readonly hasSent: boolean;
  /** Reminders not sent because the money had arrived in the meantime. */
  readonly stoppedBecausePaid: number;
  /** Claims whose limitation ends within a year, or has ended, the nearest first. */
  readonly limitationSoon: readonly DyingClaim[];
};

export type AgeBucket = 'notDue' | '1-30' | '31-60' | '61-90' | 'over90';
