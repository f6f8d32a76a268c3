// The page of a debtor asks what can be asked together and hands over what it knows. This compares what it shows with
// one plain statement for each thing, over debtors to whom everything happens that can, on many days.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase } from '../../../test/desk-rows.ts';
import { scatterRows } from '../../../test/scattered-rows.ts';
import { insertCashDeclaration } from '../../store/companies/companies.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { addDays, day } from '../../units/calendar.ts';
import { dailyRun } from '../daily-run.ts';
import type { DebtorView } from '../views/debtor.ts';
import { debtorView } from './debtor-view.ts';

const DAY = day('2026-07-14');
const DAYS = [addDays(DAY, -60), addDays(DAY, -1), DAY, addDays(DAY, 6), addDays(DAY, 200)];

/** $1 company, $2 debtor, $3 day; one column, in the order of the page. */
const OF_DOSSIER =
  't join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id where o.company_id = $1 and o.debtor_id = $2';
const PAID_LATER =
  '(select coalesce(sum(a.amount), 0) from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.counts_from > $3)';
const OPEN = `from invoice i where i.company_id = $1 and i.debtor_id = $2 and i.issued_on <= $3 and (i.cancelled_on is null or i.cancelled_on > $3)
  and i.payable > 0 and i.settled - ${PAID_LATER} < i.payable`;
const IN_MAIN = 'and currency = $4';

type Plain = {
  readonly sql: string;
  readonly shown: (view: DebtorView) => unknown[];
  readonly isInOrder?: boolean;
  /** Where there is none the page shows something else. */
  readonly mayLack?: boolean;
};

const PLAIN: Readonly<Record<string, Plain>> = {
  contacts: {
    sql: 'select contact_id from contact where company_id = $1 and debtor_id = $2 order by contact_id',
    shown: ({ contacts }) => contacts.map(({ id }) => id),
  },
  'open invoices': {
    sql: `select i.number || ' ' || i.payable - i.settled + ${PAID_LATER} || ' ' || i.currency ${OPEN} order by i.due_on, i.number`,
    isInOrder: true,
    shown: ({ invoices }) => invoices.map(({ number, open }) => `${number} ${open.amount} ${open.currency}`),
  },
  'what settled them': {
    sql: `select i.number || ' ' || a.counts_from || ' ' || a.amount from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
           where a.company_id = $1 and a.counts_from <= $3 and i.invoice_id in (select i.invoice_id ${OPEN}) order by i.due_on, i.number, a.counts_from, a.allocation_id`,
    isInOrder: true,
    shown: ({ invoices }) =>
      invoices.flatMap(({ number, settlements }) =>
        settlements.map(({ on, amount }) => `${number} ${on} ${amount.amount}`),
      ),
  },
  'credit notes not used': {
    sql: `select coalesce(sum(amount - used), 0)::text from credit_note where company_id = $1 and debtor_id = $2 and cancelled_on is null and issued_on <= $3 ${IN_MAIN}`,
    shown: ({ credits }) => [String(credits.amount)],
  },
  'money that may be its own': {
    sql: `select coalesce(sum(amount - allocated), 0)::text from payment p join payment_suspect s on s.company_id = p.company_id and s.payment_id = p.payment_id
           where p.company_id = $1 and s.debtor_id = $2 and received_on <= $3 ${IN_MAIN}`,
    shown: ({ unallocated }) => [String(unallocated.amount)],
  },
  holds: {
    sql: `select hold_id from hold ${OF_DOSSIER} and lifted_at is null and from_on <= $3 and (until_on is null or until_on >= $3)`,
    shown: ({ holds }) => holds.map(({ id }) => id),
  },
  disputes: {
    sql: `select dispute_id from dispute ${OF_DOSSIER} and t.opened_on <= $3`,
    shown: ({ interruptions }) => interruptions.disputes.map(({ id }) => id),
  },
  promises: {
    sql: `select promise_id from payment_promise ${OF_DOSSIER} and made_on <= $3`,
    shown: ({ interruptions }) => interruptions.promises.map(({ id }) => id),
  },
  plans: {
    sql: `select plan_id from payment_plan ${OF_DOSSIER} and proposed_on <= $3`,
    shown: ({ interruptions }) => interruptions.plans.map(({ id }) => id),
  },
  offers: {
    sql: `select offer_id from settlement_offer ${OF_DOSSIER} and offered_on <= $3`,
    shown: ({ interruptions }) => interruptions.offers.map(({ id }) => id),
  },
  stops: {
    sql: `select stop_id from dossier_stop ${OF_DOSSIER} and from_on <= $3`,
    shown: ({ interruptions }) => interruptions.stops.map(({ id }) => id),
  },
  'amounts given up': {
    sql: `select i.number from write_off w join invoice i on i.company_id = w.company_id and i.invoice_id = w.invoice_id
             join dossier o on o.company_id = w.company_id and o.dossier_id = w.dossier_id where o.company_id = $1 and o.debtor_id = $2 and written_on <= $3`,
    shown: ({ interruptions }) => interruptions.writeOffs.map(({ invoiceNumber }) => invoiceNumber),
  },
  'what waits for a second person': {
    sql: `select concession_id from concession ${OF_DOSSIER} and ended_kind is null and proposed_on <= $3 and exists (
      select from invoice i where i.company_id = t.company_id and i.invoice_id = (t.covers -> 0 ->> 'invoiceId')::uuid and i.settled < i.payable and i.cancelled_on is null)`,
    shown: ({ interruptions }) => interruptions.concessions.map(({ id }) => id),
  },
  insolvency: {
    sql: 'select source from insolvency where company_id = $1 and debtor_id = $2 and lifted_at is null',
    shown: ({ insolvency, dossierId, invoices }) =>
      dossierId === null && invoices.length === 0
        ? ['BODACC']
        : insolvency === null
          ? []
          : [insolvency.source],
  },
  'messages in what happened': {
    sql: `select message_id from message ${OF_DOSSIER} and prepared_on <= $3`,
    shown: ({ timeline }) =>
      timeline.flatMap(({ kind, messageId }) => (kind === 'message' ? [messageId] : [])),
  },
  'the decision kept on the day': {
    sql: `select decision ->> 'kind' from dossier where company_id = $1 and debtor_id = $2 and decided_on = $3 ${IN_MAIN}`,
    mayLack: true,
    shown: ({ decision }) => (decision === null ? [] : [decision.kind]),
  },
};

describe('a debtor to whom everything happens', () => {
  let database: Database;
  let close: () => Promise<void>;
  let debtorIds: readonly string[];

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    await scatterRows(database, DAY);
    await insertCashDeclaration(database, { companyId: COMPANY, on: DAY, author: 'chance' });
    const context = { database, clock: { now: () => `${DAY}T08:00:00.000Z` } };
    await dailyRun(context, { companyId: COMPANY, day: DAY, author: 'chance', isDryRun: false });
    const sql = 'select debtor_id as id from debtor where company_id = $1 order by debtor_id';
    debtorIds = (await select<{ id: string }>(database, sql, [COMPANY])).map(({ id }) => id);
  });
  afterAll(() => close());

  const plain = async (sql: string, values: readonly unknown[]): Promise<unknown[]> => {
    const used = values.filter((_value, at) => sql.includes(`$${at + 1}`));
    const rows = await select<Record<string, unknown>>(database, sql, used);
    return rows.flatMap(row => Object.values(row));
  };

  it.each(Object.entries(PLAIN))('%s: as a plain statement tells', async (_name, asked) => {
    const { sql, shown, isInOrder = false, mayLack = false } = asked;
    let met = 0;
    for (const on of DAYS)
      for (const debtorId of debtorIds) {
        const view = await debtorView(database.ofCompany(COMPANY), { companyId: COMPANY, debtorId, day: on });
        if (view === null) throw new Error(`There is no debtor ${debtorId}`);
        if (view.dossierId === null && view.invoices.length === 0) continue;
        const found = await plain(sql, [COMPANY, debtorId, on, view.outstanding.currency]);
        if (mayLack && found.length === 0) continue;
        met += found.length;
        const seen = shown(view);
        const [one, other] = isInOrder ? [seen, found] : [seen.toSorted(), found.toSorted()];
        expect(one, `${debtorId} on ${on}`).toEqual(other);
      }
    // What nobody has would prove nothing.
    expect(met).toBeGreaterThan(3);
  });
});
