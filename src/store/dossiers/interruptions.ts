// What interrupts the dunning of many dossiers, in a fixed number of statements whatever their count.

import type { Claim } from '../../claim/asked-balance.ts';
import type { Allocation, Invoice } from '../../claim/invoice.ts';
import type { Receipt } from '../../dossier/coverage.ts';
import type { Interruptions } from '../../dossier/interruptions.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { orderedMoney } from '../money/online-payments.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import { disputesOf } from './disputes.ts';
import type { DossierRow } from './dossiers.ts';
import { offersOf } from './offers.ts';
import { plansOf } from './plans.ts';
import { promisesOf } from './promises.ts';
import { stopsOf } from './stops.ts';

/** By dossier; those that nothing interrupts have no entry. `isAny`: that something does is known. */
export async function interruptionsOf(
  db: Queryable,
  {
    companyId,
    dossierIds,
    isAny = false,
  }: {
    readonly companyId: string;
    readonly dossierIds: readonly string[];
    readonly isAny?: boolean | undefined;
  },
): Promise<Map<string, Interruptions>> {
  if (!isAny && !(await areInterrupted(db, companyId, dossierIds))) return new Map();
  const [disputes, promises, plans, offers, stops] = await Promise.all([
    disputesOf(db, companyId, dossierIds),
    promisesOf(db, companyId, dossierIds),
    plansOf(db, companyId, dossierIds),
    offersOf(db, companyId, dossierIds),
    stopsOf(db, companyId, dossierIds),
  ]);
  const ids = [disputes, promises, plans, offers, stops].flatMap(facts => [...facts.keys()]);
  if (ids.length === 0) return new Map();
  const covering = [promises, plans, offers].flatMap(facts => [...facts.values()].flat());
  const invoiceIds = [
    ...[...disputes.values()].flat().map(({ invoiceId }) => invoiceId),
    ...covering.flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId)),
  ];
  const receipts = await receiptsOf(db, companyId, [...new Set(invoiceIds)]);
  const ordered = covering.length === 0 ? [] : await orderedMoney(db, companyId);
  return new Map(
    [...new Set(ids)].map(id => [
      id,
      {
        disputes: disputes.get(id) ?? [],
        promises: promises.get(id) ?? [],
        plans: plans.get(id) ?? [],
        offers: offers.get(id) ?? [],
        stops: stops.get(id) ?? [],
        receipts: receipts.get(id) ?? [],
        ordered,
      },
    ]),
  );
}

/** Where each of these is asked for. */
const INTERRUPTING = ['dispute', 'payment_promise', 'payment_plan', 'settlement_offer', 'dossier_stop'];

/** Most companies of a run have nothing of it: one question in place of five. */
async function areInterrupted(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<boolean> {
  const has = INTERRUPTING.map(
    table => `exists (select from ${table} where company_id = $1 and dossier_id = any($2))`,
  );
  const row = await selectOne<{ any: boolean }>(db, `select ${has.join(' or ')} as "any"`, [
    companyId,
    dossierIds,
  ]);
  return row?.any ?? false;
}

/** Dossiers that are not closed and have something that may still interrupt them; the oldest first. */
export async function dossiersInterrupted(
  db: Queryable,
  { companyId, limit, collector = null }: { companyId: string; limit: number } & Collector,
): Promise<DossierRow[]> {
  return select<DossierRow>(
    db,
    `select o.dossier_id as "dossierId", o.debtor_id as "debtorId", o.currency, o.round from dossier o
      where o.company_id = $1 and o.closed_on is null and o.dossier_id in (
        select dossier_id from dispute where company_id = $1 and outcome is distinct from 'refused' and outcome is distinct from 'lifted'
        union select dossier_id from payment_promise where company_id = $1 and taken_back_on is null
        union select dossier_id from payment_plan where company_id = $1 and ended_on is null
        union select dossier_id from settlement_offer where company_id = $1 and met_on is null and withdrawn_on is null)
        and ${inPortfolio('o.debtor_id', '$3')}
      order by o.opened_on, o.dossier_id limit $2`,
    [companyId, limit, collector],
  );
}

/** What the balances are made from, and what interrupts the dossier where something does. */
export function interruptedBy(
  interruptions: Interruptions | undefined,
  invoices: readonly Invoice[],
  allocations: ReadonlyMap<string, readonly Allocation[]>,
): { interruptions?: Interruptions; sources: readonly Claim[] } {
  const sources = invoices.map(invoice => ({ invoice, allocations: allocations.get(invoice.id) ?? [] }));
  return interruptions === undefined ? { sources } : { interruptions, sources };
}

/** What settled these invoices, by dossier. One that was cancelled leaves nothing to pay, as if all that was open had been credited. */
export async function receiptsOf(
  db: Queryable,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<Map<string, Receipt[]>> {
  const rows = await select<{
    dossierId: string;
    invoiceId: string;
    from: CalendarDate;
    amount: number;
    currency: string;
    with: Receipt['with'];
  }>(
    db,
    `select o.dossier_id as "dossierId", a.invoice_id as "invoiceId", a.counts_from as "from", a.amount, i.currency,
            case when a.payment_id is not null then 'payment' when a.credit_note_id is not null then 'creditNote' else 'givenUp' end as "with"
       from allocation a join invoice i on i.company_id = a.company_id and i.invoice_id = a.invoice_id
       join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where a.company_id = $1 and a.invoice_id = any($2)
     union all
     select o.dossier_id, i.invoice_id, i.cancelled_on, i.payable - i.settled, i.currency, 'creditNote'
       from invoice i join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where i.company_id = $1 and i.invoice_id = any($2) and i.cancelled_on is not null and i.settled < i.payable
      order by "from"`,
    [companyId, invoiceIds],
  );
  const byDossier = new Map<string, Receipt[]>();
  for (const { dossierId, amount, currency, ...row } of rows) {
    const list = byDossier.get(dossierId) ?? [];
    list.push({ ...row, amount: money(amount, currency) });
    byDossier.set(dossierId, list);
  }
  return byDossier;
}
