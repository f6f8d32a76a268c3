// What the API asks of the desk about the debtors' page: what they answered there, and the links that open it.

import type { InboxAnswer, NewPageLink } from '../../desk/debtors/debtor-inbox.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany, InPortfolio } from './outcome.ts';

export type AnswerDesk = {
  /** Those that nobody has dealt with; with a debtor, all of its answers. */
  debtorAnswers(asked: InPortfolio & { readonly debtorId: string | null }): Promise<readonly InboxAnswer[]>;
  /** False when there is no such answer, or it was dealt with. */
  dealWithAnswer(
    asked: Acting & { readonly answerId: string; readonly note: string | null; readonly day: CalendarDate },
  ): Promise<boolean>;
  /** It waits again. False when it does already. */
  takeBackDealing(
    asked: Acting & { readonly answerId: string; readonly day: CalendarDate },
  ): Promise<boolean>;
  answerProof(
    asked: InCompany & { readonly answerId: string; readonly position: number },
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null>;
  makePageLink(
    asked: Acting & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<NewPageLink | null>;
  closePageLinks(
    asked: Acting & { readonly debtorId: string; readonly day: CalendarDate },
  ): Promise<number | null>;
};
