// Messages with their deliveries and invoices, in one statement for a whole batch.

import type { Language } from '../../claim/parties.ts';
import type { ExcludedInvoice, Reason } from '../../dunning/decision.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { BEFORE_IT, LOST } from './given-approvals.ts';

export type DeliveryState =
  | 'waiting'
  | 'sending'
  | 'delivered'
  | 'inDoubt'
  | 'failed'
  | 'withdrawn'
  | 'task'
  | 'done';

export type DeliveryRow = {
  readonly channel: ChannelName;
  readonly state: DeliveryState;
  readonly recipient: string | null;
  /** What the post wrote on a letter that came back; where it is asked for. */
  readonly returned?: string | null;
};

export type StoredMessageState = 'prepared' | 'approved' | 'withdrawn' | 'closed';

export type MessageRow = {
  readonly id: string;
  readonly version: number;
  readonly state: StoredMessageState;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly language: Language;
  readonly scenarioKey: string;
  readonly stepKey: string;
  readonly subject: string;
  readonly currency: string;
  readonly asked: number;
  readonly because: readonly Reason[];
  readonly leavesFrom: string | null;
  readonly deliveries: readonly DeliveryRow[];
  /** In order of due date. */
  readonly invoices: readonly string[];
  readonly oldestDueOn: CalendarDate | null;
  readonly preparedOn: CalendarDate;
  /** The one before it was approved by a person and did not leave; nobody has touched this one since. */
  readonly wasApproved: boolean;
  readonly frozenHash: string;
};

const COLUMNS = `m.prepared_on as "preparedOn", m.state = 'prepared' and m.version = 1 and coalesce((${BEFORE_IT(LOST)}), false) as "wasApproved",
  m.message_id as id, m.version, m.state, o.debtor_id as "debtorId", b.name as "debtorName", m.language, m.scenario_key as "scenarioKey",
  m.step_key as "stepKey", m.subject, m.currency, m.asked, m.frozen_hash as "frozenHash", m.because, m.leaves_from as "leavesFrom",
  (select coalesce(json_agg(json_build_object('channel', d.channel, 'state', d.state, 'recipient', d.recipient) order by d.channel), '[]')
     from delivery d where d.company_id = m.company_id and d.message_id = m.message_id) as deliveries,
  (select coalesce(array_agg(i.number order by i.due_on, i.number), '{}') from message_invoice mi
     join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
    where mi.company_id = m.company_id and mi.message_id = m.message_id) as invoices,
  (select min(i.due_on) from message_invoice mi join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
    where mi.company_id = m.company_id and mi.message_id = m.message_id) as "oldestDueOn"`;

const TABLES = `message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
  join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id`;

/** What waits for approval or to leave, what a person must settle, and what left on the day: the named currency first, and in each the largest amounts. */
export async function batchMessages(
  db: Queryable,
  {
    companyId,
    day,
    currency,
    limit,
    collector = null,
  }: { companyId: string; day: CalendarDate; currency: string; limit: number } & Collector,
): Promise<MessageRow[]> {
  return select<MessageRow>(
    db,
    `with listed as (
       select message_id from message where company_id = $1 and state in ('prepared', 'approved')
       union
       select message_id from delivery where company_id = $1 and state in ('inDoubt', 'task')
       union
       select m.message_id from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id
        where m.company_id = $1 and m.state = 'closed' and (d.delivered_on = $2 or m.prepared_on = $2))
     select ${COLUMNS} from listed join ${TABLES} on m.message_id = listed.message_id
      where m.company_id = $1 and m.state <> 'withdrawn' and ${inPortfolio('o.debtor_id', '$4')}
      order by m.currency <> $5, m.currency, m.asked desc, m.message_id limit $3`,
    [companyId, day, limit, collector, currency],
  );
}

/** These messages, in the order in which they are named. */
export async function messagesOfIds(
  db: Queryable,
  companyId: string,
  ids: readonly string[],
): Promise<MessageRow[]> {
  return select<MessageRow>(
    db,
    `select ${COLUMNS} from ${TABLES} where m.company_id = $1 and m.message_id = any($2::uuid[]) order by array_position($2::uuid[], m.message_id)`,
    [companyId, ids],
  );
}

export type MessageText = MessageRow & {
  readonly scenarioVersion: number;
  /** Of a message that is withdrawn. */
  readonly withdrawnBecause: Reason | null;
  readonly text: string;
  readonly html: string;
  readonly hasLetter: boolean;
  readonly excluded: readonly ExcludedInvoice[];
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly provenCosts: number;
  readonly reminderCosts: number;
};

export async function messageText(
  db: Queryable,
  companyId: string,
  messageId: string,
): Promise<MessageText | null> {
  const [found] = await messageTexts(db, { companyId, ids: [messageId] });
  return found ?? null;
}

/** Those that wait for approval, in the order of the batch. */
export const preparedIds = async (
  db: Queryable,
  { companyId, currency }: { companyId: string; currency: string },
): Promise<string[]> => {
  const rows = await select<{ id: string }>(
    db,
    "select message_id as id from message where company_id = $1 and state = 'prepared' order by currency <> $2, currency, asked desc, message_id",
    [companyId, currency],
  );
  return rows.map(({ id }) => id);
};

/** In the order in which they are named. */
export const messageTexts = (
  db: Queryable,
  { companyId, ids }: { companyId: string; ids: readonly string[] },
): Promise<MessageText[]> =>
  select<MessageText>(
    db,
    `select ${COLUMNS}, m.scenario_version as "scenarioVersion", m.withdrawn_because as "withdrawnBecause", m.body_text as text, m.body_html as html, m.letter is not null as "hasLetter", m.excluded,
            m.principal, m.interest, m.compensation, m.proven_costs as "provenCosts", m.reminder_costs as "reminderCosts"
       from ${TABLES} where m.company_id = $1 and m.message_id = any($2::uuid[]) order by array_position($2::uuid[], m.message_id)`,
    [companyId, ids],
  );
