// What the person at the desk does on a day of the demonstration: approves the batch and lets it leave, makes the calls
// and posts the letters, settles receipts that were in doubt, and holds a dossier where a customer has answered.

import { makeFakeChannel } from '../src/channels/fake.ts';
import { holdDossier } from '../src/desk/agreements/hold-dossier.ts';
import type { DeskContext } from '../src/desk/context.ts';
import { approveBatch } from '../src/desk/messages/approve-batch.ts';
import { unmatchedPayments } from '../src/desk/money/bank-view.ts';
import { confirmMatch } from '../src/desk/money/confirm-match.ts';
import { sendMessages } from '../src/desk/sending/send-messages.ts';
import { finishTask } from '../src/desk/sending/settle-delivery.ts';
import { dayText } from '../src/messages/format.ts';
import { select } from '../src/store/select.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { DEMO_COMPANY } from './company.ts';
import type { DebtorKey } from './debtor-rows.ts';
import { DEMO_DEBTORS } from './debtors.ts';

export type Person = {
  readonly context: DeskContext;
  readonly companyId: string;
  readonly day: CalendarDate;
};

const BY = DEMO_COMPANY.signatory;

/** Test mode: what is approved is recorded as sent, and nothing leaves the machine. */
export async function approveAndSend({ context, companyId, day }: Person): Promise<void> {
  await approveBatch(context, { companyId, by: BY, day, ids: 'all' });
  await sendMessages(context, {
    companyId,
    channel: makeFakeChannel(),
    mode: 'nothingLeaves',
    printLetter: () => Promise.reject(new Error('In test mode no letter is set')),
    day,
    isUrgent: true,
    author: BY,
    worker: 'demonstration',
    isDead: () => false,
  });
}

/** Calls to make and letters to post are approved at once; what leaves by mail waits for a second look. */
export async function approveTasks({ context, companyId, day }: Person): Promise<void> {
  const prepared = await select<{ id: string }>(
    context.database,
    `select m.message_id as id from message m where m.company_id = $1 and m.state = 'prepared' and not exists (
       select 1 from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state <> 'task')`,
    [companyId],
  );
  await approveBatch(context, { companyId, by: BY, day, ids: prepared.map(({ id }) => id) });
}

type Task = { readonly messageId: string; readonly channel: string; readonly dossierId: string };

/** What came of a call, in turn; a promise holds the dossier until two days after it. */
const ANSWERS: readonly { readonly note: string; readonly promisedInDays: number | null }[] = [
  { note: 'Promet un virement en fin de semaine.', promisedInDays: 4 },
  { note: 'Absent ; message laissé à la comptabilité.', promisedInDays: null },
  { note: 'N’a pas retrouvé la facture : copie renvoyée.', promisedInDays: null },
  { note: 'Attend la signature de son directeur.', promisedInDays: null },
];

/** Calls and letters that wait; the answers follow in their order. Returns how many calls were made. */
export async function doTasks(person: Person, { callsBefore }: { callsBefore: number }): Promise<number> {
  const { context, companyId, day } = person;
  const tasks = await select<Task>(
    context.database,
    `select d.message_id as "messageId", d.channel, d.dossier_id as "dossierId" from delivery d
       join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.state = 'task' order by b.name, d.channel`,
    [companyId],
  );
  let calls = callsBefore;
  for (const { messageId, channel, dossierId } of tasks) {
    const answer = channel === 'call' ? ANSWERS[calls++ % ANSWERS.length] : null;
    const note =
      answer?.note ??
      (channel === 'registeredLetter' ? 'Recommandé déposé à La Poste.' : 'Avec le courrier du matin.');
    await finishTask(context, { companyId, by: BY, day, messageId, channel, note });
    if (answer && answer.promisedInDays !== null)
      await hold(person, {
        dossierId,
        because: `Promesse de paiement au téléphone le ${dayText(day, 'fr')}`,
        until: addDays(day, answer.promisedInDays + 2),
      });
  }
  return calls - callsBefore;
}

/** Days that a receipt in doubt is left to its debtor's explanation. */
const DOUBT_DAYS = 5;
const RECEIPTS = 200;

/** Confirms the only proposal of receipts that have waited for a while. */
export async function settleReceipts({ context, companyId, day }: Person): Promise<void> {
  const { entries } = await unmatchedPayments(context.database, { companyId, cursor: null, limit: RECEIPTS });
  for (const { id, receivedOn, proposals } of entries) {
    const [only] = proposals;
    if (!only || proposals.length > 1 || receivedOn > addDays(day, -DOUBT_DAYS)) continue;
    const allocations = only.invoices.map(({ invoiceId, amount }) => ({ invoiceId, amount }));
    await confirmMatch(context, { companyId, by: BY, day, paymentId: id, allocations });
  }
}

type Planned = {
  readonly debtor: DebtorKey;
  /** Days before the day of the demonstration, and days after it until when; null: until somebody lifts it. */
  readonly ago: number;
  readonly untilIn: number | null;
  readonly because: string;
};

const HOLDS: readonly Planned[] = [
  { debtor: 'grandmarteau', ago: 4, untilIn: -1, because: 'Promesse de paiement sous trois jours' },
  { debtor: 'harpone', ago: 6, untilIn: 5, because: 'Promesse : le solde par virement la semaine prochaine' },
  { debtor: 'quenouille', ago: 9, untilIn: null, because: 'Litige : deux spots défectueux, avoir demandé' },
];

/** The holds that were placed between the last lived day and this one. */
export async function placeHolds(
  person: Person,
  { since, shownOn }: { since: CalendarDate | null; shownOn: CalendarDate },
): Promise<void> {
  for (const { debtor, ago, untilIn, because } of HOLDS) {
    const on = addDays(shownOn, -ago);
    if (on > person.day || (since !== null && on <= since)) continue;
    const dossierId = await dossierOf(person, debtor);
    if (dossierId === null) continue;
    await hold(person, { dossierId, because, until: untilIn === null ? null : addDays(shownOn, untilIn) });
  }
}

async function hold(
  { context, companyId, day }: Person,
  facts: { dossierId: string; because: string; until: CalendarDate | null },
): Promise<void> {
  await holdDossier(context, { companyId, by: BY, day, invoiceId: null, ...facts });
}

async function dossierOf({ context, companyId }: Person, key: DebtorKey): Promise<string | null> {
  const debtor = DEMO_DEBTORS.find(one => one.key === key);
  const [row] = await select<{ id: string }>(
    context.database,
    'select o.dossier_id as id from dossier o join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id where o.company_id = $1 and b.name = $2',
    [companyId, debtor?.name ?? ''],
  );
  return row?.id ?? null;
}
