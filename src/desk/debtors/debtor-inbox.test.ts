import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, insertRows, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { money } from '../../units/money.ts';
import { debtorInbox } from './debtor-inbox.ts';

const WROTE = { company_id: COMPANY, debtor_id: PORT, dossier_id: idOf(31), answered_on: '2026-10-16' };
const PROMISED = {
  company_id: COMPANY,
  dossier_id: idOf(31),
  currency: 'EUR',
  pay_on: '2026-10-30',
  made_on: '2026-10-16',
  covers: [],
  grace_days: 2,
  author: 'debtor',
};

describe('what a debtor answered, for whoever answers in turn', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    // It promises "everything", 600.00 then, and asks something; a call promised another sum for the same day.
    await insertRows(database, 'debtor_answer', [
      {
        ...WROTE,
        answer_id: idOf(911),
        kind: 'date',
        content: JSON.stringify({ payOn: '2026-10-30', amount: null, cause: null, note: '' }),
        effect: 'promise',
        answered_at: '2026-10-16T08:00:00Z',
        form_key: 'one',
      },
      {
        ...WROTE,
        answer_id: idOf(912),
        kind: 'question',
        content: JSON.stringify({ note: 'Qui est votre banque ?' }),
        effect: 'hold',
        answered_at: '2026-10-16T09:00:00Z',
        form_key: 'two',
      },
    ]);
    await insertRows(database, 'payment_promise', [
      {
        ...PROMISED,
        promise_id: idOf(921),
        amount: 60_000,
        way: 'portal',
        recorded_at: '2026-10-16T08:00:00Z',
      },
      {
        ...PROMISED,
        promise_id: idOf(922),
        amount: 9_000,
        way: 'call',
        recorded_at: '2026-10-16T08:30:00Z',
      },
    ]);
  });
  afterAll(() => close());
  const inbox = () => debtorInbox(database, { companyId: COMPANY, debtorId: null });

  it('a promise of everything says how much that was, a question none', async () => {
    expect((await inbox()).map(({ kind, promise }) => [kind, promise])).toEqual([
      ['date', money(60_000, 'EUR')],
      ['question', null],
    ]);
  });

  it('a promise that another one replaced, or that somebody took back, is not said to hold', async () => {
    expect((await inbox()).map(({ effectOver }) => effectOver)).toEqual([null, null]);
    const takeBack = `update payment_promise set taken_back_on = '2026-10-17', replaced_by = $1 where promise_id = $2`;
    await database.query(takeBack, [idOf(922), idOf(921)]);
    expect((await inbox()).map(({ effectOver }) => effectOver)).toEqual(['replaced', null]);
    await database.query(takeBack, [null, idOf(921)]);
    expect((await inbox()).map(({ effectOver }) => effectOver)).toEqual(['takenBack', null]);
  });

  it('what an answer suspended is told with its last day, and as over once the hold is lifted', async () => {
    await insertRows(database, 'hold', [
      {
        ...{
          company_id: COMPANY,
          hold_id: idOf(930),
          dossier_id: PROMISED.dossier_id,
          because: 'une question',
        },
        ...{ author: 'debtor, on its page', from_on: '2026-10-16', until_on: '2026-10-21' },
      },
    ]);
    const question = async () => (await inbox()).at(1);
    expect(await question()).toMatchObject({ effectOver: null, heldUntil: '2026-10-21' });
    await database.query(`update hold set lifted_at = '2026-10-19T09:00:00Z' where hold_id = $1`, [
      idOf(930),
    ]);
    expect(await question()).toMatchObject({ effectOver: 'lifted', heldUntil: null });
  });

  it('each answer says where a reply goes, in which language, and about which late invoices', async () => {
    const reply = { address: 'compta@port.example', language: 'fr', about: ['F-101'] };
    expect(await inbox()).toMatchObject([reply, reply]);
  });

  it('an address that wants no mail is not offered for a reply', async () => {
    await database.query("update contact set refused_on = '2026-10-18' where debtor_id = $1", [PORT]);
    expect((await inbox()).map(({ address }) => address)).toEqual([null, null]);
  });
});
