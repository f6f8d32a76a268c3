// An orderly stop in the middle of a send, and a process that another one took for dead. The mails in hand are finished, the
// rest waits again at once; of one that was given up nothing leaves afterwards.

import { afterEach, expect, it, vi } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { CONNECTIONS } from '../../src/channels/email.ts';
import { mailChannel } from '../../src/channels/mail-channel.ts';
import { BEAT_MS, NEXT_IN_TURN } from '../../src/desk/sending/mailing.ts';
import { select } from '../../src/store/select.ts';
import { startMailSink } from '../../test/load/mail-sink.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { sixtyApproved } from '../telling/sixty-approved.ts';

const MONDAY = '2026-10-05';
const STOPPED_AT = 12;

afterEach(() => vi.useRealTimers());

stories('Stopped while sending', open => {
  it('a stop finishes the mails in hand and gives the rest back: sent by the next process at once, none twice', async () => {
    const d = await sixtyApproved(open);
    const sink = await startMailSink();
    const [channel, next] = [mailChannel(sink.url), mailChannel(sink.url)];
    try {
      const stopping = new AbortController();
      const sending = d.send(MONDAY, { channel, stopping: stopping.signal });
      while (sink.received.length < STOPPED_AT) await new Promise(setImmediate);
      stopping.abort();
      const { messages, inDoubt } = await sending;
      expect(inDoubt).toEqual([]);
      const sent = sink.received.length;
      expect(sent).toBeLessThanOrEqual(STOPPED_AT + CONNECTIONS);
      // All fifty have their outcome, and the ten beyond them were not taken.
      expect(messages.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(sent);
      expect(messages.filter(({ outcome }) => outcome === 'notSent')).toHaveLength(50 - sent);
      expect(await d.messagesWith('sending')).toEqual([]);
      // At the same minute: what was given back waits for nothing.
      const after = await d.send(MONDAY, { channel: next, worker: 'here 2' });
      expect(after.messages.map(({ outcome }) => outcome)).toEqual(
        Array.from({ length: 60 - sent }, () => 'accepted'),
      );
      expect(sink.received).toHaveLength(60);
      expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(60);
      expect(await d.verify()).toMatchObject({ isSound: true });
    } finally {
      for (const one of [channel, next]) await one.close();
      await sink.close();
    }
  });

  it('a process that was told to stop takes nothing', async () => {
    const d = await sixtyApproved(open);
    const stopping = AbortSignal.abort();
    expect(await d.send(MONDAY, { stopping })).toEqual({ messages: [], inDoubt: [] });
    expect(await d.journal()).not.toContain('handingOver');
  });

  it('a process that slept past its lease sends nothing of what it had noted: another one has it', async () => {
    const d = await sixtyApproved(open);
    const { channel, reached, goOn } = pausedAfter(d.channel, 1);
    const sending = d.send(MONDAY, { channel, worker: 'elsewhere 9' });
    await reached;
    // The first has left and five more are noted. Two minutes later they are in doubt, and all others leave from here.
    const { inDoubt, messages } = await d.send(MONDAY, { at: '08:32', worker: 'here 2' });
    expect(inDoubt).toHaveLength(1 + NEXT_IN_TURN);
    expect(messages).toHaveLength(60 - 1 - NEXT_IN_TURN);
    goOn();
    // The answer to the first settles its doubt; what had not left is a person's, and in no other hands.
    expect((await sending).messages.map(({ outcome }) => outcome)).toEqual(['accepted']);
    await d.send(MONDAY, { at: '08:50', worker: 'here 2' });
    const ids = d.channel.arrived.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(60 - NEXT_IN_TURN);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await d.messagesWith('delivered')).toHaveLength(ids.length);
    expect(await d.messagesWith('inDoubt')).toHaveLength(NEXT_IN_TURN);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a slow mail server is no reason to take a living process for dead: it says that it lives', async () => {
    const d = await sixtyApproved(open);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { channel, reached, goOn } = pausedAfter(d.channel, 1);
    const sending = d.send(MONDAY, { channel, worker: 'elsewhere 9' });
    await reached;
    for (const at of ['08:31', '08:32', '08:33', '08:34']) {
      d.at(MONDAY, at);
      vi.advanceTimersByTime(BEAT_MS);
      await vi.waitFor(async () => expect(await leaseOf(d)).toContain(`${at}:00`));
      // The others of the batch are in its hands; the ten beyond it leave from the second process.
      expect((await d.send(MONDAY, { at, worker: 'here 2' })).inDoubt).toEqual([]);
    }
    goOn();
    expect((await sending).messages).toHaveLength(50);
    expect(d.channel.arrived).toHaveLength(60);
    expect(await d.messagesWith('delivered')).toHaveLength(60);
  });
});

/** Until when the mailing in hand is left to its process. */
async function leaseOf({ database }: Diary): Promise<string> {
  const [row] = await select<{ since: string }>(
    database,
    `select to_char((lease_until - interval '90 seconds') at time zone 'UTC', 'HH24:MI:SS') as since from mailing`,
    [],
  );
  return row?.since ?? 'none';
}

/** The process stands still once so many mails have left. */
function pausedAfter(
  to: Channel,
  count: number,
): { channel: Channel; reached: Promise<void>; goOn: () => void } {
  let [handed, reach, goOn] = [0, (): void => {}, (): void => {}];
  const reached = new Promise<void>(resolve => {
    reach = resolve;
  });
  const held = new Promise<void>(resolve => {
    goOn = resolve;
  });
  const deliver: Channel['deliver'] = async (parcel, mayLeave) => {
    handed += 1;
    if (handed > count) await held;
    const receipt = await to.deliver(parcel, mayLeave);
    if (handed >= count) reach();
    return receipt;
  };
  return { channel: { name: 'fake', deliver, close: async () => {} }, reached, goOn: () => goOn() };
}
