// Where the firm's mail goes: the product's own fake channel behind troubles of the day. What it took is kept until the
// oracle has looked at it. Each trouble decides parcel by parcel, from the parcel alone.

import { createHash } from 'node:crypto';
import type { Channel, Parcel, Receipt } from '../../src/channels/channel.ts';
import { type FakeOutcome, makeFakeChannel } from '../../src/channels/fake.ts';
import type { MailTrouble } from '../plan/plan.ts';
import type { Life } from './mortal.ts';

export type Arrival = { readonly parcelId: string; readonly parcel: Parcel; readonly wasAnnounced: boolean };

export type Mailbox = {
  readonly arrivals: Arrival[];
  trouble: MailTrouble | null;
  /** Addresses that do not exist. */
  readonly dead: Set<string>;
  channelFor(life: Life): Channel;
};

/** `isAnnounced`: whether the journal said, before anything left, that this parcel would. */
export function makeMailbox({
  isAnnounced,
}: {
  isAnnounced: (parcelId: string) => Promise<boolean>;
}): Mailbox {
  const fake = makeFakeChannel();
  const mailbox: Mailbox = {
    arrivals: [],
    trouble: null,
    dead: new Set(),
    channelFor: life => ({
      name: fake.name,
      deliver: async parcel => {
        life.step();
        const parcelId = parcelIn(parcel);
        const wasAnnounced = await isAnnounced(parcelId);
        if (life.isDead) life.step();
        const outcome = outcomeFor(parcel, mailbox);
        if (outcome === 'inTheDark') return { kind: 'inDoubt', evidence: 'No answer in ten minutes' };
        fake.behave(outcome);
        const before = fake.arrived.length;
        const receipt: Promise<Receipt> = fake.deliver(parcel);
        if (fake.arrived.length > before) mailbox.arrivals.push({ parcelId, parcel, wasAnnounced });
        life.step();
        return receipt;
      },
      close: async () => {},
    }),
  };
  return mailbox;
}

/** `<parcel@domain>`. */
export const parcelIn = ({ messageId }: Parcel): string => messageId.slice(1, messageId.indexOf('@'));

/** `inTheDark`: nobody took it, and nobody said so. */
function outcomeFor(parcel: Parcel, { trouble, dead }: Mailbox): FakeOutcome | 'inTheDark' {
  if (dead.has(parcel.to.address)) return trouble === 'refusesToTalk' ? 'fail' : 'refuse';
  const chance =
    createHash('sha256').update(`${parcel.to.address} ${parcel.subject} ${parcel.text.length}`).digest()[0] ??
    0;
  switch (trouble) {
    case null:
      return 'accept';
    case 'refusesToTalk':
      return 'fail';
    case 'takesAndDropsTheAnswer':
      return 'loseAnswer';
    case 'dropsAfterTheText':
      return chance < 128 ? 'loseAnswer' : 'inTheDark';
    case 'hangs':
      return 'inTheDark';
    case 'slowlyRecovers':
      return chance < 170 ? 'fail' : 'accept';
  }
}
