// Stores bank statements and their lines, and a payment for each line that brings money in. A line that is there
// already (a re-sent or overlapping file, or a notification that tells a booking in parts) is left alone: its key
// within the account says so.

import type { CalendarDate } from '../../units/calendar.ts';
import { listText } from '../list-text.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { slicesOf } from '../slices.ts';
import { whileWriting } from '../while-writing.ts';
import { LINES_AT_ONCE, type LinePacket, linePackets, receiptColumns } from './line-packets.ts';
import {
  noteLinesAgain,
  noteStatementsAgain,
  type ToldLine,
  type ToldStatement,
  toldLine,
} from './told-again.ts';

export type StatementWrite = {
  readonly id: string;
  readonly account: string;
  readonly currency: string;
  readonly number: string | null;
  readonly openingOn: CalendarDate | null;
  readonly opening: number | null;
  readonly closingOn: CalendarDate | null;
  readonly closing: number | null;
};

export type StatementLineWrite = {
  readonly id: string;
  readonly paymentId: string;
  readonly statementId: string;
  readonly account: string;
  readonly lineKey: string;
  /** What this booking's key is where a file tells it in the other way: its parts apart, or their sum. */
  readonly otherTellingKey: string;
  readonly bookedOn: CalendarDate;
  readonly valueOn: CalendarDate | null;
  readonly currency: string;
  readonly amount: number;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly references: readonly string[];
  readonly text: string;
  readonly isReversal: boolean;
};

/** Tells of each line whether it is new, a slice after the other: the lines of a large file are never all there at once. */
export async function insertStatements(
  db: Queryable,
  {
    companyId,
    importId,
    statements,
    lines,
    toldBefore,
    tell,
  }: {
    companyId: string;
    importId: string;
    statements: readonly StatementWrite[];
    lines: Iterable<StatementLineWrite>;
    /** Those of the statements whose lines are all known from other files; `lines` has none of theirs. */
    toldBefore: readonly ToldStatement[];
    tell: (line: StatementLineWrite, isNew: boolean) => void;
  },
): Promise<void> {
  await db.query(
    `insert into statement (company_id, statement_id, import_id, account, currency, number, opening_on, opening, closing_on, closing)
     select $1, id, $2, account, currency, number, "openingOn", opening, "closingOn", closing
       from jsonb_to_recordset($3::jsonb) as s (id uuid, account text, currency text, number text, "openingOn" date, opening bigint, "closingOn" date, closing bigint)`,
    [companyId, importId, JSON.stringify(statements)],
  );
  await db.query(
    `insert into bank_account (company_id, account, currency)
     select distinct $1::uuid, account, currency from jsonb_to_recordset($2::jsonb) as s (account text, currency text) on conflict do nothing`,
    [companyId, JSON.stringify(statements)],
  );
  const again: ToldLine[] = [];
  await whileWriting(linePackets(lines), async packet => {
    const isNew = await insertLines(db, companyId, packet);
    await insertPayments(db, { companyId, importId, packet, isNew });
    for (const line of packet.lines) {
      tell(line, isNew.has(line.id));
      if (!isNew.has(line.id)) again.push(toldLine(line));
    }
  });
  for (const some of slicesOf(again, LINES_AT_ONCE)) await noteLinesAgain(db, companyId, some);
  await noteStatementsAgain(db, companyId, toldBefore);
  await markRepeats(db, { companyId, importId });
}

/** Returns the ids of those that are new. `offset`: looked for line by line, where the planner read all lines of the account for each slice. */
async function insertLines(
  db: Queryable,
  companyId: string,
  { columns }: LinePacket,
): Promise<ReadonlySet<string>> {
  const inserted = await select<{ id: string }>(
    db,
    `insert into statement_line (company_id, statement_line_id, statement_id, account, line_key, booked_on, value_on, currency, amount, counterparty, counterparty_iban,
                                 line_references, line_text, is_reversal)
     select $1, id, "statementId", account, "lineKey", "bookedOn", "valueOn", currency, amount, counterparty, "counterpartyIban", "references"::text[], text, "isReversal"
       from unnest($2::uuid[], $3::date[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[],
                   $10::uuid[], $11::text[], $12::text[], $13::text[], $14::date[], $15::boolean[])
            as l (id, "bookedOn", currency, amount, counterparty, "counterpartyIban", "references", text,
                  "statementId", account, "lineKey", "otherTellingKey", "valueOn", "isReversal")
      where not exists (select from statement_line s where s.company_id = $1 and s.account = l.account and s.line_key = l."otherTellingKey" offset 0)
     on conflict (company_id, account, line_key) do nothing
     returning statement_line_id as id`,
    [companyId, ...columns],
  );
  return new Set(inserted.map(({ id }) => id));
}

async function insertPayments(
  db: Queryable,
  {
    companyId,
    importId,
    packet,
    isNew,
  }: { companyId: string; importId: string; packet: LinePacket; isNew: ReadonlySet<string> },
): Promise<void> {
  const credits = packet.credits.filter(({ id }) => isNew.has(id));
  if (credits.length === 0) return;
  await db.query(
    `insert into payment (company_id, payment_id, statement_line_id, import_id, source, received_on, currency, amount, payer_name, payer_iban, payment_references, payment_text)
     select $1, "paymentId", id, $2, 'statement', "bookedOn", currency, amount, counterparty, "counterpartyIban", "references"::text[], text
       from unnest($3::uuid[], $4::uuid[], $5::date[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[])
            as l ("paymentId", id, "bookedOn", currency, amount, counterparty, "counterpartyIban", "references", text)`,
    [companyId, importId, listText(credits.map(({ paymentId }) => paymentId)), ...receiptColumns(credits)],
  );
}

/** Two formats may book one receipt on two days: the bank's day and the day of value, or a weekend apart. */
const REPEAT_WITHIN_DAYS = 3;

/**
 * The same money told by another file in other words (CODA and camt, a statement and a notification without the bank's
 * reference): the same account and amount, no other payer, and the same day; a few days apart where the formats differ or
 * every word is the same. Marked, not left out: only a person knows whether it came once or twice. Equal lines of one file
 * are as many receipts.
 */
async function markRepeats(
  db: Queryable,
  { companyId, importId }: { companyId: string; importId: string },
): Promise<void> {
  await db.query(
    // Both sides are made first, the second from amounts of the first: without statistics, as after the first file of a
    // company, one statement over all four tables compared everything with everything.
    `with fresh as materialized (
       select p.payment_id, p.received_on, p.currency, p.amount, p.payer_iban, l.account, l.booked_on, l.line_key, l.line_text, l.line_references
         from payment p join statement_line l on l.company_id = p.company_id and l.statement_line_id = p.statement_line_id
        where p.company_id = $1 and p.import_id = $2),
     known as materialized (
       select k.payment_id, k.received_on, k.currency, k.amount, k.payer_iban, s.account, s.booked_on, s.line_key, s.line_text, s.line_references
         from payment k join statement_line s on s.company_id = k.company_id and s.statement_line_id = k.statement_line_id
        where k.company_id = $1 and k.import_id <> $2 and k.amount in (select amount from fresh)
          and k.received_on between (select min(received_on) from fresh) - ${REPEAT_WITHIN_DAYS} and (select max(received_on) from fresh) + ${REPEAT_WITHIN_DAYS})
     update payment t set may_repeat = f.known
       from (select p.payment_id as fresh, min(k.payment_id::text)::uuid as known
               from fresh p join known k on k.amount = p.amount and k.currency = p.currency and k.account = p.account
                             and k.received_on between p.received_on - ${REPEAT_WITHIN_DAYS} and p.received_on + ${REPEAT_WITHIN_DAYS}
                             and (k.payer_iban is null or p.payer_iban is null or k.payer_iban = p.payer_iban)
                             and (k.booked_on = p.booked_on or split_part(k.line_key, '/', 1) <> split_part(p.line_key, '/', 1)
                                  or (k.line_text <> '' and k.line_text = p.line_text and k.line_references = p.line_references))
              group by 1) as f
      where t.company_id = $1 and t.payment_id = f.fresh`,
    [companyId, importId],
  );
}

export type LastClosing = {
  readonly account: string;
  readonly currency: string;
  readonly closingOn: CalendarDate;
  readonly closing: number;
};

/** The latest closing balance of each account. */
export async function lastClosings(db: Queryable, companyId: string): Promise<LastClosing[]> {
  return select<LastClosing>(
    db,
    `select distinct on (account, currency) account, currency, closing_on as "closingOn", closing from statement
      where company_id = $1 and closing_on is not null and closing is not null order by account, currency, closing_on desc, statement_id desc`,
    [companyId],
  );
}
