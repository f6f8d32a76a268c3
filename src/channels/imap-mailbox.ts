// A mailbox over IMAP, opened for reading only (EXAMINE). One connection a look: between two looks the server is left
// alone, and a connection that broke is simply made anew.
// imaps://user:password@host:993/INBOX; imap:// upgrades before the password goes over (STARTTLS), save on this machine.

import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { THIS_MACHINE } from '../units/this-machine.ts';
import { type FetchedMail, LONGEST_MAIL, type Mailbox } from './mailbox.ts';

const IMMEDIATE_TLS_PORT = 993;
const PLAIN_PORT = 143;
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;
/** A server that says a little every now and then holds a look no longer than this. */
const LOOK_MS = 10 * 60_000;
/** No mail is asked for beyond `LONGEST_MAIL`: whoever announces more is not listened to. A mailbox of a million numbers fits in a line. */
const LIMITS = {
  maxLiteralSize: LONGEST_MAIL,
  maxLineLength: LONGEST_MAIL,
  maxResponseSize: 2 * LONGEST_MAIL,
} as const;
/** Mails are asked for so many at a time, and no more once there are so many bytes of them: the rest waits for the next look. */
const ASKED_AT_ONCE = 5;
const ENOUGH_BYTES = 3 * LONGEST_MAIL;

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
    tls: isImmediate ? 'immediate' : THIS_MACHINE.includes(url.hostname) ? 'opportunistic' : 'required',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: folder === '' ? 'INBOX' : folder,
  };
}

/** The same mailbox under the same name, whoever reads it: without the password. */
export const mailboxName = ({ user, host, folder }: ImapSettings): string => `${user}@${host}/${folder}`;

/** `lookMs`: how long one look may last, for a test. */
export function makeImapMailbox(settings: ImapSettings, { lookMs = LOOK_MS } = {}): Mailbox {
  const open = new Set<ImapFlow>();
  return {
    async fetch({ after, since, limit }) {
      const client = new ImapFlow(optionsOf(settings));
      // A connection that breaks later rejects what waits for it; without a listener it would end the process.
      client.on('error', () => undefined);
      open.add(client);
      const patience = setTimeout(() => client.close(), lookMs);
      try {
        await client.connect().catch(refused);
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
        clearTimeout(patience);
        open.delete(client);
      }
    },
    async close() {
      for (const client of open) client.close();
    },
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
  const mails = new Map<number, FetchedMail>();
  let bytes = 0;
  const query = { uid: true, size: true, source: { start: 0, maxLength: LONGEST_MAIL } };
  for (let start = 0; start < numbers.length && bytes < ENOUGH_BYTES; start += ASKED_AT_ONCE) {
    const asked = numbers.slice(start, start + ASKED_AT_ONCE);
    for await (const { uid, size, source } of client.fetch(asked.join(','), query, { uid: true })) {
      // A number that nobody asked for would move the place beyond mails that were never read.
      if (!source || !asked.includes(uid) || mails.has(uid)) continue;
      bytes += source.length;
      const isCut = (size ?? source.length) > source.length;
      mails.set(uid, { place: { validity, last: uid }, bytes: source, isCut });
    }
  }
  return [...mails.values()].sort((a, b) => a.place.last - b.place.last);
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
    ...LIMITS,
  };
}
