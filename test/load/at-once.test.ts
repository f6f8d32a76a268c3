// Two processes that do the same at the same time have one effect: each debtor is decided once and written to once.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ManyDebtors, manyDebtors } from '../../demo/scale.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';
import { type MailSink, startMailSink } from './mail-sink.ts';
import { bundledProduct, type Product, type Surroundings, surroundings } from './product.ts';

const FRIDAY = day('2026-11-20');
const DEBTORS = 450;

let product: Product;
let sink: MailSink;
let server: ServerUnderTest;
let database: Database;
let around: Surroundings;
let files: ManyDebtors;

beforeAll(async () => {
  product = await bundledProduct();
  sink = await startMailSink();
  server = await embeddedUnderTest().start();
  const fresh = await server.fresh(MIGRATIONS_FOLDER);
  database = fresh.database;
  around = surroundings({
    folder: product.folder,
    today: FRIDAY,
    smtpUrl: sink.url,
    databaseUrl: fresh.address,
  });
  files = manyDebtors({ day: FRIDAY, debtors: DEBTORS, seed: 5 });
  const identity = ['--iban', 'FR7630006000011234567890189', '--email', 'c@essai.example.com'];
  await acquit('company', 'add', '--name', 'Atelier Essai SARL', '--country', 'FR', ...identity);
  await acquit('company', 'live');
});

afterAll(async () => {
  await sink?.close();
  await server?.close();
  product?.remove();
});

const acquit = (...words: string[]): Promise<string> => product.run(words, around);

describe('two processes at the same time', () => {
  it('take the same files in once', async () => {
    const [table, statement] = [join(product.folder, 'many.csv'), join(product.folder, 'many.xml')];
    writeFileSync(table, files.table);
    writeFileSync(statement, files.statement);
    const both = [1, 2].map(() => product.start(['take-in', table, statement], around).ended);
    const codes = (await Promise.all(both)).map(({ code }) => code);
    expect(codes).toEqual([0, 0]);
    expect(await count('select count(*)::int as count from invoice')).toBe(files.invoices);
    expect(await count('select count(*)::int as count from statement_line')).toBe(files.bookings);
    expect(await count('select count(*)::int as count from debtor')).toBe(DEBTORS);
  });

  it('decide every dossier once', async () => {
    const [first, second] = await Promise.all([acquit('run', '--json'), acquit('run', '--json')]);
    const decided = [first, second].map(answer => JSON.parse(answer).dossiers.length);
    expect(decided[0] + decided[1]).toBe(DEBTORS);
    expect(await count('select count(*)::int as count from message')).toBe(DEBTORS);
    expect(await count(`select count(*)::int as count from journal where kind = 'messagePrepared'`)).toBe(
      DEBTORS,
    );
  });

  it('send every message once', async () => {
    await acquit('approve', '--all');
    const [first, second] = await Promise.all([acquit('send', '--json'), acquit('send', '--json')]);
    const sent = [first, second].map(answer => JSON.parse(answer).counts.sent);
    expect(sent[0] + sent[1]).toBe(DEBTORS);
    expect(sink.received.length).toBe(DEBTORS);
    expect(new Set(sink.received.map(({ to }) => to)).size).toBe(DEBTORS);
    expect(await count(`select count(*)::int as count from delivery where state = 'delivered'`)).toBe(
      DEBTORS,
    );
    expect(JSON.parse(await acquit('verify', '--json'))).toMatchObject({ isSound: true });
  });
});

async function count(text: string): Promise<number> {
  return (await select<{ count: number }>(database, text))[0]?.count ?? 0;
}
