// The rows about debtors that the facts of their dossiers are made of, whatever dossiers they have: a page can ask for
// them before it knows anything.

import type { CalendarDate } from '../../units/calendar.ts';
import { cashKnownUntil } from '../companies/companies.ts';
import { insolvenciesOf } from '../dossiers/insolvencies.ts';
import type { Has } from '../dossiers/seldom.ts';
import { comingInvoices } from '../invoices/coming-invoices.ts';
import { openInvoices } from '../invoices/invoices.ts';
import { lawFactsOf } from '../invoices/law-facts.ts';
import { missedDueDates } from '../invoices/missed-due-dates.ts';
import { acceptedRates } from '../invoices/rate-publications.ts';
import { cashOf } from '../money/cash-rows.ts';
import { habitsOfDebtors } from '../money/payment-history.ts';
import type { Queryable } from '../session.ts';
import { debtorsById } from './debtors.ts';
import { debtorsWithoutOldInvoice } from './new-debtors.ts';
import { contactsOfOurs, type Way } from './person-contacts.ts';

export type DebtorFactRows = Awaited<ReturnType<typeof debtorFactRows>>;

type Asked = {
  readonly companyId: string;
  readonly debtorIds: readonly string[];
  readonly day: CalendarDate;
};

/** What nearly every debtor has. */
export async function debtorFactRows(
  db: Queryable,
  { ways, ...asked }: Asked & { readonly ways?: readonly Way[] | undefined },
) {
  const { companyId, debtorIds } = asked;
  const [invoices, debtors, newDebtors, knownUntil, contacted] = await Promise.all([
    openInvoices(db, { ...asked, withComing: true }),
    debtorsById(db, companyId, debtorIds),
    debtorsWithoutOldInvoice(db, asked),
    cashKnownUntil(db, companyId),
    contactsOfOurs(db, { ...asked, ways }),
  ]);
  return { invoices, debtors, newDebtors, knownUntil, contacted };
}

/** The rest; of what there is none, nothing is asked. */
export async function seldomFactRows(
  db: Queryable,
  {
    has,
    withComing,
    withHabits,
    ...asked
  }: Asked & {
    readonly has: Has;
    /** Whether anything may be issued after the day. */
    readonly withComing: boolean;
    /** Also how each debtor has paid so far: only where a rule asks for it. */
    readonly withHabits: boolean;
  },
) {
  const { companyId, debtorIds, day } = asked;
  const [rates, cash, insolvencies, lawFacts, missed, coming, habits] = await Promise.all([
    acceptedRates(db, has),
    cashOf(db, asked, has),
    has('insolvency') ? insolvenciesOf(db, companyId, debtorIds) : NONE,
    has('lawFacts') ? lawFactsOf(db, companyId, debtorIds) : NONE,
    has('consumer') ? missedDueDates(db, { companyId, debtorIds, on: day }) : NONE,
    withComing ? comingInvoices(db, asked) : NONE,
    withHabits ? habitsOfDebtors(db, asked) : null,
  ]);
  return { rates, cash, insolvencies, lawFacts, missed, coming, habits };
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();
