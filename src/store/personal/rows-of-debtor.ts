// Every row that is held of a debtor, table by table, as the map says where they are. Marks of the machine and secrets are left in
// the database; the bytes of files are fetched one by one by whoever wants them.

import { quoteName } from '../copy-into.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { Held, Leads } from './held.ts';
import { PERSONAL_COLUMNS } from './personal-columns.ts';

export type HeldRow = Readonly<Record<string, unknown>>;
export type HeldRows = {
  /** The oldest first. */
  readonly tables: ReadonlyMap<string, readonly HeldRow[]>;
  /** Tables of which only the newest rows are here. */
  readonly cut: readonly string[];
};

/** Of one table. Messages are the largest rows: text, page and letter. */
const MOST_ROWS = 5_000;
const MOST_MESSAGES = 500;

const OF_DEBTOR = 'company_id = $1 and debtor_id = any($2)';
const PAID = `select a.payment_id from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
  where a.company_id = $1 and i.debtor_id = any($2) and a.payment_id is not null`;

/** Which rows of a table are those of the debtors $2. */
const IS_OF_DEBTOR: Readonly<Record<NonNullable<Leads>, string>> = {
  debtor_id: 'debtor_id = any($2)',
  kept_id: 'kept_id = any($2)',
  dossier_id: `dossier_id in (select dossier_id from dossier where ${OF_DEBTOR})`,
  invoice_id: `invoice_id in (select invoice_id from invoice where ${OF_DEBTOR})`,
  message_id: `message_id in (select m.message_id from message m join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
    where m.company_id = $1 and d.debtor_id = any($2))`,
  answer_id: `answer_id in (select answer_id from debtor_answer where ${OF_DEBTOR})`,
  portal_link_id: `portal_link_id in (select portal_link_id from portal_link where ${OF_DEBTOR})`,
  payment_id: `payment_id in (${PAID})`,
  statement_line_id: `statement_line_id in (select statement_line_id from payment where company_id = $1 and payment_id in (${PAID}))`,
};

export async function rowsOfDebtor(
  db: Queryable,
  { companyId, debtorIds }: { companyId: string; debtorIds: readonly string[] },
): Promise<HeldRows> {
  const columns = await shownColumns(db);
  const tables = new Map<string, HeldRow[]>();
  const cut: string[] = [];
  for (const [table, { leads }] of Object.entries(PERSONAL_COLUMNS)) {
    const shown = columns.get(table);
    if (leads === null || shown === undefined) continue;
    const most = table === 'message' ? MOST_MESSAGES : MOST_ROWS;
    const rows = await select<{ row: HeldRow }>(
      db,
      `select row_to_json(t) as row from (select ${shown.map(quoteName).join(', ')} from ${quoteName(table)}
        where company_id = $1 and ${IS_OF_DEBTOR[leads]} order by 1 desc limit ${most + 1}) t`,
      [companyId, debtorIds],
    );
    if (rows.length > most) cut.push(table);
    const kept = rows.slice(0, most).map(({ row }) => row);
    if (kept.length > 0) tables.set(table, kept.reverse());
  }
  return { tables, cut };
}

/** In the order of the table, whose first is what its rows are known by. */
async function shownColumns(db: Queryable): Promise<Map<string, string[]>> {
  const rows = await select<{ table: string; column: string }>(
    db,
    `select table_name::text as table, column_name::text as column from information_schema.columns
      where table_schema = current_schema() and table_name::text = any($1) and column_name::text <> 'company_id' and data_type <> 'bytea'
      order by table_name, ordinal_position`,
    [Object.keys(PERSONAL_COLUMNS)],
  );
  const shown = new Map<string, string[]>();
  for (const { table, column } of rows) {
    const held = PERSONAL_COLUMNS[table];
    if (held !== undefined && !isHidden(held, column))
      shown.set(table, [...(shown.get(table) ?? []), column]);
  }
  return shown;
}

const isHidden = ({ columns: { mark = [], secret = [] } }: Held, column: string): boolean =>
  mark.includes(column) || secret.includes(column);

/** A debtor that took in others is one person with them: theirs are its own. */
export async function debtorWithMerged(
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<string[]> {
  const found = [debtorId];
  for (let from = 0; from < found.length; ) {
    const into = found.slice(from);
    from = found.length;
    const merged = await select<{ id: string }>(
      db,
      'select debtor_id as id from debtor where company_id = $1 and merged_into = any($2)',
      [companyId, into],
    );
    found.push(...merged.map(({ id }) => id).filter(id => !found.includes(id)));
  }
  return found;
}
