import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT_ANY_TIME, type Channel, type Parcel, type Receipt } from '../../src/channels/channel.ts';
import { type EmailSettings, makeEmailChannel } from '../../src/channels/email.ts';
import { type MailServer, type Misbehaviour, startMailServer } from './smtp-server.ts';

const PARCEL: Parcel = {
  messageId: '<d7.r1.s2@acquit.example>',
  inReplyTo: '<d7.r1.s1@acquit.example>',
  from: { name: 'Ateliers Vasseur', address: 'compta@vasseur.example' },
  replyTo: 'claire@vasseur.example',
  to: { name: 'Hôtel de la Gare', address: 'direction@hotel.example' },
  subject: 'Facture F-2026-0142',
  text: 'Bonjour,\n',
  html: '<p>Bonjour,</p>',
  attachments: [
    { name: 'F-2026-0142.pdf', contentType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
  ],
};

let server: MailServer;
const channels: Channel[] = [];

const channelFor = (settings: Partial<EmailSettings> = {}): Channel => {
  const channel = makeEmailChannel({
    server: { host: '127.0.0.1', port: server.port, tls: 'none', credentials: null },
    dkim: null,
    timeouts: { silenceMs: 300, greetingMs: 300 },
    ...settings,
  });
  channels.push(channel);
  return channel;
};

beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  for (const channel of channels.splice(0)) await channel.close();
  await server.close();
});

describe('what became of a mail', () => {
  const outcomes: readonly (readonly [Misbehaviour, Receipt['kind'], RegExp])[] = [
    ['none', 'accepted', /250 2\.0\.0 Queued as 4711/],
    ['dropAfterAnswer', 'accepted', /Queued as 4711/],
    ['refuseAtGreeting', 'notSent', /554 No service here/],
    ['dropAtGreeting', 'notSent', /./],
    ['pourAtGreeting', 'notSent', /./],
    ['busyInText', 'notSent', /./],
    ['busyAtMailFrom', 'notSent', /421/],
    ['refuseSender', 'notSent', /5\.7\.60/],
    ['busyAtRecipient', 'notSent', /451 4\.7\.1 Greylisted/],
    ['refuseRecipient', 'refused', /550 5\.1\.1 No such user direction@hotel\.example/],
    ['dropAtRecipient', 'notSent', /./],
    ['refuseText', 'refused', /554 5\.7\.1/],
    ['busyAfterText', 'notSent', /451 4\.3\.0/],
    ['dropAfterText', 'inDoubt', /./],
    ['hangAfterText', 'inDoubt', /[Tt]imeout/],
    ['rubbishAtRecipient', 'notSent', /./],
    ['rubbishAfterText', 'inDoubt', /./],
    ['goAheadAfterText', 'inDoubt', /354/],
    ['answerTwice', 'inDoubt', /354/],
  ];

  it.each([
    'direction@hotel.example, second@hotel.example',
    'direction@hotel.example\r\nBcc: other@else.example',
    'Direction <direction@hotel.example>',
    'direction',
    '',
  ])('%j is not one address, and nothing goes to anybody', async address => {
    const receipt = await channelFor().deliver({ ...PARCEL, to: { name: null, address } }, AT_ANY_TIME);
    expect(receipt).toEqual({ kind: 'refused', evidence: `${address} is not one e-mail address` });
    expect(server.received).toEqual([]);
  });

  it.each(outcomes)('when the server does %s, the mail is %s', async (behaviour, kind, evidence) => {
    server.behave(behaviour);
    const receipt = await channelFor().deliver(PARCEL, AT_ANY_TIME);
    expect(receipt.kind).toBe(kind);
    expect(receipt.evidence).toMatch(evidence);
    // In doubt and accepted are the only answers for a mail that is on the other side and was not turned away.
    const isThere = server.received.length === 1;
    const wasTurnedAway = behaviour === 'refuseText' || behaviour === 'busyAfterText';
    expect(isThere).toBe(kind === 'accepted' || kind === 'inDoubt' || wasTurnedAway);
  });

  it('a connection lost in the middle of a long text left nothing behind: not sent', async () => {
    server.behave('dropInText');
    const bytes = new Uint8Array(8_000_000);
    const receipt = await channelFor().deliver(
      {
        ...PARCEL,
        attachments: [{ name: 'dossier.pdf', contentType: 'application/pdf', bytes }],
      },
      AT_ANY_TIME,
    );
    expect(receipt.kind).toBe('notSent');
    expect(server.received).toEqual([]);
  });

  it('the loss of a reused connection is told as exactly as that of a new one', async () => {
    const channel = channelFor();
    expect((await channel.deliver(PARCEL, AT_ANY_TIME)).kind).toBe('accepted');
    server.behave('dropAfterText');
    expect((await channel.deliver({ ...PARCEL, messageId: '<2@acquit.example>' }, AT_ANY_TIME)).kind).toBe(
      'inDoubt',
    );
    server.behave('dropAtRecipient');
    expect((await channel.deliver({ ...PARCEL, messageId: '<3@acquit.example>' }, AT_ANY_TIME)).kind).toBe(
      'notSent',
    );
    expect(server.received).toHaveLength(2);
  });

  it('what is said before the text is there is not said of the text', async () => {
    server.behave('answerBeforeText');
    let letGo = (_may: boolean): void => {};
    const held = new Promise<boolean>(resolve => {
      letGo = resolve;
    });
    const receipt = await channelFor().deliver(PARCEL, () => held);
    letGo(false);
    expect(receipt).toMatchObject({ kind: 'inDoubt', evidence: expect.stringContaining('Queued') });
    expect(server.received).toEqual([]);
  });

  it('signing does not blur the line between not sent and in doubt', async () => {
    const channel = channelFor({
      dkim: { domain: 'vasseur.example', selector: 's1', privateKey: rsaKey(2048) },
    });
    server.behave('dropAtRecipient');
    expect((await channel.deliver(PARCEL, AT_ANY_TIME)).kind).toBe('notSent');
    server.behave('dropAfterText');
    expect((await channel.deliver(PARCEL, AT_ANY_TIME)).kind).toBe('inDoubt');
  });

  it.each([
    { kind: 'a signed mail', bytes: 10, isSigned: true },
    { kind: 'a long mail', bytes: 1_000_000, isSigned: false },
  ])('$kind that is held back leaves nothing behind either', async ({ bytes, isSigned }) => {
    const dkim = { domain: 'vasseur.example', selector: 's1', privateKey: rsaKey(2048) };
    const channel = channelFor({ dkim: isSigned ? dkim : null });
    const attachments = [
      { name: 'dossier.pdf', contentType: 'application/pdf', bytes: new Uint8Array(bytes) },
    ];
    const parcel = { ...PARCEL, attachments };
    expect(await channel.deliver(parcel, async () => false)).toMatchObject({ kind: 'notSent' });
    expect(server.received).toEqual([]);
    expect(await channel.deliver(parcel, AT_ANY_TIME)).toMatchObject({ kind: 'accepted' });
    expect(server.received).toHaveLength(1);
  });

  it('a server that offers no encryption gets nothing when encryption is required', async () => {
    const channel = channelFor({
      server: { host: '127.0.0.1', port: server.port, tls: 'required', credentials: null },
    });
    expect((await channel.deliver(PARCEL, AT_ANY_TIME)).kind).toBe('notSent');
    expect(server.received).toEqual([]);
  });

  it('a server that is not there leaves the mail not sent', async () => {
    const closed = createServer();
    await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise(resolve => closed.close(resolve));
    const channel = channelFor({ server: { host: '127.0.0.1', port, tls: 'none', credentials: null } });
    expect(await channel.deliver(PARCEL, AT_ANY_TIME)).toMatchObject({
      kind: 'notSent',
      evidence: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('what a mail carries', () => {
  it('keeps its id, its thread, who answers go to, and says that a machine prepared it', async () => {
    await channelFor().deliver(PARCEL, AT_ANY_TIME);
    const source = server.received[0]?.source ?? '';
    for (const header of [
      'Message-ID: <d7.r1.s2@acquit.example>',
      'In-Reply-To: <d7.r1.s1@acquit.example>',
      'References: <d7.r1.s1@acquit.example>',
      'Reply-To: claire@vasseur.example',
      'Auto-Submitted: auto-generated',
      'From: Ateliers Vasseur <compta@vasseur.example>',
    ])
      expect(source).toContain(header);
    expect(source).toContain('filename=F-2026-0142.pdf');
    expect(source).toContain('JVBERg==');
  });

  it('a line break in a subject or a name adds no header', async () => {
    await channelFor().deliver(
      {
        ...PARCEL,
        subject: 'Facture\r\nBcc: x@evil.example',
        to: { ...PARCEL.to, name: 'Hôtel\r\nBcc: y@evil.example' },
      },
      AT_ANY_TIME,
    );
    expect(server.received[0]?.source).not.toMatch(/^Bcc:/m);
  });

  it('is signed with the company’s key', async () => {
    const channel = channelFor({
      dkim: { domain: 'vasseur.example', selector: 's1', privateKey: rsaKey(2048) },
    });
    await channel.deliver(PARCEL, AT_ANY_TIME);
    expect(server.received[0]?.source).toMatch(
      /^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]*d=vasseur\.example;[\s\S]*s=s1/,
    );
  });

  it('a key that would send unsigned mail, or that receivers ignore, is refused at once', () => {
    const ed25519 = generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
    const withKey = (privateKey: string) => () =>
      channelFor({ dkim: { domain: 'vasseur.example', selector: 's1', privateKey } });
    expect(withKey(ed25519)).toThrow('A DKIM key is RSA, found ed25519');
    expect(withKey(rsaKey(1024))).toThrow('at least 2048 bits, found 1024');
  });
});

const rsaKey = (bits: number): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
