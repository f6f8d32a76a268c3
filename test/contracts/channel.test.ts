// What every channel promises, asserted of the fake one and of the real one in a real conversation.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT_ANY_TIME, type Channel, type Parcel } from '../../src/channels/channel.ts';
import { makeEmailChannel } from '../../src/channels/email.ts';
import { makeFakeChannel } from '../../src/channels/fake.ts';
import { startMailServer } from './smtp-server.ts';

/** One channel with the other side in hand. */
type Bench = {
  readonly channel: Channel;
  readonly answerWell: () => void;
  readonly refuse: () => void;
  readonly failBeforeText: () => void;
  readonly loseAnswer: () => void;
  /** Message ids that reached the other side. */
  readonly arrived: () => string[];
  readonly stop: () => Promise<void>;
};

async function fakeBench(): Promise<Bench> {
  const channel = makeFakeChannel();
  return {
    channel,
    answerWell: () => channel.behave('accept'),
    refuse: () => channel.behave('refuse'),
    failBeforeText: () => channel.behave('fail'),
    loseAnswer: () => channel.behave('loseAnswer'),
    arrived: () => channel.arrived.map(parcel => parcel.messageId),
    stop: () => channel.close(),
  };
}

async function emailBench(): Promise<Bench> {
  const server = await startMailServer();
  const channel = makeEmailChannel({
    server: { host: '127.0.0.1', port: server.port, tls: 'none', credentials: null },
    dkim: null,
  });
  return {
    channel,
    answerWell: () => server.behave('none'),
    refuse: () => server.behave('refuseRecipient'),
    failBeforeText: () => server.behave('busyAtRecipient'),
    loseAnswer: () => server.behave('dropAfterText'),
    arrived: () => server.received.map(mail => /^Message-ID: (\S+)/im.exec(mail.source)?.[1] ?? ''),
    async stop() {
      await channel.close();
      await server.close();
    },
  };
}

const parcel = (number: number): Parcel => ({
  messageId: `<dossier-7.round-1.step-${number}@acquit.example>`,
  inReplyTo: null,
  from: { name: 'Ateliers Vasseur', address: 'compta@vasseur.example' },
  replyTo: null,
  to: { name: 'Hôtel de la Gare', address: 'direction@hotel.example' },
  subject: 'Facture F-2026-0142 (1 234,50 €), échue le 29 septembre',
  text: 'Bonjour,\n',
  html: '<p>Bonjour,</p>',
  attachments: [],
});

describe.each([
  { name: 'the fake channel', make: fakeBench },
  { name: 'the e-mail channel', make: emailBench },
])('$name', ({ make }) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await make();
  });
  afterEach(() => bench.stop());

  it('says accepted, in the words of the other side, when it took the message over', async () => {
    const receipt = await bench.channel.deliver(parcel(1), AT_ANY_TIME);
    expect(receipt.kind).toBe('accepted');
    expect(receipt.evidence).toMatch(/^250 /);
    expect(bench.arrived()).toEqual([parcel(1).messageId]);
  });

  it('says refused when another try makes no sense, and nothing arrived', async () => {
    bench.refuse();
    const receipt = await bench.channel.deliver(parcel(1), AT_ANY_TIME);
    expect(receipt).toMatchObject({ kind: 'refused', evidence: expect.stringContaining('550') });
    expect(bench.arrived()).toEqual([]);
  });

  it('says not sent when nothing left, and the same parcel leaves on the next try', async () => {
    bench.failBeforeText();
    expect(await bench.channel.deliver(parcel(1), AT_ANY_TIME)).toMatchObject({ kind: 'notSent' });
    expect(bench.arrived()).toEqual([]);
    bench.answerWell();
    expect(await bench.channel.deliver(parcel(1), AT_ANY_TIME)).toMatchObject({ kind: 'accepted' });
    expect(bench.arrived()).toEqual([parcel(1).messageId]);
  });

  it('says in doubt when the answer was lost, and sends nothing again by itself', async () => {
    bench.loseAnswer();
    const receipt = await bench.channel.deliver(parcel(1), AT_ANY_TIME);
    expect(receipt.kind).toBe('inDoubt');
    expect(receipt.evidence).not.toBe('');
    bench.answerWell();
    expect(await bench.channel.deliver(parcel(2), AT_ANY_TIME)).toMatchObject({ kind: 'accepted' });
    expect(bench.arrived()).toEqual([parcel(1).messageId, parcel(2).messageId]);
  });

  it('one bad recipient among sixty does not stop the other fifty-nine', async () => {
    bench.refuse();
    expect((await bench.channel.deliver(parcel(0), AT_ANY_TIME)).kind).toBe('refused');
    bench.answerWell();
    const receipts = await Promise.all(
      Array.from({ length: 59 }, (_each, position) =>
        bench.channel.deliver(parcel(position + 1), AT_ANY_TIME),
      ),
    );
    expect(receipts.filter(receipt => receipt.kind === 'accepted')).toHaveLength(59);
    expect(new Set(bench.arrived()).size).toBe(59);
    expect(bench.arrived()).toHaveLength(59);
  });

  it('what is held back before its text goes out is not sent, and leaves when it may', async () => {
    const held = await bench.channel.deliver(parcel(1), async () => false);
    const failed = await bench.channel.deliver(parcel(1), () => Promise.reject(new Error('no database')));
    expect([held.kind, failed.kind]).toEqual(['notSent', 'notSent']);
    expect(bench.arrived()).toEqual([]);
    expect(await bench.channel.deliver(parcel(1), AT_ANY_TIME)).toMatchObject({ kind: 'accepted' });
    expect(bench.arrived()).toEqual([parcel(1).messageId]);
  });

  it('asks before anything of the text is on the other side, and waits for the answer', async () => {
    const arrivedWhenAsked: string[][] = [];
    await bench.channel.deliver(parcel(1), async () => {
      await new Promise(setImmediate);
      arrivedWhenAsked.push(bench.arrived());
      return true;
    });
    expect(arrivedWhenAsked).toEqual([[]]);
    expect(bench.arrived()).toEqual([parcel(1).messageId]);
  });

  it('says not sent once it is closed', async () => {
    await bench.channel.close();
    expect((await bench.channel.deliver(parcel(1), AT_ANY_TIME)).kind).toBe('notSent');
    expect(bench.arrived()).toEqual([]);
  });
});
