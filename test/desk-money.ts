// What the company of `desk-fixture.ts` is owed, and what was paid.

import { insertAllocations } from '../src/store/money/matching-rows.ts';
import type { Queryable } from '../src/store/session.ts';
import { addDays, day } from '../src/units/calendar.ts';
import {
  COMPANY,
  DUPONT,
  HANSEN,
  idOf,
  insertRows,
  invoiceRow,
  MOREL,
  NOORDZEE,
  OTHER_COMPANY,
  PORT,
  type Row,
  settles,
} from './desk-rows.ts';

export async function insertClaims(db: Queryable): Promise<void> {
  const rows = CLAIMS.map((claim, position) =>
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
    creditRow({ credit_note_id: idOf(121), number: 'C-1', folded_number: 'C-1', amount: 5_000 }),
    creditRow({
      credit_note_id: idOf(122),
      number: 'C-2',
      folded_number: 'C-2',
      amount: 7_000,
      cancelled_on: '2026-10-18',
    }),
  ]);
}

const PARTS = ['2026-07-31', '2026-08-31', '2026-09-30'].map(dueOn => ({ dueOn, amount: 30_000 }));
const CLAIMS = [
  { debtor_id: PORT, number: 'F-101', payable: 100_000, issued_on: '2026-08-31', due_on: '2026-09-30' },
  { debtor_id: PORT, number: 'F-102', payable: 50_000, issued_on: '2026-10-16', due_on: '2026-11-15' },
  {
    debtor_id: NOORDZEE,
    number: 'F-103',
    payable: 90_000,
    issued_on: '2026-07-01',
    due_on: '2026-07-31',
    instalments: PARTS,
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

const creditRow = (row: Row): Row => ({
  company_id: COMPANY,
  debtor_id: HANSEN,
  issued_on: '2026-10-10',
  currency: 'EUR',
  ...row,
});

export async function insertMoney(db: Queryable): Promise<void> {
  await insertRows(db, 'payment', receipts());
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
  await insertProposals(db);
}

async function insertProposals(db: Queryable): Promise<void> {
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

const receipts = (): Row[] => [
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
];

const paymentRow = (row: Row): Row => ({ company_id: COMPANY, source: 'manual', currency: 'EUR', ...row });

type Settled = {
  readonly number: string;
  readonly debtor: string;
  readonly due: string;
  readonly paid: readonly (readonly [day: string, amount: number])[];
};

let nextId = 600;

/** An invoice that is paid in full by these payments; its id. */
export async function addPaidInvoice(db: Queryable, { number, debtor, due, paid }: Settled): Promise<string> {
  const invoiceId = idOf(nextId++);
  const payable = paid.reduce((sum, [, amount]) => sum + amount, 0);
  const issued = addDays(day(due), -30);
  await insertRows(db, 'invoice', [
    invoiceRow({
      invoice_id: invoiceId,
      import_id: idOf(91),
      debtor_id: debtor,
      number,
      payable,
      issued_on: issued,
      due_on: due,
    }),
  ]);
  for (const [on, amount] of paid) {
    const paymentId = idOf(nextId++);
    await insertRows(db, 'payment', [
      {
        company_id: COMPANY,
        payment_id: paymentId,
        source: 'manual',
        received_on: on,
        currency: 'EUR',
        amount,
      },
    ]);
    await insertAllocations(db, {
      companyId: COMPANY,
      author: 'matching',
      allocations: [settles({ id: idOf(nextId++), invoiceId, paymentId, amount, countsFrom: day(on) })],
    });
  }
  return invoiceId;
}
