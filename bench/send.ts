// Sending approved messages (claim, ask again, journal, hand over, receipt, journal) against the mail library alone with
// the same messages, the same number of connections and the same server.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { MayLeave, Parcel } from '../src/channels/channel.ts';
import { makeEmailChannel } from '../src/channels/email.ts';
import { parseSmtpUrl } from '../src/channels/smtp-settings.ts';
import type { DeskContext } from '../src/desk/context.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { approveBatch } from '../src/desk/messages/approve-batch.ts';
import { sendMessages } from '../src/desk/sending/send-messages.ts';
import { BENCH_AUTHOR, BENCH_DAY, type Books, takeIn, withBooks } from './books.ts';
import { costOf } from './cost.ts';
import { type Bench, type Measured, measuredCost } from './promise.ts';

const GOAL = 0.7;
/** Those of the mail channel. */
const CONNECTIONS = 5;
const MESSAGES_PER_CONNECTION = 100;

export const sendBenches: readonly Bench[] = [1_000, 10_000].map(count => ({
  name: `send-${count}`,
  run: () => withSink(port => withBooks(count, books => sendAndCompare(books, { count, port }))),
}));

async function sendAndCompare(
  books: Books,
  { count, port }: { count: number; port: number },
): Promise<Measured> {
  const { context, database, company } = books;
  await takeIn(books, 'table');
  await takeIn(books, 'statement');
  await dailyRun(context, { companyId: company.id, day: BENCH_DAY, author: BENCH_AUTHOR, isDryRun: false });
  await approveBatch(context, { companyId: company.id, by: BENCH_AUTHOR, day: BENCH_DAY, ids: 'all' });
  const parcels: Parcel[] = [];
  const cost = await costOf(database, async () => {
    await sendAll(context, { companyId: company.id, port, onParcel: parcel => parcels.push(parcel) });
  });
  if (parcels.length !== count) throw new Error(`${parcels.length} messages left, expected ${count}`);
  const limitCost = await costOf(database, () => sendBare(parcels, port));
  const limit = 'the mail library alone: same messages, connections and server';
  return measuredCost({ name: `send-${count}`, n: count, cost, limit, limitCost, goal: GOAL });
}

/** Everything that is approved. */
export async function sendAll(
  context: DeskContext,
  { companyId, port, onParcel }: { companyId: string; port: number; onParcel: (parcel: Parcel) => void },
): Promise<void> {
  const channel = makeEmailChannel({ server: parseSmtpUrl(`smtp://127.0.0.1:${port}`), dkim: null });
  const deliver = (parcel: Parcel, mayLeave: MayLeave): ReturnType<typeof channel.deliver> => {
    onParcel(parcel);
    return channel.deliver(parcel, mayLeave);
  };
  await sendMessages(context, {
    companyId,
    channel: { ...channel, deliver },
    mode: 'live',
    printLetter: () => Promise.reject(new Error('No letter goes with a first reminder')),
    day: BENCH_DAY,
    isUrgent: true,
    author: BENCH_AUTHOR,
    worker: 'bench',
    isDead: () => false,
  });
  await channel.close();
}

async function sendBare(parcels: readonly Parcel[], port: number): Promise<void> {
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
  });
  const sendOne = ({ messageId, from, to, subject, text, html, attachments }: Parcel): Promise<unknown> =>
    transport.sendMail({
      messageId,
      from,
      to: { name: to.name ?? '', address: to.address },
      subject,
      text,
      html,
      attachments: attachments.map(({ name, contentType, bytes, contentId }) => ({
        filename: name,
        contentType,
        content: Buffer.from(bytes),
        ...(contentId === undefined ? {} : { cid: contentId }),
      })),
    });
  await Promise.all(parcels.map(sendOne));
  transport.close();
}

/** A mail server in a process of its own, which takes everything and forgets it. */
export async function withSink<T>(work: (port: number) => Promise<T>): Promise<T> {
  const program = join(import.meta.dirname, 'mail-sink-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const [line] = await once(child.stdout, 'data');
    return await work(Number(String(line)));
  } finally {
    child.stdin.end();
    await ended;
  }
}
