// Rows for tests of the desk: a migrated database of their own, ids that a test can name, and rows with what they need.

import { BARE_COMPANY } from '../src/claim/claim.fixture.ts';
import { DEFAULT_POLICY } from '../src/claim/parties.ts';
import { insertCompany } from '../src/store/companies/companies.ts';
import type { Database } from '../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../src/store/migrate.ts';
import type { AllocationWrite } from '../src/store/money/matching-rows.ts';
import type { Queryable } from '../src/store/session.ts';
import { day } from '../src/units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../src/units/identifiers.ts';
import { embeddedUnderTest } from './servers.ts';

export type Row = Readonly<Record<string, unknown>>;

/** An id that a test can name. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const COMPANY = idOf(1);
export const OTHER_COMPANY = idOf(2);
export const PORT = idOf(11);
export const NOORDZEE = idOf(12);
export const MOREL = idOf(13);
export const DUPONT = idOf(14);
export const HANSEN = idOf(15);
export const VIDE = idOf(16);
/** The day on which the screens are looked at. */
export const MONDAY = day('2026-10-19');

/** A migrated database without rows, and how to let it go. */
export async function emptyDatabase(): Promise<{ database: Database; close: () => Promise<void> }> {
  const server = await embeddedUnderTest().start();
  const { database } = await server.fresh(MIGRATIONS_FOLDER);
  return { database, close: () => server.close() };
}

export async function insertRows(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const values = Object.values(row).map(value =>
      typeof value === 'object' && value !== null && !isTextArray(value) ? JSON.stringify(value) : value,
    );
    const places = values.map((_value, position) => `$${position + 1}`).join(', ');
    await db.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places})`, values);
  }
}

const isTextArray = (value: unknown): boolean =>
  Array.isArray(value) && value.every(part => typeof part === 'string');

export async function addCompany(db: Queryable, id: string, name: string): Promise<void> {
  const policy = { ...DEFAULT_POLICY, mode: 'live' } as const;
  await insertCompany(db, { ...BARE_COMPANY, id, name, policy }, '2026-01-02T08:00:00.000Z');
}

export const debtorRow = (debtor: Row & { readonly debtor_id: string; readonly name: string }): Row => ({
  company_id: COMPANY,
  folded_name: foldName(debtor.name),
  kind: 'business',
  is_kind_assumed: false,
  country: 'FR',
  language: 'fr',
  ...debtor,
});

export const invoiceRow = (invoice: Row & { readonly number: string; readonly payable: number }): Row => ({
  company_id: COMPANY,
  folded_number: foldInvoiceNumber(invoice.number),
  due_origin: { kind: 'stated' },
  currency: 'EUR',
  total: invoice.payable,
  ...invoice,
});

export const settles = (
  allocation: Pick<AllocationWrite, 'id' | 'invoiceId' | 'amount' | 'countsFrom'> & Partial<AllocationWrite>,
): AllocationWrite => ({ paymentId: null, creditNoteId: null, because: [], ...allocation });

/** F-191 of the port: 300.00 due on 20 September, 20 October and 20 November. */
export const inInstalments = () =>
  invoiceRow({
    invoice_id: idOf(191),
    debtor_id: PORT,
    number: 'F-191',
    payable: 90_000,
    issued_on: '2026-08-20',
    due_on: '2026-09-20',
    instalments: JSON.stringify(
      ['2026-09-20', '2026-10-20', '2026-11-20'].map(dueOn => ({ dueOn, amount: 30_000 })),
    ),
  });
