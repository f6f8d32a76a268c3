// What the API asks of the desk about the words of messages. A name that no kind of letter has is answered with null.

import type { Language } from '../../claim/parties.ts';
import type { WordingPreview } from '../../desk/messages/preview-wording.ts';
import type { WordingList, WordingOutcome, WordingSheet } from '../../desk/messages/wordings.ts';
import type { ComparisonView } from '../../desk/reports/comparisons.ts';
import type { ComparisonDraft, StartOutcome } from '../../desk/reports/start-comparison.ts';
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
  startComparison(
    asked: Acting & Omit<ComparisonDraft, 'key'> & { readonly key: string; readonly day: CalendarDate },
  ): Promise<StartOutcome | null>;
  /** Null where none runs under this id. */
  stopComparison(
    asked: Acting & { readonly comparisonId: string; readonly day: CalendarDate },
  ): Promise<true | null>;
};
