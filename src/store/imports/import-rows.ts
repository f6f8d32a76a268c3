// The files that were taken in, newest first. What is inside a zip, or in the sheets of a workbook, is an import each: they may be
// shown together, as the one file that was handed in.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type ImportRow = {
  /** Of several that are shown together, the last one. */
  readonly id: string;
  readonly file: string;
  readonly format: string;
  readonly at: string;
  readonly by: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Of several, where all are. */
  readonly undoneAt: string | null;
  readonly parts: number;
  /** PDFs that found no invoice, and were attached to one since. */
  readonly attached: number;
  /** The invoice, where it is one PDF. */
  readonly attachedTo: { readonly invoiceId: string; readonly number: string } | null;
};

export type ImportKey = readonly [at: string, id: string];

/** What was handed in: "march.zip" of "march.zip/4.pdf"; the file itself where it is inside no other. */
const ARCHIVE = `coalesce(substring(f.file_name from '(?i)^(.*?\\.(?:zip|xlsx|xlsm))/'), f.file_name)`;

/** The same file twice is two: what is inside it then has the same names again. */
const NUMBERED = `(select f.*, ${ARCHIVE} as archive, row_number() over (partition by f.sha256, f.file_name order by f.taken_in_at, f.import_id) as nth
         from file_import f where f.company_id = $1)`;

/** What of each import was refused as a page of no invoice, and is the document of one now. */
const ATTACHED = `left join lateral (select i.invoice_id, i.number from invoice_document d
           join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
          where f.format = 'pdf' and f.refused > 0 and d.company_id = f.company_id and (d.import_id = f.import_id or d.sha256 = f.sha256)
          order by d.added_at, i.invoice_id limit 1) as t on true`;

const ONE = `f.import_id as id, f.file_name as file, f.format, f.taken_in_at as at, f.author as by, f.added, f.changed, f.unchanged, f.refused,
            f.undone_at as "undoneAt", 1 as parts, case when t.invoice_id is null then 0 else 1 end as attached,
            case when t.invoice_id is not null then jsonb_build_object('invoiceId', t.invoice_id, 'number', t.number) end as "attachedTo"`;

type PageAsked = {
  readonly companyId: string;
  readonly after: ImportKey | null;
  readonly limit: number;
};

/** A page of imports, after (older than) the given key. */
export async function importPage(
  db: Queryable,
  { companyId, after, limit }: PageAsked,
): Promise<ImportRow[]> {
  return select<ImportRow>(
    db,
    `select ${ONE} from (select * from file_import where company_id = $1 and ($2::timestamptz is null or (taken_in_at, import_id) < ($2::timestamptz, $3::uuid))
            order by taken_in_at desc, import_id desc limit $4) as f ${ATTACHED}
      order by f.taken_in_at desc, f.import_id desc`,
    [companyId, ...(after ?? [null, null]), limit],
  );
}

/** The same with what was handed in as one file on one line: its counts added up, under the name that its parts begin with. */
export async function archivePage(
  db: Queryable,
  { companyId, after, limit }: PageAsked,
): Promise<ImportRow[]> {
  return select<ImportRow>(
    db,
    `with g as (
       select f.sha256, f.archive, f.nth, max(f.taken_in_at) as at, (array_agg(f.import_id order by f.taken_in_at desc, f.import_id desc))[1] as id
         from ${NUMBERED} as f group by f.sha256, f.archive, f.nth),
     page as (select * from g where ($2::timestamptz is null or (at, id) < ($2::timestamptz, $3::uuid)) order by at desc, id desc limit $4)
     select p.id, min(p.archive) as file, min(f.format) as format, max(f.taken_in_at) as at, min(f.author) as by,
            sum(f.added)::integer as added, sum(f.changed)::integer as changed, sum(f.unchanged)::integer as unchanged, sum(f.refused)::integer as refused,
            case when bool_and(f.undone_at is not null) then max(f.undone_at) end as "undoneAt", count(*)::integer as parts,
            count(t.invoice_id)::integer as attached,
            case when count(*) = 1 and count(t.invoice_id) = 1 then jsonb_build_object('invoiceId', min(t.invoice_id::text), 'number', min(t.number)) end as "attachedTo"
       from page p join ${NUMBERED} as f on f.sha256 = p.sha256 and f.archive = p.archive and f.nth = p.nth ${ATTACHED}
      group by p.id order by max(f.taken_in_at) desc, p.id desc`,
    [companyId, ...(after ?? [null, null]), limit],
  );
}

/** All that was handed in with this import as one file, in the order in which it was taken in. */
export const partsOfImport = (
  db: Queryable,
  { companyId, importId, limit }: { companyId: string; importId: string; limit: number },
): Promise<ImportRow[]> =>
  select<ImportRow>(
    db,
    `with n as (select f.*, ${ARCHIVE} as archive, row_number() over (partition by f.file_name order by f.taken_in_at, f.import_id) as nth
                  from file_import f join file_import s on s.company_id = f.company_id and s.sha256 = f.sha256
                 where s.company_id = $1 and s.import_id = $2)
     select ${ONE} from n as f ${ATTACHED}
      where (f.archive, f.nth) = (select archive, nth from n where import_id = $2) order by f.taken_in_at, f.import_id limit $3`,
    [companyId, importId, limit],
  );
