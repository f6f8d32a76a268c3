// Writes messages with their invoices, rungs and deliveries, and takes them back. A rung that is taken twice, or a
// second message on one day, is refused by a unique key: two runs at once have one effect.

import type { Arm } from '../../dunning/comparison.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { LetterContent, MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { insertPortalLinks, type PortalLinkWrite } from '../debtors/portal-links.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type MessageWrite = {
  readonly id: string;
  readonly dossierId: string;
  readonly round: number;
  readonly stepKey: string;
  readonly rung: number;
  readonly scenarioKey: string;
  readonly scenarioVersion: number;
  readonly preparedOn: CalendarDate;
  readonly preparedAt: string;
  readonly language: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly view: MessageView;
  readonly letter: LetterContent | null;
  readonly payCode: string | null;
  readonly currency: string;
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly provenCosts: number;
  readonly reminderCosts: number;
  readonly asked: number;
  readonly deadlineOn: CalendarDate | null;
  readonly because: readonly Reason[];
  readonly excluded: unknown;
  readonly frozenHash: string;
};

export type MessageInvoiceWrite = {
  readonly messageId: string;
  readonly invoiceId: string;
  readonly round: number;
  readonly rung: number | null;
  readonly instalment: number;
  /** Those for which it takes the rung. */
  readonly instalments: readonly number[];
  readonly open: number;
  /** What this very reminder costs, on the invoice that led to it. */
  readonly reminderCosts: number;
};

export type DeliveryWrite = {
  readonly id: string;
  readonly messageId: string;
  readonly dossierId: string;
  readonly channel: ChannelName;
  readonly recipientName: string | null;
  readonly recipient: string | null;
  /** Who gets a copy of an e-mail. */
  readonly copies: readonly string[];
  readonly state: 'waiting' | 'task';
  readonly parcelId: string;
};

export type Prepared = {
  readonly message: MessageWrite;
  readonly invoices: readonly MessageInvoiceWrite[];
  readonly deliveries: readonly DeliveryWrite[];
  /** The link to the debtor's page that the text carries. */
  readonly portalLink?: PortalLinkWrite | null;
  /** The comparison whose words it is written in; absent: in those of everybody. */
  readonly compared?: Compared | null;
};

export type Compared = { readonly comparisonId: string; readonly name: string; readonly arm: Arm };

export async function insertMessages(
  db: Queryable,
  companyId: string,
  prepared: readonly Prepared[],
): Promise<void> {
  if (prepared.length === 0) return;
  const invoices = JSON.stringify(prepared.flatMap(({ invoices: list }) => list));
  // In this order on one session: what refers to a message comes after it.
  await db.together(session =>
    Promise.all([
      insertHeads(session, companyId, prepared),
      session.query(
        `insert into message_invoice (company_id, message_id, invoice_id, round, rung, open, reminder_costs)
     select $1, "messageId", "invoiceId", round, rung, open, "reminderCosts"
       from jsonb_to_recordset($2::jsonb) as i ("messageId" uuid, "invoiceId" uuid, round integer, rung integer, open bigint, "reminderCosts" bigint)`,
        [companyId, invoices],
      ),
      session.query(
        `insert into rung_taken (company_id, invoice_id, round, rung, message_id, instalment)
     select $1, "invoiceId", round, rung, "messageId", part::integer
       from jsonb_to_recordset($2::jsonb) as i ("messageId" uuid, "invoiceId" uuid, round integer, rung integer, instalments jsonb)
       cross join lateral jsonb_array_elements_text(i.instalments) as part where rung is not null`,
        [companyId, invoices],
      ),
      insertDeliveries(session, companyId, prepared),
      insertPortalLinks(
        session,
        companyId,
        prepared.flatMap(({ portalLink }) => portalLink ?? []),
      ),
    ]),
  );
}

/**
 * As the values of a few statements: the texts, twenty thousand signs a message, travel as they are. In one document for all of
 * them they were written as JSON here and read as JSON there, for a tenth of the database's time in a run.
 */
async function insertHeads(db: Queryable, companyId: string, prepared: readonly Prepared[]): Promise<void> {
  const rows = prepared.map(({ message }) => HEAD.map(([, of]) => of(message)));
  await db.together(session =>
    Promise.all(
      inPackets(rows).map(some => session.query(insertOf(some.length), [companyId, ...some.flat()])),
    ),
  );
}

/** Of few sizes, since the server keeps the plan of each statement that it has met: 127 are two times fifty, two times ten and seven. */
const PACKETS = [50, 10, 1];

function inPackets<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const packets: (readonly Row[])[] = [];
  let from = 0;
  for (const size of PACKETS)
    for (; rows.length - from >= size; from += size) packets.push(rows.slice(from, from + size));
  return packets;
}

const HEAD: readonly (readonly [column: string, of: (message: MessageWrite) => unknown])[] = [
  ['message_id', ({ id }) => id],
  ['dossier_id', ({ dossierId }) => dossierId],
  ['round', ({ round }) => round],
  ['step_key', ({ stepKey }) => stepKey],
  ['rung', ({ rung }) => rung],
  ['scenario_key', ({ scenarioKey }) => scenarioKey],
  ['scenario_version', ({ scenarioVersion }) => scenarioVersion],
  ['prepared_on', ({ preparedOn }) => preparedOn],
  ['prepared_at', ({ preparedAt }) => preparedAt],
  ['language', ({ language }) => language],
  ['subject', ({ subject }) => subject],
  ['body_text', ({ bodyText }) => bodyText],
  ['body_html', ({ bodyHtml }) => bodyHtml],
  ['view', ({ view }) => JSON.stringify(view)],
  ['letter', ({ letter }) => (letter === null ? null : JSON.stringify(letter))],
  ['pay_code', ({ payCode }) => payCode],
  ['currency', ({ currency }) => currency],
  ['principal', ({ principal }) => principal],
  ['interest', ({ interest }) => interest],
  ['compensation', ({ compensation }) => compensation],
  ['proven_costs', ({ provenCosts }) => provenCosts],
  ['reminder_costs', ({ reminderCosts }) => reminderCosts],
  ['asked', ({ asked }) => asked],
  ['deadline_on', ({ deadlineOn }) => deadlineOn],
  ['because', ({ because }) => JSON.stringify(because)],
  ['excluded', ({ excluded }) => JSON.stringify(excluded)],
  ['frozen_hash', ({ frozenHash }) => frozenHash],
];

const COLUMNS = HEAD.map(([column]) => column);

/** '($2, $3)' and so on for each row, beside the company as `$1`. */
const insertOf = (count: number): string =>
  `insert into message (company_id, state, version, ${COLUMNS.join(', ')}) values ${Array.from(
    { length: count },
    (_row, row) =>
      `($1, 'prepared', 1, ${COLUMNS.map((_column, at) => `$${2 + row * COLUMNS.length + at}`).join(', ')})`,
  ).join(', ')}`;

async function insertDeliveries(
  db: Queryable,
  companyId: string,
  prepared: readonly Prepared[],
): Promise<void> {
  await db.query(
    `insert into delivery (company_id, delivery_id, message_id, dossier_id, channel, recipient_name, recipient, copies, state, parcel_id)
     select $1, id, "messageId", "dossierId", channel, "recipientName", recipient, copies, state, "parcelId"
       from jsonb_to_recordset($2::jsonb) as d (id uuid, "messageId" uuid, "dossierId" uuid, channel text, "recipientName" text, recipient text, copies text[], state text, "parcelId" text)`,
    [companyId, JSON.stringify(prepared.flatMap(({ deliveries }) => deliveries))],
  );
}

/** Messages that wait and name an invoice. */
export const waitingNaming = (
  db: Queryable,
  { companyId, invoiceId }: { companyId: string; invoiceId: string },
): Promise<{ messageId: string; debtorId: string }[]> =>
  select(
    db,
    `select m.message_id as "messageId", o.debtor_id as "debtorId" from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and m.state in ('prepared', 'approved')
        and exists (select from message_invoice c where c.company_id = m.company_id and c.message_id = m.message_id and c.invoice_id = $2)
      order by m.message_id for update of m`,
    [companyId, invoiceId],
  );

/** Messages that state interest and have not begun to leave. */
export async function waitingWithInterest(
  db: Queryable,
  companyId: string,
): Promise<{ messageId: string; debtorId: string; preparedOn: CalendarDate }[]> {
  return select(
    db,
    `select m.message_id as "messageId", o.debtor_id as "debtorId", m.prepared_on as "preparedOn"
       from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and m.state in ('prepared', 'approved') and m.interest > 0
        and not exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('sending', 'delivered', 'inDoubt', 'done'))
      order by m.message_id for update of m`,
    [companyId],
  );
}

/** Everything of a company that has not begun to leave, confirmations too. */
export async function waitingOfCompany(db: Queryable, companyId: string): Promise<string[]> {
  const rows = await select<{ id: string }>(
    db,
    `select message_id as id from message where company_id = $1 and state in ('prepared', 'approved') order by message_id for update`,
    [companyId],
  );
  return rows.map(({ id }) => id);
}
