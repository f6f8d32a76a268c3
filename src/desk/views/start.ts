// A company on its way from the first file to the first reminder: what is known, what a person said of it, and what is left.

import type { LetterKind } from '../../dunning/scenario/scenario.ts';
import type { Lack } from '../../letters/lacking.ts';
import type { LeftOutRow, StartTotals } from '../../store/companies/start-words.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import type { CompanyView } from './company.ts';

/** How businesses are reminded; consumers and public bodies always follow the ladder that their country's law allows. */
export type Ladder = 'measured' | 'warm' | 'firm';
export const LADDERS: readonly Ladder[] = ['measured', 'warm', 'firm'];

/** Who said it and when. */
export type Said<Content> = Content & { readonly by: string; readonly at: string };

export type StartView = {
  readonly day: CalendarDate;
  readonly company: CompanyView;
  /** Files that gave something and were not undone. */
  readonly files: number;
  readonly totals: StartTotals;
  readonly leftOut: readonly LeftOutRow[];
  readonly cash: {
    readonly lastStatementOn: CalendarDate | null;
    readonly isFresh: boolean;
    /** The last movement of statements that do not say until when they are whole; null where what is known reaches it. */
    readonly lastMovementOn: CalendarDate | null;
  };
  /** What a message would lack: it names nobody to pay to, or nobody to answer to. */
  readonly missing: readonly ('iban' | 'email' | 'address')[];
  /** Null until somebody said so; `isStill` is false where the figures have changed since. */
  readonly agreed: Said<StartTotals & { readonly isStill: boolean }> | null;
  /** `own`: the company wrote rules that are none of the three. */
  readonly ladder: Said<{ readonly ladder: Ladder | 'own' }> | null;
  /** Of the rules that a ladder replaces; 0 where none is written. */
  readonly rulesVersion: number;
  readonly trial: Said<{ readonly to: string; readonly letters: number }> | null;
};

/** One rung of a ladder, in words: what happens how many days from the due date. */
export type LadderStep = {
  readonly key: string;
  readonly day: number;
  readonly kind: LetterKind | 'decision';
  readonly channels: readonly ('email' | 'letter' | 'registeredLetter' | 'call' | 'sms')[];
};

export type LadderView = {
  readonly ladder: Ladder;
  readonly steps: readonly LadderStep[];
  /** What would leave from `fromDay` on, for all debtors, if nobody pays: days on which something would. */
  readonly days: readonly {
    readonly day: CalendarDate;
    readonly messages: number;
    readonly amount: Money;
    /** What the same messages ask for in other currencies. */
    readonly otherAmounts: readonly Money[];
    /** Messages by kind of step. */
    readonly steps: Readonly<Record<string, number>>;
  }[];
};

export type LaddersView = {
  readonly fromDay: CalendarDate;
  readonly days: number;
  readonly ladders: readonly LadderView[];
};

/** One step of a real debtor's ladder, as it would read today. */
export type TrialLetter = LadderStep & {
  readonly subject: string;
  readonly text: string;
  /** The name of its words, as the screen of wordings has them. */
  readonly wording: string;
  /** What would keep it back with these facts, and where that is entered: it is shown, and marked. Empty where nothing would. */
  readonly lacks: readonly Lack[];
};

export type TrialView = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly scenario: string;
  readonly letters: readonly TrialLetter[];
};
