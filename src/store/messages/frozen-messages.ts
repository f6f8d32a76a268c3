// Messages as they were frozen: the facts they were made from, their texts, and the invoices they are about.

import type { LetterContent, MessageView } from '../../letters/message.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type FrozenFacts = {
  readonly messageId: string;
  readonly view: MessageView;
  readonly frozenHash: string;
  readonly hasLetter: boolean;
  /** Those that the message is for come first, those only listed after them. */
  readonly invoiceIds: readonly string[];
  /** What each of them was open for, in minor units. */
  readonly covers: readonly { readonly invoiceId: string; readonly open: number }[];
};

export type FrozenMessage = FrozenFacts & { readonly text: string; readonly letter: LetterContent | null };

export const frozenMessages = (
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<Map<string, FrozenMessage>> =>
  frozen(db, { companyId, messageIds, texts: ', m.body_text as text, m.letter' });

/** For whoever holds the texts already. */
export const frozenFacts = (
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<Map<string, FrozenFacts>> => frozen(db, { companyId, messageIds, texts: '' });

async function frozen<Frozen extends FrozenFacts>(
  db: Queryable,
  { companyId, messageIds, texts }: { companyId: string; messageIds: readonly string[]; texts: string },
): Promise<Map<string, Frozen>> {
  const rows = await select<Frozen & { readonly open: readonly number[] }>(
    db,
    `select m.message_id as "messageId", m.view, m.frozen_hash as "frozenHash", m.letter is not null as "hasLetter"${texts}, i.ids as "invoiceIds", i.open
       from message m
       cross join lateral (select coalesce(array_agg(invoice_id order by rung desc nulls last, invoice_id), '{}') as ids,
                                  coalesce(array_agg(open order by rung desc nulls last, invoice_id), '{}') as open
                             from message_invoice where company_id = m.company_id and message_id = m.message_id) i
      where m.company_id = $1 and m.message_id = any($2) and m.confirms is null`,
    [companyId, messageIds],
  );
  return new Map(
    rows.map(row => {
      const covers = row.invoiceIds.map((invoiceId, place) => ({ invoiceId, open: row.open[place] ?? 0 }));
      return [row.messageId, { ...row, covers }];
    }),
  );
}
