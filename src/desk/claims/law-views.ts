// What screens show of the law of a claim: which law governs it, and how long it lives.

import type { Confidence } from '../../law/basis.ts';
import type { GoverningLaw, LawCode, Relation } from '../../law/law.ts';
import type { ClockAct } from '../../law/limitation/limitation.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

/** Which law governs a claim and why. */
export type LawView = {
  readonly code: LawCode;
  readonly relation: Relation;
  /** The law whose consumer rules protect the debtor; null between businesses. */
  readonly protectedBy: LawCode | null;
  readonly chosenFor: GoverningLaw['chosenFor'];
  readonly because: readonly string[];
};

/** The clock of a claim. The last day is conservative: an act on it is surely in time. */
export type LimitationView = {
  readonly lastDay: CalendarDate;
  readonly isOver: boolean;
  /** The nearest threshold in months that is passed. */
  readonly warning: 12 | 6 | 3 | 1 | null;
  readonly article: string;
  readonly confidence: Confidence;
  readonly startsOn: CalendarDate;
  readonly months: number;
  /** What interrupted the clock and what did not, the oldest first. */
  readonly acts: readonly ClockAct[];
  /** What the clock started from, what interrupted it and what did not. */
  readonly because: readonly string[];
};

/** A claim that time will kill within a year, or has. */
export type DyingClaim = Pick<LimitationView, 'lastDay' | 'isOver' | 'warning' | 'article' | 'confidence'> & {
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly open: Money;
};
