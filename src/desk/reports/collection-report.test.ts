// How customers pay and what messages are followed by, of the small company of `desk-fixture.ts`: worked out by hand.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { deliveryRow, messageRow } from '../../../test/desk-messages.ts';
import { addPaidInvoice } from '../../../test/desk-money.ts';
import { COMPANY, DUPONT, idOf, insertRows, MONDAY, MOREL, PORT, VIDE } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import type { Database } from '../../store/database.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { addDays, day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { collectionReport } from './collection-report.ts';

const euros = (minor: number) => money(minor, 'EUR');
const asked = { companyId: COMPANY, day: MONDAY };

describe.each(databasesUnderTest())('how the year was collected, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of the small company', () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.close());

    const fresh = async (): Promise<Database> => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await fillCompany(database);
      return database;
    };

    it('weighs each delay by its amount, and what is open by the days so far', async () => {
      const { from, conduct, worst, best } = await collectionReport(await fresh(), asked);
      expect(from).toBe('2025-10-20');
      // 400.00 five days late and 600.00 open for 19 (F-101), 2,500.00 open for 141 (F-104), 120.00 for 80 (F-106):
      // 375,500 euro-days over 3,620.00. F-102 is not due, F-103 is in instalments, F-105 cancelled, F-107 in dollars.
      expect(conduct).toEqual({
        invoices: 3,
        amount: euros(362_000),
        open: euros(322_000),
        lateTenths: 1037,
        onTimeTenths: 0,
      });
      expect(worst.map(({ debtorId, lateTenths }) => [debtorId, lateTenths])).toEqual([
        [MOREL, 1410],
        [PORT, 134],
        [DUPONT, 800],
      ]);
      expect(best).toEqual([]);
    });

    it('tells a past day as it was then, and names those who pay by the day', async () => {
      const database = await fresh();
      await addPaidInvoice(database, {
        number: 'F-300',
        debtor: VIDE,
        due: '2026-08-31',
        paid: [['2026-08-20', 30_000]],
      });
      const { conduct, best } = await collectionReport(database, { ...asked, day: day('2026-09-05') });
      // F-104 97 days, F-105 4 days (cancelled later), F-106 36 days, and 300.00 early: paid early is not late.
      expect(conduct).toMatchObject({
        invoices: 4,
        amount: euros(372_000),
        lateTenths: Math.round((10 * (250_000 * 97 + 80_000 * 4 + 12_000 * 36)) / 372_000),
        onTimeTenths: 81,
      });
      expect(best.map(({ name, amount, onTimeTenths }) => [name, amount, onTimeTenths])).toEqual([
        ['Vide SARL', euros(30_000), 1000],
      ]);
    });

    it('puts a payment down to the last message before it, and to none that is older than three weeks', async () => {
      const database = await fresh();
      await twoInvoicesToldTwice(database);
      const { steps } = await collectionReport(database, asked);
      // The small company's own messages of October are younger than three weeks.
      expect(steps).toEqual([
        {
          stepKey: 'courteousReminder',
          channels: ['email'],
          messages: 1,
          followed: 1,
          share: ONE_OF_ONE,
          asked: euros(120_000),
          paid: euros(30_000),
          medianDays: 5,
        },
        {
          stepKey: 'dateRequest',
          channels: ['email', 'letter'],
          messages: 1,
          followed: 1,
          share: ONE_OF_ONE,
          asked: euros(90_000),
          paid: euros(70_000),
          medianDays: 10,
        },
      ]);
    });

    it('counts a message once its three weeks are over, answered or not', async () => {
      const database = await fresh();
      const invoice = await addPaidInvoice(database, {
        number: 'F-303',
        debtor: MOREL,
        due: '2026-09-30',
        paid: [['2026-10-06', 40_000]],
      });
      await tell(database, {
        id: 403,
        step: 'courteousReminder',
        rung: 1,
        on: '2026-10-05',
        by: ['email'],
        about: [[invoice, 40_000]],
      });
      const on = async (that: string) =>
        (await collectionReport(database, { ...asked, day: day(that) })).steps;
      expect(await on('2026-10-25')).toEqual([]);
      const [step] = await on('2026-10-26');
      // The other is the small company's own, of which 0.01 was open; its payment came on the very day, and is not put down to it.
      expect(step).toMatchObject({
        messages: 2,
        followed: 1,
        asked: euros(40_001),
        paid: euros(40_000),
        medianDays: 1,
      });
      expect(step?.share).toEqual({ tenths: 500, lowTenths: 95, highTenths: 905 });
    });

    it('adds up what was disputed, and for what', async () => {
      const database = await fresh();
      const dispute = (row: Record<string, unknown>) => ({
        company_id: COMPANY,
        dossier_id: idOf(31),
        invoice_id: idOf(101),
        amount: 30_000,
        category: 'price',
        source: 'person',
        said: 'Trop cher',
        owner: 'marie',
        opened_on: '2026-09-01',
        answer_by: '2026-09-15',
        author: 'marie',
        recorded_at: '2026-09-01T08:00:00Z',
        ...row,
      });
      const ended = { outcome_on: '2026-09-11', outcome_by: 'marie', outcome_because: 'vu' };
      await insertRows(database, 'dispute', [
        dispute({
          dispute_id: idOf(501),
          ...ended,
          outcome: 'accepted',
          conceded: 25_000,
          credit_by: '2026-09-30',
        }),
        dispute({ dispute_id: idOf(502), dossier_id: idOf(32), invoice_id: idOf(103), amount: null }),
        dispute({ dispute_id: idOf(503), category: 'delivery', ...ended, outcome: 'lifted' }),
        dispute({ dispute_id: idOf(504), category: 'delivery', opened_on: addDays(MONDAY, 1) }),
      ]);
      const { disputes, causes } = await collectionReport(database, asked);
      // 300.00 of F-101 and the whole of F-103, 900.00.
      expect(disputes).toEqual([
        {
          category: 'price',
          disputes: 2,
          open: 1,
          amount: euros(120_000),
          conceded: euros(25_000),
          medianDays: 10,
        },
      ]);
      expect(causes).toEqual([{ cause: 'disputed', contacts: 3, debtors: 2 }]);
    });
  });
});

const ONE_OF_ONE = { tenths: 1000, lowTenths: 207, highTenths: 1000 };

/** 1,000.00 paid in two parts, each after a message, and 200.00 paid seven weeks after the last of them. */
async function twoInvoicesToldTwice(database: Database): Promise<void> {
  const invoice = { debtor: VIDE, due: '2026-03-31' };
  const first = await addPaidInvoice(database, {
    ...invoice,
    number: 'F-301',
    paid: [
      ['2026-04-08', 30_000],
      ['2026-04-20', 70_000],
    ],
  });
  const second = await addPaidInvoice(database, {
    ...invoice,
    number: 'F-302',
    paid: [['2026-06-01', 20_000]],
  });
  const told = (open: number): Told['about'] => [
    [first, open],
    [second, 20_000],
  ];
  const reminder = { id: 401, step: 'courteousReminder', rung: 1, on: '2026-04-03', by: ['email'] };
  await tell(database, { ...reminder, about: told(100_000) });
  const request = { id: 402, step: 'dateRequest', rung: 2, on: '2026-04-10', by: ['email', 'letter'] };
  await tell(database, { ...request, about: told(70_000) });
}

let nextDelivery = 700;

type Told = {
  readonly id: number;
  readonly step: string;
  readonly rung: number;
  readonly on: string;
  readonly by: readonly string[];
  readonly about: readonly (readonly [invoiceId: string, open: number])[];
};

async function tell(database: Database, { id, step, rung, on, by, about }: Told): Promise<void> {
  const principal = about.reduce((sum, [, open]) => sum + open, 0);
  await insertRows(database, 'message', [
    messageRow({
      message_id: idOf(id),
      dossier_id: idOf(33),
      step_key: step,
      rung,
      state: 'closed',
      prepared_on: on,
      principal,
      asked: principal,
    }),
  ]);
  for (const [invoiceId, open] of about)
    await insertRows(database, 'message_invoice', [
      { company_id: COMPANY, message_id: idOf(id), invoice_id: invoiceId, round: 1, rung, open },
    ]);
  for (const channel of by)
    await insertRows(database, 'delivery', [
      deliveryRow({
        delivery_id: idOf(nextDelivery++),
        message_id: idOf(id),
        dossier_id: idOf(33),
        channel,
        state: channel === 'letter' ? 'done' : 'delivered',
        delivered_on: on,
      }),
    ]);
}
