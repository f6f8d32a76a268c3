// What becomes of an approval: it goes with the text that is written anew because nothing could leave in time, or it is lost
// because something has changed. Whoever approves is told beforehand, and afterwards. Prepared on Wednesday, approved on
// Saturday: "leaves on Monday, with the days of Monday".

import { keepsUntil } from '../../dunning/deadline.ts';
import { type ApprovalRow, approvalRow, lostApproval } from '../../store/messages/given-approvals.ts';
import type { Queryable } from '../../store/session.ts';
import { saysTheSameThen } from '../deciding/same-words-then.ts';
import { localTime } from '../sending/sending-rules.ts';
import type { MessageCourse } from '../views/batch.ts';

/** Null where nothing is to be said. */
export async function messageCourse(
  db: Queryable,
  of: { readonly companyId: string; readonly messageId: string },
  wasApproved: boolean,
): Promise<MessageCourse | null> {
  const row = await approvalRow(db, of);
  if (row === null) return null;
  if (!wasApproved) return ofApproved(db, { ...row, ...of });
  const lost = await lostApproval(db, of);
  if (lost === null) return null;
  const { at, ...rest } = lost;
  return { kind: 'approvalLost', ...rest, on: localTime(at, row.companyCountry).day };
}

async function ofApproved(
  db: Queryable,
  row: ApprovalRow & { readonly companyId: string; readonly messageId: string },
): Promise<MessageCourse | null> {
  const { state, preparedOn, preparedAt, approvedBy, approvedAt, leavesFrom } = row;
  if (approvedBy === null || approvedAt === null) return null;
  if (state === 'approved' && leavesFrom !== null) {
    const leavesOn = localTime(leavesFrom, row.debtorCountry).day;
    if (leavesOn > keepsUntil(preparedOn)) {
      const isOtherwise = row.isReworded || !(await saysTheSameThen(db, row, leavesOn));
      const asksAgain = row.isEdited ? 'ownText' : isOtherwise ? 'otherWords' : null;
      return { kind: 'writtenAnew', leavesOn, asksAgain };
    }
  }
  if (state === 'withdrawn' || approvedAt >= preparedAt) return null;
  return { kind: 'approvalKept', by: approvedBy, on: localTime(approvedAt, row.companyCountry).day };
}
