import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { messageRow } from '../../../test/desk-messages.ts';
import {
  COMPANY,
  DUPONT,
  emptyDatabase,
  idOf,
  insertRows,
  MONDAY,
  OTHER_COMPANY,
} from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { companyViews } from '../company/company-view.ts';
import type { TodayView } from '../views/today.ts';
import { companiesAtOnce } from './all-companies-view.ts';
import { todayView } from './today.ts';

describe('today', () => {
  let database: Database;
  let close: () => Promise<void>;
  let today: TodayView;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    today = await todayView(database, { companyId: COMPANY, day: MONDAY });
  });
  afterAll(() => close());

  it('shows what is owed in the currency of most invoices', () => {
    expect(today.currency).toBe('EUR');
    expect(today.outstanding).toEqual(money(422_000, 'EUR'));
    expect(today.overdue).toEqual(money(372_000, 'EUR'));
    expect([today.overdueInvoices, today.overdueDebtors]).toEqual([4, 4]);
  });

  // 19 September: 200.00 of F-103, 2,500.00, 800.00 and 120.00. On 1 October F-101 and the third part of F-103 are
  // late (+1,300.00), on the 5th 400.00 is paid, on the 10th F-105 is cancelled.
  it('shows how what is overdue moved over thirty days', () => {
    const on = (text: string) => today.trend.find(point => point.day === day(text))?.overdue.amount;
    expect(today.trend).toHaveLength(31);
    expect(today.trend[0]).toEqual({ day: '2026-09-19', overdue: money(362_000, 'EUR') });
    expect([on('2026-09-30'), on('2026-10-01'), on('2026-10-04')]).toEqual([362_000, 492_000, 492_000]);
    expect([on('2026-10-05'), on('2026-10-09'), on('2026-10-10')]).toEqual([452_000, 452_000, 372_000]);
    expect(today.trend.at(-1)).toEqual({ day: MONDAY, overdue: today.overdue });
  });

  it('compares with the same day, and the same amount, as the screen of all companies', async () => {
    const watched = { companyIds: [COMPANY], wholeIds: [COMPANY], userId: '' };
    const [line] = await companiesAtOnce(database, { watched, day: MONDAY });
    expect(line?.overdueBefore).toEqual(today.trend[0]?.overdue);
  });

  it('counts what waits for a person: the batch, calls, doubts, failures, money without an invoice', () => {
    expect(today.batch).toEqual({ messages: 1, amount: money(60_000, 'EUR'), otherAmounts: [], approved: 0 });
    expect(today.calls).toEqual([
      {
        messageId: idOf(203),
        debtorId: DUPONT,
        debtorName: 'Jeanne Dupont',
        phone: '+33 1 99 00 12 34',
        amount: money(12_000, 'EUR'),
        // 31 July to 19 October: 31 + 30 + 19.
        daysLate: 80,
      },
    ]);
    expect([today.inDoubt, today.failed]).toEqual([1, 1]);
    expect(today.unallocated).toEqual({
      payments: 1,
      amount: money(20_000, 'EUR'),
      otherAmounts: [],
      proposals: 2,
    });
  });

  it('names the reason of every overdue euro that is not being chased, also where nothing was decided yet', () => {
    expect(today.heldBack).toEqual([
      { code: 'held', dossiers: 1, amount: money(250_000, 'EUR') },
      { code: 'unallocatedPayment', dossiers: 1, amount: money(50_000, 'EUR') },
    ]);
    expect(today.decisionsWaiting).toEqual([
      {
        debtorId: DUPONT,
        debtorName: 'Jeanne Dupont',
        amount: money(12_000, 'EUR'),
        because: [{ code: 'personDecides', step: 'decision', invoice: 'F-106' }],
      },
    ]);
  });

  // One asked for an invoice that was paid; one for 1,000.00 of which 400.00 had come; one of which 400.00 are disputed; one for less than
  // is owed by now.
  it('counts the reminders that were stopped because the money had come, and no others', async () => {
    expect(today.stoppedBecausePaid).toBe(1);
    const withdraw = (number: number, now: number, isByMoney: boolean): Promise<unknown> => {
      const changed = {
        code: 'amountChanged',
        was: money(100_000, 'EUR'),
        now: money(now, 'EUR'),
        isByMoney,
      };
      const row = {
        message_id: idOf(number),
        dossier_id: idOf(33),
        step_key: 'call',
        rung: 3,
        prepared_on: '2026-10-14',
      };
      const amounts = { principal: 100_000, asked: 100_000 };
      return insertRows(database, 'message', [
        messageRow({ ...row, ...amounts, state: 'withdrawn', withdrawn_because: changed }),
      ]);
    };
    await withdraw(211, 60_000, true);
    await withdraw(212, 150_000, true);
    await withdraw(213, 60_000, false);
    const later = await todayView(database, { companyId: COMPANY, day: MONDAY });
    expect(later.stoppedBecausePaid).toBe(2);
  });

  // Known until Friday 16 October; two bank days later is Tuesday the 20th.
  it('says until when the bank is known and whether that still proves anything', async () => {
    expect(today.cash).toEqual({
      lastStatementOn: '2026-10-16',
      isFresh: true,
      limitDays: 2,
      lastMovementOn: null,
      behind: null,
      // The company of the fixture is known by a declaration, no statement.
      isDeclared: true,
    });
    const on = async (text: string) =>
      (await todayView(database, { companyId: COMPANY, day: day(text) })).cash.isFresh;
    expect([await on('2026-10-20'), await on('2026-10-21')]).toEqual([true, false]);
  });

  // The badge, the card of the morning and the line of the accountant speak of the same messages.
  it('what waits for approval is the same number in the company and among all companies', async () => {
    await insertRows(database, 'message', [
      messageRow({
        message_id: idOf(290),
        dossier_id: idOf(33),
        rung: 2,
        step_key: 'dateRequest',
        prepared_on: '2026-10-12',
        principal: 5_000,
        asked: 5_000,
        state: 'approved',
      }),
    ]);
    const { batch } = await todayView(database, { companyId: COMPANY, day: MONDAY });
    expect(batch).toEqual({ messages: 1, amount: money(60_000, 'EUR'), otherAmounts: [], approved: 1 });
    const watched = { companyIds: [COMPANY], wholeIds: [COMPANY], userId: 'anybody' };
    const [line] = await companiesAtOnce(database, { watched, day: MONDAY });
    expect(line?.toApprove).toBe(batch.messages);
  });

  it('an approved letter that a person posts is no message that leaves after a delay', async () => {
    await insertRows(database, 'delivery', [
      {
        company_id: COMPANY,
        delivery_id: idOf(291),
        message_id: idOf(290),
        dossier_id: idOf(33),
        channel: 'letter',
        state: 'task',
        parcel_id: idOf(292),
      },
    ]);
    const { batch } = await todayView(database, { companyId: COMPANY, day: MONDAY });
    expect(batch).toEqual({ messages: 1, amount: money(60_000, 'EUR'), otherAmounts: [], approved: 0 });
  });

  it('knows whether a message ever left: at the small company it did, at the other none', async () => {
    expect(today.hasSent).toBe(true);
    expect((await todayView(database, { companyId: OTHER_COMPANY, day: MONDAY })).hasSent).toBe(false);
  });

  it('never mixes companies', async () => {
    const other = await todayView(database, { companyId: OTHER_COMPANY, day: MONDAY });
    expect(other.outstanding).toEqual(money(1, 'EUR'));
    expect([other.batch.messages, other.calls.length, other.inDoubt, other.stoppedBecausePaid]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(other.cash).toEqual({
      lastStatementOn: null,
      isFresh: false,
      limitDays: 2,
      lastMovementOn: null,
      behind: null,
      isDeclared: false,
    });
  });

  it('is refused for a company that does not exist', async () => {
    await expect(todayView(database, { companyId: idOf(999), day: MONDAY })).rejects.toThrow(
      /No company has the id/,
    );
  });

  it('names the companies that were asked for, by name', async () => {
    const views = await companyViews(database, [OTHER_COMPANY, COMPANY, idOf(999)]);
    expect(views.map(({ name }) => name)).toEqual(['Atelier Lumen', 'Autre Maison']);
    expect(views[0]).toEqual({
      id: COMPANY,
      name: 'Atelier Lumen',
      country: 'FR',
      mode: 'live',
      isPaused: false,
      closedOn: null,
    });
  });
});
