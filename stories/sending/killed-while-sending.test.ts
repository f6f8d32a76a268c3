// A process that had taken fifty mails is killed, or is given up and lives after all. Those that may have left are in doubt;
// what had not begun to leave waits again, is asked about anew and leaves once.

import { expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { NEXT_IN_TURN } from '../../src/desk/sending/mailing.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { debtorName, sixtyApproved } from '../telling/sixty-approved.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const isDead = (worker: string): boolean => worker === 'elsewhere 9';

stories('Killed while sending', open => {
  it('a process that is killed in the middle of sixty mails leaves none lost and none twice', async () => {
    const d = await sixtyApproved(open);
    const { channel, isDying } = oneByOne(d.channel, 26);
    await expect(d.send('2026-10-05', { channel, worker: 'elsewhere 9' })).rejects.toThrow('killed');
    await isDying;
    const { inDoubt, messages } = await d.send('2026-10-05', { at: '09:00', isDead });
    // Noted in turn: the 1st with five more, the 7th with five more and the answers to the first six, and so on. Upon the
    // 25th it is known that 24 have their answer, and the 25th to the 30th may leave.
    expect(inDoubt).toHaveLength(1 + NEXT_IN_TURN);
    expect(messages.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 30 }, () => 'accepted'));
    expect(await d.messagesWith('delivered')).toHaveLength(24 + 30);
    const arrived = d.channel.arrived.map(({ messageId }) => messageId);
    expect(arrived).toHaveLength(25 + 30);
    expect(new Set(arrived).size).toBe(arrived.length);
    expect((await d.send('2026-10-05', { at: '09:10', isDead })).messages).toEqual([]);
    expect(await d.verify()).toMatchObject({ isSound: true });
    // The journal says of each parcel that was taken what became of it: 24 + 30 arrived, 6 in doubt, 20 were put back.
    const told = (kind: string, kinds: readonly string[]): number => kinds.filter(one => one === kind).length;
    const kinds = await d.journal();
    expect(['handingOver', 'delivered', 'inDoubt', 'notSent'].map(kind => told(kind, kinds))).toEqual([
      50 + 30,
      54,
      6,
      20,
    ]);
  });

  it('what was put back is asked about again before it leaves: money that came in meanwhile stops it', async () => {
    const d = await sixtyApproved(open);
    const { channel, isDying } = oneByOne(d.channel, 26);
    await expect(d.send('2026-10-05', { channel, worker: 'elsewhere 9' })).rejects.toThrow('killed');
    await isDying;
    const waiting = d.channel.arrived.length;
    await d.change('2026-10-05', { isPaused: true });
    expect((await d.send('2026-10-05', { at: '09:00', isDead })).messages).toEqual([]);
    expect(d.channel.arrived).toHaveLength(waiting);
    await d.change('2026-10-05', { isPaused: false });
    // Sixty owed 1,000.00 each; all of it came in.
    await d.bank(
      '2026-10-05',
      Array.from({ length: 60 }, (_, position) => ({
        amount: '1000.00',
        text: `F-2026-${300 + position}`,
        from: debtorName(position),
      })),
    );
    const { messages } = await d.send('2026-10-05', { at: '09:10', isDead });
    expect(messages.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 30 }, () => 'withdrawn'));
    expect(d.channel.arrived).toHaveLength(waiting);
  });

  it('a process that was given up and lives after all sends nothing that another one sent', async () => {
    const d = await inTheMorning(open);
    let goOn = (): void => {};
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    let isTaken = (): void => {};
    const taken = new Promise<void>(resolve => {
      isTaken = resolve;
    });
    const slow: Channel = {
      name: 'fake',
      deliver: async (parcel, mayLeave) => {
        isTaken();
        await held;
        return d.channel.deliver(parcel, mayLeave);
      },
      close: async () => {},
    };
    const sending = d.send('2026-10-05', { channel: slow, worker: 'elsewhere 9' });
    await taken;
    // Forty minutes without a note, and nothing had begun to leave: another process sends it.
    const { inDoubt, messages } = await d.send('2026-10-05', { at: '09:10', worker: 'here 2' });
    expect(inDoubt).toEqual([]);
    expect(messages).toMatchObject([{ outcome: 'accepted' }]);
    // Its clock is an hour behind: what it may still send is not a question of the hour.
    d.at('2026-10-05', '08:31');
    goOn();
    expect((await sending).messages).toEqual([]);
    expect(d.channel.arrived).toHaveLength(1);
    expect(await d.messagesWith('delivered')).toHaveLength(1);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('what waited too long for its turn is asked about again', async () => {
    const d = await inTheMorning(open);
    const late: Channel = {
      name: 'fake',
      deliver: async (parcel, mayLeave) => {
        // The mails before it took eleven minutes, or the machine slept.
        d.at('2026-10-05', '08:41');
        return d.channel.deliver(parcel, mayLeave);
      },
      close: async () => {},
    };
    expect((await d.send('2026-10-05', { channel: late })).messages).toMatchObject([{ outcome: 'notSent' }]);
    expect(d.channel.arrived).toEqual([]);
    expect((await d.send('2026-10-05', { at: '09:10' })).messages).toMatchObject([{ outcome: 'accepted' }]);
  });
});

async function inTheMorning(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
  return d;
}

/** One mail after the other, as over one connection; the process is killed once the text of the `last` may go out. */
function oneByOne(to: Channel, last: number): { channel: Channel; isDying: Promise<void> } {
  let line: Promise<unknown> = Promise.resolve();
  let handed = 0;
  let die = (): void => {};
  const isDying = new Promise<void>(resolve => {
    die = resolve;
  });
  const deliver: Channel['deliver'] = async (parcel, mayLeave) => {
    handed += 1;
    if (handed < last) return to.deliver(parcel, mayLeave);
    if (handed === last) await mayLeave();
    die();
    throw new Error('killed');
  };
  const channel: Channel = {
    name: 'fake',
    deliver: (parcel, mayLeave) => {
      const mine = line.then(() => deliver(parcel, mayLeave));
      line = mine.catch(() => null);
      return mine;
    },
    close: async () => {},
  };
  return { channel, isDying };
}
