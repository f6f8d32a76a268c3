// A small mail server of our own for the tests: it speaks SMTP honestly or misbehaves at the chosen point.

import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export type Misbehaviour =
  | 'none'
  | 'refuseAtGreeting'
  | 'dropAtGreeting'
  | 'busyAtMailFrom'
  | 'refuseSender'
  | 'busyAtRecipient'
  | 'refuseRecipient'
  | 'dropAtRecipient'
  | 'refuseText'
  | 'busyAfterText'
  | 'dropInText'
  | 'busyInText'
  | 'pourAtGreeting'
  | 'dropAfterText'
  | 'hangAfterText'
  | 'dropAfterAnswer'
  | 'rubbishAtRecipient'
  | 'rubbishAfterText'
  | 'goAheadAfterText'
  | 'answerTwice'
  | 'answerBeforeText'
  | 'dripAtHello'
  | 'dripAfterText';

export type ReceivedMail = { readonly from: string; readonly to: string; readonly source: string };

export type MailServer = {
  readonly port: number;
  /** Mails whose final dot arrived, whatever was answered. */
  readonly received: readonly ReceivedMail[];
  behave(how: Misbehaviour): void;
  /** Once so many conversations have an answer that begins and never ends. */
  dripping(count: number): Promise<void>;
  close(): Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Misbehaviour = 'none';
  const drips = new EventEmitter();
  let begun = 0;
  const dripBegins = (): void => {
    begun += 1;
    drips.emit('drip');
  };
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse({ socket, how: () => behaviour, received, drips: dripBegins });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    received,
    behave(how) {
      behaviour = how;
    },
    async dripping(count) {
      while (begun < count) await once(drips, 'drip');
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return address.port;
}

const RUBBISH = Buffer.from([0xff, 0xfe, 0x80, 0, 13, 10]);
const QUEUED = '250 2.0.0 Queued as 4711';

type Conversation = {
  readonly socket: Socket;
  readonly how: () => Misbehaviour;
  readonly received: ReceivedMail[];
  readonly drips: () => void;
};

function converse({ socket, how, received, drips }: Conversation): void {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  if (how() === 'dropAtGreeting') return void socket.destroy();
  // Without the end of a line: more than anybody listens to.
  if (how() === 'pourAtGreeting') return void socket.write('220-'.repeat(1_000_000));
  say(how() === 'refuseAtGreeting' ? '554 No service here' : '220 mail.example ESMTP');
  const mail = { from: '', to: '' };
  let text: string | null = null;
  let rest = '';
  socket.on('data', bytes => {
    rest += bytes.toString('latin1');
    if (text !== null && how() === 'dropInText') return void socket.destroy();
    if (text !== null && how() === 'busyInText') return void socket.end('421 4.3.2 Going down\r\n');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (text === null) text = command(line);
      else if (line === '.') {
        received.push({ ...mail, source: text });
        text = null;
        answerText();
      } else text += `${line}\r\n`;
    }
  });

  function command(line: string): string | null {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' && how() === 'dripAtHello') drip();
    else if (verb === 'EHLO' || verb === 'HELO') say('250-mail.example\r\n250 8BITMIME');
    else if (verb === 'MAIL') {
      mail.from = /<(.*?)>/.exec(line)?.[1] ?? '';
      if (how() === 'refuseSender') say('550 5.7.60 May not send as this sender');
      else say(how() === 'busyAtMailFrom' ? '421 Try again later' : '250 OK');
    } else if (verb === 'RCPT') recipient(line);
    else if (verb === 'DATA') return data();
    else if (verb === 'QUIT') socket.end('221 Bye\r\n');
    else say('250 OK');
    return null;
  }

  function recipient(line: string): void {
    mail.to = /<(.*?)>/.exec(line)?.[1] ?? '';
    if (how() === 'dropAtRecipient') socket.destroy();
    else if (how() === 'rubbishAtRecipient') socket.write(RUBBISH);
    else if (how() === 'refuseRecipient') say(`550 5.1.1 No such user ${mail.to}`);
    else if (how() === 'answerTwice') say('250 OK\r\n250 OK');
    else say(how() === 'busyAtRecipient' ? '451 4.7.1 Greylisted' : '250 OK');
  }

  function data(): string {
    say(how() === 'answerBeforeText' ? `354 Go ahead\r\n${QUEUED}` : '354 Go ahead');
    return '';
  }

  /** As a server that says a byte now and then: no line of it ends. */
  function drip(): void {
    socket.write('2', drips);
  }

  function answerText(): void {
    const behaviour = how();
    if (behaviour === 'hangAfterText') return;
    if (behaviour === 'dripAfterText') drip();
    else if (behaviour === 'rubbishAfterText') socket.write(RUBBISH);
    else if (behaviour === 'goAheadAfterText') say('354 Go ahead');
    else if (behaviour === 'dropAfterText') socket.destroy();
    else if (behaviour === 'dropAfterAnswer') socket.end(`${QUEUED}\r\n`, () => socket.destroy());
    else if (behaviour === 'refuseText') say('554 5.7.1 Text refused');
    else say(behaviour === 'busyAfterText' ? '451 4.3.0 Not now' : QUEUED);
  }
}
