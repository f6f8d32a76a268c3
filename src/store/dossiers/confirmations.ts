// Confirmations in writing: messages that follow from a fact and not from a step. Each is written once, approved as it is
// written, and leaves through the outbox.

import type { Language } from '../../claim/parties.ts';
import type { Told } from '../../letters/confirmations/confirmed.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

/** What is confirmed; with the fact's id it names the message. */
export type ConfirmationKind =
  | 'confirmPromise'
  | 'confirmDispute'
  | 'confirmCallBack'
  | 'confirmAnswer'
  | 'planOffer'
  | 'planProposed'
  | 'planAccepted'
  | 'planRefused'
  | 'settlementOffer'
  | 'settlementWithdrawn'
  | 'settlementFollows'
  | 'planFollows'
  | 'settlementLeft'
  | 'planLeft'
  | 'thankYou';

export type ConfirmationWrite = {
  readonly companyId: string;
  readonly messageId: string;
  readonly dossierId: string;
  readonly kind: ConfirmationKind;
  readonly confirms: string;
  readonly on: CalendarDate;
  readonly at: string;
  readonly by: string;
  readonly leavesFrom: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly frozenHash: string;
  readonly payCode: string | null;
  readonly told: Told;
  readonly deliveryId: string;
  readonly recipientName: string | null;
  readonly recipient: string;
};

/** False when this fact is confirmed already. */
export async function insertConfirmation(db: Queryable, write: ConfirmationWrite): Promise<boolean> {
  const { companyId, messageId, dossierId, kind, confirms, on, at, by, leavesFrom } = write;
  const { language, subject, text, html, frozenHash, payCode, told, deliveryId, recipientName, recipient } =
    write;
  const inserted = await db.query(
    `insert into message (company_id, message_id, dossier_id, round, step_key, rung, scenario_key, scenario_version, state, version, prepared_on, prepared_at,
                          approved_at, approved_by, leaves_from, language, subject, body_text, body_html, currency, principal, interest, compensation, asked,
                          because, excluded, frozen_hash, confirms, pay_code, view)
     select $1, $2, $3, round, $4, 0, '', 0, 'approved', 1, $6, $7, $7, $8, $9, $10, $11, $12, $13, currency, 0, 0, 0, 0, '[]', '[]', $14, $5, $15, $16
       from dossier where company_id = $1 and dossier_id = $3
     on conflict do nothing`,
    [
      companyId,
      messageId,
      dossierId,
      kind,
      confirms,
      on,
      at,
      by,
      leavesFrom,
      language,
      subject,
      text,
      html,
      frozenHash,
      payCode,
      JSON.stringify(told),
    ],
  );
  if (inserted.rowCount !== 1) return false;
  await db.query(
    `insert into delivery (company_id, delivery_id, message_id, dossier_id, channel, recipient_name, recipient, state, parcel_id, available_at)
     values ($1, $2, $3, $4, 'email', $5, $6, 'waiting', $7, $8)`,
    [companyId, deliveryId, messageId, dossierId, recipientName, recipient, `${messageId}.email`, leavesFrom],
  );
  return true;
}

export type WrittenConfirmation = {
  readonly messageId: string;
  readonly kind: ConfirmationKind;
  readonly writtenOn: CalendarDate;
  readonly hasLeft: boolean;
  /** Null of what was written before a version that froze it. */
  readonly told: Told | null;
};

/** What confirms these facts in one of these ways and was not withdrawn; `hasLeft` once it left, may have left, or is leaving. */
export async function confirmationsOf(
  db: Queryable,
  {
    companyId,
    factIds,
    kinds,
  }: { companyId: string; factIds: readonly string[]; kinds: readonly ConfirmationKind[] },
): Promise<WrittenConfirmation[]> {
  return select<WrittenConfirmation>(
    db,
    `select m.message_id as "messageId", m.step_key as kind, m.prepared_on as "writtenOn", m.view as told,
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done')) as "hasLeft"
       from message m where m.company_id = $1 and m.confirms = any($2) and m.step_key = any($3) and m.state <> 'withdrawn'
      order by m.message_id for update of m`,
    [companyId, factIds, kinds],
  );
}

/** Why the letter of an offer or a plan was taken back, where what was agreed stands: it is written anew. */
export const UNLIKE_NOW =
  "('creditorCorrected', 'addressChanged', 'writtenBefore', 'invoiceReplaced', 'onlyRehearsed', 'amountChanged')";

/** Thanks for money that settles nothing any more: taken back by the bank, given back, or found to be somebody else's. */
export const MONEY_GONE = `(m.step_key = 'thankYou' and (not exists (select from allocation a where a.company_id = m.company_id and a.payment_id = m.confirms)
  or exists (select from money_back b where b.company_id = m.company_id and b.payment_id = m.confirms)))`;

/** Of what a debtor says it has paid, as it is now; null of everything else. */
export type PaidNow = {
  /** The money that settles it, in minor units. */
  readonly paid: number;
  /** Of it, what counts from a day until which something had come when it was said. */
  readonly paidBefore: number;
  readonly open: number;
};

const ABOUT = "jsonb_array_elements_text(m.view #> '{said,about,invoiceIds}') as about (id)";
const MONEY = `(select coalesce(sum(a.amount), 0) from ${ABOUT} join allocation a on a.company_id = m.company_id and a.invoice_id = about.id::uuid where a.payment_id is not null`;
export const PAID_NOW = `case when m.view #> '{said,about}' is not null then jsonb_build_object(
    'paid', ${MONEY}), 'paidBefore', ${MONEY} and a.counts_from <= (m.view #>> '{said,about,paidUntil}')::date),
    'open', (select coalesce(sum(i.payable - i.settled), 0) from ${ABOUT} join invoice i on i.company_id = m.company_id and i.invoice_id = about.id::uuid where i.cancelled_on is null)) end`;

/** Of these messages, those that confirm something: what, and the fact. */
export async function confirmationsAmong(
  db: Queryable,
  companyId: string,
  messageIds: readonly string[],
): Promise<
  Map<
    string,
    {
      readonly kind: ConfirmationKind;
      readonly confirms: string;
      readonly preparedOn: CalendarDate;
      readonly isMoneyGone: boolean;
      readonly paidNow: PaidNow | null;
      /** Null of what was written before a version that froze it. */
      readonly told: Told | null;
    }
  >
> {
  const rows = await select<{
    messageId: string;
    kind: ConfirmationKind;
    confirms: string;
    preparedOn: CalendarDate;
    isMoneyGone: boolean;
    paidNow: PaidNow | null;
    told: Told | null;
  }>(
    db,
    `select message_id as "messageId", step_key as kind, confirms, prepared_on as "preparedOn", ${MONEY_GONE} as "isMoneyGone", ${PAID_NOW} as "paidNow", view as told from message m
      where company_id = $1 and message_id = any($2) and confirms is not null`,
    [companyId, messageIds],
  );
  return new Map(rows.map(({ messageId, ...row }) => [messageId, row]));
}
