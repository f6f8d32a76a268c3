// The questions and acts of `answer-port.ts` and `sales-port.ts`, answered by the desk functions.

import type { DeskContext } from '../desk/context.ts';
import {
  closePageLinks,
  dealWithAnswer,
  debtorInbox,
  makePageLink,
  proofOf,
  takeBackDealing,
} from '../desk/debtor-inbox.ts';
import { salesView, setSalesContact } from '../desk/sales-contact.ts';
import type { AnswerDesk } from './answer-port.ts';
import type { SalesDesk } from './sales-port.ts';

export const answersOfDesk = (context: DeskContext): AnswerDesk & SalesDesk => ({
  sales: asked => salesView(context, asked),
  setSalesContact: asked => setSalesContact(context, asked),
  debtorAnswers: asked => debtorInbox(context.database, asked),
  dealWithAnswer: asked => dealWithAnswer(context, asked),
  takeBackDealing: asked => takeBackDealing(context, asked),
  answerProof: asked => proofOf(context.database, asked),
  makePageLink: asked => makePageLink(context, asked),
  closePageLinks: asked => closePageLinks(context, asked),
});
