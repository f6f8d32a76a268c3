// Dossiers: which want a decision, and all the facts of many of them in a fixed number of statements.

import { balanceOf } from '../claim/balance.ts';
import { claimLaw } from '../claim/claim-law.ts';
import type { Company } from '../claim/parties.ts';
import type { Hold } from '../dossier/hold.ts';
import type { Decision } from '../dunning/decision.ts';
import type { DossierFacts, RungTaken, WaitingMessage } from '../dunning/dossier-facts.ts';
import { firstReminderOf } from '../dunning/first-reminder.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { cashFor, cashOf, onTheWay } from './cash-rows.ts';
import { comingInvoices } from './coming-invoices.ts';
import { cashKnownUntil } from './companies.ts';
import { debtorsById } from './debtors.ts';
import { groupBy } from './group-by.ts';
import { insolvenciesOf } from './insolvencies.ts';
import { interruptedBy, interruptionsOf } from './interruptions.ts';
import { allocationsOf, openInvoices } from './invoices.ts';
import { lawFactsOf } from './law-facts.ts';
import { missedDueDates } from './missed-due-dates.ts';
import { debtorsWithoutOldInvoice } from './new-debtors.ts';
import { habitsOfDebtors } from './payment-history.ts';
import { personContacts } from './person-contacts.ts';
import { planRemindersOf } from './plan-reminders.ts';
import { rateTables } from './rate-tables.ts';
import { reminderChargesOf } from './reminder-charges.ts';
import { runningScenarios } from './scenarios.ts';
import { select } from './select.ts';
import type { Queryable } from './session.ts';

export type DossierRow = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly currency: string;
  readonly round: number;
  /** What was decided the last time, for entries that tell a change. */
  readonly lastKind?: Decision['kind'] | null;
};

/** Takes up to `limit` dossiers that want a decision by the day; rows that another process holds are passed over. */
export async function claimDossiers(
  db: Queryable,
  { companyId, day, limit }: { companyId: string; day: CalendarDate; limit: number },
): Promise<DossierRow[]> {
  return select<DossierRow>(
    db,
    `select dossier_id as "dossierId", debtor_id as "debtorId", currency, round, decision ->> 'kind' as "lastKind" from dossier
      where company_id = $1 and look_on <= $2 order by look_on, dossier_id limit $3 for update skip locked`,
    [companyId, day, limit],
  );
}

/** The dossiers of these debtors. */
export async function dossiersOf(
  db: Queryable,
  companyId: string,
  debtorIds: readonly string[],
): Promise<DossierRow[]> {
  return select<DossierRow>(
    db,
    'select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier where company_id = $1 and debtor_id = any($2)',
    [companyId, debtorIds],
  );
}

export type FactsQuestion = {
  readonly company: Company;
  readonly dossiers: readonly DossierRow[];
  readonly day: CalendarDate;
  /** Also how each debtor has paid so far: only where a rule asks for it. */
  readonly withHabits?: boolean;
};

/** The facts of many dossiers on a day: a fixed number of statements, whatever their count. */
export async function dossierFacts(
  db: Queryable,
  { company, dossiers, day, withHabits = false }: FactsQuestion,
): Promise<DossierFacts[]> {
  if (dossiers.length === 0) return [];
  const companyId = company.id;
  const debtorIds = [...new Set(dossiers.map(({ debtorId }) => debtorId))];
  const dossierIds = dossiers.map(({ dossierId }) => dossierId);
  const debtors = await debtorsById(db, companyId, debtorIds);
  const invoices = await openInvoices(db, { companyId, debtorIds, day, withComing: true });
  const invoiceIds = invoices.map(({ id }) => id);
  const allocations = await allocationsOf(db, companyId, invoiceIds);
  const charges = await reminderChargesOf(db, companyId, invoiceIds);
  const taken = await rungsTaken(db, companyId, dossierIds);
  const waiting = await waitingMessages(db, companyId, dossierIds);
  const contacts = await lastContacts(db, { companyId, dossierIds, day });
  const holds = await holdsInForce(db, companyId, dossierIds);
  const cash = await cashOf(db, { companyId, debtorIds, day });
  const newDebtors = await debtorsWithoutOldInvoice(db, { companyId, debtorIds, day });
  const coming = await comingInvoices(db, { companyId, debtorIds, day });
  const knownUntil = await cashKnownUntil(db, companyId);
  const tables = await rateTables(db);
  const insolvencies = await insolvenciesOf(db, companyId, debtorIds);
  const interruptions = await interruptionsOf(db, companyId, dossierIds);
  const planReminders = await planRemindersOf(db, companyId, interruptions);
  const lawFacts = await lawFactsOf(db, companyId, debtorIds);
  const missed = await missedDueDates(db, { companyId, debtorIds, on: day });
  const people = await personContacts(db, { company, debtorIds, day });
  const running = await runningScenarios(db, companyId, dossierIds);
  const habits = withHabits ? await habitsOfDebtors(db, { companyId, debtorIds, day }) : null;
  const invoicesOf = groupBy(invoices, ({ debtorId, payable }) => `${debtorId} ${payable.currency}`);
  return dossiers.flatMap(dossier => {
    const debtor = debtors.get(dossier.debtorId);
    if (!debtor) return [];
    const mine = invoicesOf.get(`${debtor.id} ${dossier.currency}`) ?? [];
    const balances = mine.map(invoice =>
      balanceOf({
        invoice,
        allocations: allocations.get(invoice.id) ?? [],
        law: claimLaw({
          company,
          debtor,
          invoice,
          firstReminder: firstReminderOf(taken.get(dossier.dossierId) ?? [], invoice.id, company.policy),
          tables,
          insolvencyOn: insolvencies.get(debtor.id)?.openedOn ?? null,
          facts: lawFacts.get(debtor.id) ?? [],
          reminderCharges: charges.get(invoice.id) ?? [],
          day,
        }),
        day,
      }),
    );
    return [
      {
        ...dossier,
        debtor,
        policy: company.policy,
        bankCountry: company.country,
        balances,
        taken: taken.get(dossier.dossierId) ?? [],
        lastContactOn: contacts.get(dossier.dossierId) ?? null,
        waiting: waiting.get(dossier.dossierId) ?? null,
        holds: holds.get(dossier.dossierId) ?? [],
        insolvency: insolvencies.get(debtor.id) ?? null,
        ...interruptedBy(interruptions.get(dossier.dossierId), mine, allocations),
        lawFacts: lawFacts.get(debtor.id) ?? [],
        missedDueDates: missed.get(debtor.id) ?? 0,
        cash: { knownUntil, ...cashFor(cash, { debtor, currency: dossier.currency }) },
        ...onTheWay(cash, mine),
        planReminders: planReminders.get(dossier.dossierId) ?? [],
        isNewDebtor: newDebtors.has(debtor.id),
        coming: coming.get(`${debtor.id} ${dossier.currency}`) ?? null,
        recentContacts: people.get(debtor.id) ?? [],
        running: running.get(dossier.dossierId) ?? null,
        ...(habits === null ? {} : { habit: habits.get(debtor.id) ?? 'unknown' }),
      },
    ];
  });
}

async function rungsTaken(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, RungTaken[]>> {
  const rows = await select<RungTaken & { readonly dossierId: string }>(
    db,
    `select m.dossier_id as "dossierId", r.invoice_id as "invoiceId", r.rung, r.instalment, m.step_key as "stepKey", m.deadline_on as "deadlineOn",
            (select min(d.delivered_on) from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('delivered', 'inDoubt', 'done')) as "leftOn",
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state = 'inDoubt') as "isInDoubt",
            m.state in ('prepared', 'approved') as "isWaiting",
            (select d.channel from delivery d where d.company_id = m.company_id and d.message_id = m.message_id order by d.delivered_on nulls last, d.channel limit 1) as channel
       from message m join rung_taken r on r.company_id = m.company_id and r.message_id = m.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id and o.round = m.round
      where m.company_id = $1 and m.dossier_id = any($2) and m.state <> 'withdrawn'`,
    [companyId, dossierIds],
  );
  return groupBy(rows, ({ dossierId }) => dossierId);
}

async function waitingMessages(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, WaitingMessage>> {
  const rows = await select<WaitingMessage & { readonly dossierId: string }>(
    db,
    `select m.dossier_id as "dossierId", m.message_id as "messageId", m.step_key as "stepKey", m.state, m.prepared_on as "preparedOn", m.asked, m.version > 1 as "isEdited",
            exists (select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state = 'sending') as "isLeaving",
            (select jsonb_agg(jsonb_build_object('invoiceId', c.invoice_id, 'open', c.open, 'number', i.number, 'cancelledOn', i.cancelled_on, 'ended',
                      case when i.cancelled_on is not null then 'cancelled' when i.payable = 0 then 'corrected' when i.settled < i.payable then null
                           when exists (select from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.payment_id is not null) then 'paid' else 'credited' end))
               from message_invoice c join invoice i on i.company_id = c.company_id and i.invoice_id = c.invoice_id
              where c.company_id = m.company_id and c.message_id = m.message_id) as covers
       from message m where m.company_id = $1 and m.dossier_id = any($2) and m.state in ('prepared', 'approved') and m.confirms is null`,
    [companyId, dossierIds],
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
       join delivery d on d.company_id = same.company_id and d.dossier_id = same.dossier_id
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
       from hold where company_id = $1 and dossier_id = any($2) and lifted_at is null order by from_on`,
    [companyId, dossierIds],
  );
  return groupBy(rows, ({ dossierId }) => dossierId);
}
