// Reads the mail that answers ours. A person's reply pauses the dossier and waits among the answers, with the sentence
// that suggests what it says; an answering machine pauses it too, as nobody has read us yet; a mail that came back means
// that the step has not happened. What does not concern us is not kept, not marked and not told: the mailbox is the
// company's own. Read twice, by two processes, or anew in a mailbox that was moved to another server, a mail has one effect.

import { createHash } from 'node:crypto';
import { ownWords } from '../../channels/mail-text.ts';
import type { FetchedMail, Mailbox } from '../../channels/mailbox.ts';
import { type MailFile, type ReadMail, readMail } from '../../channels/read-mail.ts';
import type { Language } from '../../claim/parties.ts';
import { replyHint } from '../../dossier/reply-hint.ts';
import { handleAnswer, insertAnswerFiles, type ProofFile } from '../../store/debtors/debtor-answers.ts';
import { insertHold } from '../../store/dossiers/holds.ts';
import {
  addressesOfMessage,
  bounceDelivery,
  insertMailAnswer,
  type KeptPlace,
  keepPlace,
  keepReadUntil,
  mailAnswersOfDay,
  placeOf,
  type Spoken,
} from '../../store/messages/mail-in.ts';
import { refuseAddresses } from '../../store/messages/outbox.ts';
import { withdrawMessages } from '../../store/messages/withdraw-messages.ts';
import { addDays, type CalendarDate, earlier } from '../../units/calendar.ts';
import { documentKind, documentName } from '../../units/document-kind.ts';
import { foldEmail } from '../../units/reachable.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { inDossier, type Work } from '../in-dossier.ts';
import { speaksOf } from './speaks-of.ts';

export const MAILBOX_READER = 'mailbox';

export type HeldMail = 'reply' | 'absence' | 'complaint';

/** Working days that the company has before reminders go on. */
const HOLD_DAYS: Readonly<Record<HeldMail, number>> = { reply: 5, absence: 5, complaint: 10 };
/** A mailbox that was never read is read from so many days back. */
const DAYS_BACK = 14;
/** A mail server counts the days of its own clock and zone, and a mail of today may be handed to it tomorrow. */
const DAYS_MARGIN = 2;
const BATCH = 50;
/** Beyond that, mail of one debtor on one day stays in the mailbox alone. */
const MAILS_A_DAY = 50;
const MOST_FILES = 5;
const LARGEST_FILE = 5 * 1024 * 1024;
/** Signs of a reply that are kept; the whole mail stays in the mailbox. */
const LONGEST_WORDS = 5_000;

export type ReadRequest = {
  readonly mailbox: Mailbox;
  /** The mailbox without its password. */
  readonly name: string;
  readonly day: CalendarDate;
  /** What a hold says to the company's people. */
  readonly holdBecause: (kind: HeldMail, language: Language) => string;
};

export type MailOutcome = HeldMail | 'bounce' | 'known' | 'notOurs';
export type MailReading = Readonly<Record<MailOutcome, number>>;

/** Throws what the mail server said where it cannot be read; what was read until then stays done. */
export async function readMailbox(context: InstallationContext, request: ReadRequest): Promise<MailReading> {
  const { mailbox, name, day } = request;
  let numbering: string | null = null;
  const counts = { reply: 0, absence: 0, complaint: 0, bounce: 0, known: 0, notOurs: 0 };
  for (;;) {
    // What comes in stays in the mailbox, for the process that is newer.
    await context.newer?.refuse();
    const after = await placeOf(context.database, name);
    const mails = await mailbox.fetch({ after, since: readFrom(after, day), limit: BATCH });
    for (const outcome of await takeMails(context, request, mails)) counts[outcome] += 1;
    const place = mails.at(-1)?.place;
    if (place) await keepPlace(context.database, { mailbox: name, place });
    else if (after?.readUntil !== day) await keepReadUntil(context.database, name, day);
    if (mails.length < BATCH) return counts;
    // Read on from the day again and again, such a mailbox would be read without an end, and never to its end.
    if (numbering !== null && place?.validity !== numbering)
      throw new Error(
        'found another numbering of the mails (UIDVALIDITY) at each connection, expected one that stays',
      );
    numbering = place?.validity ?? null;
  }
}

/** Where the numbers of before say nothing any more: from the day until which all was read, however long this process was away. */
function readFrom(after: KeptPlace | null, day: CalendarDate): CalendarDate {
  const usual = addDays(day, -DAYS_BACK);
  return after?.readUntil ? earlier(usual, addDays(after.readUntil, -DAYS_MARGIN)) : usual;
}

type Come = { readonly mail: ReadMail } & { readonly hash: string };

async function takeMails(
  context: InstallationContext,
  request: ReadRequest,
  mails: readonly FetchedMail[],
): Promise<MailOutcome[]> {
  const come: Come[] = [];
  for (const { bytes } of mails) {
    const mail = await readMail(bytes);
    if (mail !== null) come.push({ mail, hash: createHash('sha256').update(bytes).digest('hex') });
  }
  const spokenOf = await speaksOf(
    context,
    come.map(({ mail }) => mail),
  );
  const outcomes: MailOutcome[] = [];
  for (const one of come) {
    const spoken = spokenOf(one.mail);
    outcomes.push(spoken === null ? 'notOurs' : await takeOne(context, request, { ...one, spoken }));
  }
  const unread = Array.from({ length: mails.length - come.length }, (): MailOutcome => 'notOurs');
  return [...outcomes, ...unread];
}

type Taken = Come & { readonly spoken: Spoken };

function takeOne(context: InstallationContext, request: ReadRequest, taken: Taken): Promise<MailOutcome> {
  const { spoken, mail } = taken;
  const act = {
    companyId: spoken.companyId,
    by: MAILBOX_READER,
    day: request.day,
    dossierId: spoken.dossierId,
  };
  return inDossier<MailOutcome>(deskOfCompany(context, spoken.companyId), act, {
    absent: 'notOurs',
    work: async work => {
      if (mail.kind === 'delay') return 'notOurs';
      if (mail.kind === 'bounce') return bouncedIn(work, taken);
      return heldIn(work, request, { ...taken, kind: mail.kind });
    },
  });
}

/** The e-mail came back: unless something else of the message arrived, the step is taken back and a person asked for an address. */
async function bouncedIn(work: Work, { mail, spoken }: Taken): Promise<MailOutcome> {
  const { db, companyId, day, tell } = work;
  const { messageId } = spoken;
  const { address, evidence } = mail.refused ?? { address: null, evidence: '' };
  const sentTo = messageId === null ? null : await addressesOfMessage(db, { companyId, messageId });
  if (messageId === null || sentTo === null) return 'notOurs';
  const { recipient, copies } = sentTo;
  const named = address ?? recipient;
  const isCopy = foldEmail(named) !== foldEmail(recipient);
  if (!isCopy && !(await bounceDelivery(db, { companyId, messageId, evidence }))) return 'known';
  // Anybody can write a report: it closes no address but one that this message went to.
  const reached = isCopy ? copies.find(copy => foldEmail(copy) === foldEmail(named)) : recipient;
  if (reached !== undefined)
    await refuseAddresses(db, { companyId, addresses: [{ address: reached, evidence }], day });
  if (!isCopy)
    await withdrawMessages(db, companyId, [{ messageId, because: { code: 'addressRefused', evidence } }]);
  tell({ kind: 'bounced', subjectId: messageId, content: { recipient: reached ?? named, evidence } });
  return 'bounce';
}

async function heldIn(
  work: Work,
  { holdBecause }: ReadRequest,
  { mail, hash, spoken, kind }: Taken & { kind: HeldMail },
): Promise<MailOutcome> {
  const { db, company, companyId, debtorId, dossierId, day, at, makeId, tell } = work;
  if ((await mailAnswersOfDay(db, { companyId, debtorId, day })) >= MAILS_A_DAY) return 'notOurs';
  const answerId = makeId();
  const words = ownWords(mail.text).slice(0, LONGEST_WORDS);
  const content = {
    note: words === '' ? mail.subject : words,
    subject: mail.subject,
    from: mail.from,
    messageId: spoken.messageId,
    hint: kind === 'reply' ? replyHint(words) : null,
  };
  const formKey = markOf(mail, hash);
  const isNew = await insertMailAnswer(db, { spoken, answerId, kind, content, formKey, at, day });
  if (!isNew) return 'known';
  const files = proofsOf(mail.files);
  await insertAnswerFiles(db, { companyId, answerId, files });
  // Nobody has to read that somebody is away.
  if (kind === 'absence') await handleAnswer(db, { companyId, answerId, at, by: MAILBOX_READER, note: null });
  if (kind === 'complaint') await stopWriting(work, spoken);
  const because = holdBecause(kind, company.language);
  const untilOn = addWorkingDays(day, HOLD_DAYS[kind], { country: company.country });
  const hold = { companyId, holdId: makeId(), dossierId, invoiceId: null, because, fromOn: day, untilOn };
  await insertHold(db, { ...hold, author: MAILBOX_READER });
  const proofs = files.map(({ name, sha256 }) => ({ name, sha256 }));
  tell({
    kind: ENTRY[kind],
    subjectId: answerId,
    content: { ...content, mail: hash, proofs, until: untilOn },
  });
  return kind;
}

/** A mailbox that is moved adds lines of its own to a mail: the same are its id and what was written. */
const markOf = ({ id, from, subject, text }: ReadMail, hash: string): string =>
  id === null
    ? hash
    : createHash('sha256')
        .update(JSON.stringify([id, from?.address, subject, text]))
        .digest('hex');

const ENTRY: Readonly<Record<HeldMail, string>> = {
  reply: 'replyReceived',
  absence: 'absenceReceived',
  complaint: 'complaintReceived',
};

/** Somebody marked our mail as unwanted: nothing more goes to that address until a person says so. */
async function stopWriting({ db, companyId, day }: Work, { messageId }: Spoken): Promise<void> {
  const sentTo = messageId === null ? null : await addressesOfMessage(db, { companyId, messageId });
  if (sentTo === null) return;
  const refused = { address: sentTo.recipient, evidence: 'marked as unwanted mail' };
  await refuseAddresses(db, { companyId, addresses: [refused], day });
}

/** Documents by their content; what is none of them stays in the mailbox. */
const proofsOf = (files: readonly MailFile[]): ProofFile[] =>
  files
    .flatMap(({ name, bytes }) => {
      const mediaType = documentKind(bytes);
      if (mediaType === null || bytes.length > LARGEST_FILE) return [];
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [{ name: documentName(name, 'document'), mediaType, sha256, bytes }];
    })
    .slice(0, MOST_FILES);
