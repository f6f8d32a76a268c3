// What the API asks of the desk about the words of messages. A name that no kind of letter has is answered with null.

import type { Language } from '../../claim/parties.ts';
import type { WordingPreview } from '../../desk/messages/preview-wording.ts';
import type { WordingList, WordingOutcome, WordingSheet } from '../../desk/messages/wordings.ts';
import type { LatelyView } from '../../desk/reports/comparison-pace.ts';
import type { ComparisonView } from '../../desk/reports/comparisons.ts';
import type { StartOutcome, WithoutDraft, WordingDraft } from '../../desk/reports/start-comparison.ts';
import type { StepToLeaveOut } from '../../desk/reports/steps-to-leave-out.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany } from './outcome.ts';

export type WordingDesk = {
  wordings(asked: InCompany): Promise<{ readonly wordings: WordingList }>;
  wording(asked: InCompany & { readonly key: string }): Promise<WordingSheet | null>;
  previewWording(
    asked: InCompany & {
      readonly key: string;
      readonly debtorId: string;
      readonly language: Language;
      readonly text: LetterText;
      readonly day: CalendarDate;
    },
  ): Promise<WordingPreview | null>;
  /** `text` null goes back to the words that are shipped. */
  saveWording(
    asked: Acting & {
      readonly key: string;
      readonly language: Language;
      readonly text: LetterText | null;
      readonly basedOn: number;
      readonly day: CalendarDate;
    },
  ): Promise<WordingOutcome | null>;
  comparisons(asked: InCompany & { readonly day: CalendarDate }): Promise<readonly ComparisonView[]>;
  comparisonPace(asked: InCompany & { readonly day: CalendarDate }): Promise<LatelyView>;
  startComparison(asked: Acting & Started & { readonly day: CalendarDate }): Promise<StartOutcome | null>;
  /** Null where none runs under this id. */
  stopComparison(
    asked: Acting & { readonly comparisonId: string; readonly day: CalendarDate },
  ): Promise<true | null>;
  stepsToLeaveOut(asked: InCompany & { readonly day: CalendarDate }): Promise<readonly StepToLeaveOut[]>;
  /** Null where no message of the debtor is left out. */
  sendLeftOut(
    asked: Acting & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<{ readonly messages: number } | null>;
};

/** A name that no letter has is answered with null. */
type Started = WithoutDraft | (Omit<WordingDraft, 'key'> & { readonly key: string });
