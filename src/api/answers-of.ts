// The questions and acts of `answer-port.ts`, answered by the desk functions.

import type { DeskContext } from '../desk/context.ts';
import { closePageLinks, dealWithAnswer, debtorInbox, makePageLink, proofOf } from '../desk/debtor-inbox.ts';
import type { AnswerDesk } from './answer-port.ts';

export const answersOfDesk = (context: DeskContext): AnswerDesk => ({
  debtorAnswers: asked => debtorInbox(context.database, asked),
  dealWithAnswer: asked => dealWithAnswer(context, asked),
  answerProof: asked => proofOf(context.database, asked),
  makePageLink: asked => makePageLink(context, asked),
  closePageLinks: asked => closePageLinks(context, asked),
});
