// Messages as they were frozen: the facts they were made from, their texts, and the invoices they are about.

import type { LetterContent, MessageView } from '../letters/message.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

export type FrozenMessage = {
  readonly messageId: string;
  readonly view: MessageView;
  readonly text: string;
  readonly letter: LetterContent | null;
  /** Those that the message is for come first, those only listed after them. */
  readonly invoiceIds: readonly string[];
  /** What each of them was open for, in minor units. */
  readonly covers: readonly { readonly invoiceId: string; readonly open: number }[];
};

export async function frozenMessages(
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<Map<string, FrozenMessage>> {
  const rows = await select<FrozenMessage>(
    db,
    `select m.message_id as "messageId", m.view, m.body_text as text, m.letter,
            (select array_agg(i.invoice_id order by i.rung desc nulls last, i.invoice_id) from message_invoice i
              where i.company_id = m.company_id and i.message_id = m.message_id) as "invoiceIds",
            (select jsonb_agg(jsonb_build_object('invoiceId', i.invoice_id, 'open', i.open)) from message_invoice i
              where i.company_id = m.company_id and i.message_id = m.message_id) as covers
       from message m where m.company_id = $1 and m.message_id = any($2) and m.confirms is null`,
    [companyId, messageIds],
  );
  return new Map(rows.map(row => [row.messageId, row]));
}
