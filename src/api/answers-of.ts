// The questions and acts of `answer-port.ts` and `office-port.ts`, answered by the desk functions.

import {
  approvalLinks,
  linkWasMailed,
  makeApprovalLink,
  revokeApproval,
  revokeApprovalsOf,
} from '../desk/approval-link.ts';
import type { DeskContext } from '../desk/context.ts';
import {
  closePageLinks,
  dealWithAnswer,
  debtorInbox,
  makePageLink,
  proofOf,
  takeBackDealing,
} from '../desk/debtor-inbox.ts';
import { digestWanted, wantDigest } from '../desk/monday-mail.ts';
import { salesView, setSalesContact } from '../desk/sales-contact.ts';
import type { AnswerDesk } from './answer-port.ts';
import type { OfficeMailDesk } from './office-port.ts';

export const answersOfDesk = (context: DeskContext): AnswerDesk & OfficeMailDesk => ({
  digestWanted: asked => digestWanted(context, asked),
  wantDigest: asked => wantDigest(context, asked),
  sales: asked => salesView(context, asked),
  setSalesContact: asked => setSalesContact(context, asked),
  makeApprovalLink: asked => makeApprovalLink(context, asked),
  linkWasMailed: asked => linkWasMailed(context, asked),
  approvalLinks: asked => approvalLinks(context, asked),
  revokeApproval: asked => revokeApproval(context, asked),
  revokeApprovalsOf: asked => revokeApprovalsOf(context, asked),
  debtorAnswers: asked => debtorInbox(context.database, asked),
  dealWithAnswer: asked => dealWithAnswer(context, asked),
  takeBackDealing: asked => takeBackDealing(context, asked),
  answerProof: asked => proofOf(context.database, asked),
  makePageLink: asked => makePageLink(context, asked),
  closePageLinks: asked => closePageLinks(context, asked),
});
