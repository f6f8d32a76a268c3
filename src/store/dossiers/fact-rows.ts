// The rows that the facts of many dossiers are made of: a fixed number of statements, whatever the count of dossiers, and
// all that need no answer to another travel together.

import type { Company } from '../../claim/parties.ts';
import type { Hold } from '../../dossier/hold.ts';
import type { WaitingMessage } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DebtorFactRows, debtorFactRows, seldomFactRows } from '../debtors/debtor-fact-rows.ts';
import { personContacts, type Way } from '../debtors/person-contacts.ts';
import { groupBy } from '../group-by.ts';
import { QUESTIONS_AS_HOLDS } from '../invoices/corrections.ts';
import { allocationsOf } from '../invoices/invoices.ts';
import { reminderChargesOf } from '../invoices/reminder-charges.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { interruptionsOf } from './interruptions.ts';
import { planRemindersOf } from './plan-reminders.ts';
import { rungsTaken } from './rungs-taken.ts';
import { runningScenarios } from './scenarios.ts';
import { EVERYTHING, type Has, type Seldom } from './seldom.ts';

export type FactRows = Awaited<ReturnType<typeof factRows>>;

/** What facts are for. Playing forward decides anew what waits; whoever adds up money looks at nothing that was sent. */
export type Purpose = 'deciding' | 'playing' | 'money';

/** What has a say in how much of an invoice may be asked for. */
const OF_MONEY: ReadonlySet<Seldom> = new Set([
  'suspects',
  'returned',
  'disputes',
  'promises',
  'plans',
  'offers',
  'stops',
  'rates',
]);

type Asked = {
  readonly company: Company;
  readonly dossiers: readonly { readonly dossierId: string; readonly debtorId: string }[];
  readonly day: CalendarDate;
  readonly withHabits?: boolean;
  /** The ways by which the debtors are known, where they were asked for already. */
  readonly ways?: readonly Way[];
  readonly known?: KnownRows;
  /** What there is of what most debtors have nothing of; absent: everything is asked for. */
  readonly has?: Has | undefined;
  readonly purpose?: Purpose;
};

/** What was asked of the debtors already, and what there is beside it. `people` may be on its way. */
export type KnownRows = DebtorFactRows & {
  readonly people: ReturnType<typeof personContacts>;
  readonly has: Has;
};

/** `db` is one session: on a pool each statement would take another. */
export async function factRows(db: Queryable, question: Asked) {
  const { company, dossiers, day, withHabits = false, known, purpose = 'deciding' } = question;
  const isMoney = purpose === 'money';
  const ways = isMoney ? [] : question.ways;
  const companyId = company.id;
  const debtorIds = [...new Set(dossiers.map(({ debtorId }) => debtorId))];
  const dossierIds = dossiers.map(({ dossierId }) => dossierId);
  const asked = known ?? debtorFactRows(db, { companyId, debtorIds, day, ways });
  const told = known?.has ?? question.has ?? (isMoney ? hasOfMoney : undefined);
  const has = told ?? EVERYTHING;
  const withComing = known === undefined || known.invoices.some(({ issuedOn }) => issuedOn > day);
  const [ofDebtors, seldom, settled, interrupted, sent, contacted] = await Promise.all([
    asked,
    seldomFactRows(db, { companyId, debtorIds, day, has, withComing, withHabits }),
    settledRows(db, companyId, { asked, has }),
    interruptedRows(db, { companyId, dossierIds }, told),
    isMoney ? NOTHING_SENT : sentRows(db, { companyId, dossierIds, day, purpose }),
    isMoney ? new Map<string, never>() : known?.people,
  ]);
  // Alone: it looks at other companies too, and in a transaction what travelled with it would.
  const people = contacted ?? (await personContacts(db, { company, day, ours: ofDebtors.contacted }));
  return { ...ofDebtors, ...seldom, ...settled, ...interrupted, ...sent, people };
}

const hasOfMoney: Has = (...things) => things.some(thing => OF_MONEY.has(thing));

/** Of money, and who is held: whoever is called is not. */
export const hasOfCalls: Has = (...things) =>
  hasOfMoney(...things) || things.includes('holds') || things.includes('corrections');

/** What settled the invoices, and what reminders of them cost. */
async function settledRows(
  db: Queryable,
  companyId: string,
  { asked, has }: { readonly asked: DebtorFactRows | Promise<DebtorFactRows>; readonly has: Has },
) {
  const { invoices } = await asked;
  const invoiceIds = invoices.map(({ id }) => id);
  const [allocations, charges] = await Promise.all([
    allocationsOf(db, companyId, invoiceIds),
    has('charges') ? reminderChargesOf(db, companyId, invoiceIds) : new Map<string, never>(),
  ]);
  return { allocations, charges };
}

async function interruptedRows(
  db: Queryable,
  { companyId, dossierIds }: { readonly companyId: string; readonly dossierIds: readonly string[] },
  has: Has | undefined,
) {
  const isAny = has?.('disputes', 'promises', 'plans', 'offers', 'stops');
  const [holds, interruptions] = await Promise.all([
    has?.('holds', 'corrections') === false
      ? new Map<string, never>()
      : holdsInForce(db, companyId, dossierIds),
    isAny === false ? new Map<string, never>() : interruptionsOf(db, { companyId, dossierIds, isAny }),
  ]);
  return { holds, interruptions, planReminders: await planRemindersOf(db, companyId, interruptions) };
}

type OfDossiers = {
  readonly companyId: string;
  readonly dossierIds: readonly string[];
  readonly day: CalendarDate;
};

async function sentRows(
  db: Queryable,
  { companyId, dossierIds, day, purpose }: OfDossiers & { readonly purpose: Purpose },
) {
  const [rungs, waiting, contacts, running] = await Promise.all([
    rungsTaken(db, companyId, dossierIds),
    waitingMessages(db, { companyId, dossierIds, withCovers: purpose === 'deciding' }),
    lastContacts(db, { companyId, dossierIds, day }),
    runningScenarios(db, companyId, dossierIds),
  ]);
  return { ...rungs, waiting, contacts, running };
}

const NOTHING_SENT: Awaited<ReturnType<typeof sentRows>> = {
  taken: new Map(),
  leftOut: new Map(),
  waiting: new Map(),
  contacts: new Map(),
  running: new Map(),
};

/** The invoices that a message covers, and how they stand, cost more than all the rest: only who would send it asks for them. */
async function waitingMessages(
  db: Queryable,
  {
    companyId,
    dossierIds,
    withCovers,
  }: { companyId: string; dossierIds: readonly string[]; withCovers: boolean },
): Promise<Map<string, WaitingMessage>> {
  const rows = await select<WaitingMessage & { readonly dossierId: string }>(
    db,
    `select m.dossier_id as "dossierId", m.message_id as "messageId", m.step_key as "stepKey", m.state, m.prepared_on as "preparedOn", m.asked, m.version > 1 as "isEdited",
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state = 'sending') as "isLeaving",
            case when $3::boolean then (select json_agg(json_build_object('invoiceId', c.invoice_id, 'open', c.open, 'number', i.number, 'cancelledOn', i.cancelled_on, 'ended',
                      case when i.cancelled_on is not null then 'cancelled' when i.payable = 0 then 'corrected' when i.settled < i.payable then null
                           when exists (select from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.payment_id is not null) then 'paid' else 'credited' end))
               from message_invoice c join invoice i on i.company_id = c.company_id and i.invoice_id = c.invoice_id
              where c.company_id = m.company_id and c.message_id = m.message_id) else '[]' end as covers
       from message m where m.company_id = $1 and m.dossier_id = any($2) and m.state in ('prepared', 'approved') and m.confirms is null`,
    [companyId, dossierIds, withCovers],
  );
  return new Map(rows.map(row => [row.dossierId, row]));
}

/**
 * The last day on which something left for the debtor of each dossier, whatever its currency. What is being handed over
 * counts; the part of a message that left before the rest does not count against that rest, and a confirmation answers.
 */
async function lastContacts(
  db: Queryable,
  { companyId, dossierIds, day }: { companyId: string; dossierIds: readonly string[]; day: CalendarDate },
): Promise<Map<string, CalendarDate>> {
  const rows = await select<{ dossierId: string; last: CalendarDate }>(
    db,
    `select o.dossier_id as "dossierId", max(case d.state when 'sending' then $3 else d.delivered_on end) as last
       from dossier o join dossier same on same.company_id = o.company_id and same.debtor_id = o.debtor_id
       cross join lateral (select * from delivery l where l.company_id = same.company_id and l.dossier_id = same.dossier_id offset 0) d
       join message m on m.company_id = d.company_id and m.message_id = d.message_id
      where o.company_id = $1 and o.dossier_id = any($2) and m.confirms is null
        and ((d.state in ('delivered', 'inDoubt', 'done') and d.delivered_on <= $3 and not (m.dossier_id = o.dossier_id and m.state in ('prepared', 'approved')))
          or (d.state = 'sending' and m.dossier_id <> o.dossier_id))
      group by o.dossier_id`,
    [companyId, dossierIds, day],
  );
  return new Map(rows.map(({ dossierId, last }) => [dossierId, last]));
}

async function holdsInForce(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, Hold[]>> {
  const rows = await select<Hold & { readonly dossierId: string }>(
    db,
    `select dossier_id as "dossierId", hold_id as id, invoice_id as "invoiceId", because, author as by, from_on as "fromOn", until_on as "untilOn", fact
       from hold where company_id = $1 and dossier_id = any($2) and lifted_at is null
     union all ${QUESTIONS_AS_HOLDS} order by "fromOn"`,
    [companyId, dossierIds],
  );
  return groupBy(rows, ({ dossierId }) => dossierId);
}
