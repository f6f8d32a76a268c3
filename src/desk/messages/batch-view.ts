// The batch of a day: what waits for approval or leaves, and what is left out with its reasons.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { salesWait } from '../../store/debtors/sales-waits.ts';
import { batchMessages, messagesOfIds, messageText } from '../../store/messages/message-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { currencyOfLists } from '../claims/currency-of-lists.ts';
import { knownCompany } from '../company/company-view.ts';
import { type NotSending, notSending } from '../deciding/present-decisions.ts';
import type { BatchMessage, BatchView, ExcludedDossier, MessageDetail } from '../views/batch.ts';
import { batchMessageOf } from './batch-message.ts';
import { messageCourse } from './message-course.ts';
import { rowAmounts } from './row-amounts.ts';

/** Messages in one batch. */
const MESSAGES_SHOWN = 5_000;

export async function batchView(
  db: Queryable,
  { companyId, day, collector = null }: { companyId: string; day: CalendarDate } & Collector,
): Promise<BatchView> {
  const company = await knownCompany(db, companyId);
  const currency = await currencyOfLists(db, { company, day, collector });
  const messages = await batchMessages(db, { companyId, day, currency, limit: MESSAGES_SHOWN, collector });
  const excluded = await notSending(db, { company, day, currency, collector });
  return {
    day,
    messages: messages.map(batchMessageOf),
    excluded: excluded.map(excludedDossier),
  };
}

/** These messages as the batch shows them. */
export async function messagesShown(
  db: Queryable,
  { companyId, ids }: { companyId: string; ids: readonly string[] },
): Promise<BatchMessage[]> {
  if (ids.length === 0) return [];
  return (await messagesOfIds(db, companyId, ids)).map(batchMessageOf);
}

/** One message with its final text; null when the company has no such message. */
export async function messageDetail(
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<MessageDetail | null> {
  const row = await messageText(db, companyId, messageId);
  if (row === null) return null;
  return {
    ...batchMessageOf(row),
    text: row.text,
    html: row.html,
    hasLetter: row.hasLetter,
    excluded: row.excluded.map(({ number, because }) => ({ number, because })),
    frozenHash: row.frozenHash,
    course: await messageCourse(db, { companyId, messageId }, row.wasApproved),
    salesWait: await salesWait(db, { companyId, messageId }),
    amounts: rowAmounts(row),
  };
}

function excludedDossier({ debtorId, debtorName, currency, overdue, decision }: NotSending): ExcludedDossier {
  return {
    debtorId,
    debtorName,
    amount: money(overdue, currency),
    kind: decision.kind,
    because: decision.because,
    lookAgainOn: decision.lookAgainOn,
  };
}
