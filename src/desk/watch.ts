// What goes on by itself while the server runs: the daily run when a new day begins, parcels that may leave, and one
// backup a day. Each round does little and may be missed without harm: everything is decided from facts. What fails holds
// up nothing else.

import { mailChannel } from '../channels/mail-channel.ts';
import type { Company } from '../claim/parties.ts';
import { companiesToSend, lookAtOtherPages } from '../store/companies/companies-with-work.ts';
import { companiesWithSales } from '../store/debtors/sales-questions.ts';
import { headsFile, noteHeads } from '../store/journal/noted-heads.ts';
import { LeftHere, leftHereFile } from '../store/messages/left-here.ts';
import { companiesWithDigest } from '../store/overview/digests.ts';
import { type CalendarDate, mondayOf } from '../units/calendar.ts';
import { tellAnewOfAll } from './agreements/tell-anew.ts';
import { clockWatch } from './clock-check.ts';
import { deskOfCompany, type InstallationContext, millisecondsOf } from './context.ts';
import type { DailyRun } from './daily-run.ts';
import { RUN_AUTHOR } from './deciding/decide-next.ts';
import { decideWaitingOfAll } from './deciding/waiting-anew.ts';
import { eachCompany } from './each-company.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { pagesAt } from './messages/page-links.ts';
import { type AskSales, askSales } from './messages/sales-question.ts';
import type { NightlyBackup } from './nightly-backup.ts';
import { lookAtOnline } from './online/look-online.ts';
import type { OnlinePayments } from './online/online-payments.ts';
import { MOST_TRIES, type MondayMail, mailDigests } from './overview/monday-mail.ts';
import type { OfficeMail } from './overview/office-mail.ts';
import { type Piece, Rounds } from './rounds.ts';
import { runCompanies } from './run-companies.ts';
import type { PrintLetter } from './sending/parcel.ts';
import { sendMessages, type Unwritten } from './sending/send-messages.ts';
import { sendingMode } from './sending/sending-rules.ts';
import { takeBackAllRehearsed } from './sending/take-back-rehearsed.ts';
import { isDeadWorker, thisWorker } from './worker-name.ts';

const ROUND_MS = 20_000;
/** A try that fails for want of room may have written for minutes. */
const BACKUP_REST_MS = 60 * 60 * 1000;

export type Watch = { stop(): Promise<void> };

export type WatchRequest = {
  readonly desk: InstallationContext;
  readonly dataFolder: string;
  readonly backups: NightlyBackup;
  readonly smtpUrl: string | null;
  readonly today: () => CalendarDate;
  readonly isPretending: boolean;
  readonly note: (text: string) => void;
  /** In the language of whoever reads the log. */
  readonly logWords: {
    decided(counts: DailyRun<never>['counts'], isCutShort: boolean): string;
    backup(done: { readonly rows: number; readonly file: string }): string;
  };
  /** A fault as a sentence, for whoever reads the log. */
  readonly faultText: (fault: unknown) => string;
  readonly printLetter: PrintLetter;
  /** Mail to the company's own people. */
  readonly post: OfficeMail['send'];
  readonly salesWords: AskSales['words'];
  readonly digestWords: MondayMail['words'];
  /** Null where debtors cannot pay online. */
  readonly online: OnlinePayments | null;
};

export function watchInstallation(request: WatchRequest): Watch {
  const stopping = new AbortController();
  let round: Promise<void> = Promise.resolve();
  const rounds = new Rounds({ ...request, nowMs: () => millisecondsOf(request.desk.clock.now()) });
  const once = onceADay();
  const forget = onceADay();
  const note = onceADay();
  const links = onceADay();
  const checkClock = clockWatch(request.desk);
  const unwritten: Unwritten[] = [];
  const leftHere = new LeftHere(leftHereFile(request.dataFolder));
  const pieces = (day: CalendarDate): Piece[] => [
    // Of two machines on one database the other one may be newer: what this one writes and sends would follow old rules.
    {
      name: 'Version',
      isGate: true,
      work: async () => request.desk.newer?.refuse(),
    },
    // Told, and told to be over; the others go on.
    { name: 'Clock', work: checkClock },
    // A real mail server stands in place of a trial mailbox: what comes next is decided without what nobody got.
    {
      name: 'Rehearsed',
      work: () => takeBackAllRehearsed(request.desk, { smtpUrl: request.smtpUrl, by: RUN_AUTHOR, day }),
    },
    // The address of this installation may be another one since what waits was written.
    { name: 'Links', work: () => links(day, () => lookAtLinks(request, day)) },
    { name: 'Daily run', work: () => once(day, () => runAll(request, day)) },
    { name: 'What is over', work: () => forget(day, () => forgetAll(request, leftHere)) },
    { name: 'Backup', work: () => backUp(request, day), restMs: BACKUP_REST_MS },
    { name: 'Journal', work: () => note(day, () => noteJournals(request, day)), restMs: BACKUP_REST_MS },
    { name: 'Online payments', work: () => lookOnline(request, day) },
    { name: 'Questions to sales', work: () => askAll(request, day) },
    { name: 'Monday mail', work: () => tellAll(request, day) },
    // What was taken in since the run changes what waits for approval.
    {
      name: 'Waiting messages',
      work: () => decideWaitingOfAll(request.desk, { day, author: RUN_AUTHOR }),
    },
    // What was not told as it was written is told as things are now.
    {
      name: 'Confirmations',
      work: () => tellAnewOfAll(request.desk, { day, author: RUN_AUTHOR }),
    },
    {
      name: 'Sending',
      work: () => sendAll({ ...request, unwritten, leftHere, stopping: stopping.signal }, day),
    },
  ];
  const tick = (): void => {
    // A round that takes long is not started twice.
    round = round.then(() => rounds.go(pieces(request.today()), () => !stopping.signal.aborted));
  };
  const timer = setInterval(tick, ROUND_MS);
  tick();
  return {
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await round;
    },
  };
}

/** What failed is done again. */
function onceADay(): (day: CalendarDate, work: () => Promise<void>) => Promise<void> {
  let doneOn: CalendarDate | null = null;
  return async (day, work) => {
    if (doneOn === day) return;
    await work();
    doneOn = day;
  };
}

/** Outside the database, for `acquit verify`. */
const noteJournals = ({ desk, dataFolder }: WatchRequest, day: CalendarDate): Promise<void> =>
  noteHeads(desk.database.through('upkeep'), { file: headsFile(dataFolder), day });

async function forgetAll({ desk }: WatchRequest, leftHere: LeftHere): Promise<void> {
  await forgetWhatIsOver(desk);
  leftHere.forgetBefore(desk.clock.now());
}

async function lookAtLinks({ desk }: WatchRequest, day: CalendarDate): Promise<void> {
  const address = pagesAt(desk.pageLinks);
  if (address !== null) await lookAtOtherPages(desk.database, { pagesAt: address, day });
}

async function lookOnline({ desk, online }: WatchRequest, day: CalendarDate): Promise<void> {
  if (online !== null) await lookAtOnline(desk, { online, day });
}

function runAll({ desk, note, logWords }: WatchRequest, day: CalendarDate): Promise<void> {
  return runCompanies(desk, {
    day,
    author: RUN_AUTHOR,
    onRun: ({ name }, { counts, isCutShort }) =>
      note(`${name}, ${day}: ${logWords.decided(counts, isCutShort)}`),
  });
}

/** Whoever sells to a debtor is told before its reminders leave. */
async function askAll({ desk, post, salesWords }: WatchRequest, day: CalendarDate): Promise<void> {
  const having = await companiesWithSales(desk.database);
  await eachCompany(desk, { having }, ({ id: companyId }) =>
    askSales(deskOfCompany(desk, companyId), { companyId, day, post, words: salesWords }),
  );
}

/** Whoever directs is told of the week, on Monday. */
async function tellAll({ desk, post, digestWords: words }: WatchRequest, day: CalendarDate): Promise<void> {
  const having = await companiesWithDigest(desk.database, { week: mondayOf(day), most: MOST_TRIES });
  await eachCompany(desk, { having }, ({ id: companyId }) =>
    mailDigests(deskOfCompany(desk, companyId), { companyId, day, post, words }),
  );
}

type SendAll = WatchRequest & {
  readonly unwritten: Unwritten[];
  readonly leftHere: LeftHere;
  readonly stopping: AbortSignal;
};

async function sendAll(request: SendAll, day: CalendarDate): Promise<void> {
  const having = await companiesToSend(request.desk.database);
  await eachCompany(request.desk, { having }, company => sendOf(company, { ...request, day }));
}

async function sendOf(
  { id, policy }: Company,
  {
    desk,
    smtpUrl,
    isPretending,
    printLetter,
    day,
    unwritten,
    leftHere,
    stopping,
  }: SendAll & { readonly day: CalendarDate },
): Promise<void> {
  const mode = sendingMode({ smtpUrl, policy });
  const channel = mailChannel(mode === 'nothingLeaves' ? null : smtpUrl);
  try {
    await sendMessages(deskOfCompany(desk, id), {
      companyId: id,
      channel,
      mode,
      printLetter,
      day: isPretending ? day : null,
      isUrgent: false,
      author: RUN_AUTHOR,
      worker: thisWorker(),
      isDead: isDeadWorker,
      unwritten,
      leftHere,
      stopping,
    });
  } finally {
    await channel.close();
  }
}

async function backUp({ desk, backups, note, logWords }: WatchRequest, day: CalendarDate): Promise<void> {
  const done = await backups.make(desk.database.through('upkeep'), day);
  if (done) note(logWords.backup(done));
}
