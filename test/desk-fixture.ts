// A small company with the situations that screens have to tell, put into a real database row by row. On 2026-10-19,
// a Monday, it is owed 4,220.00 EUR:
//
//   Brasserie du Port (FR)  F-101 1,000.00 due 09-30, 400.00 paid on 10-05 · F-102 500.00 due 11-15, issued 10-16
//   Noordzee Logistiek (BE) F-103 in parts of 300.00 due 07-31, 08-31 and 09-30, 400.00 paid on 09-10
//   Garage Morel (FR)       F-104 2,500.00 due 05-31, held since 10-01 · F-105 800.00 due 09-01, cancelled on 10-10
//   Jeanne Dupont (FR, consumer) F-106 120.00 due 07-31
//   Hansen Druck (DE)       F-107 1,000.00 USD due 10-01 · credit note C-1 over 50.00 EUR of 10-10
//   Vide SARL (FR)          nothing
//
// 200.00 came from an account of Noordzee on 10-15 and pays no invoice yet.

import { DEFAULT_POLICY } from '../src/claim/parties.ts';
import { insertCompany } from '../src/store/companies.ts';
import type { Database } from '../src/store/database.ts';
import { appendJournal } from '../src/store/journal.ts';
import { type AllocationWrite, insertAllocations } from '../src/store/matching-rows.ts';
import { MIGRATIONS_FOLDER } from '../src/store/migrate.ts';
import type { Queryable } from '../src/store/session.ts';
import { day } from '../src/units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../src/units/identifiers.ts';
import { embeddedUnderTest } from './servers.ts';

type Row = Readonly<Record<string, unknown>>;

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
  const nobody = { vat: null, registration: null, address: null, iban: null, bic: null, email: null };
  const policy = { ...DEFAULT_POLICY, mode: 'live' } as const;
  await insertCompany(
    db,
    { ...nobody, id, name, country: 'FR', language: 'fr', law: 'FR', phone: null, signatory: null, policy },
    '2026-01-02T08:00:00.000Z',
  );
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

export async function fillCompany(db: Database): Promise<void> {
  await addCompany(db, COMPANY, 'Atelier Lumen');
  await addCompany(db, OTHER_COMPANY, 'Autre Maison');
  await insertRows(db, 'cash_declaration', [
    { company_id: COMPANY, declared_on: '2026-10-16', author: 'marie' },
  ]);
  await insertRows(db, 'file_import', [
    importRow({ import_id: idOf(91), file_name: 'factures.csv', taken_in_at: '2026-10-16T07:00:00.000Z' }),
    importRow({ import_id: idOf(92), file_name: 'releve.xml', taken_in_at: '2026-10-16T07:00:00.000Z' }),
    importRow({ import_id: idOf(93), file_name: 'avoir.xml', taken_in_at: '2026-10-17T07:00:00.000Z' }),
  ]);
  await insertDebtors(db);
  await insertClaims(db);
  await insertMoney(db);
  await insertDossiers(db);
  await insertMessages(db);
  await insertRows(db, 'hold', [
    {
      company_id: COMPANY,
      hold_id: idOf(81),
      dossier_id: idOf(33),
      because: 'Litige sur la livraison',
      author: 'marie',
      from_on: '2026-10-01',
    },
  ]);
  const stamp = { companyId: COMPANY, at: '2026-10-12T08:00:00.000Z', day: '2026-10-12', author: 'marie' };
  await appendJournal(db, stamp, [
    { kind: 'callAnswered', debtorId: PORT, content: { note: 'Rappeler lundi' } },
    { kind: 'messagePrepared', debtorId: PORT, content: {} },
  ]);
}

const importRow = (row: Row): Row => ({
  company_id: COMPANY,
  format: 'invoice-table',
  sha256: 'a',
  taken_in_on: '2026-10-16',
  author: 'marie',
  added: 1,
  changed: 0,
  unchanged: 2,
  refused: 0,
  problems: [{ severity: 'warning', place: 'row 3', found: 'x', expected: 'y' }],
  ...row,
});

async function insertDebtors(db: Queryable): Promise<void> {
  await insertRows(db, 'debtor', [
    debtorRow({ debtor_id: PORT, name: 'Brasserie du Port', vat: 'FR40303265045', customer_number: 'C-7' }),
    debtorRow({ debtor_id: NOORDZEE, name: 'Noordzee Logistiek', country: 'BE', language: 'nl' }),
    debtorRow({ debtor_id: MOREL, name: 'Garage Morel' }),
    debtorRow({ debtor_id: DUPONT, name: 'Jeanne Dupont', kind: 'consumer' }),
    debtorRow({ debtor_id: HANSEN, name: 'Hansen Druck', country: 'DE', language: 'de' }),
    debtorRow({ debtor_id: VIDE, name: 'Vide SARL' }),
    { ...debtorRow({ debtor_id: idOf(17), name: 'Ailleurs' }), company_id: OTHER_COMPANY },
  ]);
  await insertRows(db, 'contact', [
    contactRow({ contact_id: idOf(51), debtor_id: PORT, email: 'compta@port.example' }),
    contactRow({ contact_id: idOf(52), debtor_id: DUPONT, phone: '+33 1 99 00 12 34' }),
  ]);
}

const contactRow = (row: Row): Row => ({ company_id: COMPANY, role: 'accounting', ...row });

async function insertClaims(db: Queryable): Promise<void> {
  const parts = ['2026-07-31', '2026-08-31', '2026-09-30'].map(dueOn => ({ dueOn, amount: 30_000 }));
  const claims = [
    { debtor_id: PORT, number: 'F-101', payable: 100_000, issued_on: '2026-08-31', due_on: '2026-09-30' },
    { debtor_id: PORT, number: 'F-102', payable: 50_000, issued_on: '2026-10-16', due_on: '2026-11-15' },
    {
      debtor_id: NOORDZEE,
      number: 'F-103',
      payable: 90_000,
      issued_on: '2026-07-01',
      due_on: '2026-07-31',
      instalments: parts,
    },
    { debtor_id: MOREL, number: 'F-104', payable: 250_000, issued_on: '2026-05-01', due_on: '2026-05-31' },
    {
      debtor_id: MOREL,
      number: 'F-105',
      payable: 80_000,
      issued_on: '2026-08-02',
      due_on: '2026-09-01',
      cancelled_on: '2026-10-10',
    },
    { debtor_id: DUPONT, number: 'F-106', payable: 12_000, issued_on: '2026-07-01', due_on: '2026-07-31' },
    {
      debtor_id: HANSEN,
      number: 'F-107',
      payable: 100_000,
      issued_on: '2026-09-01',
      due_on: '2026-10-01',
      currency: 'USD',
    },
  ];
  const rows = claims.map((claim, position) =>
    invoiceRow({ invoice_id: idOf(101 + position), import_id: idOf(91), ...claim }),
  );
  const elsewhere = { company_id: OTHER_COMPANY, debtor_id: idOf(17), invoice_id: idOf(108) };
  await insertRows(db, 'invoice', [
    ...rows,
    {
      ...invoiceRow({ number: 'F-101', payable: 1, issued_on: '2026-01-01', due_on: '2026-02-01' }),
      ...elsewhere,
    },
  ]);
  await insertRows(db, 'credit_note', [
    {
      company_id: COMPANY,
      credit_note_id: idOf(121),
      debtor_id: HANSEN,
      number: 'C-1',
      folded_number: 'C-1',
      issued_on: '2026-10-10',
      currency: 'EUR',
      amount: 5_000,
    },
  ]);
}

async function insertMoney(db: Queryable): Promise<void> {
  await insertRows(db, 'payment', [
    paymentRow({
      payment_id: idOf(131),
      received_on: '2026-10-05',
      amount: 40_000,
      payer_name: 'BRASSERIE DU PORT',
    }),
    paymentRow({
      payment_id: idOf(132),
      received_on: '2026-09-10',
      amount: 40_000,
      payer_name: 'NOORDZEE BV',
    }),
    paymentRow({
      payment_id: idOf(133),
      received_on: '2026-10-15',
      amount: 20_000,
      payer_name: 'NOORDZEE BV',
      payment_text: 'acompte',
      payment_references: ['F103'],
    }),
    paymentRow({
      payment_id: idOf(134),
      received_on: '2026-10-16',
      amount: 999,
      set_aside_because: 'remboursement',
    }),
  ]);
  await insertAllocations(db, {
    companyId: COMPANY,
    author: 'matching',
    allocations: [
      settles({
        id: idOf(141),
        invoiceId: idOf(101),
        paymentId: idOf(131),
        amount: 40_000,
        countsFrom: day('2026-10-05'),
      }),
      settles({
        id: idOf(142),
        invoiceId: idOf(103),
        paymentId: idOf(132),
        amount: 40_000,
        countsFrom: day('2026-09-10'),
      }),
    ],
  });
  await insertRows(db, 'payment_suspect', [
    { company_id: COMPANY, payment_id: idOf(133), debtor_id: NOORDZEE, clue: 'NOORDZEE BV' },
  ]);
  const amount = { amount: 20_000, currency: 'EUR' };
  const clues = [{ kind: 'payerName', quote: 'NOORDZEE BV', documentId: null }];
  const proposal = {
    company_id: COMPANY,
    payment_id: idOf(133),
    clues: { clues, strength: { agreeing: 1, doubt: 'oneClueOnly' } },
  };
  await insertRows(db, 'match_proposal', [
    { ...proposal, proposal_id: idOf(151), allocations: [{ kind: 'invoice', invoiceId: idOf(103), amount }] },
    { ...proposal, proposal_id: idOf(152), allocations: [{ kind: 'invoice', invoiceId: idOf(104), amount }] },
  ]);
  await insertRows(db, 'match_rejection', [
    {
      company_id: COMPANY,
      payment_id: idOf(133),
      invoice_id: idOf(104),
      rejected_at: '2026-10-16T08:00:00Z',
      author: 'marie',
    },
  ]);
}

const paymentRow = (row: Row): Row => ({ company_id: COMPANY, source: 'manual', currency: 'EUR', ...row });

async function insertDossiers(db: Queryable): Promise<void> {
  const waits = {
    kind: 'hold',
    because: [
      {
        code: 'unallocatedPayment',
        paymentId: idOf(133),
        receivedOn: '2026-10-15',
        amount: { amount: 20_000, currency: 'EUR' },
        clue: 'NOORDZEE BV',
      },
    ],
    excluded: [],
    lookAgainOn: '2026-10-20',
  };
  const asks = {
    kind: 'ask',
    stepKey: 'decision',
    covers: [],
    because: [{ code: 'personDecides', step: 'decision', invoice: 'F-106' }],
    excluded: [],
    lookAgainOn: null,
  };
  const sends = { kind: 'send', because: [], excluded: [], lookAgainOn: '2026-10-20' };
  await insertRows(db, 'dossier', [
    dossierRow({ dossier_id: idOf(31), debtor_id: PORT, decision: sends, decided_on: MONDAY }),
    dossierRow({ dossier_id: idOf(32), debtor_id: NOORDZEE, decision: waits, decided_on: MONDAY }),
    dossierRow({ dossier_id: idOf(33), debtor_id: MOREL }),
    dossierRow({ dossier_id: idOf(34), debtor_id: DUPONT, decision: asks, decided_on: '2026-10-16' }),
    dossierRow({ dossier_id: idOf(35), debtor_id: HANSEN, currency: 'USD' }),
  ]);
}

const dossierRow = (row: Row): Row => ({
  company_id: COMPANY,
  currency: 'EUR',
  round: 1,
  opened_on: '2026-06-01',
  ...row,
});

async function insertMessages(db: Queryable): Promise<void> {
  const stepIsDue = {
    code: 'stepIsDue',
    step: 'dateRequest',
    invoice: 'F-101',
    dueOn: '2026-09-30',
    daysLate: 12,
    stepDueOn: '2026-10-12',
  };
  const inDoubt = { code: 'previousStep', step: 'courteousReminder', sentOn: '2026-10-05', isInDoubt: true };
  await insertRows(db, 'message', [
    messageRow({
      message_id: idOf(201),
      dossier_id: idOf(31),
      step_key: 'courteousReminder',
      rung: 1,
      state: 'closed',
      prepared_on: '2026-10-05',
      principal: 60_000,
      asked: 60_000,
    }),
    messageRow({
      message_id: idOf(202),
      dossier_id: idOf(31),
      step_key: 'dateRequest',
      rung: 2,
      state: 'prepared',
      prepared_on: MONDAY,
      principal: 60_000,
      asked: 60_000,
      because: [stepIsDue, inDoubt],
    }),
    messageRow({
      message_id: idOf(203),
      dossier_id: idOf(34),
      step_key: 'call',
      rung: 3,
      state: 'closed',
      prepared_on: '2026-08-20',
      principal: 12_000,
      asked: 12_000,
    }),
    messageRow({
      message_id: idOf(204),
      dossier_id: idOf(32),
      step_key: 'costsNotice',
      rung: 4,
      state: 'closed',
      prepared_on: '2026-10-12',
      principal: 50_000,
      interest: 500,
      compensation: 4_000,
      asked: 54_500,
    }),
    messageRow({
      message_id: idOf(205),
      dossier_id: idOf(33),
      step_key: 'courteousReminder',
      rung: 1,
      state: 'closed',
      prepared_on: '2026-06-03',
      principal: 250_000,
      asked: 250_000,
    }),
    messageRow({
      message_id: idOf(206),
      dossier_id: idOf(31),
      step_key: 'dateRequest',
      rung: 2,
      state: 'withdrawn',
      prepared_on: '2026-10-14',
      principal: 100_000,
      asked: 100_000,
      withdrawn_because: { code: 'paidInFull', invoice: 'F-101' },
    }),
  ]);
  const covered = [
    [201, 101, 1],
    [202, 101, 2],
    [203, 106, 3],
    [204, 103, 4],
    [205, 104, 1],
  ] as const;
  for (const [message, invoice, rung] of covered) {
    const ids = { company_id: COMPANY, message_id: idOf(message), invoice_id: idOf(invoice), round: 1, rung };
    await insertRows(db, 'message_invoice', [{ ...ids, open: 1 }]);
    await insertRows(db, 'rung_taken', [ids]);
  }
  await insertRows(db, 'delivery', [
    deliveryRow({
      delivery_id: idOf(301),
      message_id: idOf(201),
      dossier_id: idOf(31),
      state: 'delivered',
      delivered_on: '2026-10-05',
      recipient: 'compta@port.example',
    }),
    deliveryRow({
      delivery_id: idOf(302),
      message_id: idOf(202),
      dossier_id: idOf(31),
      state: 'waiting',
      recipient: 'compta@port.example',
    }),
    deliveryRow({
      delivery_id: idOf(303),
      message_id: idOf(203),
      dossier_id: idOf(34),
      channel: 'call',
      state: 'task',
    }),
    deliveryRow({
      delivery_id: idOf(304),
      message_id: idOf(204),
      dossier_id: idOf(32),
      state: 'delivered',
      delivered_on: '2026-10-12',
    }),
    deliveryRow({
      delivery_id: idOf(305),
      message_id: idOf(204),
      dossier_id: idOf(32),
      channel: 'letter',
      state: 'inDoubt',
      delivered_on: '2026-10-12',
    }),
    deliveryRow({ delivery_id: idOf(306), message_id: idOf(205), dossier_id: idOf(33), state: 'failed' }),
  ]);
}

const messageRow = (row: Row & { readonly message_id: string; readonly prepared_on: string }): Row => ({
  company_id: COMPANY,
  round: 1,
  scenario_key: 'fr-business',
  scenario_version: 1,
  version: 1,
  prepared_at: `${row.prepared_on}T06:00:00.000Z`,
  language: 'fr',
  subject: `Message ${row.message_id.slice(-3)}`,
  body_text: 'Bonjour',
  body_html: '<p>Bonjour</p>',
  currency: 'EUR',
  interest: 0,
  compensation: 0,
  because: '[]',
  excluded: '[]',
  frozen_hash: 'f'.repeat(64),
  ...row,
});

const deliveryRow = (row: Row & { readonly delivery_id: string }): Row => ({
  company_id: COMPANY,
  channel: 'email',
  parcel_id: row.delivery_id,
  ...row,
});
