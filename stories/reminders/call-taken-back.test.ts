// A call that somebody noted by mistake is taken back with all that came of it, until something stands on it.

import { expect, it } from 'vitest';
import { delayCauses } from '../../src/desk/agreements/delay-causes.ts';
import { openTasks } from '../../src/store/messages/open-tasks.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const debtor = DUPONT.debtor;

/** Reminded once, on Monday 5 October. */
async function reminded(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
}

stories('A call that was none', open => {
  const PROMISE = promisedOnCall(day('2026-10-16'));
  const promise = { kind: 'promise', promise: PROMISE } as const;

  const called = async (d: Diary, on: string, said: Parameters<Diary['call']>[1]): Promise<string> => {
    const noted = await d.call(on, said);
    if (noted.kind !== 'done') throw new Error(noted.kind);
    return noted.noteId;
  };
  const causes = (d: Diary) =>
    delayCauses(d.database, {
      companyId: d.companyId,
      from: day('2026-10-01'),
      until: day('2026-10-31'),
    });

  it('takes its promise, its cause and its confirmation along, and what it had replaced holds again', async () => {
    const d = await open('Lille');
    await reminded(d);
    const earlier = await d.promise('2026-10-06', { debtor, on: '2026-10-09' });
    const noteId = await called(d, '2026-10-07', { debtor, result: promise, cause: 'oversight' });
    expect(await d.takeCallBack('2026-10-07', { debtor, noteId })).toBe('done');
    expect(await d.takeCallBack('2026-10-07', { debtor, noteId })).toBe('done');
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmPromise: factTakenBack']);
    expect(await causes(d)).toEqual([{ cause: 'nextPaymentRun', contacts: 1, debtors: 1 }]);
    const { rows } = await d.database.query<{ id: string }>(
      'select promise_id as id from payment_promise where company_id = $1 and taken_back_on is null',
      [d.companyId],
    );
    expect(rows).toEqual([{ id: earlier }]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('gives back to a promise of two invoices the one that it had taken from it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', amount: '500.00' });
    await d.promise('2026-10-06', { debtor, on: '2026-10-09' });
    const covered = async () =>
      (
        await d.database.query<{ amount: string; parts: number }>(
          'select amount, jsonb_array_length(covers) as parts from payment_promise where company_id = $1 and taken_back_on is null order by promise_id',
          [d.companyId],
        )
      ).rows.map(({ amount, parts }) => [Number(amount), parts]);
    expect(await covered()).toEqual([[150_000, 2]]);
    const one = { ...PROMISE, invoiceIds: [await invoiceIdOf(d, 'F-2026-102')] };
    const result = { kind: 'promise', promise: one } as const;
    const noteId = await called(d, '2026-10-07', { debtor, result, cause: null });
    expect(await covered()).toEqual([
      [100_000, 1],
      [50_000, 1],
    ]);
    expect(await d.takeCallBack('2026-10-07', { debtor, noteId })).toBe('done');
    expect(await covered()).toEqual([[150_000, 2]]);
  });

  it('lifts its dispute and its hold, and reminders go on', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const invoiceId = await invoiceIdOf(d, DUPONT.number);
    const said = { invoiceId, amount: null, category: 'quality', source: 'person', said: 'Abîmé' } as const;
    const result = { kind: 'dispute', dispute: { ...said, owner: null, answerBy: null } } as const;
    const noteId = await called(d, '2026-10-02', { debtor, result, cause: null });
    const later = { kind: 'callBack', on: day('2026-10-20') } as const;
    const back = await called(d, '2026-10-02', { debtor, result: later, cause: null });
    expect(await d.takeCallBack('2026-10-02', { debtor, noteId })).toBe('done');
    expect(await d.takeCallBack('2026-10-02', { debtor, noteId: back })).toBe('done');
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('is to be made again where the scenario asked for it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    await d.bank('2026-10-18', []);
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    const waiting = await callsToMake(d);
    expect(waiting).toHaveLength(1);
    const [messageId = ''] = waiting;
    const other = await d.call('2026-10-19', {
      debtor,
      result: promise,
      cause: null,
      messageId: d.companyId,
    });
    expect(other).toEqual({ kind: 'notACall' });
    const nothing = { kind: 'nothing' } as const;
    const noteId = await called(d, '2026-10-19', { debtor, result: nothing, cause: null, messageId });
    expect(await callsToMake(d)).toEqual([]);
    expect(await d.takeCallBack('2026-10-19', { debtor, noteId })).toBe('done');
    expect(await callsToMake(d)).toEqual([messageId]);
    expect(await d.run('2026-10-19')).toEqual(['Dupont SARL: wait, messageWaiting']);
    // The right one, then, and the ladder goes on from it.
    await called(d, '2026-10-19', { debtor, result: nothing, cause: null, messageId });
    expect((await d.sent()).at(-1)).toBe('2026-10-19 Dupont SARL: call by call, 1000.00 for F-2026-101');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('stays once its confirmation has left, its dispute is answered, or a later promise was made', async () => {
    const d = await open('Lille');
    await reminded(d);
    const noteId = await called(d, '2026-10-06', { debtor, result: promise, cause: null });
    await d.promise('2026-10-07', { debtor, on: '2026-10-20' });
    expect(await d.takeCallBack('2026-10-07', { debtor, noteId })).toBe('promisedSince');
    const e = await open('Lille');
    await reminded(e);
    const confirmed = await called(e, '2026-10-06', { debtor, result: promise, cause: null });
    await e.send('2026-10-06');
    expect(await e.takeCallBack('2026-10-07', { debtor, noteId: confirmed })).toBe('callInWriting');
  });
});

const callsToMake = async (d: Diary): Promise<string[]> =>
  (await openTasks(d.database, { companyId: d.companyId, limit: 10 })).map(({ messageId }) => messageId);

async function invoiceIdOf(d: Diary, number: string): Promise<string> {
  const { rows } = await d.database.query<{ id: string }>(
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, number],
  );
  const [found] = rows;
  if (found === undefined) throw new Error(`${number} is not there`);
  return found.id;
}
