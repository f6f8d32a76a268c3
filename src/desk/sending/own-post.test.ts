// Mail that somebody sends to themselves over a server that takes the connection and then says nothing: it ends in time, and
// names what was found.

import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { mailChannel } from '../../channels/mail-channel.ts';
import { BARE_COMPANY } from '../../claim/claim.fixture.ts';
import { ownPost } from './own-post.ts';

const PATIENCE = { connectMs: 400, greetingMs: 400, silenceMs: 400 };
const MAIL = { subject: 'Essai', text: 'Bonjour', html: '<p>Bonjour</p>', attachments: [] };
const COMPANY = { ...BARE_COMPANY, email: 'compta@lumen.example' };

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** The port of a server that does this to every connection. */
async function listening(meet: (socket: Socket) => void): Promise<number> {
  const server = createServer(socket => {
    sockets.push(socket.on('error', () => undefined));
    meet(socket);
  });
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A server listens on a port');
  return address.port;
}

async function sentOver(smtpUrl: string) {
  const channel = mailChannel(smtpUrl, PATIENCE);
  const post = ownPost(
    { clock: { now: () => '2026-10-19T07:00:00.000Z' } },
    { smtpUrl, channel: () => channel },
  );
  const began = Date.now();
  const posted = await post.send({ company: COMPANY, to: 'anne@lumen.example', mails: [MAIL, MAIL, MAIL] });
  await channel.close();
  return { posted, tookMs: Date.now() - began };
}

/** What it may take on a busy machine; the patience is 400 ms. */
const AT_MOST_MS = 5_000;

it.each(['smtp', 'smtps'])(
  'a server that stays silent to %s is waited for once, and said to be silent',
  async scheme => {
    const port = await listening(() => undefined);
    const { posted, tookMs } = await sentOver(`${scheme}://127.0.0.1:${port}`);
    expect(posted).toMatchObject({ taken: 0, failure: { server: `127.0.0.1:${port}`, isSilent: true } });
    expect(tookMs).toBeLessThan(AT_MOST_MS);
  },
);

it('a server that falls silent after its greeting ends as well', async () => {
  const port = await listening(socket => socket.write('220 here\r\n'));
  const { posted, tookMs } = await sentOver(`smtp://127.0.0.1:${port}`);
  expect(posted).toMatchObject({ taken: 0, failure: { isSilent: true } });
  expect(tookMs).toBeLessThan(AT_MOST_MS);
});

it('a server that refuses is quoted in its own words', async () => {
  const port = await listening(socket => socket.end('554 No service here\r\n'));
  const { posted } = await sentOver(`smtp://127.0.0.1:${port}`);
  expect(posted.failure).toMatchObject({
    isSilent: false,
    evidence: expect.stringContaining('No service here'),
  });
});
