// Starts the installation: the web server, the sender that lets approved messages leave when they may, the daily run
// at the change of day, and the nightly backup. Runs until the process is told to stop.

import { join } from 'node:path';
import { Hono } from 'hono';
import type { Access } from '../access/access.ts';
import { openAccess } from '../access/open-access.ts';
import { portalSigner } from '../access/portal-links.ts';
import type { Provider } from '../access/single-sign-on.ts';
import { mailboxName, makeImapMailbox, parseImapUrl } from '../channels/imap-mailbox.ts';
import type { ProvidersOf } from '../channels/payment-settings.ts';
import { makeTypesetter } from '../channels/typesetter.ts';
import { rateTables } from '../desk/claims/rate-tables.ts';
import { halfDemonstration, removeDemonstration } from '../desk/company/half-demonstration.ts';
import type { InstallationContext } from '../desk/context.ts';
import { isDatabaseAway } from '../desk/database-away.ts';
import { debtorPortal } from '../desk/debtor-page/debtor-portal.ts';
import { approvalPortal } from '../desk/messages/approval-portal.ts';
import { salesPortal } from '../desk/messages/sales-answer.ts';
import { NightlyBackup } from '../desk/nightly-backup.ts';
import type { OnlinePayments } from '../desk/online/online-payments.ts';
import { type OfficeMail, officeMail } from '../desk/overview/office-mail.ts';
import { watchMailbox } from '../desk/sending/watch-mailbox.ts';
import { type Watch, watchInstallation } from '../desk/watch.ts';
import type { LetterContent } from '../letters/message.ts';
import { letterPage } from '../letters/rendering/page.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';
import { mailHoldText } from '../messages/risk-words.ts';
import { logWords } from '../messages/run-words.ts';
import { wallText } from '../messages/wall-words.ts';
import { approvalPages } from '../portal/approval-pages.ts';
import { type PageFaults, sayOfFault } from '../portal/away.ts';
import { takeNothingWhile } from '../portal/being-updated.ts';
import { calculatorPages } from '../portal/calculator.ts';
import { debtorPages } from '../portal/debtor-pages.ts';
import { salesPages } from '../portal/sales-pages.ts';
import { allCompanies, openCompanies } from '../store/companies/companies.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { announce } from './announce.ts';
import { deskOf } from './desk/desk-of.ts';
import { onlinePayments } from './desk/online-setting.ts';
import { faultTeller } from './fault-teller.ts';
import { clientAddress } from './guard/client-address.ts';
import { ownOrigins } from './guard/guard.ts';
import { watchInbox } from './inbox.ts';
import { machineDoors } from './machine-doors.ts';
import { digestLetter } from './mail/digest-letter.ts';
import { salesLetter } from './mail/office-letters.ts';
import { findWebFolder, startServing, tryPort } from './serve.ts';

export type StartSurroundings = {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly imapUrl: string | null;
  readonly url: string;
  readonly port: number;
  /** Signs sessions and links. */
  readonly secret: string;
  readonly provider?: Provider | null;
  readonly payments?: ProvidersOf | null;
  readonly today: () => CalendarDate;
  readonly isPretending: boolean;
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
  /** Of whoever reads what the server writes; English where it is not said. */
  readonly locale?: Locale;
  /** A fault as a sentence, for whoever reads what the server writes. */
  readonly faultText: (fault: unknown) => string;
  /** Fills an empty database; null leaves it empty. */
  readonly loadDemonstration: ((desk: InstallationContext) => Promise<void>) | null;
  /** Resolves when the process is asked to stop. Until it is called a stop breaks off what is under way. */
  readonly untilStopped: () => Promise<void>;
};

/** Where somebody may write without signing in. */
const PUBLIC_PATHS = ['/p', '/p/*', '/s/*', '/a/*'] as const;
const HOST = '0.0.0.0';

export async function startServer(around: StartSurroundings, given: InstallationContext): Promise<void> {
  const stopping = new AbortController();
  const desk = { ...given, stopping: stopping.signal };
  const typesetter = makeTypesetter({ addedFonts: desk.letterFonts?.added ?? [] });
  const online = onlinePayments(around);
  const access = openAccess(desk.database.through('entry'), {
    secret: around.secret,
    publicUrl: around.url,
    trustedOrigins: ownOrigins(around.url),
    provider: around.provider ?? null,
  });
  await fillWhenEmpty(around, { desk, access });
  const stopped = around.untilStopped();
  const printLetter = (letter: LetterContent): Promise<Uint8Array> => typesetter.typeset(letterPage(letter));
  const mail = officeMail(desk, around.smtpUrl);
  const backups = new NightlyBackup(around.dataFolder);
  const machine = machineDoors(desk, backups);
  const faults = faultsOf(around, desk);
  const doors = {
    ...faults,
    desk: deskOf({ context: desk, today: around.today, printLetter, online }),
    access,
    post: mail.send,
    ownPost: mail.own,
    clock: { now: () => new Date(desk.clock.now()), today: around.today },
    publicUrl: around.url,
    hasDebtorPage: desk.pageLinks != null,
    ...machine,
  };
  const serving = await startServing({
    doors,
    port: around.port,
    hostname: HOST,
    webFolder: findWebFolder(),
    pages: publicPages(around, { desk, online, isOlder: machine.isOlder, faults }),
  });
  let watches: readonly Watch[] = [];
  try {
    watches = watchAll({ around, desk, online, printLetter, mail, backups });
    await sayWhereNoWallStands(around, desk);
    await announce({ around, access, companies: await allCompanies(desk.database) });
    await stopped;
  } finally {
    // Also where the start fails in its last steps: a process that went on without its database would serve nobody, and
    // nobody would start it again.
    stopping.abort();
    // Each ends what it has in hand; none waits for another to be told.
    await Promise.all(watches.map(watch => watch.stop()));
    await serving.close();
    await mail.close();
    await typesetter.close();
  }
}

const faultsOf = ({ note }: StartSurroundings, desk: InstallationContext) => ({
  reportFault: faultTeller({ note, nowMs: () => Date.parse(desk.clock.now()) }),
  isDatabaseAway: (fault: unknown) => isDatabaseAway(desk, fault),
});

/** All that goes on beside the web server: the watched folder, the mailbox, the daily run and what it sends. */
function watchAll({
  around,
  desk,
  online,
  printLetter,
  mail,
  backups,
}: {
  around: StartSurroundings;
  desk: InstallationContext;
  online: OnlinePayments;
  printLetter: (letter: LetterContent) => Promise<Uint8Array>;
  mail: OfficeMail;
  backups: NightlyBackup;
}): readonly Watch[] {
  const replies = watchReplies(around, desk);
  const inbox = watchInbox({
    desk,
    folder: join(around.dataFolder, 'inbox'),
    today: around.today,
    companies: () => openCompanies(desk.database),
    note: around.note,
  });
  const post = mail.send;
  const daily = watchInstallation({
    ...around,
    desk,
    backups,
    online,
    printLetter,
    post,
    salesWords: salesLetter,
    digestWords: digestLetter,
    logWords: logWords(around.locale ?? 'en'),
  });
  return [inbox, ...(replies === null ? [] : [replies]), daily];
}

/** Throws where IMAP_URL cannot be used: better now than after the first reply was missed. */
function watchReplies({ imapUrl, today, note }: StartSurroundings, desk: InstallationContext): Watch | null {
  if (imapUrl === null) return null;
  const settings = parseImapUrl(imapUrl);
  const mailbox = makeImapMailbox(settings);
  return watchMailbox(desk, { mailbox, name: mailboxName(settings), today, note, holdBecause: mailHoldText });
}

async function fillWhenEmpty(
  { loadDemonstration, note, port, locale = 'en' }: StartSurroundings,
  { desk, access }: { desk: InstallationContext; access: Access },
): Promise<void> {
  const half = await halfDemonstration(desk);
  if (half === 'loading')
    note('Another process is loading the demonstration. If none is, start again in five minutes.');
  if (loadDemonstration === null) {
    if (half === 'left') note('The demonstration was cut short: acquit serve --demo loads it anew.');
    return;
  }
  // Whoever has set a password in it may have begun to work.
  if (half === 'left' && (await access.isUnclaimed())) {
    note('The demonstration was cut short while it was loaded: it is begun anew.');
    await removeDemonstration(desk);
  }
  if ((await allCompanies(desk.database)).length > 0) return;
  await tryPort({ port, hostname: HOST });
  note(m.log_demoLoading({}, { locale }));
  await loadDemonstration(desk);
}

/** What anybody may open: the calculator, and the page of a debtor who holds a link or a code. */
function publicPages(
  { secret, today }: StartSurroundings,
  {
    desk,
    online,
    isOlder,
    faults,
  }: {
    desk: InstallationContext;
    online: OnlinePayments;
    isOlder: () => Promise<boolean>;
    faults: PageFaults;
  },
): Hono {
  const pages = new Hono();
  pages.onError(sayOfFault(faults));
  for (const path of PUBLIC_PATHS) pages.use(path, takeNothingWhile(isOlder));
  pages.route('/', calculatorPages({ tables: () => rateTables(desk.database.through('rates')), today }));
  const signer = portalSigner(secret);
  const portal = debtorPortal(desk, signer, online);
  const nowMilliseconds = (): number => Date.parse(desk.clock.now());
  const around = { today, nowMilliseconds, clientAddress };
  pages.route('/', debtorPages({ ...around, portal }));
  pages.route('/', salesPages({ ...around, portal: salesPortal(desk, signer) }));
  pages.route('/', approvalPages({ ...around, portal: approvalPortal(desk, signer) }));
  return pages;
}

async function sayWhereNoWallStands(
  { note, locale = 'en' }: StartSurroundings,
  { database }: InstallationContext,
) {
  const wall = await database.through('upkeep').wall();
  if (wall.kind === 'missing') note(wallText(wall, { locale }));
}
