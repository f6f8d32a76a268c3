// Puts what belongs to one debtor under another, and back again. Every row that moves is written down by its key, so
// that a merge is undone row by row; what is there already in the same words stays where it was.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** Rows of a table that went from one owner to another. */
export type MovedRows = {
  readonly table: string;
  readonly column: 'debtor_id' | 'dossier_id';
  readonly from: string;
  readonly to: string;
  readonly keys: readonly (readonly string[])[];
};

type Moving = { readonly table: string; readonly key: readonly string[]; readonly same?: string };

/** `same`: what makes a row of the other debtor `o` say the same as a row `t`. */
export const BELONGS_TO_DEBTOR: readonly Moving[] = [
  { table: 'invoice', key: ['invoice_id'] },
  { table: 'credit_note', key: ['credit_note_id'] },
  { table: 'law_fact', key: ['fact_id'] },
  { table: 'portal_link', key: ['portal_link_id'] },
  { table: 'debtor_answer', key: ['answer_id'] },
  { table: 'sales_question', key: ['question_id'] },
  {
    table: 'contact',
    key: ['contact_id'],
    same: `o.role = t.role and coalesce(o.email, '') = coalesce(t.email, '') and coalesce(o.phone, '') = coalesce(t.phone, '')`,
  },
  { table: 'insolvency', key: ['insolvency_id'], same: 'o.lifted_at is null and t.lifted_at is null' },
  {
    table: 'paid_item',
    key: ['folded_number', 'invoiced_on'],
    same: 'o.folded_number = t.folded_number and o.invoiced_on = t.invoiced_on',
  },
  { table: 'payer_account', key: ['iban'], same: 'o.iban = t.iban' },
  // Whoever looks after the customer that is kept goes on doing so; only without anybody does the other's person come along.
  { table: 'debtor_assignment', key: ['user_id'], same: 'true' },
  { table: 'sales_contact', key: ['email'], same: 'true' },
  { table: 'payment_suspect', key: ['payment_id'], same: 'o.payment_id = t.payment_id' },
];

export const BELONGS_TO_DOSSIER: readonly Moving[] = [
  { table: 'message', key: ['message_id'] },
  { table: 'delivery', key: ['delivery_id'] },
  { table: 'rung_left_out', key: ['invoice_id'] },
  { table: 'dispute', key: ['dispute_id'] },
  { table: 'payment_promise', key: ['promise_id'] },
  { table: 'payment_plan', key: ['plan_id'] },
  { table: 'settlement_offer', key: ['offer_id'] },
  { table: 'write_off', key: ['write_off_id'] },
  { table: 'concession', key: ['concession_id'] },
  { table: 'contact_note', key: ['note_id'] },
  { table: 'debtor_answer', key: ['answer_id'] },
  { table: 'sales_question', key: ['question_id'] },
  { table: 'dossier_stop', key: ['stop_id'] },
  // A pause of the whole dossier stays with it: it becomes one of each of its invoices.
  { table: 'hold', key: ['hold_id'], same: 'false' },
];

export async function moveRows(
  db: Queryable,
  {
    companyId,
    moving,
    column,
    from,
    to,
    only = 'true',
  }: {
    companyId: string;
    moving: Moving;
    column: MovedRows['column'];
    from: string;
    to: string;
    only?: string;
  },
): Promise<MovedRows> {
  const { table, key, same } = moving;
  const repeats =
    same === undefined
      ? 'false'
      : `exists (select from ${table} o where o.company_id = t.company_id and o.${column} = $3 and ${same})`;
  const rows = await select<Record<string, string>>(
    db,
    `update ${table} t set ${column} = $3 where t.company_id = $1 and t.${column} = $2 and ${only} and not ${repeats}
     returning ${key.map(part => `t.${part}`).join(', ')}`,
    [companyId, from, to],
  );
  return { table, column, from, to, keys: rows.map(row => key.map(part => row[part] ?? '')) };
}

/** What is no id. Each part is compared in its own type: a day made into text within the statement is one that Citus refuses. */
const TYPES: Readonly<Record<string, string>> = {
  folded_number: 'text',
  invoiced_on: 'date',
  iban: 'text',
  user_id: 'text',
  email: 'text',
};

/** Rows that are gone by now, or that somebody has put elsewhere since, are passed over. */
export async function moveBack(
  db: Queryable,
  { companyId, moved }: { companyId: string; moved: MovedRows },
): Promise<void> {
  const { table, column, from, to, keys } = moved;
  if (keys.length === 0) return;
  const key = [...BELONGS_TO_DEBTOR, ...BELONGS_TO_DOSSIER, DOSSIER].find(one => one.table === table)?.key;
  if (key === undefined) throw new Error(`No rows of ${table} were ever moved`);
  const lists = key.map((part, at) => `$${at + 4}::${TYPES[part] ?? 'uuid'}[]`).join(', ');
  await db.query(
    `update ${table} t set ${column} = $2 from unnest(${lists}) as k (${key.join(', ')})
      where t.company_id = $1 and t.${column} = $3 and ${key.map(part => `t.${part} = k.${part}`).join(' and ')}`,
    [companyId, from, to, ...key.map((_, at) => keys.map(one => one[at]))],
  );
}

/** A dossier whose currency the other debtor has none of goes over as it is. */
export const DOSSIER: Moving = { table: 'dossier', key: ['dossier_id'], same: 'o.currency = t.currency' };

export type DossierState = {
  readonly id: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly round: number;
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
};

export async function dossiersForMerge(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<DossierState[]> {
  return select<DossierState>(
    db,
    `select dossier_id as id, debtor_id as "debtorId", currency, round, opened_on as "openedOn", closed_on as "closedOn"
       from dossier where company_id = $1 and debtor_id = any($2) order by dossier_id for update`,
    [companyId, debtorIds],
  );
}

export async function setDossier(
  db: Queryable,
  {
    companyId,
    lookOn,
    ...state
  }: Omit<DossierState, 'debtorId' | 'currency'> & { companyId: string; lookOn: CalendarDate | null },
): Promise<void> {
  await db.query(
    'update dossier set round = $3, opened_on = $4, closed_on = $5, look_on = $6 where company_id = $1 and dossier_id = $2',
    [companyId, state.id, state.round, state.openedOn, state.closedOn, lookOn],
  );
}

/** What was said in a round is said in another one from now on: the rungs that were taken stay taken. */
export async function renumberRound(
  db: Queryable,
  { companyId, dossierId, from, to }: { companyId: string; dossierId: string; from: number; to: number },
): Promise<void> {
  if (from === to) return;
  const those = 'select message_id from message where company_id = $1 and dossier_id = $2 and round = $3';
  for (const table of ['rung_taken', 'message_invoice', 'message'])
    await db.query(
      `update ${table} set round = $4 where company_id = $1 and round = $3 and message_id in (${those})`,
      [companyId, dossierId, from, to],
    );
}

/** The pause of a whole dossier as one of each of its open invoices, in another dossier. The ids of the new ones. */
export async function pauseEachInvoice(
  db: Queryable,
  {
    companyId,
    from,
    to,
    currency,
    invoices,
  }: { companyId: string; from: string; to: string; currency: string; invoices: readonly string[] },
): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `insert into hold (company_id, hold_id, dossier_id, invoice_id, because, author, from_on, until_on)
     select h.company_id, gen_random_uuid(), $3, i.invoice_id, h.because, h.author, h.from_on, h.until_on
       from hold h join invoice i on i.company_id = h.company_id and i.invoice_id = any($5::uuid[]) and i.currency = $4 and i.settled < i.payable and i.cancelled_on is null
      where h.company_id = $1 and h.dossier_id = $2 and h.invoice_id is null and h.lifted_at is null
     returning hold_id as id`,
    [companyId, from, to, currency, invoices],
  );
  return rows.map(({ id }) => id);
}
