// Mail by SMTP, as a channel that never guesses. What the server said decides:
//   an answer of 2xx to the whole message → accepted; 5xx to this message → refused; 4xx, a server that cannot be
//   reached or does not want us at all → not sent; nothing heard after the last byte went out → in doubt.
// Nodemailer tells all losses alike, so the stream it reads the message from is kept: read to its end means that
// the final dot may have left.

import { Readable } from 'node:stream';
import nodemailer, { type SendMailOptions, type SMTPPoolOptions } from 'nodemailer';
import { type Channel, HELD_BACK, type MayLeave, type Parcel, type Receipt } from './channel.ts';
import { type Alarm, mailTurns, type Turn, UNANSWERED } from './mail-turns.ts';
import { mailBytes } from './mime.ts';
import { checkDkim, type DkimSettings, type SmtpSettings } from './smtp-settings.ts';

/** Each company sends over its own server and signs with its own key, so each has its own channel. */
export type EmailSettings = {
  readonly server: SmtpSettings;
  readonly dkim: DkimSettings | null;
  /** Milliseconds; for tests and slow servers. */
  readonly timeouts?: Partial<SmtpTimeouts>;
  /** What rings when a server has talked for too long, for a test. */
  readonly alarm?: Alarm;
};

export type SmtpTimeouts = {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Without a byte from the server. RFC 5321 (4.5.3.2.6) lets a server think for ten minutes after the text. */
  readonly silenceMs: number;
  /** A whole conversation about one mail, whatever the server says meanwhile: more than its silence, as a long text takes its time. */
  readonly longestMs: number;
};

const DEFAULT_TIMEOUTS: SmtpTimeouts = {
  connectMs: 20_000,
  greetingMs: 30_000,
  silenceMs: 600_000,
  longestMs: 900_000,
};

/** Where a person waits for the answer before the screen. */
export const WAITED_FOR: SmtpTimeouts = {
  connectMs: 10_000,
  greetingMs: 10_000,
  silenceMs: 30_000,
  longestMs: 60_000,
};

/** Mails that are in conversation at once. */
export const CONNECTIONS = 5;
const MESSAGES_PER_CONNECTION = 100;

/** Throws when the DKIM key cannot be used. */
export function makeEmailChannel(settings: EmailSettings): Channel {
  if (settings.dkim) checkDkim(settings.dkim);
  const transport = poolTransport(settings);
  const texts = heldTexts(transport, settings.dkim !== null);
  const takeTurn = mailTurns(settings.timeouts?.longestMs ?? DEFAULT_TIMEOUTS.longestMs, settings.alarm);
  return {
    name: 'email',
    async deliver(parcel, mayLeave) {
      const { address } = parcel.to;
      if (!BARE_ADDRESS.test(address))
        return { kind: 'refused', evidence: `${address} is not one e-mail address` };
      const text: HeldText = { mayLeave, turn: takeTurn(), stream: null };
      texts.set(parcel.messageId, text);
      try {
        const answer = await transport.sendMail({ ...messageOf(parcel), signal: text.turn.signal });
        // With copies a server may take the message for some of them only: the recipient decides.
        if (answer.rejected.includes(parcel.to.address))
          return { kind: 'refused', evidence: wordsOf(answer.rejectedErrors?.[0] ?? answer.response) };
        // Said before the text has ended, it was not said of the text.
        return { kind: isHandedOver(text) ? 'accepted' : 'inDoubt', evidence: answer.response };
      } catch (error) {
        return receiptFor(error, isHandedOver(text));
      } finally {
        text.turn.end();
        texts.delete(parcel.messageId);
      }
    },
    async close() {
      transport.close();
    },
  };
}

/** The library reads 'a@x.fr, b@x.fr' and 'a@x.fr Bcc: b@x.fr' as people to write to; a parcel has one. */
const BARE_ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/u;

type PoolTransport = ReturnType<typeof poolTransport>;

const poolTransport = (settings: EmailSettings) => nodemailer.createTransport(transportOptions(settings));

function transportOptions({ server, dkim, timeouts }: EmailSettings): SMTPPoolOptions & { pool: true } {
  const { connectMs, greetingMs, silenceMs } = { ...DEFAULT_TIMEOUTS, ...timeouts };
  return {
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    // A message that did not leave is reported, and tried again by the outbox: never here, behind its back.
    maxRequeues: 0,
    host: server.host,
    port: server.port,
    secure: server.tls === 'immediate',
    requireTLS: server.tls === 'required',
    ignoreTLS: server.tls === 'none',
    connectionTimeout: connectMs,
    greetingTimeout: greetingMs,
    socketTimeout: silenceMs,
    // Texts and attachments are bytes that we hold: nothing is read from the disk or the network in their name.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(server.credentials
      ? { auth: { user: server.credentials.user, pass: server.credentials.password } }
      : {}),
    ...(dkim
      ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }
      : {}),
  };
}

type HeldText = { readonly mayLeave: MayLeave; readonly turn: Turn; stream: Readable | null };

const isHandedOver = ({ stream }: HeldText): boolean => stream?.readableEnded === true;

/** The text of each message on its way, by message id: asked for when its conversation begins, and held until it may leave. */
function heldTexts(transport: PoolTransport, isSigned: boolean): Map<string, HeldText> {
  const texts = new Map<string, HeldText>();
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const { messageId } = mail.data;
    const open = message.createReadStream.bind(message);
    message.createReadStream = options => {
      const { raw } = mail.data;
      const text = messageId ? texts.get(messageId) : undefined;
      text?.turn.begin();
      // What nobody answers for does not leave.
      const may = text ? text.mayLeave() : Promise.resolve(false);
      may.catch(() => {});
      // Bytes that nothing is done to need none of the library's stages, a tenth of a millisecond a mail; a signature does.
      const stream =
        Buffer.isBuffer(raw) && !isSigned ? inOnePiece(raw, may) : afterwards(open(options), may);
      if (text) text.stream = stream;
      return stream;
    };
    done();
  });
  return texts;
}

const inOnePiece = (bytes: Buffer, may: Promise<boolean>): Readable =>
  new Readable({
    read() {
      const leave = (isFree: boolean): void => {
        if (!isFree) return void this.destroy(new Error(HELD_BACK));
        this.push(bytes);
        this.push(null);
      };
      may.then(leave, (fault: Error) => this.destroy(fault));
    },
  });

function afterwards(text: Readable, may: Promise<boolean>): Readable {
  const held = Readable.from(piecesAfter(text, may), { objectMode: false });
  // A message that is refused before its text is asked for lets go of it.
  return held.once('close', () => text.destroy());
}

async function* piecesAfter(text: Readable, may: Promise<boolean>): AsyncGenerator<Buffer> {
  if (!(await may)) throw new Error(HELD_BACK);
  yield* text;
}

function messageOf(parcel: Parcel): SendMailOptions {
  const { messageId, from, to, copies = [] } = parcel;
  const bytes = mailBytes(parcel, new Date());
  return {
    messageId,
    envelope: { from: from.address, to: [to.address, ...copies] },
    raw: bytes.length <= PIECE ? bytes : Readable.from(piecesOf(bytes), { objectMode: false }),
  };
}

/** A longer mail is handed over piece by piece, so that its stream ends when its last piece goes out, not before. */
const PIECE = 65_536;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** Commands whose refusal concerns this message, and not the connection, the account or the sender, whom no customer answers for. */
const MESSAGE_COMMANDS: readonly string[] = ['RCPT TO', 'DATA'];

function receiptFor(error: unknown, wasHandedOver: boolean): Receipt {
  const evidence = wordsOf(error);
  const { code, command, responseCode } = smtpFacts(error);
  if (responseCode === null) {
    // Not the server, whose answer may be no answer at all: the library itself, before it asks for anything.
    if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', evidence };
    return { kind: wasHandedOver ? 'inDoubt' : 'notSent', evidence };
  }
  // Neither yes nor no to a text that is on the other side.
  if (responseCode < 400 && wasHandedOver) return { kind: 'inDoubt', evidence };
  const isAboutMessage = MESSAGE_COMMANDS.includes(command ?? '');
  const isForGood = responseCode >= 500 && responseCode < 600;
  return { kind: isForGood && isAboutMessage ? 'refused' : 'notSent', evidence };
}

type SmtpFacts = {
  readonly code: string | null;
  readonly command: string | null;
  readonly responseCode: number | null;
};

function smtpFacts(error: unknown): SmtpFacts {
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const [code, command, responseCode] = [field('code'), field('command'), field('responseCode')];
  return {
    code: typeof code === 'string' ? code : null,
    command: typeof command === 'string' ? command : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
  };
}

/** What the library says where a server answered nothing in time, for a receipt's evidence. */
export const isSilence = (evidence: string): boolean => SILENCE.includes(evidence);
const SILENCE: readonly string[] = [
  'Connection timeout',
  'Greeting never received',
  'TLS handshake timed out',
  'Timeout',
  UNANSWERED,
];

/** The library's own error says that a mail was given up, its cause says why. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  return name === 'AbortError' && cause instanceof Error ? cause.message : message;
}
