// The desk's own day: the run, a person's approval, the sending rounds, calls and letters, and what waits for a person's
// answer. After each of them the oracle looks at whatever a debtor has been told.

import type { Dice } from '../demo/random.ts';
import type { DeskContext } from '../src/desk/context.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { approveBatch } from '../src/desk/messages/approve-batch.ts';
import { type SendResult, sendMessages } from '../src/desk/sending/send-messages.ts';
import { finishTask, settleDoubt } from '../src/desk/sending/settle-delivery.ts';
import { companiesToRun, companiesToSend } from '../src/store/companies/companies-with-work.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import type { Life } from './faults/mortal.ts';
import type { Office } from './office.ts';

/** The night's run. A process that dies in it is started again by the system, and runs again. */
export async function run(office: Office, on: CalendarDate): Promise<void> {
  // The server asks first whether the firm has work, and so does it here: what it would miss, silence would show.
  if (!(await companiesToRun(office.database, on)).has(office.companyId)) return;
  await office.sacrifice('run', on);
  const { counts } = await office.insist('run', on, context =>
    dailyRun(context, { companyId: office.companyId, day: on, author: 'run', isDryRun: false }),
  );
  const { send, wait, hold, ask, done } = counts;
  if (send + wait + hold + ask + done > 0)
    office.say(`run: ${send} to send, ${wait} wait, ${hold} held, ${ask} ask, ${done} done`);
}

export async function approve(office: Office, on: CalendarDate): Promise<void> {
  const { changed } = await office.insist('approve', on, context =>
    approveBatch(context, { ...office.act(on), ids: 'all' }),
  );
  if (changed.length > 0) office.say(`approved: ${changed.length}`);
}

/** Two servers wake at the same hour: each dossier is decided once. */
export async function runTwice(office: Office, on: CalendarDate, dice: Dice): Promise<void> {
  let prepared = 0;
  await office.together(dice, async context => {
    const { counts } = await dailyRun(context, {
      companyId: office.companyId,
      day: on,
      author: 'run',
      isDryRun: false,
    });
    prepared += counts.send;
  });
  office.say(`two runs at once: ${prepared} to send`);
}

/** Two servers send at the same time: each parcel leaves once. */
export async function sendTwice(office: Office, dice: Dice): Promise<void> {
  const lines: string[] = [];
  await office.together(dice, async (context, life) => {
    const { messages } = await sendOver(office, context, life);
    lines.push(...messages.map(({ recipient, outcome }) => `${recipient}: ${outcome}`));
  });
  office.say(`two rounds at once: ${lines.sort().join(', ') || 'nothing'}`);
}

/** One round of the server's watch. One that dies is not repeated: the next round finds what it left. */
export async function send(office: Office, on: CalendarDate): Promise<void> {
  if (!(await companiesToSend(office.database)).has(office.companyId)) return;
  await office.sacrifice('send', on);
  const result = await office.attempt('send', on, (context, life) => sendOver(office, context, life));
  if (result === null) return;
  if (result.inDoubt.length > 0) office.say(`in doubt: ${result.inDoubt.length}`);
  for (const line of result.messages
    .map(({ recipient, outcome, evidence }) => `${recipient}: ${outcome}, ${withoutId(evidence)}`)
    .sort())
    office.say(`  ${line}`);
}

/** The fake's answer names the parcel; what a library says of a broken connection is its own matter. */
const withoutId = (evidence: string): string =>
  evidence
    .replace(/<[^>]*>/g, '<parcel>')
    .replace(/^(?!\d{3}[ -]|outside).*(connection|ECONN|timeout).*$/i, 'no answer');

async function sendOver(office: Office, context: DeskContext, life: Life): Promise<SendResult> {
  const channel = office.mailbox.channelFor(life);
  try {
    return await sendMessages(context, {
      companyId: office.companyId,
      channel,
      printLetter: async () => new Uint8Array(),
      mode: 'live',
      day: null,
      isUrgent: false,
      author: 'sender',
      worker: life.worker,
      isDead: office.isDead,
    });
  } finally {
    await channel.close();
  }
}

type Task = { readonly messageId: string; readonly channel: string; readonly customer: string };

/** Calls are made and letters posted. */
export async function doTasks(office: Office, on: CalendarDate): Promise<void> {
  const { rows } = await office.database.query<Task>(
    `select d.message_id as "messageId", d.channel, b.name as customer from delivery d
       join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.state = 'task' and m.state in ('approved', 'closed') order by b.name, d.channel, m.prepared_on`,
    [office.companyId],
  );
  for (const { messageId, channel, customer } of rows) {
    const outcome = await office.insist('tasks', on, context =>
      finishTask(context, { ...office.act(on), messageId, channel, note: 'done' }),
    );
    office.say(
      `${channel} to ${customer}: ${typeof outcome === 'string' ? outcome : outcome.because.map(({ code }) => code).join(', ')}`,
    );
  }
}

/** A person has asked the customers, and says what they said. */
export async function settleDoubts(office: Office, on: CalendarDate): Promise<void> {
  const { rows } = await office.database.query<{ id: string; parcel: string; customer: string }>(
    `select d.message_id as id, d.parcel_id as parcel, b.name as customer from delivery d
       join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
      where d.company_id = $1 and d.state = 'inDoubt' and d.channel = 'email' order by b.name, d.delivered_on`,
    [office.companyId],
  );
  for (const { id, parcel, customer } of rows) {
    const outcome = office.arrived.has(parcel) ? 'sent' : 'notSent';
    await settleDoubt(office.desk(), { ...office.act(on), messageId: id, outcome });
    office.say(`doubt about ${customer}: ${outcome}`);
  }
}
