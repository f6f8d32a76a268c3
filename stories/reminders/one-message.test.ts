// One reminder is one reminder, however often and from how many machines the work is started.

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { alsoBy, type Diary, stories } from '../telling/diary.ts';

/** Due on Wednesday 30 September; three days later is Saturday 3 October, so the first reminder is due on Monday. */
const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const REMINDER = '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

stories('One message', open => {
  it('the run started three times at once and again five minutes later prepares one message', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const other = await alsoBy(d);
    await Promise.all([
      d.run('2026-10-05'),
      d.run('2026-10-05', other.database),
      d.run('2026-10-05', other.database),
    ]);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    await other.close();
    expect(await d.sent()).toEqual([REMINDER]);
    expect((await d.journal()).filter(kind => kind === 'messagePrepared')).toHaveLength(1);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('two processes that send at once deliver each message once', async () => {
    const d = await open('Lille');
    const debtors = Array.from({ length: 45 }, (_, position) => `Client${name(position)} SARL`);
    await d.invoices(
      '2026-09-01',
      debtors.map((debtor, position) => ({ ...DUPONT, debtor, number: `F-2026-${200 + position}` })),
    );
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const other = await alsoBy(d);
    await Promise.all([
      d.send('2026-10-05'),
      d.send('2026-10-05', { database: other.database, worker: 'elsewhere 2' }),
    ]);
    await other.close();
    expect((await d.sent()).length).toBe(45);
    expect(new Set(await d.sent()).size).toBe(45);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('an invoice that is two months late when it is taken in climbs one rung a day at most, with the gap between', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, issued: '2026-07-01', due: '2026-07-31' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.workOn('2026-10-05');
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([REMINDER]);
  });

  it('without any gap between messages a debtor still gets one message a day', async () => {
    const d = await open('Lille', { minimumGapDays: 0 });
    await d.invoice({ ...DUPONT, issued: '2026-07-01', due: '2026-07-31' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([REMINDER]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      REMINDER,
      '2026-10-06 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('the database itself refuses a second message that waits or of one day, and a rung that is taken twice', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await expect(copyMessage(d, { prepared_on: '2026-10-06' })).rejects.toThrow('message_waiting');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    await expect(copyMessage(d, {})).rejects.toThrow('message_once_a_day');
    await copyMessage(d, { prepared_on: '2026-10-06' });
    const takeAgain = d.database.query(
      `insert into rung_taken (company_id, invoice_id, round, rung, message_id)
         select r.company_id, r.invoice_id, r.round, r.rung, m.message_id from rung_taken r join message m using (company_id) where company_id = $1 and m.message_id <> r.message_id`,
      [d.companyId],
    );
    await expect(takeAgain).rejects.toThrow('rung_taken_pkey');
  });

  it('the same files taken in twice change nothing', async () => {
    const d = await open('Lille');
    expect(await d.invoice(DUPONT)).toMatchObject({ added: 1 });
    expect(await d.invoice(DUPONT)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.invoice(DUPONT);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([REMINDER]);
  });

  it('a debtor who owes in two currencies gets one message a day, not two', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', currency: 'USD' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.workOn('2026-10-06');
    expect(await d.sent()).toHaveLength(1);
  });
});

/** The message once more, with another id and these changes: what a second run would write. */
async function copyMessage(d: Diary, changes: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await d.database.query<{ names: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names
       from information_schema.columns where table_name = 'message' and column_name <> 'company_id'`,
  );
  const names = rows[0]?.names ?? '';
  const copied = names.split(', ').map(column => `(jsonb_populate_record(m, $2::jsonb)).${column}`);
  await d.database.query(
    `insert into message (company_id, ${names}) select m.company_id, ${copied.join(', ')}
       from message m where company_id = $1 and state <> 'withdrawn'`,
    [d.companyId, JSON.stringify({ message_id: randomUUID(), ...changes })],
  );
}

/** A, B … Z, AA …: names without digits. */
const name = (position: number): string =>
  (position < 26 ? '' : 'A') + String.fromCharCode(65 + (position % 26));
