// The clock of the machine is wrong for a while: a virtual machine that was restored, a time server that erred. Nobody is
// reminded of what they have paid, no text of a day that has not come leaves, and nothing waits for that day.

import { expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { LEASE_MS } from '../../src/desk/sending/mailing.ts';
import { companiesToRun } from '../../src/store/companies/companies-with-work.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const LATE = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const LATER = { ...LATE, number: 'F-2026-102', due: '2026-10-20', amount: '500.00' } as const;

/** As a file that is taken in meanwhile would have it. */
const lookOn = (d: Diary, on: string) =>
  d.database.query('update dossier set look_on = $2 where company_id = $1', [d.companyId, on]);

const waiting = (d: Diary) =>
  select<{ preparedOn: string; state: string }>(
    d.database,
    `select prepared_on as "preparedOn", state from message where company_id = $1 and state in ('prepared', 'approved')`,
    [d.companyId],
  );

stories('The clock', open => {
  it('behind by two weeks, nobody is reminded of what they have paid since', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.invoice(LATER);
    await d.bank('2026-10-20', [{ amount: '1000.00', text: LATE.number, from: LATE.debtor }]);
    expect(await d.run('2026-10-21')).toEqual(['Dupont SARL: wait, nextStepLater']);
    await lookOn(d, '2026-10-06');
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, receiptExpected']);
    // What is open by the wrong day is kept back too: the bank knows more than the clock.
    await d.invoice({ ...LATE, number: 'F-2026-103', due: '2026-09-20' });
    await lookOn(d, '2026-10-07');
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: hold, clockBehind']);
    expect(await waiting(d)).toEqual([]);
    // Set right, all goes on by itself.
    expect(await d.run('2026-10-21')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });

  it('right, a day that somebody names is decided by what counts on it, whatever the bank knows by now', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.invoice(LATER);
    await d.bank('2026-10-20', [{ amount: '1000.00', text: LATE.number, from: LATE.debtor }]);
    await d.run('2026-10-21');
    await lookOn(d, '2026-10-06');
    const { told } = await dailyRun(d.desk(), {
      ...{ companyId: d.companyId, day: day('2026-10-06'), author: 'marie', isDryRun: true },
      tell: ({ decision }) => decision.because[0]?.code,
    });
    expect(told).toEqual(['stepIsDue']);
  });

  it('behind when approved messages would leave, they stay', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-20', []);
    await d.run('2026-10-21');
    await d.approveAll('2026-10-21');
    const { messages } = await d.send('2026-10-06', { isUrgent: true });
    expect(messages.map(({ outcome }) => outcome)).not.toContain('accepted');
    expect(d.channel.arrived).toEqual([]);
  });

  it('a bank that dates Friday evening as Monday stops nothing', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-12', []);
    expect(await d.run('2026-10-09')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });

  it('ahead by months, what was decided then is looked at again once it is right, and nothing of it leaves', async () => {
    const d = await open('Lille', { cashFreshDays: 300 });
    await d.invoice(LATE);
    await d.bank('2026-10-05', []);
    await d.run('2027-02-05');
    await d.approveAll('2027-02-05');
    expect(await waiting(d)).toMatchObject([{ preparedOn: '2027-02-05' }]);
    // As it is, it would speak of a day that has not come, with interest until then.
    const { messages } = await d.send('2026-10-06', { isUrgent: true });
    expect(messages.map(({ outcome }) => outcome)).toEqual(['later']);
    expect(d.channel.arrived).toEqual([]);
    const found = await companiesToRun(d.database, day('2026-10-06'));
    expect([...found.keys()]).toEqual([d.companyId]);
    await d.run('2026-10-06');
    expect(await waiting(d)).toEqual([{ preparedOn: '2026-10-06', state: 'approved' }]);
  });

  it('ahead when a decision was to wait, the wait ends with it', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-05', []);
    await d.run('2027-10-05');
    expect((await companiesToRun(d.database, day('2026-10-06'))).size).toBe(1);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });

  it('ahead when a process died in mid-send, its parcels do not wait for that day', async () => {
    const d = await open('Lille');
    await d.invoice(LATE);
    await d.bank('2026-10-05', []);
    await d.run('2026-10-06');
    await d.approveAll('2026-10-06');
    const dying: Channel = {
      name: 'fake',
      deliver: async (_parcel, mayLeave) => {
        await mayLeave();
        throw new Error('killed');
      },
      close: async () => {},
    };
    await expect(d.send('2026-10-06', { channel: dying })).rejects.toThrow('killed');
    const ahead = new Date(Date.parse('2027-10-06T09:00:00.000Z') + LEASE_MS).toISOString();
    await d.database.query('update mailing set lease_until = $2 where company_id = $1', [d.companyId, ahead]);
    await d.database.query(
      `update delivery set lease_until = $2 where company_id = $1 and state = 'sending'`,
      [d.companyId, ahead],
    );
    const { inDoubt } = await d.send('2026-10-06', { at: '09:00' });
    expect(inDoubt).toHaveLength(1);
    // In doubt since today, and not since a day next year.
    const [delivery] = await select<{ on: string }>(
      d.database,
      `select delivered_on as "on" from delivery where company_id = $1 and state = 'inDoubt'`,
      [d.companyId],
    );
    expect(delivery?.on).toBe('2026-10-06');
  });
});
