// A mail server that answers a byte now and then, for ever: it is never silent, and never done. What ends it rings here by hand.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT_ANY_TIME, type Channel, type Receipt } from '../../src/channels/channel.ts';
import { makeEmailChannel } from '../../src/channels/email.ts';
import { type Alarm, UNANSWERED } from '../../src/channels/mail-turns.ts';
import { type MailServer, startMailServer } from './smtp-server.ts';

let server: MailServer;
let channel: Channel;
let alarms: Set<() => void>;

/** The time is up of all that is under way. */
const timeIsUp = (): void => [...alarms].forEach(ring => void ring());

beforeEach(async () => {
  server = await startMailServer();
  alarms = new Set();
  const alarm: Alarm = (_afterMs, ring) => {
    const one = (): void => ring();
    alarms.add(one);
    return () => void alarms.delete(one);
  };
  const address = { host: '127.0.0.1', port: server.port, tls: 'none', credentials: null } as const;
  channel = makeEmailChannel({ server: address, dkim: null, alarm });
});
afterEach(async () => {
  await channel.close();
  await server.close();
});

const mail = (number: number): Promise<Receipt> =>
  channel.deliver(
    {
      messageId: `<${number}@acquit.example>`,
      inReplyTo: null,
      from: { name: 'Ateliers Vasseur', address: 'compta@vasseur.example' },
      replyTo: null,
      to: { name: null, address: `client${number}@hotel.example` },
      subject: 'Facture F-2026-0142',
      text: 'Bonjour,\n',
      html: '<p>Bonjour,</p>',
      attachments: [],
    },
    AT_ANY_TIME,
  );

describe('a mail server that drips its answer', () => {
  it('after the text holds that mail no longer than its time, in doubt, and none of the others', async () => {
    server.behave('dripAfterText');
    const first = mail(1);
    await server.dripping(1);
    server.behave('none');
    const others = await Promise.all([mail(2), mail(3), mail(4)]);
    expect(others.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    timeIsUp();
    expect(await first).toEqual({ kind: 'inDoubt', evidence: UNANSWERED });
    expect(server.received.map(({ to }) => to)).toEqual([1, 2, 3, 4].map(n => `client${n}@hotel.example`));
  });

  it('before any text sends nothing, also of what waits behind it, and is asked again the next time', async () => {
    server.behave('dripAtHello');
    const eight = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(mail));
    await server.dripping(5);
    timeIsUp();
    expect(new Set((await eight).map(({ kind }) => kind))).toEqual(new Set(['notSent']));
    expect(server.received).toEqual([]);
    server.behave('none');
    expect((await mail(9)).kind).toBe('accepted');
  });

  it('leaves no alarm behind once all is answered', async () => {
    await Promise.all([mail(1), mail(2)]);
    expect(alarms.size).toBe(0);
  });
});
