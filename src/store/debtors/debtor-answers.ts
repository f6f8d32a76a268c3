// What debtors answered on their page: kept in their words before anything follows from it.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { type Collector, inPortfolio } from './portfolios.ts';

export const ANSWER_KINDS = [
  'paid',
  'date',
  'instalments',
  'acceptPlan',
  'dispute',
  'wrongPerson',
  'contact',
  'question',
  'reply',
  'absence',
  'complaint',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export type AnswerEffect = 'promise' | 'dispute' | 'plan' | 'hold' | 'none';

export type AnswerWrite = {
  readonly companyId: string;
  readonly answerId: string;
  readonly linkId: string;
  readonly debtorId: string;
  readonly dossierId: string | null;
  readonly kind: AnswerKind;
  readonly content: unknown;
  readonly at: string;
  readonly day: CalendarDate;
  readonly formKey: string;
};

/** In minor units. */
export type AnsweredDispute = {
  readonly number: string;
  readonly currency: string;
  /** Null: the whole invoice. */
  readonly amount: number | null;
  /** What is open of the invoice, and what of that nobody asks for while it is disputed. */
  readonly open: number;
  readonly disputed: number;
  readonly isAnswered: boolean;
};

export type AnswerRow = {
  readonly id: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly dossierId: string | null;
  readonly kind: AnswerKind;
  readonly content: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly on: CalendarDate;
  readonly effect: AnswerEffect | null;
  /** Of the holds that it placed: whether all were lifted, null where it placed none, and the last day of those that stand. */
  readonly hold: { readonly isLifted: boolean | null; readonly untilOn: CalendarDate | null };
  /** The dispute that it opened; null where it opened none. */
  readonly dispute: AnsweredDispute | null;
  /** The promise that was kept of it, in minor units; null where it made none. */
  readonly promise: {
    readonly amount: number;
    readonly currency: string;
    readonly over: 'takenBack' | 'replaced' | null;
  } | null;
  /** Where reminders of the debtor go by mail; null where no address is known or every one refused. */
  readonly address: string | null;
  readonly language: string;
  /** Invoices that were late when it came, the oldest first; a few at most. */
  readonly about: readonly string[];
  /** Of what it says to have paid, the numbers. */
  readonly saidPaid: readonly string[];
  readonly files: readonly { readonly position: number; readonly name: string; readonly mediaType: string }[];
  readonly handledAt: string | null;
  readonly handledBy: string | null;
};

/** Invoices that the subject of a reply names. */
const ABOUT_SHOWN = 3;

/** The id under which the answer is kept, and whether its effect is done: that of the first time where it comes twice. */
export async function insertAnswer(
  db: Queryable,
  { companyId, answerId, linkId, debtorId, dossierId, kind, content, at, day, formKey }: AnswerWrite,
): Promise<{ readonly answerId: string; readonly isNew: boolean; readonly isDone: boolean }> {
  const inserted = await db.query(
    `insert into debtor_answer (company_id, answer_id, portal_link_id, debtor_id, dossier_id, kind, content, answered_at, answered_on, form_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (company_id, portal_link_id, form_key) do nothing`,
    [companyId, answerId, linkId, debtorId, dossierId, kind, JSON.stringify(content), at, day, formKey],
  );
  if (inserted.rowCount === 1) return { answerId, isNew: true, isDone: false };
  const known = await selectOne<{ id: string; isDone: boolean }>(
    db,
    'select answer_id as id, effect is not null as "isDone" from debtor_answer where company_id = $1 and portal_link_id = $2 and form_key = $3',
    [companyId, linkId, formKey],
  );
  if (!known) throw new Error(`The answer ${formKey} of link ${linkId} is neither new nor known`);
  return { answerId: known.id, isNew: false, isDone: known.isDone };
}

export type ProofFile = {
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg';
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

export async function insertAnswerFiles(
  db: Queryable,
  { companyId, answerId, files }: { companyId: string; answerId: string; files: readonly ProofFile[] },
): Promise<void> {
  // A few at most: a form takes no more than it names.
  for (const [position, { name, mediaType, sha256, bytes }] of files.entries())
    await db.query(
      'insert into answer_file (company_id, answer_id, position, file_name, media_type, sha256, content) values ($1, $2, $3, $4, $5, $6, $7)',
      [companyId, answerId, position, name, mediaType, sha256, Buffer.from(bytes)],
    );
}

export async function noteAnswerEffect(
  db: Queryable,
  { companyId, answerId, effect }: { companyId: string; answerId: string; effect: AnswerEffect },
): Promise<void> {
  await db.query('update debtor_answer set effect = $3 where company_id = $1 and answer_id = $2', [
    companyId,
    answerId,
    effect,
  ]);
}

/** Answers that one link gave on a day. */
export async function answersOfDay(
  db: Queryable,
  { companyId, linkId, day }: { companyId: string; linkId: string; day: CalendarDate },
): Promise<number> {
  const row = await selectOne<{ count: number }>(
    db,
    'select count(*)::integer as count from debtor_answer where company_id = $1 and portal_link_id = $2 and answered_on = $3',
    [companyId, linkId, day],
  );
  return row?.count ?? 0;
}

/** Those that nobody has dealt with, oldest first; of one debtor where it is named, dealt with or not. */
export async function answersOf(
  db: Queryable,
  asked: {
    companyId: string;
    debtorId: string | null;
    limit: number;
    holdAuthors?: readonly string[];
  } & Collector,
): Promise<AnswerRow[]> {
  const { companyId, debtorId, limit, collector = null, holdAuthors = [] } = asked;
  return select<AnswerRow>(
    db,
    `select a.answer_id as id, a.debtor_id as "debtorId", b.name as "debtorName", a.dossier_id as "dossierId", a.kind, a.content, a.answered_at as at,
            a.answered_on as "on", a.effect,
            (select jsonb_build_object('isLifted', bool_and(h.lifted_at is not null), 'untilOn', max(h.until_on) filter (where h.lifted_at is null)) from hold h
              where a.effect = 'hold' and h.company_id = a.company_id and h.dossier_id = a.dossier_id and h.from_on = a.answered_on and h.author = any($5)) as hold,
            (select jsonb_build_object('number', i.number, 'currency', i.currency, 'isAnswered', d.outcome is not null, 'amount', d.amount, 'open', i.payable - i.settled, 'disputed',
                      (select coalesce(sum(coalesce(x.amount, i.payable)), 0) from dispute x where x.company_id = d.company_id and x.invoice_id = d.invoice_id and x.outcome is null))
               from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
              where d.company_id = a.company_id and d.dispute_id = a.answer_id) as dispute,
            (select jsonb_build_object('amount', p.amount, 'currency', p.currency, 'over',
                      case when p.taken_back_on is null then null when p.replaced_by is null then 'takenBack' else 'replaced' end) from payment_promise p
              where a.effect = 'promise' and p.company_id = a.company_id and p.dossier_id = a.dossier_id and p.way = 'portal'
                and p.made_on = a.answered_on and p.pay_on = (a.content->>'payOn')::date
              order by p.recorded_at >= a.answered_at desc, p.recorded_at limit 1) as promise, b.language,
            (select k.email from contact k where k.company_id = a.company_id and k.debtor_id = a.debtor_id and k.email is not null and k.refused_on is null
              order by k.is_listed desc, case when k.is_listed then k.contact_id end desc, k.contact_id limit 1) as address,
            array(select i.number from invoice i where i.company_id = a.company_id and i.debtor_id = a.debtor_id and i.cancelled_on is null
                     and i.payable > i.settled and coalesce(i.due_on, i.issued_on) < a.answered_on
                   order by coalesce(i.due_on, i.issued_on), i.number limit ${ABOUT_SHOWN}) as about,
            array(select i.number from invoice i where a.kind = 'paid' and i.company_id = a.company_id and i.debtor_id = a.debtor_id and a.content->'invoiceIds' ? i.invoice_id::text
                   order by coalesce(i.due_on, i.issued_on), i.number) as "saidPaid", a.handled_at as "handledAt", a.handled_by as "handledBy",
            (select coalesce(json_agg(json_build_object('position', f.position, 'name', f.file_name, 'mediaType', f.media_type) order by f.position), '[]')
               from answer_file f where f.company_id = a.company_id and f.answer_id = a.answer_id) as files
       from debtor_answer a join debtor b on b.company_id = a.company_id and b.debtor_id = a.debtor_id
      where a.company_id = $1 and (($2::uuid is null and a.handled_at is null) or a.debtor_id = $2)
        and ${inPortfolio('a.debtor_id', '$4')}
      order by a.answered_at limit $3`,
    [companyId, debtorId, limit, collector, holdAuthors],
  );
}

export type UnansweredRow = {
  readonly kind: 'wrongPerson' | 'contact' | 'question';
  readonly on: CalendarDate;
};

/** What a debtor said on its page by a day that is neither agreed nor dealt with, beside what it says to have paid: of each kind the last day. */
export const unansweredOnPage = (
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<UnansweredRow[]> =>
  select<UnansweredRow>(
    db,
    `select kind, max(answered_on) as "on"
       from debtor_answer
      where company_id = $1 and debtor_id = $2 and handled_at is null and answered_on <= $3
        and kind in ('wrongPerson', 'contact', 'question')
      group by kind order by 2 desc, 1`,
    [companyId, debtorId, day],
  );

/** False when there is no such answer, or somebody has dealt with it. */
export async function handleAnswer(
  db: Queryable,
  {
    companyId,
    answerId,
    at,
    by,
    note,
  }: { companyId: string; answerId: string; at: string; by: string; note: string | null },
): Promise<{ readonly debtorId: string } | null> {
  return selectOne<{ debtorId: string }>(
    db,
    `update debtor_answer set handled_at = $3, handled_by = $4, handled_note = $5
      where company_id = $1 and answer_id = $2 and handled_at is null returning debtor_id as "debtorId"`,
    [companyId, answerId, at, by, note],
  );
}

/** Whoever dealt with it has taken that back; the note stays in the journal. Null when it waits already. */
export const reopenAnswer = (
  db: Queryable,
  { companyId, answerId }: { companyId: string; answerId: string },
): Promise<{ readonly debtorId: string } | null> =>
  selectOne<{ debtorId: string }>(
    db,
    `update debtor_answer set handled_at = null, handled_by = null, handled_note = null
      where company_id = $1 and answer_id = $2 and handled_at is not null returning debtor_id as "debtorId"`,
    [companyId, answerId],
  );

export async function answerFile(
  db: Queryable,
  { companyId, answerId, position }: { companyId: string; answerId: string; position: number },
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null> {
  return selectOne(
    db,
    'select file_name as name, media_type as "mediaType", content from answer_file where company_id = $1 and answer_id = $2 and position = $3',
    [companyId, answerId, position],
  );
}
