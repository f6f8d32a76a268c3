// The process dies between handing a mail over and writing its receipt. Nobody knows whether it left: it is named in
// doubt, counts as sent for the timing, and a person decides. It is never sent again by itself.

import { expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const REMINDER = '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';
const isDead = (worker: string): boolean => worker === 'elsewhere 9';

/** The mail server has the text, and the process dies before it can write so. */
async function diesAfterHandingOver(d: Diary, day: string): Promise<void> {
  const died = new Error('killed');
  const channel: Channel = {
    name: 'fake',
    deliver: async (_parcel, mayLeave) => {
      expect(await mayLeave()).toBe(true);
      throw died;
    },
    close: async () => {},
  };
  await expect(d.send(day, { channel, worker: 'elsewhere 9' })).rejects.toBe(died);
}

async function inDoubtOnMonday(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
  await diesAfterHandingOver(d, '2026-10-05');
  return d;
}

stories('In doubt', open => {
  it('a mail in the hands of a process that died is in doubt and is not sent again', async () => {
    const d = await inDoubtOnMonday(open);
    const { messages, inDoubt } = await d.send('2026-10-05', { at: '09:00', isDead });
    expect(messages).toEqual([]);
    expect(inDoubt).toHaveLength(1);
    await d.workOn('2026-10-06');
    await d.workOn('2026-10-07');
    expect(await d.sent()).toEqual([]);
    expect(await d.messagesWith('inDoubt')).toMatchObject([
      { step: 'courteousReminder', leftOn: '2026-10-05' },
    ]);
  });

  it('a process of another machine is given a minute and a half before its mails are in doubt', async () => {
    const d = await inDoubtOnMonday(open);
    expect(await d.send('2026-10-05', { at: '08:31' })).toMatchObject({ inDoubt: [] });
    expect((await d.send('2026-10-05', { at: '08:32' })).inDoubt).toHaveLength(1);
  });

  it('a doubt counts as sent on the day of the handing over, also when it is found days later', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-06', []);
    // Prepared on Monday, approved and handed over on Wednesday, found on Friday.
    await d.run('2026-10-05');
    await d.approveAll('2026-10-07');
    await diesAfterHandingOver(d, '2026-10-07');
    await d.send('2026-10-09', { isDead });
    expect(await d.messagesWith('inDoubt')).toMatchObject([{ leftOn: '2026-10-07' }]);
    // The request for a date is due on the 12th; four working days after Wednesday the 7th are Tuesday the 13th.
    await d.workFrom('2026-10-12', { until: '2026-10-13' });
    expect(await d.sent()).toEqual(['2026-10-13 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101']);
  });

  it('no later text speaks of a mail that perhaps never left', async () => {
    const d = await inDoubtOnMonday(open);
    await d.send('2026-10-06', { isDead });
    await d.workFrom('2026-10-12', { until: '2026-10-30' });
    const claiming = d.mails().filter(({ text }) => /reste impayée/.test(text));
    expect(claiming).toHaveLength(1);
    expect(claiming[0]?.text.replaceAll(/\s+/g, ' ')).toMatch(
      /reste impayée malgré notre message du 12 octobre et notre appel du/,
    );
  });

  it('a person who says that it was sent leaves its day as it was', async () => {
    const d = await inDoubtOnMonday(open);
    await d.send('2026-10-06', { isDead });
    await d.settleDoubt('2026-10-08', 'sent');
    expect(await d.messagesWith('delivered')).toMatchObject([{ leftOn: '2026-10-05' }]);
    await d.workFrom('2026-10-09', { until: '2026-10-12' });
    expect(await d.sent()).toEqual(['2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101']);
  });

  it('a person who says that it was not sent gets it back for approval, and it leaves once', async () => {
    const d = await inDoubtOnMonday(open);
    await d.send('2026-10-05', { at: '09:00', isDead });
    await d.settleDoubt('2026-10-05', 'notSent');
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([REMINDER.replace('10-05', '10-06')]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a doubt that is settled after the next step was prepared gives the debtor one message, the lower rung', async () => {
    const d = await inDoubtOnMonday(open);
    await d.send('2026-10-05', { at: '09:00', isDead });
    await d.bank('2026-10-09', []);
    expect(await d.run('2026-10-12')).toEqual(['Dupont SARL: send dateRequest, stepIsDue']);
    await d.settleDoubt('2026-10-12', 'notSent');
    await d.workOn('2026-10-12');
    await d.workOn('2026-10-13');
    expect(await d.sent()).toEqual([REMINDER.replace('10-05', '10-12')]);
  });

  it('a call that was prepared upon a doubt is not made once the mail turns out not to have left', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.bank('2026-10-09', []);
    await d.run('2026-10-12');
    await d.approveAll('2026-10-12');
    await diesAfterHandingOver(d, '2026-10-12');
    await d.send('2026-10-12', { at: '09:00', isDead });
    await d.bank('2026-10-16', []);
    expect(await d.run('2026-10-20')).toEqual(['Dupont SARL: send call, stepIsDue']);
    await d.approveAll('2026-10-20');
    await d.settleDoubt('2026-10-20', 'notSent');
    expect(await d.doTasks('2026-10-20')).toEqual([]);
    await d.workOn('2026-10-20');
    expect(await d.sent()).toEqual([
      REMINDER,
      '2026-10-20 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a lost answer is a doubt at once', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    d.channel.behave('loseAnswer');
    await d.workOn('2026-10-05');
    d.channel.behave('accept');
    await d.workOn('2026-10-06');
    // The other side has it once.
    expect(await d.sent()).toEqual([REMINDER]);
    expect(await d.messagesWith('inDoubt')).toHaveLength(1);
  });
});
