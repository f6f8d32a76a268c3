// The rows about debtors that the facts of their dossiers are made of, whatever dossiers they have: all of them travel
// together, and a page can ask for them before it knows anything.

import type { CalendarDate } from '../units/calendar.ts';
import { cashOf } from './cash-rows.ts';
import { comingInvoices } from './coming-invoices.ts';
import { cashKnownUntil } from './companies.ts';
import { debtorsById } from './debtors.ts';
import { insolvenciesOf } from './insolvencies.ts';
import { openInvoices } from './invoices.ts';
import { lawFactsOf } from './law-facts.ts';
import { missedDueDates } from './missed-due-dates.ts';
import { debtorsWithoutOldInvoice } from './new-debtors.ts';
import { habitsOfDebtors } from './payment-history.ts';
import { contactsOfOurs } from './person-contacts.ts';
import { rateTables } from './rate-tables.ts';
import type { Queryable } from './session.ts';

export type DebtorFactRows = Awaited<ReturnType<typeof debtorFactRows>>;

type Asked = {
  readonly companyId: string;
  readonly debtorIds: readonly string[];
  readonly day: CalendarDate;
  /** Also how each debtor has paid so far: only where a rule asks for it. */
  readonly withHabits: boolean;
};

export async function debtorFactRows(db: Queryable, { withHabits, ...asked }: Asked) {
  const { companyId, debtorIds, day } = asked;
  const [claims, cash, [debtors, insolvencies, lawFacts, missed], [newDebtors, coming, habits], contacted] =
    await Promise.all([
      Promise.all([openInvoices(db, { ...asked, withComing: true }), rateTables(db)]),
      Promise.all([cashOf(db, asked), cashKnownUntil(db, companyId)]),
      Promise.all([
        debtorsById(db, companyId, debtorIds),
        insolvenciesOf(db, companyId, debtorIds),
        lawFactsOf(db, companyId, debtorIds),
        missedDueDates(db, { companyId, debtorIds, on: day }),
      ]),
      Promise.all([
        debtorsWithoutOldInvoice(db, asked),
        comingInvoices(db, asked),
        withHabits ? habitsOfDebtors(db, asked) : null,
      ]),
      contactsOfOurs(db, asked),
    ]);
  const [[invoices, tables], [money, knownUntil]] = [claims, cash];
  const ofDebtors = { debtors, insolvencies, lawFacts, missed, newDebtors, coming, habits, contacted };
  return { invoices, tables, cash: money, knownUntil, ...ofDebtors };
}
