// A small mail server of our own for the tests: it speaks SMTP honestly or misbehaves at the chosen point.

import { createServer, type Server, type Socket } from 'node:net';

export type Misbehaviour =
  | 'none'
  | 'refuseAtGreeting'
  | 'dropAtGreeting'
  | 'busyAtMailFrom'
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
  | 'dropAfterAnswer';

export type ReceivedMail = { readonly from: string; readonly to: string; readonly source: string };

export type MailServer = {
  readonly port: number;
  /** Mails whose final dot arrived, whatever was answered. */
  readonly received: readonly ReceivedMail[];
  behave(how: Misbehaviour): void;
  close(): Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Misbehaviour = 'none';
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse({ socket, how: () => behaviour, received });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    received,
    behave(how) {
      behaviour = how;
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

const QUEUED = '250 2.0.0 Queued as 4711';

type Conversation = {
  readonly socket: Socket;
  readonly how: () => Misbehaviour;
  readonly received: ReceivedMail[];
};

function converse({ socket, how, received }: Conversation): void {
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
    if (verb === 'EHLO' || verb === 'HELO') say('250-mail.example\r\n250 8BITMIME');
    else if (verb === 'MAIL') {
      mail.from = /<(.*?)>/.exec(line)?.[1] ?? '';
      say(how() === 'busyAtMailFrom' ? '421 Try again later' : '250 OK');
    } else if (verb === 'RCPT') recipient(line);
    else if (verb === 'DATA') return data();
    else if (verb === 'QUIT') socket.end('221 Bye\r\n');
    else say('250 OK');
    return null;
  }

  function recipient(line: string): void {
    mail.to = /<(.*?)>/.exec(line)?.[1] ?? '';
    if (how() === 'dropAtRecipient') socket.destroy();
    else if (how() === 'refuseRecipient') say(`550 5.1.1 No such user ${mail.to}`);
    else say(how() === 'busyAtRecipient' ? '451 4.7.1 Greylisted' : '250 OK');
  }

  function data(): string {
    say('354 Go ahead');
    return '';
  }

  function answerText(): void {
    const behaviour = how();
    if (behaviour === 'hangAfterText') return;
    if (behaviour === 'dropAfterText') socket.destroy();
    else if (behaviour === 'dropAfterAnswer') socket.end(`${QUEUED}\r\n`, () => socket.destroy());
    else if (behaviour === 'refuseText') say('554 5.7.1 Text refused');
    else say(behaviour === 'busyAfterText' ? '451 4.3.0 Not now' : QUEUED);
  }
}
