// The machine or the mail server was away. Afterwards the debtor gets what is due now, once, and nothing counts as sent
// that was not.

import { expect, it } from 'vitest';
import { sendingMode } from '../../src/desk/sending/sending-rules.ts';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('After an outage', open => {
  // The courteous reminder is due on Monday 5 October, the request for a date on Monday 12 October (D+10 is Saturday).
  const outages = [
    {
      days: 'one day',
      back: '2026-10-06',
      // Four working days after the 6th are Monday the 12th.
      sent: ['2026-10-06 courteousReminder', '2026-10-12 dateRequest'],
    },
    {
      days: 'three days',
      back: '2026-10-08',
      // Four working days after Thursday the 8th are Wednesday the 14th.
      sent: ['2026-10-08 courteousReminder', '2026-10-14 dateRequest'],
    },
    {
      days: 'ten days',
      back: '2026-10-15',
      // Two rungs are due by then; the lower one comes first. Four working days after Thursday the 15th: the 21st.
      sent: ['2026-10-15 courteousReminder'],
    },
  ];
  for (const { days, back, sent } of outages)
    it(`when nothing ran for ${days}, the next due step comes once, and the spacing is kept`, async () => {
      const d = await open('Lille');
      await d.invoice(DUPONT);
      await d.workFrom('2026-09-21', { until: '2026-10-02' });
      await d.workFrom(back, { until: '2026-10-16' });
      expect(await d.sent()).toEqual([
        '2026-09-25 Dupont SARL: comingDue by email, 1000.00 for F-2026-101',
        ...sent.map(
          line => `${line.slice(0, 10)} Dupont SARL: ${line.slice(11)} by email, 1000.00 for F-2026-101`,
        ),
      ]);
      expect(await d.verify()).toMatchObject({ isSound: true });
    });

  it('while the mail server is down nothing counts as sent, and the step comes when it is back', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    d.channel.behave('fail');
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const { messages } = await d.send('2026-10-05');
    expect(messages).toMatchObject([{ outcome: 'notSent', evidence: '421 Try again later' }]);
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, messageWaiting']);
    d.channel.behave('accept');
    await d.send('2026-10-06');
    // It left on Tuesday: the next rung counts from there, on Monday 12 October, four working days later.
    await d.bank('2026-10-09', []);
    await d.workOn('2026-10-09');
    await d.workOn('2026-10-12');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a mail server that stays down is asked again after longer and longer pauses, not in a loop', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    d.channel.behave('fail');
    const tries = async (at: string): Promise<number> => (await d.send('2026-10-05', { at })).messages.length;
    expect(await tries('08:30')).toBe(1);
    // Two minutes after the first failure, ten after the second.
    expect(await tries('08:31')).toBe(0);
    expect(await tries('08:32')).toBe(1);
    expect(await tries('08:41')).toBe(0);
    expect(await tries('08:42')).toBe(1);
    expect(await d.sent()).toEqual([]);
  });

  // The settings of the service were lost with an update: it starts without SMTP_URL, and the company is live.
  it('a server that starts without its mail server counts nothing as sent, and sends it once it has one again', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    const mode = sendingMode({ smtpUrl: null, policy: { mode: 'live' } });
    expect((await d.send('2026-10-05', { mode })).messages).toEqual([]);
    expect(await d.sent()).toEqual([]);
    expect((await d.send('2026-10-05', { at: '08:30' })).messages).toHaveLength(1);
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a mail server that stays down for a week delays the step and does not skip it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    d.channel.behave('fail');
    await d.workFrom('2026-10-05', { until: '2026-10-09' });
    d.channel.behave('accept');
    await d.workFrom('2026-10-12', { until: '2026-10-16' });
    // The text of the 5th is stale after three days, so it is written anew; the request for a date waits for the gap.
    expect(await d.sent()).toEqual([
      '2026-10-12 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-16 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: outdated']);
  });
});
