// What was written, said, noted and agreed with debtors, before a day of each: its words go, its facts stay. What is counted
// (messages by step, answers to promises, money) counts as before; whom it was with is gone.

import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { DueDebtor } from './due-for-erasure.ts';
import { CONTACT_OVER, outsideAccounts } from './old-papers.ts';
import { wordless } from './wordless.ts';

/** `$1` the company, `$2` the limit, `$3` debtors with `$4` their days and `$5` whether nothing of them goes on. */
export const GONE = `with gone as (
  select d.debtor_id, g.debtor_id as head_id, d.listed_in, g.before, g.is_over, $2::date as limit_on
    from unnest($3::uuid[], $4::date[], $5::boolean[]) as g (debtor_id, before, is_over)
    join debtor d on d.company_id = $1 and g.debtor_id in (d.debtor_id, d.merged_into)),
  dossiers as (select o.dossier_id, g.before from dossier o join gone g on g.debtor_id = o.debtor_id where o.company_id = $1)`;

/** A table whose rows belong to a dossier, the day of a row, and what becomes of its words; `also` is what must be over. */
const OF_DOSSIER: readonly {
  readonly set: string;
  readonly table: string;
  readonly day: string;
  readonly also?: string;
}[] = [
  { table: 'contact_note', day: 'on_day', set: "note = ''" },
  {
    table: 'payment_promise',
    day: 'made_on',
    set: 'promised_by = null, quote = null, taken_back_because = left(taken_back_because, 0)',
  },
  {
    table: 'dispute',
    day: 'opened_on',
    set: "said = '', outcome_because = left(outcome_because, 0)",
    also: 't.outcome is not null',
  },
  {
    table: 'payment_plan',
    day: 'proposed_on',
    set: "note = '', accepted_by = left(accepted_by, 0), accepted_proof = left(accepted_proof, 0), ended_because = left(ended_because, 0)",
  },
  {
    table: 'settlement_offer',
    day: 'offered_on',
    set: "because = '', withdrawn_because = left(withdrawn_because, 0)",
  },
  { table: 'concession', day: 'proposed_on', set: "because = '', ended_because = left(ended_because, 0)" },
  {
    table: 'hold',
    day: 'from_on',
    set: "because = ''",
    also: '(t.lifted_at is not null or t.until_on < $2)',
  },
  {
    table: 'dossier_stop',
    day: 'from_on',
    set: "because = '', recipient = left(recipient, 0), reference = left(reference, 0), ended_because = left(ended_because, 0)",
    also: '(t.ended_on is not null or t.until_on < $2)',
  },
  { table: 'sales_question', day: 'asked_on', set: "name = '', email = '', note = null" },
];

/** Who it was, of debtors with whom nothing goes on. */
export const namesNobody = (which: string): string =>
  `${GONE} update debtor t set name = '—', folded_name = '', customer_number = null, region = null, vat = null, registration = null,
          address = null, returned_mail = null, learnt_numbers = null, segment = null
     from gone g where t.company_id = $1 and t.debtor_id = g.debtor_id and g.is_over and ${which}`;

const MESSAGES = `from message m join dossiers o on o.dossier_id = m.dossier_id
  where m.company_id = $1 and m.prepared_on < o.before and m.state in ('closed', 'withdrawn')`;

const ANSWER_OVER = 'a.answered_on < g.before and a.handled_at is not null';

/** In the order in which one lets go of the other. */
const STATEMENTS: readonly string[] = [
  `${GONE} update delivery t set recipient_name = null, recipient = null, copies = '{}', evidence = null
     from message m join dossiers o on o.dossier_id = m.dossier_id
    where m.company_id = $1 and t.company_id = $1 and t.message_id = m.message_id and m.prepared_on < o.before and m.state in ('closed', 'withdrawn')`,
  `${GONE} update approval_link_message t set because = null from message m join dossiers o on o.dossier_id = m.dossier_id
    where m.company_id = $1 and t.company_id = $1 and t.message_id = m.message_id and m.prepared_on < o.before`,
  ...OF_DOSSIER.map(
    ({ table, day, set, also }) =>
      `${GONE} update ${table} t set ${set} from dossiers o
        where t.company_id = $1 and t.dossier_id = o.dossier_id and t.${day} < o.before${also ? ` and ${also}` : ''}`,
  ),
  `${GONE} delete from answer_file t using debtor_answer a, gone g
    where t.company_id = $1 and a.company_id = $1 and t.answer_id = a.answer_id and a.debtor_id = g.debtor_id and ${ANSWER_OVER}`,
  `${GONE} delete from debtor_answer a using gone g where a.company_id = $1 and a.debtor_id = g.debtor_id and ${ANSWER_OVER}`,
  `${GONE} update law_fact t set source = '' from gone g
    where t.company_id = $1 and t.debtor_id = g.debtor_id and t.happened_on < g.before and (t.lifted_at is not null or g.is_over)`,
  `${GONE} update insolvency t set source = '' from gone g
    where t.company_id = $1 and t.debtor_id = g.debtor_id and t.opened_on < g.before and (t.lifted_at is not null or g.is_over)`,
  `${GONE} update expected_receipt t set because = '' from invoice i join gone g on g.debtor_id = i.debtor_id
    where i.company_id = $1 and t.company_id = $1 and t.invoice_id = i.invoice_id and i.issued_on < g.before`,
  // What is known of somebody with whom nothing goes on.
  `${GONE} delete from contact k using gone d where k.company_id = $1 and k.debtor_id = d.debtor_id and d.is_over and ${CONTACT_OVER}`,
  `${GONE} delete from sales_contact t using gone g where t.company_id = $1 and t.debtor_id = g.debtor_id and g.is_over`,
  `${GONE} delete from payer_account t using gone g where t.company_id = $1 and t.debtor_id = g.debtor_id and g.is_over`,
  `${GONE} delete from customer_change t using gone g, file_import f
    where t.company_id = $1 and t.debtor_id = g.debtor_id and f.company_id = $1 and f.import_id = t.import_id and f.taken_in_on < g.before`,
  namesNobody(outsideAccounts('g.head_id')),
  `${GONE} update debtor t set recovery_erased_before = g.before from gone g where t.company_id = $1 and t.debtor_id = g.debtor_id`,
];

export type Erasing = {
  readonly companyId: string;
  readonly limit: CalendarDate;
  readonly debtors: readonly DueDebtor[];
};

/** The number of messages that lost their words. */
export async function eraseRecovery(db: Queryable, erasing: Erasing): Promise<number> {
  const values = valuesOf(erasing);
  const messages = await eraseMessages(db, values);
  await eraseDecisions(db, values);
  for (const statement of STATEMENTS) await db.query(statement, values);
  return messages;
}

export const valuesOf = ({ companyId, limit, debtors }: Erasing): unknown[] => [
  companyId,
  limit,
  debtors.map(({ debtorId }) => debtorId),
  debtors.map(({ before }) => before),
  debtors.map(({ isOver }) => isOver),
];

type Reasons = {
  readonly id: string;
  readonly because: unknown;
  readonly excluded: unknown;
  readonly withdrawn: unknown;
};

/** Reasons keep their codes, days and amounts, which reports count by. */
async function eraseMessages(db: Queryable, values: readonly unknown[]): Promise<number> {
  const messages = await select<Reasons>(
    db,
    `${GONE} select m.message_id as id, m.because, m.excluded, m.withdrawn_because as withdrawn ${MESSAGES}`,
    values,
  );
  const blank = messages.map(({ id, because, excluded, withdrawn }) => ({
    id,
    because: wordless(because),
    excluded: wordless(excluded),
    withdrawn: wordless(withdrawn),
  }));
  await db.query(
    `update message m set subject = '', body_text = '', body_html = '', view = null, letter = null, pay_code = null,
            because = b.because, excluded = b.excluded, withdrawn_because = b.withdrawn
       from jsonb_to_recordset($2::jsonb) as b (id uuid, because jsonb, excluded jsonb, withdrawn jsonb)
      where m.company_id = $1 and m.message_id = b.id`,
    [values[0], JSON.stringify(blank)],
  );
  return messages.length;
}

/** What was decided last of a dossier that was closed before the day. */
const eraseDecisions = (db: Queryable, values: readonly unknown[]): Promise<void> =>
  takeWordsOut(db, {
    values,
    rows: `${GONE} select o.dossier_id as id, o.decision as kept from dossier o join dossiers g on g.dossier_id = o.dossier_id
      where o.company_id = $1 and o.closed_on < g.before and o.decision is not null`,
    update: 'update dossier t set decision = w.kept',
    key: 'dossier_id',
  });

/** What is kept as JSON stays, without what somebody wrote in it. `rows` names each `id` and what is `kept` of it; `w` has it without. */
export async function takeWordsOut(
  db: Queryable,
  { values, rows, update, key }: { values: readonly unknown[]; rows: string; update: string; key: string },
): Promise<void> {
  const found = await select<{ id: string; kept: unknown }>(db, rows, values);
  await db.query(
    `${update} from jsonb_to_recordset($2::jsonb) as w (id uuid, kept jsonb) where t.company_id = $1 and t.${key} = w.id`,
    [values[0], JSON.stringify(found.map(({ id, kept }) => ({ id, kept: wordless(kept) })))],
  );
}
