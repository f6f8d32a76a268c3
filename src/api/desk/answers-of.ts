// The questions and acts of `answer-port.ts` and `office-port.ts`, answered by the desk functions.

import type { DeskContext } from '../../desk/context.ts';
import {
  closePageLinks,
  dealWithAnswer,
  debtorInbox,
  makePageLink,
  proofOf,
  takeBackDealing,
} from '../../desk/debtors/debtor-inbox.ts';
import {
  approvalLinks,
  linkWasMailed,
  makeApprovalLink,
  revokeApproval,
  revokeApprovalsOf,
} from '../../desk/messages/approval-link.ts';
import { salesView, setSalesContact } from '../../desk/messages/sales-contact.ts';
import { digestWanted, wantDigest } from '../../desk/overview/monday-mail.ts';
import type { AnswerDesk } from '../ports/answer-port.ts';
import type { OfficeMailDesk } from '../ports/office-port.ts';

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
