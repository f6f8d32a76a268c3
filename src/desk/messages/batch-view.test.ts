import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, OTHER_COMPANY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { batchView, messageDetail } from './batch-view.ts';

describe('the batch', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  it('shows what waits for approval, what is in doubt and the calls to make, largest amounts first', async () => {
    const { messages } = await batchView(database, { companyId: COMPANY, day: MONDAY });
    expect(messages.map(({ id, state, channels }) => [id, state, channels])).toEqual([
      [idOf(202), 'prepared', ['email']],
      [idOf(204), 'inDoubt', ['email', 'letter']],
      [idOf(203), 'task', ['call']],
    ]);
  });

  it('says for a message where it goes, for which invoices, how late they are, and why', async () => {
    const { messages } = await batchView(database, { companyId: COMPANY, day: MONDAY });
    expect(messages[0]).toMatchObject({
      debtorId: PORT,
      debtorName: 'Brasserie du Port',
      stepKey: 'dateRequest',
      recipient: 'compta@port.example',
      amount: money(60_000, 'EUR'),
      invoices: ['F-101'],
      // Due on 30 September.
      daysLate: 19,
      because: [{ code: 'stepIsDue' }],
      warnings: [{ code: 'previousStep', isInDoubt: true }],
      undoUntil: null,
    });
  });

  it('shows what left on the day itself, and no longer on the next', async () => {
    const sent = async (text: string) =>
      (await batchView(database, { companyId: COMPANY, day: day(text) })).messages
        .filter(({ state }) => state === 'sent')
        .map(({ id }) => id);
    expect(await sent('2026-10-05')).toEqual([idOf(201)]);
    expect(await sent('2026-10-06')).toEqual([]);
  });

  it('shows until when an approved message can be taken back', async () => {
    await database.query(
      `update message set state = 'approved', leaves_from = '2026-10-19T09:10:00Z' where message_id = $1`,
      [idOf(202)],
    );
    const { messages } = await batchView(database, { companyId: COMPANY, day: MONDAY });
    expect(messages[0]).toMatchObject({ state: 'approved', undoUntil: '2026-10-19T09:10:00.000Z' });
    await database.query(`update message set state = 'prepared', leaves_from = null where message_id = $1`, [
      idOf(202),
    ]);
  });

  it('counts a letter to post and a call to make among what can be taken back, until they are done', async () => {
    const call = async () => (await batchView(database, { companyId: COMPANY, day: MONDAY })).messages[2];
    await database.query(
      `update message set state = 'approved', leaves_from = '2026-10-19T09:10:00Z' where message_id = $1`,
      [idOf(203)],
    );
    expect(await call()).toMatchObject({ state: 'task', undoUntil: '2026-10-19T09:10:00.000Z' });
    await database.query(`update delivery set state = 'done' where message_id = $1`, [idOf(203)]);
    const all = (await batchView(database, { companyId: COMPANY, day: MONDAY })).messages;
    expect(all.find(({ id }) => id === idOf(203))?.undoUntil ?? null).toBeNull();
    await database.query(`update delivery set state = 'task' where message_id = $1`, [idOf(203)]);
    await database.query(`update message set state = 'closed', leaves_from = null where message_id = $1`, [
      idOf(203),
    ]);
  });

  it('names every overdue dossier that is left out, with its reason and when it is looked at again', async () => {
    const { excluded } = await batchView(database, { companyId: COMPANY, day: MONDAY });
    expect(
      excluded.map(({ debtorName, kind, amount, lookAgainOn }) => [
        debtorName,
        kind,
        amount.amount,
        lookAgainOn,
      ]),
    ).toEqual([
      ['Garage Morel', 'hold', 250_000, null],
      ['Noordzee Logistiek', 'hold', 50_000, '2026-10-20'],
      ['Jeanne Dupont', 'ask', 12_000, null],
    ]);
    expect(excluded[0]?.because).toEqual([
      { code: 'held', because: 'Litige sur la livraison', by: 'marie', until: null },
    ]);
  });

  it('opens one message with its frozen text and its amounts', async () => {
    const detail = await messageDetail(database, { companyId: COMPANY, messageId: idOf(204) });
    expect(detail).toMatchObject({
      text: 'Bonjour',
      hasLetter: false,
      frozenHash: 'f'.repeat(64),
      amount: money(54_500, 'EUR'),
      amounts: {
        principal: money(50_000, 'EUR'),
        interest: money(500, 'EUR'),
        fixedSum: money(4_000, 'EUR'),
        provenCosts: money(0, 'EUR'),
        reminderCosts: money(0, 'EUR'),
        total: money(54_500, 'EUR'),
      },
    });
  });

  it('hides the messages of another company', async () => {
    const asked = { companyId: OTHER_COMPANY, messageId: idOf(204) };
    expect(await messageDetail(database, asked)).toBeNull();
    expect(await batchView(database, { companyId: OTHER_COMPANY, day: MONDAY })).toMatchObject({
      messages: [],
    });
  });
});
