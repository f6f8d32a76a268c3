// The files that are kept of a debtor: the invoices as they were written, and what was sent with an answer. First their names
// and sizes; each is fetched by itself.

import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type KeptFile = {
  readonly of: 'invoice' | 'answer';
  /** Of the invoice or of the answer. */
  readonly id: string;
  /** A hash of its bytes, or its place in the answer. */
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
};

type InCompany = { readonly companyId: string };

export const filesOfDebtor = (
  db: Queryable,
  { companyId, debtorIds }: InCompany & { debtorIds: readonly string[] },
): Promise<KeptFile[]> =>
  select<KeptFile>(
    db,
    `select 'invoice' as of, t.invoice_id as id, t.sha256 as key, t.file_name as name, octet_length(t.content) as bytes
       from invoice_document t join invoice i on i.company_id = t.company_id and i.invoice_id = t.invoice_id
      where t.company_id = $1 and i.debtor_id = any($2)
     union all
     select 'answer', f.answer_id, f.position::text, f.file_name, octet_length(f.content)
       from answer_file f join debtor_answer a on a.company_id = f.company_id and a.answer_id = f.answer_id
      where f.company_id = $1 and a.debtor_id = any($2)
     order by 1, 2, 3`,
    [companyId, debtorIds],
  );

export async function keptFileBytes(
  db: Queryable,
  { companyId, of, id, key }: InCompany & KeptFile,
): Promise<Uint8Array> {
  const found = await selectOne<{ content: Uint8Array }>(
    db,
    of === 'invoice'
      ? 'select content from invoice_document where company_id = $1 and invoice_id = $2 and sha256 = $3'
      : 'select content from answer_file where company_id = $1 and answer_id = $2 and position = $3::integer',
    [companyId, id, key],
  );
  if (found === null) throw new Error(`No bytes of ${of} ${id}`);
  return new Uint8Array(found.content);
}
