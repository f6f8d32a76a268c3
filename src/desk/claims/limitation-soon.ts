// The claims of a company that time will kill within a year, or has killed: a list for the start of the day.

import { balanceOf } from '../../claim/balance.ts';
import { claimLaw } from '../../claim/claim-law.ts';
import type { Company } from '../../claim/parties.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import type { Collector } from '../../store/debtors/portfolios.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { interruptionsOf } from '../../store/dossiers/interruptions.ts';
import { allocationsOf } from '../../store/invoices/invoices.ts';
import { lawFactsOf } from '../../store/invoices/law-facts.ts';
import { limitationCandidates, oldDebtors } from '../../store/invoices/limitation-candidates.ts';
import { settlementsOf } from '../../store/money/settlements.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { invoiceView } from './invoice-view.ts';
import type { DyingClaim } from './law-views.ts';
import { dyingClaims, nearestFirst } from './limitation.ts';
import { rateTables } from './rate-tables.ts';

/** Candidates looked at of each sort: those about to end, those that ended, those with facts of a person. */
const CANDIDATES = 500;
const SHOWN = 100;

type Question = { readonly company: Company; readonly day: CalendarDate } & Collector;

export async function limitationSoon(db: Queryable, asked: Question): Promise<DyingClaim[]> {
  const old = await oldDebtors(db, { companyId: asked.company.id, day: asked.day });
  return dyingOf(db, { ...asked, old });
}

/** The same where somebody has looked already who has old invoices. */
export async function dyingOf(
  db: Queryable,
  { company, day, old, collector = null }: Question & { readonly old: readonly string[] },
): Promise<DyingClaim[]> {
  const companyId = company.id;
  const invoices = await limitationCandidates(db, { companyId, day, limit: CANDIDATES, old, collector });
  if (invoices.length === 0) return [];
  const invoiceIds = invoices.map(({ id }) => id);
  const debtorIds = [...new Set(invoices.map(({ debtorId }) => debtorId))];
  const [debtors, allocations, settlements, tables, lawFacts, dossiers] = await Promise.all([
    debtorsById(db, companyId, debtorIds),
    allocationsOf(db, companyId, invoiceIds),
    settlementsOf(db, { companyId, invoiceIds, day }),
    rateTables(db),
    lawFactsOf(db, companyId, debtorIds),
    dossiersOf(db, companyId, debtorIds),
  ]);
  const dossierIds = new Map(dossiers.map(one => [`${one.debtorId} ${one.currency}`, one.dossierId]));
  const interrupted = await interruptionsOf(db, { companyId, dossierIds: [...dossierIds.values()] });
  const claims = invoices.flatMap(invoice => {
    const debtor = debtors.get(invoice.debtorId);
    if (debtor === undefined) return [];
    const facts = lawFacts.get(debtor.id) ?? [];
    const known = { company, debtor, invoice, tables, facts, day };
    const law = claimLaw({ ...known, firstReminder: null, insolvencyOn: null });
    const balance = balanceOf({ invoice, allocations: allocations.get(invoice.id) ?? [], law, day });
    // No message interrupts a clock: without them the last day is the same.
    const dossierId = dossierIds.get(`${debtor.id} ${invoice.payable.currency}`) ?? '';
    const interruptions = interrupted.get(dossierId);
    return dyingClaims(debtor, [
      invoiceView({ invoice, balance, settlements, taken: [], facts, interruptions }),
    ]);
  });
  return nearestFirst(claims).slice(0, SHOWN);
}
