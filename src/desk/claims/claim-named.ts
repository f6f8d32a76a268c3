// The claim behind an invoice number: what was invoiced, to whom, what settled it, and the law it follows on a day.

import { type ClaimLaw, claimLaw } from '../../claim/claim-law.ts';
import type { Allocation, Invoice } from '../../claim/invoice.ts';
import type { Debtor } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderOf, firstRemindersOf } from '../../dunning/first-reminder.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { invoiceNumbered } from '../../store/invoices/invoice-lookup.ts';
import { allocationsOf } from '../../store/invoices/invoices.ts';
import { reminderChargesOf } from '../../store/invoices/reminder-charges.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { knownCompany } from '../company/company-view.ts';
import { debtorFacts } from '../deciding/debtor-facts.ts';
import { rateTables } from './rate-tables.ts';

export type NamedClaim = {
  readonly debtor: Debtor;
  readonly invoice: Invoice;
  readonly allocations: readonly Allocation[];
  readonly law: ClaimLaw;
  /** Of the debtor in the currency of the invoice. */
  readonly facts: DossierFacts | undefined;
};

/** Null when no invoice of this number had been issued by the day. */
export async function claimNamed(
  db: Queryable,
  { companyId, invoiceNumber, day }: { companyId: string; invoiceNumber: string; day: CalendarDate },
): Promise<NamedClaim | null> {
  const foldedNumber = foldInvoiceNumber(invoiceNumber);
  const invoice = await invoiceNumbered(db, { companyId, foldedNumber, day });
  return invoice && claimOf(db, { companyId, invoice, day });
}

/** Null when the debtor is not known. */
export async function claimOf(
  db: Queryable,
  { companyId, invoice, day }: { companyId: string; invoice: Invoice; day: CalendarDate },
): Promise<NamedClaim | null> {
  const company = await knownCompany(db, companyId);
  const debtor = (await debtorsById(db, companyId, [invoice.debtorId])).get(invoice.debtorId);
  if (!debtor) return null;
  const { currency } = invoice.payable;
  const all = await debtorFacts(db, { company, debtorId: debtor.id, currencies: [currency], day });
  const facts = all.find(one => one.currency === currency);
  const law = claimLaw({
    company,
    debtor,
    invoice,
    firstReminder: firstReminderOf(facts?.taken ?? [], invoice.id, company.policy),
    firstReminders: firstRemindersOf(facts?.taken ?? [], invoice, company.policy),
    tables: await rateTables(db),
    insolvencyOn: facts?.insolvency?.openedOn ?? null,
    facts: facts?.lawFacts ?? [],
    reminderCharges: (await reminderChargesOf(db, companyId, [invoice.id])).get(invoice.id) ?? [],
    day,
  });
  const allocations = (await allocationsOf(db, companyId, [invoice.id])).get(invoice.id) ?? [];
  return { debtor, invoice, allocations, law, facts };
}
