// What goes on by itself while the server runs: the daily run when a new day begins, parcels that may leave, and one
// backup a day. Each round does little and may be missed without harm: everything is decided from facts.

import { join } from 'node:path';
import { mailChannel } from '../channels/mail-channel.ts';
import { dailyBackup } from '../store/backup/backup-rotation.ts';
import { allCompanies } from '../store/companies/companies.ts';
import { companiesToSend } from '../store/companies/companies-with-work.ts';
import { companiesWithSales } from '../store/debtors/sales-questions.ts';
import { companiesWithDigest } from '../store/overview/digests.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { deskOfCompany, type InstallationContext } from './context.ts';
import { decideWaitingOfAll } from './deciding/waiting-anew.ts';
import { type AskSales, askSales } from './messages/sales-question.ts';
import { lookAtOnline } from './online/look-online.ts';
import type { OnlinePayments } from './online/online-payments.ts';
import { weekOf } from './overview/digest.ts';
import { MOST_TRIES, type MondayMail, mailDigests } from './overview/monday-mail.ts';
import type { OfficeMail } from './overview/office-mail.ts';
import { runCompanies } from './run-companies.ts';
import type { PrintLetter } from './sending/parcel.ts';
import { sendMessages } from './sending/send-messages.ts';
import { sendingMode } from './sending/sending-rules.ts';
import { isDeadWorker, thisWorker } from './worker-name.ts';

const ROUND_MS = 20_000;
const AUTHOR = 'daily run';

export type Watch = { stop(): Promise<void> };

export type WatchRequest = {
  readonly desk: InstallationContext;
  readonly dataFolder: string;
  readonly smtpUrl: string | null;
  readonly today: () => CalendarDate;
  readonly isPretending: boolean;
  readonly note: (text: string) => void;
  readonly printLetter: PrintLetter;
  /** Mail to the company's own people. */
  readonly post: OfficeMail['send'];
  readonly salesWords: AskSales['words'];
  readonly digestWords: MondayMail['words'];
  /** Null where debtors cannot pay online. */
  readonly online: OnlinePayments | null;
};

export function watchInstallation(request: WatchRequest): Watch {
  let lastRunOn: CalendarDate | null = null;
  let isStopping = false;
  let round: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    const day = request.today();
    if (lastRunOn !== day) {
      await runAll(request, day);
      await backUp(request, day);
      lastRunOn = day;
    }
    if (request.online !== null) await lookAtOnline(request.desk, { online: request.online, day });
    await askAll(request, day);
    await tellAll(request, day);
    try {
      // What was taken in since the run changes what waits for approval.
      await decideWaitingOfAll(request.desk, { day, author: AUTHOR });
    } finally {
      await sendAll(request, day);
    }
  };
  const tick = (): void => {
    // A round that takes long is not started twice.
    round = round
      .then(() => (isStopping ? undefined : once()))
      .catch((fault: unknown) =>
        request.note(`The daily work met a fault and goes on later: ${String(fault)}`),
      );
  };
  const timer = setInterval(tick, ROUND_MS);
  tick();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await round;
    },
  };
}

function runAll({ desk, note }: WatchRequest, day: CalendarDate): Promise<void> {
  return runCompanies(desk, {
    day,
    author: AUTHOR,
    onRun: ({ name }, { counts }) =>
      note(
        `${name}, ${day}: ${counts.send} to send, ${counts.wait} wait, ${counts.hold} held, ${counts.ask} ask a person, ${counts.done} settled`,
      ),
  });
}

/** Whoever sells to a debtor is told before its reminders leave. */
async function askAll({ desk, post, salesWords }: WatchRequest, day: CalendarDate): Promise<void> {
  for (const companyId of await companiesWithSales(desk.database))
    await askSales(deskOfCompany(desk, companyId), { companyId, day, post, words: salesWords });
}

/** Whoever directs is told of the week, on Monday. */
async function tellAll({ desk, post, digestWords: words }: WatchRequest, day: CalendarDate): Promise<void> {
  for (const companyId of await companiesWithDigest(desk.database, { week: weekOf(day), most: MOST_TRIES }))
    await mailDigests(deskOfCompany(desk, companyId), { companyId, day, post, words });
}

async function sendAll(
  { desk, smtpUrl, isPretending, printLetter }: WatchRequest,
  day: CalendarDate,
): Promise<void> {
  const toSend = await companiesToSend(desk.database);
  if (toSend.size === 0) return;
  for (const { id, policy } of await allCompanies(desk.database)) {
    if (!toSend.has(id)) continue;
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
        author: AUTHOR,
        worker: thisWorker(),
        isDead: isDeadWorker,
      });
    } finally {
      await channel.close();
    }
  }
}

async function backUp({ desk, dataFolder, note }: WatchRequest, day: CalendarDate): Promise<void> {
  const done = await dailyBackup({
    database: desk.database.through('upkeep'),
    folder: join(dataFolder, 'backups'),
    today: day,
  });
  if (done) note(`Backup: ${done.rows} rows in ${done.file}`);
}
