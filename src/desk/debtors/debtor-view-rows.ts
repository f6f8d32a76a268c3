// What the page of a debtor is made of, asked in two rounds: what needs no answer to another question, then what is asked
// by the ids of its dossiers and invoices.

import type { Invoice } from '../../claim/invoice.ts';
import { debtorFactRows } from '../../store/debtors/debtor-fact-rows.ts';
import { personContacts } from '../../store/debtors/person-contacts.ts';
import { saidPaid } from '../../store/debtors/said-paid.ts';
import { timelineOf } from '../../store/debtors/timeline.ts';
import { waitingConcessions } from '../../store/dossiers/concessions.ts';
import { dossiersDecided } from '../../store/dossiers/decision-rows.ts';
import { seldomOf } from '../../store/dossiers/seldom.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import { writeOffsOf } from '../../store/invoices/write-offs.ts';
import { openTasks } from '../../store/messages/open-tasks.ts';
import { looseCurrencies } from '../../store/money/loose-money.ts';
import { settlementsOf } from '../../store/money/settlements.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { currencyOfCountry } from '../../units/own-currency.ts';
import { invoicesConceded } from '../agreements/agreement-views.ts';
import { invoicesHeld } from '../agreements/holds-view.ts';
import { invoicesNamed } from '../agreements/interruption-views.ts';
import { knownCompany } from '../company/company-view.ts';
import { comparingOf } from '../deciding/comparing.ts';
import { factsWith } from '../deciding/debtor-facts.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';

/** Entries of the timeline on one screen, the newest. */
const TIMELINE_SHOWN = 500;
const TASKS_SHOWN = 100;
const CONCESSIONS_SHOWN = 100;

export type DebtorAsked = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly day: CalendarDate;
  /** Whose totals and next step are told, where the debtor owes several; that of most invoices where it is not said. */
  readonly currency?: string | null;
};

/** Null when the company has no such debtor. */
export async function debtorViewRows(db: Queryable, asked: DebtorAsked) {
  const first = await firstRows(db, asked);
  const debtor = first.rows.debtors.get(asked.debtorId);
  if (debtor === undefined) return null;
  const invoices = first.rows.invoices.filter(({ issuedOn }) => issuedOn <= asked.day);
  const second = await secondRows(db, asked, { ...first, invoices });
  return { ...first, ...second, debtor, invoices };
}

/** All that can be asked before anything is known, and what else there is to ask. */
async function firstRows(db: Queryable, { companyId, debtorId, day }: DebtorAsked) {
  const [company, rows, has, decided, timeline, said] = await Promise.all([
    knownCompany(db, companyId),
    debtorFactRows(db, { companyId, debtorIds: [debtorId], day }),
    seldomOf(db, { companyId, debtorId }),
    dossiersDecided(db, { companyId, debtorId, day }),
    timelineOf(db, { companyId, debtorId, day, limit: TIMELINE_SHOWN }),
    saidPaid(db, { companyId, debtorId, day }),
  ]);
  return { company, rows, has, decided, timeline, said };
}

/** What is asked by the ids of dossiers and invoices, where the debtor has money by the currencies of that; the numbers of invoices that something names, where there is any. */
async function secondRows(
  db: Queryable,
  { companyId, debtorId, day, ...asked }: DebtorAsked,
  {
    company,
    rows,
    has,
    decided,
    invoices,
  }: Awaited<ReturnType<typeof firstRows>> & { readonly invoices: readonly Invoice[] },
) {
  const dossiers = decided.map(({ dossier }) => dossier);
  const dossierIds = dossiers.map(({ dossierId }) => dossierId);
  const loose =
    has('credits') || has('suspects') ? await looseCurrencies(db, { companyId, debtorId, day }) : [];
  const currencies = [...invoices.map(({ payable }) => payable.currency), ...loose];
  const currency = asked.currency ?? currencyOfCountry(company.country);
  const people = personContacts(db, { company, day, ours: rows.contacted });
  const known = { ...rows, people, has };
  // The steps and rules that are shipped look at no habits.
  const withHabits = has('scenarios', 'rules');
  const [all, writeOffs, concessions, settlements, book, tasks, comparing] = await Promise.all([
    factsWith(db, { company, debtorId, currencies, day, dossiers, known, withHabits }),
    has('writeOffs') ? writeOffsOf(db, companyId, dossierIds) : [],
    has('concessions')
      ? waitingConcessions(db, { companyId, dossierIds, day, limit: CONCESSIONS_SHOWN })
      : [],
    settlementsOf(db, { companyId, invoiceIds: invoices.map(({ id }) => id), day }),
    scenarioBook(db, companyId, has),
    has('tasks') ? openTasks(db, { companyId, currency, debtorId, limit: TASKS_SHOWN }) : [],
    has('comparisons') ? comparingOf(db, { company, dossiers: [{ debtorId }], day }) : null,
  ]);
  const numbers = await invoiceNumbers(db, companyId, [
    ...invoicesNamed(all),
    ...invoicesHeld(all),
    ...writeOffs.map(({ invoiceId }) => invoiceId),
    ...invoicesConceded(concessions),
  ]);
  return { all, writeOffs, concessions, settlements, book, tasks, comparing, numbers };
}
