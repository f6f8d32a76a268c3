// Who sells to a debtor, and what they were asked before its reminders leave. One question a message.

import type { Language } from '../../claim/parties.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { OF_OPEN_COMPANY } from '../companies/company-closed.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

export type SalesAnswer = 'go' | 'call' | 'hold' | 'error';
export type SalesContact = { readonly name: string; readonly email: string; readonly language: Language };

type Of = { readonly companyId: string; readonly debtorId: string };

export const salesContact = (db: Queryable, { companyId, debtorId }: Of): Promise<SalesContact | null> =>
  selectOne<SalesContact>(
    db,
    'select name, email, language from sales_contact where company_id = $1 and debtor_id = $2',
    [companyId, debtorId],
  );

export const isDebtorOf = async (db: Queryable, { companyId, debtorId }: Of): Promise<boolean> =>
  (await selectOne(db, 'select 1 as found from debtor where company_id = $1 and debtor_id = $2', [
    companyId,
    debtorId,
  ])) !== null;

/** False when the company has no such debtor. */
export async function nameSalesContact(
  db: Queryable,
  { companyId, debtorId, name, email, language, at, by }: Of & SalesContact & { at: string; by: string },
): Promise<boolean> {
  const answer = await db.query(
    `insert into sales_contact (company_id, debtor_id, name, email, language, named_at, named_by)
     select d.company_id, d.debtor_id, $3, $4, $5, $6, $7 from debtor d where d.company_id = $1 and d.debtor_id = $2
     on conflict (company_id, debtor_id) do update set name = $3, email = $4, language = $5, named_at = $6, named_by = $7`,
    [companyId, debtorId, name, email, language, at, by],
  );
  return answer.rowCount === 1;
}

export async function forgetSalesContact(db: Queryable, { companyId, debtorId }: Of): Promise<boolean> {
  const answer = await db.query('delete from sales_contact where company_id = $1 and debtor_id = $2', [
    companyId,
    debtorId,
  ]);
  return answer.rowCount === 1;
}

/** Questions that nobody answered open no longer: whoever was asked sells to this debtor no more. */
export const revokeSalesQuestions = (
  db: Queryable,
  { companyId, debtorId, at }: Of & { at: string },
): Promise<unknown> =>
  db.query(
    'update sales_question set revoked_at = $3 where company_id = $1 and debtor_id = $2 and answer is null and revoked_at is null',
    [companyId, debtorId, at],
  );

export type ToAsk = SalesContact & {
  readonly messageId: string;
  readonly debtorId: string;
  readonly dossierId: string;
};

/** Messages that wait to leave and about which nobody was asked; before the due date there is nothing to ask. */
export const messagesToAsk = (
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<ToAsk[]> =>
  select<ToAsk>(
    db,
    `select m.message_id as "messageId", o.debtor_id as "debtorId", m.dossier_id as "dossierId", s.name, s.email, s.language
       from sales_contact s
       join dossier o on o.company_id = s.company_id and o.debtor_id = s.debtor_id
       join message m on m.company_id = o.company_id and m.dossier_id = o.dossier_id and m.state in ('prepared', 'approved')
      where s.company_id = $1
        and not exists (select from sales_question q where q.company_id = m.company_id and q.message_id = m.message_id)
        and exists (select from message_invoice i join invoice v on v.company_id = i.company_id and v.invoice_id = i.invoice_id
          where i.company_id = m.company_id and i.message_id = m.message_id and v.due_on < $2::date)
      order by m.message_id`,
    [companyId, day],
  );

export async function insertSalesQuestions(
  db: Queryable,
  {
    companyId,
    day,
    at,
    questions,
  }: {
    companyId: string;
    day: CalendarDate;
    at: string;
    questions: readonly (ToAsk & { id: string; leavesOn: CalendarDate; expiresOn: CalendarDate })[];
  },
): Promise<void> {
  if (questions.length === 0) return;
  await db.query(
    `insert into sales_question (company_id, question_id, message_id, debtor_id, dossier_id, name, email, language, asked_on, leaves_on, expires_on, try_from)
     select $1, q.id, q."messageId", q."debtorId", q."dossierId", q.name, q.email, q.language, $2, q."leavesOn", q."expiresOn", $3
       from jsonb_to_recordset($4::jsonb) as q (id uuid, "messageId" uuid, "debtorId" uuid, "dossierId" uuid, name text, email text, language text, "leavesOn" date, "expiresOn" date)
     on conflict do nothing`,
    [companyId, day, at, JSON.stringify(questions)],
  );
}

export type SalesQuestion = SalesContact & {
  readonly id: string;
  readonly messageId: string;
  readonly debtorId: string;
  readonly dossierId: string;
  readonly debtorName: string;
  readonly invoices: readonly string[];
  readonly oldestDueOn: CalendarDate;
  readonly asked: number;
  readonly currency: string;
  readonly askedOn: CalendarDate;
  readonly leavesOn: CalendarDate;
  readonly expiresOn: CalendarDate;
  readonly isMailed: boolean;
  readonly answer: SalesAnswer | null;
  readonly note: string | null;
  readonly answeredOn: CalendarDate | null;
  /** Nothing of the message has left, and it is still meant to. */
  readonly isWaiting: boolean;
};

const QUESTION = `select q.question_id as id, q.message_id as "messageId", q.debtor_id as "debtorId", q.dossier_id as "dossierId",
    q.name, q.email, q.language, b.name as "debtorName", m.asked, m.currency, q.asked_on as "askedOn", q.leaves_on as "leavesOn",
    q.expires_on as "expiresOn", q.mailed_at is not null as "isMailed", q.answer, q.note, q.answered_on as "answeredOn",
    v.invoices, v.oldest as "oldestDueOn",
    m.state in ('prepared', 'approved') and not exists (select from delivery d where d.company_id = m.company_id and d.message_id = m.message_id
      and d.state in ('sending', 'delivered', 'inDoubt', 'done')) as "isWaiting"
  from sales_question q
  join message m on m.company_id = q.company_id and m.message_id = q.message_id
  join debtor b on b.company_id = q.company_id and b.debtor_id = q.debtor_id
  join lateral (select array_agg(e.number order by e.number) as invoices, min(e.due_on) as oldest
    from message_invoice i join invoice e on e.company_id = i.company_id and e.invoice_id = i.invoice_id
    where i.company_id = q.company_id and i.message_id = q.message_id) as v on true`;

/** What a link opens on the day; null when there is none, it has expired, was revoked or its company is closed: all look the same. */
export const openSalesQuestion = (
  db: Queryable,
  { companyId, questionId, day }: Linked,
): Promise<SalesQuestion | null> =>
  selectOne<SalesQuestion>(db, `${QUESTION} where ${STANDING} and ${OF_OPEN_COMPANY}`, [
    companyId,
    questionId,
    day,
  ]);

/** Whether its link would open, were its company not closed. */
export const standsSalesQuestion = async (
  db: Queryable,
  { companyId, questionId, day }: Linked,
): Promise<boolean> =>
  (await selectOne(db, `select 1 as found from sales_question q where ${STANDING}`, [
    companyId,
    questionId,
    day,
  ])) !== null;

type Linked = { readonly companyId: string; readonly questionId: string; readonly day: CalendarDate };

const STANDING = 'q.company_id = $1 and q.question_id = $2 and q.revoked_at is null and q.expires_on >= $3';

export const salesQuestionsOf = (
  db: Queryable,
  { companyId, debtorId, limit }: Of & { limit: number },
): Promise<SalesQuestion[]> =>
  select<SalesQuestion>(
    db,
    `${QUESTION} where q.company_id = $1 and q.debtor_id = $2 order by q.question_id desc limit $3`,
    [companyId, debtorId, limit],
  );

/** Claims the questions whose mail is due: another process that looks now finds none of them. */
export async function claimSalesMail(
  db: Queryable,
  { companyId, at, again, most }: { companyId: string; at: string; again: string; most: number },
): Promise<SalesQuestion[]> {
  const claimed = await select<{ id: string }>(
    db,
    `update sales_question q set tries = tries + 1, try_from = $3 where q.company_id = $1 and q.mailed_at is null
       and q.answer is null and q.revoked_at is null and q.try_from <= $2 and q.tries < $4 returning q.question_id as id`,
    [companyId, at, again, most],
  );
  if (claimed.length === 0) return [];
  return select<SalesQuestion>(
    db,
    `${QUESTION} where q.company_id = $1 and q.question_id = any($2::uuid[]) order by q.question_id`,
    [companyId, claimed.map(({ id }) => id)],
  );
}

export const noteSalesMail = (
  db: Queryable,
  { companyId, questionId, at }: { companyId: string; questionId: string; at: string },
): Promise<unknown> =>
  db.query('update sales_question set mailed_at = $3 where company_id = $1 and question_id = $2', [
    companyId,
    questionId,
    at,
  ]);

/** False when it was answered before. */
export async function noteSalesAnswer(
  db: Queryable,
  {
    companyId,
    questionId,
    answer,
    note,
    at,
    day,
  }: {
    companyId: string;
    questionId: string;
    answer: SalesAnswer;
    note: string;
    at: string;
    day: CalendarDate;
  },
): Promise<boolean> {
  const written = await db.query(
    `update sales_question set answer = $3, note = $4, answered_at = $5, answered_on = $6
      where company_id = $1 and question_id = $2 and answer is null`,
    [companyId, questionId, answer, note === '' ? null : note, at, day],
  );
  return written.rowCount === 1;
}

/** The companies with somebody to ask. */
export const companiesWithSales = async (db: Passing): Promise<ReadonlySet<string>> => {
  const rows = await db.past('companies', all =>
    select<{ id: string }>(all, 'select company_id as id from sales_contact group by company_id'),
  );
  return new Set(rows.map(({ id }) => id));
};
