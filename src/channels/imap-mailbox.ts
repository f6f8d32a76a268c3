// A mailbox over IMAP, opened for reading only (EXAMINE). One connection a look: between two looks the server is left
// alone, and a connection that broke is simply made anew.
// imaps://user:password@host:993/INBOX; imap:// upgrades before the password goes over (STARTTLS), save on this machine.

import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { type FetchedMail, LONGEST_MAIL, type Mailbox } from './mailbox.ts';

const IMMEDIATE_TLS_PORT = 993;
const PLAIN_PORT = 143;
const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

export type ImapSettings = {
  readonly host: string;
  readonly port: number;
  readonly tls: 'immediate' | 'required' | 'opportunistic';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
};

/** Throws with what was found and what is expected; the password is never part of the message. */
export function parseImapUrl(text: string): ImapSettings {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'imap:' && url.protocol !== 'imaps:') || url.hostname === '')
    throw new RangeError('A mailbox is written imaps://user:password@host:993/INBOX or imap://…');
  if (url.username === '' || url.password === '')
    throw new RangeError(`The mailbox at ${url.hostname} needs a user and a password in IMAP_URL`);
  const isImmediate = url.protocol === 'imaps:';
  const folder = decodeURIComponent(url.pathname.replace(/^\//, ''));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isImmediate ? IMMEDIATE_TLS_PORT : PLAIN_PORT) : Number(url.port),
    tls: isImmediate ? 'immediate' : LOCAL_HOSTS.includes(url.hostname) ? 'opportunistic' : 'required',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: folder === '' ? 'INBOX' : folder,
  };
}

/** The same mailbox under the same name, whoever reads it: without the password. */
export const mailboxName = ({ user, host, folder }: ImapSettings): string => `${user}@${host}/${folder}`;

export function makeImapMailbox(settings: ImapSettings): Mailbox {
  return {
    async fetch({ after, since, limit }) {
      const client = new ImapFlow(optionsOf(settings));
      // A connection that breaks later rejects what waits for it; without a listener it would end the process.
      client.on('error', () => undefined);
      await client.connect().catch(refused);
      try {
        const { uidValidity } = await client.mailboxOpen(settings.folder, { readOnly: true });
        const validity = String(uidValidity);
        const isKnown = after !== null && after.validity === validity;
        const found = await client.search(
          isKnown ? { uid: `${after.last + 1}:*` } : { since: new Date(`${since}T00:00:00Z`) },
          { uid: true },
        );
        // 'n:*' always names the newest mail, however old it is (RFC 3501, 6.4.8).
        const numbers = (found || []).filter(number => !isKnown || number > after.last).sort((a, b) => a - b);
        return await mailsOf(client, { numbers: numbers.slice(0, limit), validity });
      } finally {
        await client.logout().catch(() => client.close());
      }
    },
    close: async () => undefined,
  };
}

/** The server's own words ('Authentication failed.') where it gave some; never what was sent to it. */
function refused(error: unknown): never {
  const said: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'responseText') : undefined;
  const words = error instanceof Error ? error.message : String(error);
  throw new Error(typeof said === 'string' && said !== '' ? said : words);
}

async function mailsOf(
  client: ImapFlow,
  { numbers, validity }: { numbers: readonly number[]; validity: string },
): Promise<FetchedMail[]> {
  const mails: FetchedMail[] = [];
  if (numbers.length === 0) return mails;
  const query = { uid: true, size: true, source: { start: 0, maxLength: LONGEST_MAIL } };
  for await (const { uid, size, source } of client.fetch(numbers.join(','), query, { uid: true }))
    if (source)
      mails.push({
        place: { validity, last: uid },
        bytes: source,
        isCut: (size ?? source.length) > source.length,
      });
  return mails.sort((a, b) => a.place.last - b.place.last);
}

function optionsOf({ host, port, tls, user, password }: ImapSettings): ImapFlowOptions {
  return {
    host,
    port,
    secure: tls === 'immediate',
    ...(tls === 'required' ? { doSTARTTLS: true } : {}),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    ...TIMEOUTS,
  };
}
