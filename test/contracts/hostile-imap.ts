// A mailbox server that lies: it answers what a conversation needs until the point at which it misbehaves.

import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export type Lie =
  | 'endlessGreeting'
  | 'slowGreeting'
  | 'hugeLiteral'
  | 'otherNumbers'
  | 'silentFetch'
  | 'dropInFetch';

export type HostileImap = { readonly url: string; close(): Promise<void> };

const MAIL = 'From: a@client.example\r\nSubject: one\r\n\r\nBonjour\r\n';
const fetched = (sequence: number, uid: number): string =>
  `* ${sequence} FETCH (UID ${uid} RFC822.SIZE ${MAIL.length} BODY[]<0> {${MAIL.length}}\r\n${MAIL})\r\n`;

export async function startHostileImap(lie: Lie): Promise<HostileImap> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    converse(socket, lie);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `imap://marie:secret@127.0.0.1:${port}/INBOX`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const PIECE = 'x'.repeat(65_536);

function converse(socket: Socket, lie: Lie): void {
  if (lie === 'endlessGreeting') pour(socket);
  // The line never ends, and nothing more comes.
  else if (lie === 'slowGreeting') socket.write('* OK wait');
  else listen(socket, lie);
}

function listen(socket: Socket, lie: Lie): void {
  socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
  let rest = '';
  socket.on('data', bytes => {
    rest += bytes.toString('latin1');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (line.includes(' UID FETCH ')) handOut(socket, line, lie);
      else socket.write(`${untagged(line)}${tagOf(line)} OK done\r\n`);
    }
  });
}

/** As fast as it is read, until the other side has had enough. */
function pour(socket: Socket): void {
  const more = (): void => {
    if (socket.destroyed) return;
    if (socket.write(PIECE)) setImmediate(more);
    else socket.once('drain', more);
  };
  socket.write('* OK ');
  more();
}

const tagOf = (line: string): string => line.split(' ')[0] ?? '';

function untagged(line: string): string {
  const command = line.slice(tagOf(line).length + 1).toUpperCase();
  if (command.startsWith('CAPABILITY')) return '* CAPABILITY IMAP4rev1\r\n';
  if (/^(EXAMINE|SELECT)/.test(command))
    return '* 2 EXISTS\r\n* OK [UIDVALIDITY 7] numbers\r\n* OK [UIDNEXT 3] next\r\n* FLAGS (\\Seen)\r\n';
  if (/^(LIST|LSUB)/.test(command)) return '* LIST () "/" "INBOX"\r\n';
  if (command.startsWith('UID SEARCH')) return '* SEARCH 1 2\r\n';
  return command.startsWith('LOGOUT') ? '* BYE\r\n' : '';
}

function handOut(socket: Socket, line: string, lie: Lie): void {
  if (lie === 'dropInFetch') socket.end(fetched(1, 1).slice(0, 60));
  if (lie === 'hugeLiteral') {
    socket.write('* 1 FETCH (UID 1 RFC822.SIZE 4294967296 BODY[]<0> {4294967296}\r\n');
    pour(socket);
  }
  if (lie !== 'otherNumbers') return;
  const mails = [fetched(1, 1), fetched(1, 1), fetched(2, 2), fetched(9, 999_999)];
  socket.write(`${mails.join('')}${tagOf(line)} OK done\r\n`);
}
