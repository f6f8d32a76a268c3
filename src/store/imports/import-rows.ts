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
  /** Of a file that holds several, where they are shown together. */
  readonly parts: number;
  /** PDFs that found no invoice, and were attached to one since. */
  readonly attached: number;
  /** The invoice, where it is one PDF. */
  readonly attachedTo: { readonly invoiceId: string; readonly number: string } | null;
};

export type ImportKey = readonly [at: string, id: string];

/** What was handed in as one file has one mark, in the order of handing in; what is inside no other file is its own. */
const HANDED_IN = 'coalesce(f.handed_in, f.import_id)';

/** What of each import was refused as a page of no invoice, and is the document of one now. */
const ATTACHED = `left join lateral (select i.invoice_id, i.number from invoice_document d
           join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
          where f.format = 'pdf' and f.refused > 0 and d.company_id = f.company_id and (d.import_id = f.import_id or d.sha256 = coalesce(f.part_sha256, f.sha256))
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

export type ArchiveRow = ImportRow & { readonly handedIn: string };

/**
 * The same with what was handed in as one file on one line: its counts added up, under the name that it was handed in with. An index
 * follows the marks, so that a page costs what stands on it, whatever was taken in before.
 */
export async function archivePage(
  db: Queryable,
  { companyId, after, limit }: { companyId: string; after: string | null; limit: number },
): Promise<ArchiveRow[]> {
  return select<ArchiveRow>(
    db,
    `with page as (
       select ${HANDED_IN} as handed_in from file_import f where f.company_id = $1 and ($2::uuid is null or ${HANDED_IN} < $2::uuid)
        group by 1 order by 1 desc limit $3)
     select p.handed_in as "handedIn", (array_agg(f.import_id order by f.taken_in_at desc, f.import_id desc))[1] as id,
            coalesce(min(f.archive_name), min(f.file_name)) as file, min(f.format) as format, max(f.taken_in_at) as at, min(f.author) as by,
            sum(f.added)::integer as added, sum(f.changed)::integer as changed, sum(f.unchanged)::integer as unchanged, sum(f.refused)::integer as refused,
            case when bool_and(f.undone_at is not null) then max(f.undone_at) end as "undoneAt", count(*)::integer as parts,
            count(t.invoice_id)::integer as attached,
            case when count(*) = 1 and count(t.invoice_id) = 1 then jsonb_build_object('invoiceId', min(t.invoice_id::text), 'number', min(t.number)) end as "attachedTo"
       from page p join file_import f on f.company_id = $1 and ${HANDED_IN} = p.handed_in ${ATTACHED}
      group by p.handed_in order by p.handed_in desc`,
    [companyId, after, limit],
  );
}

const TOGETHER = `f.company_id = $1 and ${HANDED_IN} = (select ${HANDED_IN} from file_import f where f.company_id = $1 and f.import_id = $2)`;

/** All that was handed in with this import as one file, in the order in which it was taken in. */
export const partsOfImport = (
  db: Queryable,
  { companyId, importId, limit }: { companyId: string; importId: string; limit: number },
): Promise<ImportRow[]> =>
  select<ImportRow>(
    db,
    `select ${ONE} from file_import f ${ATTACHED} where ${TOGETHER} order by f.taken_in_at, f.import_id limit $3`,
    [companyId, importId, limit],
  );

/** The same, by their ids, the last one first: in that order they are taken back. */
export async function handedInWith(
  db: Queryable,
  { companyId, importId }: { companyId: string; importId: string },
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select f.import_id as id from file_import f where ${TOGETHER} order by f.taken_in_at desc, f.import_id desc`,
    [companyId, importId],
  );
  return rows.map(({ id }) => id);
}
