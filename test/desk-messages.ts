// The dossiers of the company of `desk-fixture.ts`, what was decided in them, and what was sent.

import type { Queryable } from '../src/store/session.ts';
import {
  COMPANY,
  DUPONT,
  HANSEN,
  idOf,
  insertRows,
  MONDAY,
  MOREL,
  NOORDZEE,
  PORT,
  type Row,
} from './desk-rows.ts';

export async function insertDossiers(db: Queryable): Promise<void> {
  await insertRows(db, 'dossier', [
    dossierRow({ dossier_id: idOf(31), debtor_id: PORT, decision: SENDS, decided_on: MONDAY }),
    dossierRow({ dossier_id: idOf(32), debtor_id: NOORDZEE, decision: WAITS, decided_on: MONDAY }),
    dossierRow({ dossier_id: idOf(33), debtor_id: MOREL }),
    dossierRow({ dossier_id: idOf(34), debtor_id: DUPONT, decision: ASKS, decided_on: '2026-10-16' }),
    dossierRow({ dossier_id: idOf(35), debtor_id: HANSEN, currency: 'USD' }),
  ]);
}

const WAITS = {
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
const ASKS = {
  kind: 'ask',
  stepKey: 'decision',
  covers: [],
  because: [{ code: 'personDecides', step: 'decision', invoice: 'F-106' }],
  excluded: [],
  lookAgainOn: null,
};
const SENDS = {
  kind: 'send',
  stepKey: 'courteousReminder',
  rung: 1,
  leadInvoiceId: idOf(101),
  covers: [],
  because: [],
  excluded: [],
  lookAgainOn: '2026-10-20',
};

const dossierRow = (row: Row): Row => ({
  company_id: COMPANY,
  currency: 'EUR',
  round: 1,
  opened_on: '2026-06-01',
  ...row,
});

export async function insertMessages(db: Queryable): Promise<void> {
  await insertRows(db, 'message', messages());
  for (const [message, invoice, rung] of COVERED) {
    const ids = { company_id: COMPANY, message_id: idOf(message), invoice_id: idOf(invoice), round: 1, rung };
    await insertRows(db, 'message_invoice', [{ ...ids, open: 1 }]);
    await insertRows(db, 'rung_taken', [ids]);
  }
  await insertRows(db, 'delivery', deliveries());
}

const STEP_IS_DUE = {
  code: 'stepIsDue',
  step: 'dateRequest',
  invoice: 'F-101',
  dueOn: '2026-09-30',
  daysLate: 12,
  stepDueOn: '2026-10-12',
};
const IN_DOUBT = { code: 'previousStep', step: 'courteousReminder', sentOn: '2026-10-05', isInDoubt: true };

const messages = (): Row[] => [
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
    because: [STEP_IS_DUE, IN_DOUBT],
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
];

/** Message, invoice and rung. */
const COVERED = [
  [201, 101, 1],
  [202, 101, 2],
  [203, 106, 3],
  [204, 103, 4],
  [205, 104, 1],
] as const;

const deliveries = (): Row[] => [
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
];

export const messageRow = (
  row: Row & { readonly message_id: string; readonly prepared_on: string },
): Row => ({
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
  view: '{}',
  ...row,
});

export const deliveryRow = (row: Row & { readonly delivery_id: string }): Row => ({
  company_id: COMPANY,
  channel: 'email',
  parcel_id: row.delivery_id,
  ...row,
});
