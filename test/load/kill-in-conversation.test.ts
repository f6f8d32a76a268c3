// Killed while a mail server has five texts and has not answered: those five are in doubt, with the few that had the word
// to go next. What it had taken beyond them leaves by itself, and nothing arrives twice.

import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manyDebtors } from '../../demo/scale.ts';
import { CONNECTIONS } from '../../src/channels/email.ts';
import { NEXT_IN_TURN } from '../../src/desk/sending/mailing.ts';
import { PARCEL_BATCH } from '../../src/desk/sending/send-messages.ts';
import { openStore } from '../../src/store/open-store.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';
import { bundledProduct, type Product, surroundings } from './product.ts';

const FRIDAY = day('2026-11-20');
const DEBTORS = 120;
const ANSWERED = 60;
const TIME_LIMIT_MS = 300_000;

let product: Product;
let silent: MailSink;
let healthy: MailSink;

beforeEach(async () => {
  product = await bundledProduct();
  silent = await startMailSink(ANSWERED);
  healthy = await startMailSink();
});

afterEach(async () => {
  await silent?.close();
  await healthy?.close();
  product?.remove();
});

describe('a process that is killed in the middle of a conversation', () => {
  it(
    'leaves in doubt what was in conversation or next in turn, and all else arrives exactly once',
    async () => {
      const folder = await mkdtemp(join(product.folder, 'books-'));
      const at = (sink: MailSink) => surroundings({ folder, today: FRIDAY, smtpUrl: sink.url });
      await approvedBooks(at(silent));

      const { child, ended } = product.start(['send', '--json'], at(silent));
      await untilSilent(() => child.exitCode);
      child.kill('SIGKILL');
      await ended;
      // Five texts have arrived that nobody knows of: on each connection one.
      expect(silent.received).toHaveLength(ANSWERED + CONNECTIONS);

      const next = JSON.parse((await product.start(['send', '--json'], at(healthy)).ended).out);
      const inDoubt: readonly string[] = next.nowInDoubt;
      expect(inDoubt.length).toBeGreaterThanOrEqual(CONNECTIONS);
      expect(inDoubt.length).toBeLessThanOrEqual(CONNECTIONS + NEXT_IN_TURN);
      expect(inDoubt.length).toBeLessThan(PARCEL_BATCH / 4);
      await expectEach(folder, inDoubt);
      console.log(`${ANSWERED} answered, ${CONNECTIONS} in conversation: ${inDoubt.length} in doubt`);
    },
    TIME_LIMIT_MS,
  );
});

async function approvedBooks(around: ReturnType<typeof surroundings>): Promise<void> {
  const files = manyDebtors({ day: FRIDAY, debtors: DEBTORS, seed: 3, payingEvery: 1_000 });
  const [table, statement] = [join(product.folder, 'many.csv'), join(product.folder, 'many.xml')];
  writeFileSync(table, files.table);
  writeFileSync(statement, files.statement);
  const identity = [
    '--country',
    'FR',
    '--iban',
    'FR7630006000011234567890189',
    '--email',
    'c@essai.example.com',
  ];
  await product.run(['company', 'add', '--name', 'Atelier Essai SARL', ...identity], around);
  await product.run(['company', 'live'], around);
  await product.run(['take-in', table, statement], around);
  await product.run(['run'], around);
  await product.run(['approve', '--all'], around);
}

async function untilSilent(exitCode: () => number | null): Promise<void> {
  while (silent.received.length < ANSWERED + CONNECTIONS) {
    if (exitCode() !== null) throw new Error(`The send ended with ${exitCode()}`);
    await new Promise(setImmediate);
  }
}

async function expectEach(folder: string, inDoubt: readonly string[]): Promise<void> {
  const store = await openStore({ dataFolder: folder, databaseUrl: null, log: () => {} });
  const parcels = await select<{ message: string; parcel: string; state: string }>(
    store.database,
    `select message_id::text as message, parcel_id as parcel, state from delivery where channel = 'email' and state <> 'withdrawn'`,
  ).finally(() => store.close());
  expect(parcels).toHaveLength(DEBTORS);
  const parcelOf = (messageId: string): string => messageId.slice(1).split('@')[0] ?? '';
  const received = [...silent.received, ...healthy.received];
  const arrived = new Set(received.map(({ messageId }) => parcelOf(messageId)));
  expect(arrived.size).toBe(received.length);
  for (const { message, parcel, state } of parcels) {
    expect(state, parcel).toBe(inDoubt.includes(message) ? 'inDoubt' : 'delivered');
    if (state === 'delivered') expect(arrived.has(parcel), parcel).toBe(true);
  }
  // The five that have it without an answer are among those in doubt.
  const doubtful = new Set(parcels.filter(({ state }) => state === 'inDoubt').map(({ parcel }) => parcel));
  for (const { messageId } of silent.received.slice(ANSWERED))
    expect(doubtful.has(parcelOf(messageId))).toBe(true);
}
