// The same promises against a real mail server on this machine, which speaks SMTP or misbehaves at the chosen point.

import { afterEach, expect, it } from 'vitest';
import { makeEmailChannel } from '../../src/channels/email.ts';
import { type MailServer, startMailServer } from '../../test/contracts/smtp-server.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

async function mailServer(): Promise<{
  server: MailServer;
  channel: ReturnType<typeof makeEmailChannel>;
}> {
  const server = await startMailServer();
  const channel = makeEmailChannel({
    server: { host: '127.0.0.1', port: server.port, tls: 'none', credentials: null },
    dkim: null,
    timeouts: { silenceMs: 300, greetingMs: 300 },
  });
  closings.push(
    () => server.close(),
    () => channel.close(),
  );
  return { server, channel };
}

async function approvedOnMonday(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
  return d;
}

stories('The mail server', open => {
  it('takes a reminder once, however often it is sent', async () => {
    const { server, channel } = await mailServer();
    const d = await approvedOnMonday(open);
    await Promise.all([
      d.send('2026-10-05', { channel }),
      d.send('2026-10-05', { channel, worker: 'elsewhere 2' }),
    ]);
    await d.send('2026-10-05', { channel, at: '09:00' });
    expect(server.received.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'compta@lumen.example', to: 'compta@dupont-sarl.example' },
    ]);
  });

  it('breaks off after the text: in doubt, not sent again, and a person decides', async () => {
    const { server, channel } = await mailServer();
    const d = await approvedOnMonday(open);
    server.behave('dropAfterText');
    expect(await d.send('2026-10-05', { channel })).toMatchObject({ messages: [{ outcome: 'inDoubt' }] });
    server.behave('none');
    await d.send('2026-10-05', { channel, at: '09:00' });
    await d.workOn('2026-10-06');
    expect(server.received).toHaveLength(1);
    expect(await d.messagesWith('inDoubt')).toMatchObject([
      { step: 'courteousReminder', leftOn: '2026-10-05' },
    ]);
  });

  it('is out of reach: nothing counts as sent, and the mail leaves when it is back', async () => {
    const { server, channel } = await mailServer();
    const d = await approvedOnMonday(open);
    server.behave('dropAtGreeting');
    expect(await d.send('2026-10-05', { channel })).toMatchObject({ messages: [{ outcome: 'notSent' }] });
    expect(await d.messagesWith('delivered')).toEqual([]);
    server.behave('none');
    await d.send('2026-10-05', { channel, at: '09:00' });
    expect(server.received).toHaveLength(1);
    expect(await d.messagesWith('delivered')).toMatchObject([{ leftOn: '2026-10-05' }]);
  });

  it('knows no such recipient: the step has not happened, and the letter to post is prepared', async () => {
    const { server, channel } = await mailServer();
    const d = await approvedOnMonday(open);
    server.behave('refuseRecipient');
    expect(await d.send('2026-10-05', { channel })).toMatchObject({ messages: [{ outcome: 'refused' }] });
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
    expect(await d.messagesWith('task')).toMatchObject([{ step: 'courteousReminder' }]);
    expect(server.received).toEqual([]);
  });

  it('is asked for nothing outside the hours, at night and on public holidays of the debtor’s country', async () => {
    const { server, channel } = await mailServer();
    const d = await approvedOnMonday(open);
    // 13:00 in Paris is lunch, 23:30 is night; Sunday is no day for reminders.
    // At noon it is told from when: its own minute of the afternoon, which begins at 13:30; at night, of Tuesday morning.
    for (const [at, opens] of [
      ['11:00', /^2026-10-05 1[34]:/],
      ['21:30', /^2026-10-06 (08|09):/],
    ] as const) {
      const { messages } = await d.send('2026-10-05', { channel, at });
      expect(messages).toMatchObject([
        {
          outcome: 'later',
          evidence: 'outside the sending window',
          later: { because: { code: 'outsideHours' } },
        },
      ]);
      expect(`${messages[0]?.later?.from?.day} ${messages[0]?.later?.from?.time}`).toMatch(opens);
    }
    await d.send('2026-10-04', { channel });
    expect(server.received).toEqual([]);
    await d.send('2026-10-05', { channel, at: '13:00' });
    expect(server.received).toHaveLength(1);
  });
});
