// A mail server on loopback that keeps every message it answered for, as it came in.

import { SMTPServer } from 'smtp-server';

export type SunkMail = { readonly to: string; readonly messageId: string; readonly source: Buffer };

export type MailSink = {
  readonly url: string;
  readonly received: readonly SunkMail[];
  close(): Promise<void>;
};

/** `silentAfter`: of the mails after so many it takes the text and never answers. */
export async function startMailSink(silentAfter = Number.POSITIVE_INFINITY): Promise<MailSink> {
  const received: SunkMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const source = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        received.push({ to, messageId: messageIdOf(source), source });
        if (received.length <= silentAfter) answer(null);
      });
    },
  });
  // A client that is killed breaks its connections.
  server.on('error', () => {});
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

function messageIdOf(source: Buffer): string {
  const head = source.subarray(0, 4_096).toString('latin1');
  return /^Message-ID:\s*(<[^>]+>)/im.exec(head)?.[1] ?? '';
}
