// Where the firm's mail goes, behind the troubles of the day. What arrived is kept until the oracle has looked at it. Each
// trouble decides parcel by parcel, from the parcel alone; parcels are carried one after the other, so that the year does
// not hang on which of two connections is quicker.

import { createHash } from 'node:crypto';
import type { Channel, MayLeave, Parcel, Receipt } from '../../src/channels/channel.ts';
import type { MailTrouble } from '../plan/plan.ts';
import type { Arrived, Carrier, Fate, Round } from './carriers.ts';
import type { Life } from './mortal.ts';

export type Arrival = { readonly parcelId: string; readonly mail: Arrived; readonly wasAnnounced: boolean };

export type Mailbox = {
  readonly arrivals: Arrival[];
  trouble: MailTrouble | null;
  /** Addresses that do not exist. */
  readonly dead: Set<string>;
  /** The channel of one process; closed when its sending round is over. */
  channelFor(life: Life): Channel;
  close(): Promise<void>;
};

/** `isAnnounced`: whether the journal said, before anything left, that this parcel would. */
export function makeMailbox({
  carrier,
  isAnnounced,
}: {
  carrier: Carrier;
  isAnnounced: (parcelId: string) => Promise<boolean>;
}): Mailbox {
  let line: Promise<unknown> = Promise.resolve();
  /** After whatever was handed over before. */
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = line.then(work);
    line = mine.catch(() => null);
    return mine;
  };
  const mailbox: Mailbox = {
    arrivals: [],
    trouble: null,
    dead: new Set(),
    channelFor: life => {
      let opened: Promise<Round> | null = null;
      const deliver = async (parcel: Parcel, mayLeave: MayLeave): Promise<Receipt> => {
        life.step();
        const wasAnnounced = await isAnnounced(parcelIn(parcel));
        opened ??= carrier.open();
        const { receipt, arrived } = await (await opened).carry(parcel, fateOf(parcel, mailbox), mayLeave);
        if (arrived) mailbox.arrivals.push({ parcelId: parcelIn(arrived), mail: arrived, wasAnnounced });
        life.step();
        return receipt;
      };
      return {
        name: carrier.name,
        deliver: (parcel, mayLeave) => inLine(() => deliver(parcel, mayLeave)),
        close: async () => (await opened)?.close(),
      };
    },
    close: () => carrier.close(),
  };
  return mailbox;
}

/** `<parcel@domain>`. */
const parcelIn = ({ messageId }: Pick<Parcel, 'messageId'>): string =>
  messageId.slice(1, messageId.indexOf('@'));

function fateOf(parcel: Parcel, { trouble, dead }: Mailbox): Fate {
  if (dead.has(parcel.to.address)) return trouble === 'refusesToTalk' ? 'turnedAway' : 'refuse';
  const chance =
    createHash('sha256').update(`${parcel.to.address} ${parcel.subject} ${parcel.text.length}`).digest()[0] ??
    0;
  switch (trouble) {
    case null:
      return 'accept';
    case 'refusesToTalk':
      return 'turnedAway';
    case 'takesAndDropsTheAnswer':
      return 'loseAnswer';
    case 'dropsAfterTheText':
      return chance < 128 ? 'loseAnswer' : 'inTheDark';
    case 'hangs':
      return 'hang';
    case 'slowlyRecovers':
      return chance < 170 ? 'fail' : 'accept';
  }
}
