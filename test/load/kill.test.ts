// Killed at any moment, the product loses nothing and sends nothing twice. Real processes end by SIGKILL in the middle of
// taking in, deciding and sending; the next one carries on. Six kills, or twenty where CI is true; ACQUIT_KILLS sets
// another number. The moments follow from a seed that is printed: ACQUIT_KILL_SEED repeats a run.

import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dice, diceOf } from '../../demo/random.ts';
import { type ManyDebtors, manyDebtors } from '../../demo/scale.ts';
import { CONNECTIONS } from '../../src/channels/email.ts';
import { NEXT_IN_TURN } from '../../src/desk/sending/mailing.ts';
import { openStore } from '../../src/store/open-store.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';
import { bundledProduct, type Product, type Surroundings, surroundings } from './product.ts';

const FRIDAY = day('2026-11-20');
const KILLS = Number(process.env['ACQUIT_KILLS'] ?? (process.env['CI'] === 'true' ? 20 : 6));
const SEED = Number(process.env['ACQUIT_KILL_SEED'] ?? 20_261_120);
const DEBTORS = 600;
/** What is left of a send when the last kill falls, so that it falls into the send. */
const AFTER_LAST_KILL = 100;
/** Twenty kills take about a minute on two idle cores. */
const TIME_LIMIT_MS = 600_000;
const IDENTITY = [
  '--country',
  'FR',
  '--iban',
  'FR7630006000011234567890189',
  '--email',
  'c@essai.example.com',
];

let product: Product;
let sink: MailSink;
let folder: string;
let around: Surroundings;

beforeEach(async () => {
  product = await bundledProduct();
  sink = await startMailSink();
  folder = await mkdtemp(join(product.folder, 'books-'));
  around = surroundings({ folder, today: FRIDAY, smtpUrl: sink.url });
});

afterEach(async () => {
  await sink?.close();
  product?.remove();
});

describe('a process that is killed', () => {
  it(
    `${KILLS} times over taking in, deciding and sending loses nothing and sends nothing twice`,
    async () => {
      const files = manyDebtors({ day: FRIDAY, debtors: DEBTORS, seed: 3, payingEvery: 20 });
      const [table, statement] = [join(product.folder, 'many.csv'), join(product.folder, 'many.xml')];
      writeFileSync(table, files.table);
      writeFileSync(statement, files.statement);
      await acquit('company', 'add', '--name', 'Atelier Essai SARL', ...IDENTITY);
      const start = await secondsOf(() => acquit('company', 'live'));
      const dice = diceOf(SEED);
      const moments = momentsOf(dice);
      console.log(`kills, seed ${SEED}: ${JSON.stringify(moments)}`);

      for (const after of moments.takeIn) await killAfter(start + after, ['take-in', table, statement]);
      await acquit('take-in', table, statement);
      for (const after of moments.run) await killAfter(start + after, ['run']);
      await acquit('run');
      await acquit('approve', '--all');
      const doubts = await sendAndKill(moments.send);

      expect(doubts.perKill.length).toBe(moments.send.length);
      for (const named of doubts.perKill) expect(named).toBeLessThanOrEqual(CONNECTIONS + NEXT_IN_TURN);
      expect(await acquit('send', '--json')).toContain('"sent": 0');
      expect(JSON.parse(await acquit('verify', '--json'))).toMatchObject({ isSound: true });
      await expectEverything(files, doubts.named);
    },
    TIME_LIMIT_MS,
  );
});

const acquit = (...words: string[]): Promise<string> => product.run(words, around);

type Moments = {
  /** Seconds after the process is at work. */
  readonly takeIn: readonly number[];
  readonly run: readonly number[];
  /** Messages that the mail server has when the process is killed. */
  readonly send: readonly number[];
};

/** A third of the kills each; those of the send each in its own part of it. */
function momentsOf(dice: Dice): Moments {
  const third = Math.max(1, Math.floor(KILLS / 3));
  const sends = Math.max(1, KILLS - 2 * third);
  const milliseconds = (most: number): number[] =>
    Array.from({ length: third }, () => dice.between(0, most) / 1_000);
  const width = Math.floor((DEBTORS * 0.9 - AFTER_LAST_KILL) / sends);
  return {
    takeIn: milliseconds(300),
    run: milliseconds(Math.floor(900 / third)),
    send: Array.from({ length: sends }, (_, part) => part * width + dice.between(1, width)),
  };
}

async function killAfter(seconds: number, words: readonly string[]): Promise<void> {
  const { child, ended } = product.start(words, around);
  await Promise.race([pause(seconds * 1_000), ended]);
  child.kill('SIGKILL');
  const { code } = await ended;
  if (code !== null) console.log(`${words[0]} ended by itself before ${seconds.toFixed(3)} s`);
}

type Doubts = { readonly perKill: readonly number[]; readonly named: readonly string[] };

/** Kills a send each time the mail server has so many messages, then lets the last one finish. */
async function sendAndKill(moments: readonly number[]): Promise<Doubts> {
  let isKilled = false;
  const named: string[] = [];
  const perKill: number[] = [];
  for (const moment of [...moments, Number.POSITIVE_INFINITY]) {
    const { child, ended } = product.start(['send', '--json'], around);
    const timer = setInterval(() => {
      if (sink.received.length >= moment) child.kill('SIGKILL');
    }, 1);
    const { out } = await ended.finally(() => clearInterval(timer));
    // A send names what the one before left in its hands; a killed one cannot tell, the journal can.
    const known = await doubtsNamed();
    const fresh = known.filter(id => !named.includes(id));
    if (isKilled) perKill.push(fresh.length);
    named.push(...fresh);
    isKilled = child.signalCode === 'SIGKILL';
    if (moment !== Number.POSITIVE_INFINITY)
      expect(isKilled, `the send ended before ${moment}: ${out}`).toBe(true);
  }
  return { perKill, named };
}

async function doubtsNamed(): Promise<string[]> {
  return withRows(
    `select subject_id::text as id from journal where kind = 'inDoubt' order by position`,
    rows => rows.map(({ id }) => String(id)),
  );
}

async function withRows<T>(text: string, use: (rows: readonly Record<string, unknown>[]) => T): Promise<T> {
  const store = await openStore({
    dataFolder: folder,
    databaseUrl: null,
    log: () => {},
  });
  try {
    return use(await select<Record<string, unknown>>(store.database, text));
  } finally {
    await store.close();
  }
}

async function expectEverything(files: ManyDebtors, doubts: readonly string[]): Promise<void> {
  const [stored] = await withRows(
    `select (select count(*)::int from invoice) as invoices, (select count(distinct number)::int from invoice) as numbers, (select sum(payable)::bigint from invoice) as payable,
            (select sum(settled)::bigint from invoice) as settled, (select count(*)::int from statement_line) as bookings`,
    rows => rows,
  );
  expect({ ...stored, payable: Number(stored?.['payable']), settled: Number(stored?.['settled']) }).toEqual({
    invoices: files.invoices,
    numbers: files.invoices,
    payable: files.overdue,
    settled: files.received,
    bookings: files.bookings,
  });
  const parcels = await withRows(
    `select d.message_id::text as message, d.parcel_id as parcel, d.state, o.debtor_id::text as debtor, d.recipient
       from delivery d join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id where d.channel = 'email' and d.state <> 'withdrawn'`,
    rows =>
      rows.map(row => ({
        message: String(row['message']),
        parcel: String(row['parcel']),
        state: String(row['state']),
        recipient: String(row['recipient']),
      })),
  );
  // One parcel a debtor; at the mail server each message and each debtor at most once.
  expect(new Set(parcels.map(({ recipient }) => recipient)).size).toBe(parcels.length);
  expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(sink.received.length);
  expect(new Set(sink.received.map(({ to }) => to)).size).toBe(sink.received.length);
  const arrived = new Set(sink.received.map(({ messageId }) => messageId.slice(1).split('@')[0]));
  for (const { message, parcel, state } of parcels) {
    expect(['delivered', 'inDoubt']).toContain(state);
    // What was handed over without a receipt is named, whether it arrived or not; the rest arrived.
    expect(doubts.includes(message), parcel).toBe(state === 'inDoubt');
    if (state === 'delivered') expect(arrived.has(parcel), parcel).toBe(true);
  }
  expect(parcels.filter(({ state }) => state === 'inDoubt').length).toBe(doubts.length);
  console.log(`${parcels.length} parcels, ${sink.received.length} arrived, ${doubts.length} named in doubt`);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
