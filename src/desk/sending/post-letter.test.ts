import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, NOORDZEE } from '../../../test/desk-rows.ts';
import { compose } from '../../letters/compose.ts';
import { sampleView } from '../../letters/sample-views.ts';
import type { Database } from '../../store/database.ts';
import { keepReturnedMail } from '../../store/debtors/returned-mail.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import { correctDebtor } from '../debtors/correct-debtor.ts';
import { debtorView } from '../debtors/debtor-view.ts';
import { messageDetail } from '../messages/batch-view.ts';
import { todayView } from '../overview/today.ts';
import { postLetter } from './post-letter.ts';
import { type ReturnedAs, returnLetter } from './return-letter.ts';
import { settleDoubt } from './settle-delivery.ts';
import { unreturnLetter } from './unreturn-letter.ts';

const MESSAGE = idOf(204);
const act = { companyId: COMPANY, by: 'marie', day: MONDAY, messageId: MESSAGE };

let database: Database;
let context: DeskContext;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await fillCompany(database);
  context = { database, clock: { now: () => '2026-10-19T09:00:00.000Z' } };
  // Message 204 was prepared on 2026-10-12 and asks 545.00; its e-mail left, its letter waits for a stamp.
  await database.query(
    `update delivery set channel = 'registeredLetter', state = 'task', delivered_on = null where delivery_id = $1`,
    [idOf(305)],
  );
  // What it asked for when it was written is the 500.00 that is open.
  await database.query('update message_invoice set open = 50000 where message_id = $1', [MESSAGE]);
  await writeLetter(50_000);
  // The receipt that may be theirs is explained: it is somebody else's.
  await database.query(`update payment set set_aside_because = 'not theirs'`);
});
afterAll(() => close());

/** The law is asked again when the letter is posted: real words, asking for this many cents of the 500.00 still open. */
async function writeLetter(cents: number): Promise<void> {
  const { text, letter } = compose(
    sampleView({ kind: 'costsNotice', language: 'fr', of: 'frenchBusiness', invoices: 1 }),
  );
  const none = money(0, 'EUR');
  const asked = money(cents, 'EUR');
  // The company of these books has no account, so no other one may stand in the letter.
  const creditor = { ...letter.view.creditor, iban: null };
  const view = { ...letter.view, creditor, principal: asked, asked, interest: none, compensation: none };
  await database.query('update message set view = $2, body_text = $3 where message_id = $1', [
    MESSAGE,
    JSON.stringify(view),
    text,
  ]);
}

const today = () => todayView(database, { companyId: COMPANY, day: MONDAY });
const post = (postedOn: string, trackingNumber: string | null) =>
  postLetter(context, { ...act, postedOn: day(postedOn), trackingNumber });

describe('a letter to post', () => {
  it('is listed for the day, for its debtor, and on its message', async () => {
    const expected = [{ messageId: MESSAGE, channel: 'registeredLetter', preparedOn: '2026-10-12' }];
    expect((await today()).letters).toMatchObject(expected);
    const debtor = await debtorView(database, { companyId: COMPANY, debtorId: NOORDZEE, day: MONDAY });
    expect(debtor?.tasks).toMatchObject({ calls: [], letters: expected });
    expect(await messageDetail(database, act)).toMatchObject({
      state: 'task',
      openTasks: ['registeredLetter'],
    });
  });

  it('is not noted as posted in the future, before it was written, or registered without its number', async () => {
    expect(await post('2026-10-20', '1A 1')).toBe('dayInFuture');
    expect(await post('2026-10-11', '1A 1')).toBe('beforePrepared');
    expect(await post('2026-10-16', ' ')).toBe('trackingNumberMissing');
    expect((await today()).letters).toHaveLength(1);
  });

  it('is not noted as posted when it asks for more than is owed by then', async () => {
    await writeLetter(50_001);
    expect(await post('2026-10-16', '1A 204 553 7701 3')).toMatchObject({
      kind: 'refused',
      because: [{ code: 'notLawful', rule: 'amountOverLimit' }],
    });
    expect((await today()).letters).toHaveLength(1);
    await writeLetter(50_000);
  });

  it('is not noted as posted while money of the debtor is not explained', async () => {
    await database.query('update payment set set_aside_because = null');
    expect(await post('2026-10-16', '1A 204 553 7701 3')).toMatchObject({
      kind: 'refused',
      because: [{ code: 'unallocatedPayment' }],
    });
    await database.query(`update payment set set_aside_because = 'not theirs'`);
  });

  it('leaves the list with its day and its number in the history', async () => {
    expect(await post('2026-10-16', '1A 204 553 7701 3')).toBe('done');
    expect(await post('2026-10-16', '1A 204 553 7701 3')).toBe('notALetter');
    expect((await today()).letters).toEqual([]);
    const debtor = await debtorView(database, { companyId: COMPANY, debtorId: NOORDZEE, day: MONDAY });
    expect(debtor?.timeline.find(({ title }) => title === 'letterPosted')).toMatchObject({
      day: '2026-10-16',
      detail: '1A 204 553 7701 3',
    });
  });
});

describe('a posted letter that came back', () => {
  const returned = (returnedOn: string, returnedAs: ReturnedAs) =>
    returnLetter(context, { ...act, returnedOn: day(returnedOn), returnedAs });
  const noordzee = async () => {
    const view = await debtorView(database, { companyId: COMPANY, debtorId: NOORDZEE, day: MONDAY });
    if (view === null) throw new Error('the debtor is there');
    return view;
  };
  const letterState = async () => {
    const { rows } = await database.query<{ state: string; evidence: string }>(
      `select state, evidence from delivery where message_id = $1 and channel = 'registeredLetter'`,
      [MESSAGE],
    );
    return rows[0];
  };

  it('neither before it was posted nor in the future', async () => {
    expect(await returned('2026-10-15', 'unclaimed')).toBe('beforePrepared');
    expect(await returned('2026-10-20', 'unclaimed')).toBe('dayInFuture');
  });

  it('not claimed it was presented: its step stands, and the history says so', async () => {
    expect(await returned('2026-10-19', 'unclaimed')).toBe('done');
    expect(await letterState()).toEqual({ state: 'done', evidence: '1A 204 553 7701 3' });
    const { timeline, addressReturnedOn } = await noordzee();
    expect(timeline.find(({ title }) => title === 'letterReturned')).toMatchObject({ detail: 'unclaimed' });
    expect(addressReturnedOn).toBeNull();
  });

  it('from an address where nobody is known, it was never there; paper waits until the address is corrected', async () => {
    const address = { lines: ['Kaai 12'], postalCode: '2000', city: 'Antwerpen' };
    const correct = (lines: readonly string[]) =>
      correctDebtor(context, { ...act, debtorId: NOORDZEE, correction: { address: { ...address, lines } } });
    expect(await correct(address.lines)).toBe('done');
    await database.query(
      `update message set view = jsonb_set(view, '{debtor,address}', $3::jsonb) where company_id = $1 and message_id = $2`,
      [COMPANY, MESSAGE, JSON.stringify((await noordzee()).address)],
    );
    // Noted as it was not claimed: that is taken back first.
    expect(await returned('2026-10-19', 'unknownAddress')).toBe('returnedAlready');
    expect(await unreturnLetter(context, act)).toBe('done');
    expect(await returned('2026-10-19', 'unknownAddress')).toBe('done');
    expect((await letterState())?.state).not.toBe('done');
    expect((await noordzee()).addressReturnedOn).toBe('2026-10-19');
    expect(await returned('2026-10-19', 'unknownAddress')).toBe('notALetter');
    // Said again as it stands, it is right; another one was never in doubt.
    expect(await correct(address.lines)).toBe('done');
    expect((await noordzee()).addressReturnedOn).toBeNull();
    const other = { ...address, city: 'Gent', country: 'BE' };
    const kept = { companyId: COMPANY, debtorId: NOORDZEE, address: other, on: day('2026-10-19') };
    await keepReturnedMail(database, kept);
    expect((await noordzee()).addressReturnedOn).toBeNull();
  });
});

describe('a delivery that went wrong', () => {
  it('is listed with its address and its words; a doubt that a person settles leaves the list', async () => {
    await database.query(`update delivery set state = 'inDoubt' where delivery_id = $1`, [idOf(304)]);
    await database.query(`update delivery set evidence = '550 no such mailbox' where delivery_id = $1`, [
      idOf(306),
    ]);
    expect(
      (await today()).troubles.map(({ messageId, state, evidence }) => [messageId, state, evidence]),
    ).toEqual([
      [MESSAGE, 'inDoubt', null],
      [idOf(205), 'failed', '550 no such mailbox'],
    ]);
    expect(await settleDoubt(context, { ...act, outcome: 'sent' })).toBe('done');
    expect((await today()).troubles.map(({ state }) => state)).toEqual(['failed']);
  });
});
