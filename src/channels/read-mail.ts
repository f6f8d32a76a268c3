// What a mail that came in is, and which of our messages it speaks of. Asked in this order, as programs that answer by
// themselves dress alike: a report of a mail server (RFC 3464; Postfix marks it as an automatic answer too), a complaint
// (RFC 5965), an answering machine (RFC 3834, or its words in the subject), else a person.
// The mail is a stranger's: size, parts and nesting are bounded, and nothing it names is opened or fetched.

import PostalMime, { type Email } from 'postal-mime';
import { plainOf } from './mail-text.ts';
import { LONGEST_MAIL } from './mailbox.ts';

export type MailKind = 'reply' | 'absence' | 'bounce' | 'delay' | 'complaint';

export type ReadMail = {
  readonly kind: MailKind;
  /** Its own, as its writer's program gave it. */
  readonly id: string | null;
  readonly from: { readonly name: string | null; readonly address: string } | null;
  readonly subject: string;
  /** What was written, with what it quotes; at most LONGEST_TEXT signs. */
  readonly text: string;
  /** Our messages that it names: those it answers first. */
  readonly messageIds: readonly string[];
  /** A report's address and the words of the server that refused it. */
  readonly refused: { readonly address: string | null; readonly evidence: string } | null;
  readonly files: readonly MailFile[];
};

export type MailFile = { readonly name: string; readonly bytes: Uint8Array };

/** Signs of a text that a person is shown. */
const LONGEST_TEXT = 20_000;
/** Signs of a field of a report: an address has at most 254 (RFC 5321, 4.5.3.1), and a refusal is quoted in 500. */
const LONGEST_FIELD = 1_000;
/** Lines that may begin a part: real mails have a few dozen; a hundred thousand took a parser 17 s, measured. */
const MOST_BOUNDARIES = 1_000;
/** The longest mail in lines of base64 has 140,000. A parser takes 60 µs a line, however empty: ten megabytes of them, minutes. */
const MOST_LINES = 300_000;
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 } as const;
/** `messageIdOf` in the desk writes them: the id of the message, the channel, the domain of the sender. */
const OURS = /([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\.email@/gi;

const ABSENT_SUBJECT =
  /^\s*(?:(?:re|tr|fwd?|aw|antw)\s*:\s*)*(?:réponse automatique|absence du bureau|message d['’]absence|absent|automatisch antwoord|afwezig|automatic reply|auto(?:matic)?[- ]?reply|out of (?:the )?office|automatische antwort|abwesen)/iu;
const REFUSED_SUBJECT =
  /undeliver|returned mail|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system)|failure notice|non remis|échec de (?:la )?remise|niet bezorgd|onbestelbaar|unzustellbar/iu;
const MACHINE = /^(?:mailer-daemon|postmaster)@/i;

/** Null for bytes that are no mail, or more parts than a mail has. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | null> {
  const raw = rawOf(bytes);
  if ((raw.match(/^--\S/gm) ?? []).length > MOST_BOUNDARIES || linesOf(raw) > MOST_LINES) return null;
  let email: Email;
  try {
    email = await PostalMime.parse(Buffer.from(raw, 'latin1'), LIMITS);
  } catch {
    return null;
  }
  if (email.headers.length === 0) return null;
  const report = reportOf(email, raw);
  const kind = kindOf(email, report);
  const answered = idsIn(`${email.inReplyTo ?? ''} ${email.references ?? ''}`);
  // What a person quotes may be an older message; a server quotes the one that it refuses.
  const messageIds = kind === 'reply' || answered.length > 0 ? answered : idsIn(raw);
  return {
    kind,
    id: email.messageId?.trim() || null,
    from: senderOf(email),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    text: (email.text?.trim() ? email.text : plainOf(email.html ?? '')).slice(0, LONGEST_TEXT),
    messageIds,
    refused: kind === 'bounce' || kind === 'complaint' ? (report ?? { address: null, evidence: '' }) : null,
    files: filesOf(email),
  };
}

/** One sign a byte; old programs end lines with a carriage return alone. */
function rawOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.subarray(0, LONGEST_MAIL)).toString('latin1');
  return raw.includes('\n') ? raw : raw.replaceAll('\r', '\n');
}

function linesOf(raw: string): number {
  let lines = 0;
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

type Report = { readonly address: string | null; readonly evidence: string; readonly isFinal: boolean };

function kindOf(email: Email, report: Report | null): MailKind {
  const type = headerOf(email, 'content-type');
  if (/report-type=["']?feedback-report/i.test(type)) return 'complaint';
  if (report !== null) return report.isFinal ? 'bounce' : 'delay';
  const isOwnWord = MACHINE.test(senderOf(email)?.address ?? '') && REFUSED_SUBJECT.test(email.subject ?? '');
  if (isOwnWord || headerOf(email, 'x-failed-recipients') !== '') return 'bounce';
  const submitted = headerOf(email, 'auto-submitted').toLowerCase();
  const isAutomatic =
    (submitted !== '' && !submitted.startsWith('no')) ||
    headerOf(email, 'x-autoreply') !== '' ||
    headerOf(email, 'x-autorespond') !== '' ||
    /auto[_-]reply/i.test(headerOf(email, 'precedence')) ||
    ABSENT_SUBJECT.test(email.subject ?? '');
  return isAutomatic ? 'absence' : 'reply';
}

/** The part that a mail server writes for programs, or what it says in a header of old. */
function reportOf(email: Email, raw: string): Report | null {
  const part = email.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const isReport = /report-type=["']?delivery-status/i.test(headerOf(email, 'content-type'));
  if (part === undefined && !isReport) return null;
  const text = part === undefined ? raw : textOf(part.content);
  const field = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, 'im')
      .exec(text)?.[1]
      ?.slice(0, LONGEST_FIELD)
      .replace(/\s+/g, ' ')
      .trim() ?? null;
  const recipient = field('Final-Recipient') ?? field('Original-Recipient');
  const action = field('Action')?.toLowerCase() ?? '';
  const status = field('Status') ?? '';
  return {
    address: /[^\s;<>]+@[^\s;<>]+/.exec(recipient ?? '')?.[0]?.toLowerCase() ?? null,
    evidence: (field('Diagnostic-Code') ?? `${action} ${status}`).slice(0, 500),
    isFinal: action === 'failed' || (action === '' && status.startsWith('5')),
  };
}

const idsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(OURS)].flatMap(([, id]) => (id === undefined ? [] : [id.toLowerCase()]))),
];

const headerOf = (email: Email, name: string): string =>
  email.headers.find(({ key }) => key === name)?.value ?? '';

function senderOf({ from }: Email): ReadMail['from'] {
  const address = from?.address?.trim().toLowerCase() ?? '';
  return address === '' ? null : { name: from?.name.trim() || null, address };
}

/** Documents that somebody attached on purpose: no picture of a signature, no part for programs. */
const filesOf = (email: Email): MailFile[] =>
  email.attachments.flatMap(({ filename, related, content, mimeType }) =>
    filename === null || related === true || mimeType.startsWith('message/') || typeof content === 'string'
      ? []
      : [{ name: filename.slice(0, 120), bytes: new Uint8Array(content) }],
  );

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8');
