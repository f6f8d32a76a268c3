// Who carries a firm's mail in the simulated year: the product's fake channel, or its real one over SMTP to a mail server
// on this machine that refuses, hangs, or takes the text and breaks off. Both are told the fate of each parcel beforehand;
// by SMTP it is played on the wire, and what arrived is read from the bytes that the server got.

import PostalMime from 'postal-mime';
import type { Channel, MayLeave, Parcel, Receipt } from '../../src/channels/channel.ts';
import { makeEmailChannel } from '../../src/channels/email.ts';
import { type FakeOutcome, makeFakeChannel } from '../../src/channels/fake.ts';
import {
  type MailServer,
  type Misbehaviour,
  type ReceivedMail,
  startMailServer,
} from '../../test/contracts/smtp-server.ts';

/** `turnedAway`: the server wants nobody. `inTheDark`: nobody took it, and nobody says so. `hang`: the same, and the connection stays. */
export type Fate = FakeOutcome | 'turnedAway' | 'inTheDark' | 'hang';

/** `arrived`: what the other side has in hand; null where it has nothing. */
export type Carried = { readonly receipt: Receipt; readonly arrived: Arrived | null };

export type Arrived = Pick<Parcel, 'messageId' | 'subject' | 'text' | 'html'> & { readonly address: string };

/** The connections of one sending process. */
export type Round = {
  carry(parcel: Parcel, fate: Fate, mayLeave: MayLeave): Promise<Carried>;
  close(): Promise<void>;
};

export type Carrier = {
  readonly name: Channel['name'];
  open(): Promise<Round>;
  close(): Promise<void>;
};

export function fakeCarrier(): Carrier {
  const fake = makeFakeChannel();
  const carry: Round['carry'] = async (parcel, fate, mayLeave) => {
    if (fate === 'inTheDark' || fate === 'hang')
      return { receipt: { kind: 'inDoubt', evidence: 'No answer in ten minutes' }, arrived: null };
    fake.behave(fate === 'turnedAway' ? 'fail' : fate);
    const before = fake.arrived.length;
    const receipt = await fake.deliver(parcel, mayLeave);
    const [mine] = fake.arrived.slice(before);
    return { receipt, arrived: mine ? { ...mine, address: mine.to.address } : null };
  };
  return { name: fake.name, open: async () => ({ carry, close: async () => {} }), close: async () => {} };
}

/** Milliseconds without a byte after which a server that hangs is given up. Short: who waits for it waits in vain. */
const HANGS_MS = 1_000;

const MISBEHAVIOUR: Readonly<Record<Fate, Misbehaviour>> = {
  accept: 'none',
  refuse: 'refuseRecipient',
  fail: 'busyAtRecipient',
  turnedAway: 'refuseAtGreeting',
  loseAnswer: 'dropAfterText',
  // The server breaks off, and what it had of the text is lost with it.
  inTheDark: 'dropAfterText',
  hang: 'hangAfterText',
};

export function smtpCarrier(): Carrier {
  let started: Promise<MailServer> | null = null;
  const server = (): Promise<MailServer> => {
    started ??= startMailServer();
    return started;
  };
  return {
    name: 'email',
    open: async () => roundOver(await server()),
    close: async () => {
      if (started) await (await started).close();
    },
  };
}

function roundOver(server: MailServer): Round {
  const channel = channelTo(server, {});
  const carry: Round['carry'] = async (parcel, fate, mayLeave) => {
    server.behave(MISBEHAVIOUR[fate]);
    const before = server.received.length;
    const receipt =
      fate === 'hang' ? await inVain(server, parcel, mayLeave) : await channel.deliver(parcel, mayLeave);
    const [mine] = server.received.slice(before);
    const isLost = fate === 'inTheDark' || fate === 'hang';
    return { receipt, arrived: mine && !isLost ? await arrivedAs(mine) : null };
  };
  return { carry, close: () => channel.close() };
}

async function inVain(server: MailServer, parcel: Parcel, mayLeave: MayLeave): Promise<Receipt> {
  const channel = channelTo(server, { silenceMs: HANGS_MS });
  try {
    return await channel.deliver(parcel, mayLeave);
  } finally {
    await channel.close();
  }
}

const channelTo = (
  { port }: MailServer,
  timeouts: NonNullable<Parameters<typeof makeEmailChannel>[0]['timeouts']>,
): Channel =>
  makeEmailChannel({
    server: { host: '127.0.0.1', port, tls: 'none', credentials: null },
    dkim: null,
    timeouts,
  });

async function arrivedAs({ to, source }: ReceivedMail): Promise<Arrived> {
  const {
    messageId = '',
    subject = '',
    text = '',
    html = '',
  } = await PostalMime.parse(Buffer.from(source, 'latin1'));
  return { messageId, subject, text, html, address: to };
}
