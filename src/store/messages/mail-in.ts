// What the store knows of mail that comes in: how far a mailbox was read, whose message a mail answers, and the answer
// that is kept of it. A mail names a message, never a company: these questions are asked of all companies at once.

import type { CalendarDate } from '../../units/calendar.ts';
import { isOpenCompany } from '../companies/company-closed.ts';
import type { AnswerKind } from '../debtors/debtor-answers.ts';
import { companyIds } from '../debtors/portal-links.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

/** `readUntil`: the last day on which nothing was left to read; null where that was not noted yet. */
export type KeptPlace = {
  readonly validity: string;
  readonly last: number;
  readonly readUntil: CalendarDate | null;
};

export const placeOf = (db: Passing, mailbox: string): Promise<KeptPlace | null> =>
  db.past('mail', all =>
    selectOne<KeptPlace>(
      all,
      'select validity, last, read_until as "readUntil" from mailbox_place where mailbox = $1',
      [mailbox],
    ),
  );

/** Never goes back within one numbering: of two processes the one that read further counts. */
export async function keepPlace(
  db: Passing,
  { mailbox, place: { validity, last } }: { mailbox: string; place: Pick<KeptPlace, 'validity' | 'last'> },
): Promise<void> {
  const text = `insert into mailbox_place as p (mailbox, validity, last) values ($1, $2, $3)
     on conflict (mailbox) do update set validity = excluded.validity,
       last = case when p.validity = excluded.validity then greatest(p.last, excluded.last) else excluded.last end`;
  await db.past('mail', all => all.query(text, [mailbox, validity, last]));
}

/** Nothing is left to read: also of a mailbox without mails, whose numbering nobody knows yet. */
export async function keepReadUntil(db: Passing, mailbox: string, day: CalendarDate): Promise<void> {
  const text = `insert into mailbox_place (mailbox, validity, last, read_until) values ($1, '', 0, $2)
     on conflict (mailbox) do update set read_until = excluded.read_until`;
  await db.past('mail', all => all.query(text, [mailbox, day]));
}

/** A dossier that a mail speaks of, and the message where it names one. */
export type Spoken = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly dossierId: string;
  readonly messageId: string | null;
};

/** The messages of these ids, whichever company sent them. */
export async function messagesNamed(
  db: Passing,
  messageIds: readonly string[],
): Promise<Map<string, Spoken>> {
  if (messageIds.length === 0) return new Map();
  const text = `select m.company_id as "companyId", m.message_id as "messageId", m.dossier_id as "dossierId", o.debtor_id as "debtorId"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = any($1) and m.message_id = any($2) and ${isOpenCompany('m.company_id')}`;
  const ids = await companyIds(db);
  const rows = await db.past('mail', all =>
    select<Spoken & { readonly messageId: string }>(all, text, [ids, messageIds]),
  );
  return new Map(rows.map(row => [row.messageId, row]));
}

export type OpenAtAddress = Spoken & { readonly address: string; readonly number: string };

/** The open invoices of the debtors whom these addresses reach. */
export async function openAtAddresses(db: Passing, addresses: readonly string[]): Promise<OpenAtAddress[]> {
  if (addresses.length === 0) return [];
  const text = `select c.email as address, i.number, i.company_id as "companyId", i.debtor_id as "debtorId", o.dossier_id as "dossierId", null as "messageId"
       from contact c join invoice i on i.company_id = c.company_id and i.debtor_id = c.debtor_id
       join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where c.email = any($1) and i.cancelled_on is null and i.settled < i.payable and ${isOpenCompany('i.company_id')}`;
  return db.past('mail', all => select<OpenAtAddress>(all, text, [addresses]));
}

/** False where this very mail is known already. */
export async function insertMailAnswer(
  db: Queryable,
  {
    spoken: { companyId, debtorId, dossierId },
    answerId,
    kind,
    content,
    formKey,
    at,
    day,
  }: {
    spoken: Spoken;
    answerId: string;
    kind: Extract<AnswerKind, 'reply' | 'absence' | 'complaint'>;
    content: unknown;
    /** The same for the same mail, wherever it was found. */
    formKey: string;
    at: string;
    day: CalendarDate;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into debtor_answer (company_id, answer_id, debtor_id, dossier_id, kind, content, answered_at, answered_on, form_key, effect)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'hold') on conflict (company_id, form_key) where portal_link_id is null do nothing`,
    [companyId, answerId, debtorId, dossierId, kind, JSON.stringify(content), at, day, formKey],
  );
  return rowCount === 1;
}

/** The e-mail of a message, said to have arrived, did not; false where it was not out. */
export async function bounceDelivery(
  db: Queryable,
  { companyId, messageId, evidence }: { companyId: string; messageId: string; evidence: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update delivery set state = 'failed', evidence = $3, delivered_at = null, delivered_on = null
      where company_id = $1 and message_id = $2 and channel = 'email' and state in ('delivered', 'inDoubt')`,
    [companyId, messageId, evidence],
  );
  return rowCount === 1;
}

/** To whom the e-mail of a message went; null where it has none. */
export async function addressesOfMessage(
  db: Queryable,
  { companyId, messageId }: { companyId: string; messageId: string },
): Promise<{ readonly recipient: string; readonly copies: readonly string[] } | null> {
  const row = await selectOne<{ recipient: string | null; copies: string[] }>(
    db,
    `select recipient, copies from delivery where company_id = $1 and message_id = $2 and channel = 'email'`,
    [companyId, messageId],
  );
  return row === null || row.recipient === null ? null : { recipient: row.recipient, copies: row.copies };
}

/** Mails of a debtor that were kept on a day. */
export async function mailAnswersOfDay(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<number> {
  const row = await selectOne<{ count: number }>(
    db,
    'select count(*)::integer as count from debtor_answer where company_id = $1 and debtor_id = $2 and answered_on = $3 and portal_link_id is null',
    [companyId, debtorId, day],
  );
  return row?.count ?? 0;
}
