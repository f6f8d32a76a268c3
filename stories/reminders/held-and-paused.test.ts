// A person says "not now": holds, pauses, approvals that are taken back.

import { expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { PARCEL_BATCH } from '../../src/desk/sending/send-messages.ts';
import { select } from '../../src/store/select.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const reminder = (day: string, amount: string): string =>
  `${day} Dupont SARL: courteousReminder by email, ${amount} for F-2026-101`;

stories('Held and paused', open => {
  it('a held dossier inside an approved batch does not leave, and the others do', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, debtor: 'Autre SARL', number: 'F-2026-102' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.hold('2026-10-05', { debtor: 'Dupont SARL' });
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Autre SARL: courteousReminder by email, 1000.00 for F-2026-102',
    ]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: held']);
  });

  it('a held dossier is not called either', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-10-16' });
    // The call is due on Monday 19 October.
    await d.bank('2026-10-16', []);
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    await d.hold('2026-10-19', { debtor: 'Dupont SARL' });
    await d.run('2026-10-19');
    await d.doTasks('2026-10-19');
    expect((await d.sent()).filter(line => line.includes('by call'))).toEqual([]);
  });

  it('a hold ends by itself the day after its last day, and the ladder goes on', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.hold('2026-10-02', { debtor: 'Dupont SARL', until: '2026-10-14' });
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    expect(await d.sent()).toEqual([reminder('2026-10-15', '1000.00')]);
  });

  it('a hold without an end lasts until somebody lifts it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const holdId = await d.hold('2026-10-02', { debtor: 'Dupont SARL' });
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    expect(await d.sent()).toEqual([]);
    await d.release('2026-10-19', { debtor: 'Dupont SARL', holdId });
    await d.bank('2026-10-16', []);
    await d.workOn('2026-10-19');
    expect(await d.sent()).toEqual([reminder('2026-10-19', '1000.00')]);
  });

  it('one of four invoices is held: the others go on, and it comes back on its own clock', async () => {
    const d = await open('Lille');
    await d.invoices(
      '2026-09-01',
      ['101', '102', '103', '104'].map(number => ({ ...DUPONT, number: `F-2026-${number}` })),
    );
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.hold('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-104', until: '2026-10-13' });
    await d.workFrom('2026-10-05', { until: '2026-10-30' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 3000.00 for F-2026-101, F-2026-102, F-2026-103',
      '2026-10-12 Dupont SARL: dateRequest by email, 3000.00 for F-2026-101, F-2026-102, F-2026-103',
      // From the 14th on the fourth is asked for again, with the others; for it this is the first rung.
      '2026-10-19 Dupont SARL: call by call, 4000.00 for F-2026-101, F-2026-102, F-2026-103, F-2026-104',
      '2026-10-26 Dupont SARL: costsNotice by email, 4000.00 for F-2026-101, F-2026-102, F-2026-103, F-2026-104',
      '2026-10-26 Dupont SARL: costsNotice by letter, 4000.00 for F-2026-101, F-2026-102, F-2026-103, F-2026-104',
    ]);
    expect(await rungsOf(d, 'F-2026-104')).toEqual([1, 2]);
    expect(await rungsOf(d, 'F-2026-101')).toEqual([1, 2, 3, 4]);
  });

  it('an invoice whose hold ends while the others wait is looked at on the day after', async () => {
    const d = await open('Lille');
    // The other invoice is due on 31 October and has nothing to do before D-5.
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102', due: '2026-10-31' }]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.hold('2026-10-02', { debtor: 'Dupont SARL', invoice: 'F-2026-101', until: '2026-10-08' });
    await d.workFrom('2026-10-05', { until: '2026-10-09' });
    expect(await d.sent()).toEqual([reminder('2026-10-09', '1000.00')]);
  });

  it('while the company pauses nothing leaves, approved or not; afterwards the step comes once', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.change('2026-10-05', { isPaused: true });
    await d.send('2026-10-05');
    // What was approved waits; it is the next run that takes it back.
    expect(await d.withdrawn()).toEqual([]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([]);
    await d.change('2026-10-07', { isPaused: false });
    await d.bank('2026-10-06', []);
    await d.workOn('2026-10-07');
    expect(await d.sent()).toEqual([reminder('2026-10-07', '1000.00')]);
  });

  it('a pause in the middle of a large batch stops what has not left yet', async () => {
    const d = await open('Lille');
    await d.invoices(
      '2026-09-01',
      Array.from({ length: PARCEL_BATCH + 10 }, (_, position) => ({
        ...DUPONT,
        debtor: `Client${String.fromCharCode(65 + Math.floor(position / 26), 65 + (position % 26))} SARL`,
        number: `F-2026-${400 + position}`,
      })),
    );
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    let paused: Promise<void> | null = null;
    const channel: Channel = {
      name: 'fake',
      deliver: async (parcel, mayLeave) => {
        paused ??= d.change('2026-10-05', { isPaused: true });
        await paused;
        return d.channel.deliver(parcel, mayLeave);
      },
      close: async () => {},
    };
    await d.send('2026-10-05', { channel });
    expect(d.channel.arrived).toHaveLength(PARCEL_BATCH);
  });

  it('an approval that is taken back in time stops the message', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const { changed } = await d.approveAll('2026-10-05');
    // Approved at 9:00 with ten minutes to change one's mind: at 9:09 nothing leaves.
    expect((await d.send('2026-10-05', { at: '07:09' })).messages).toEqual([]);
    expect((await d.undoApprovals('2026-10-05', changed)).changed).toEqual(changed);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([reminder('2026-10-05', '1000.00')]);
    expect((await d.undoApprovals('2026-10-05', changed)).refused).toMatchObject([
      { refusal: 'alreadyLeft' },
    ]);
  });

  it('nobody approved it: it does not leave', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
  });
});

async function rungsOf(d: Diary, number: string): Promise<number[]> {
  const rows = await select<{ rung: number }>(
    d.database,
    'select rung from rung_taken join invoice using (company_id, invoice_id) where company_id = $1 and number = $2 order by rung',
    [d.companyId, number],
  );
  return rows.map(({ rung }) => rung);
}
