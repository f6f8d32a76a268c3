// Two processes that do the same at the same time have one effect: each debtor is decided once and written to once.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ManyDebtors, manyDebtors } from '../../demo/scale.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { openStage, type Stage } from './stage.ts';

const FRIDAY = day('2026-11-20');
const DEBTORS = 450;

let stage: Stage;
let files: ManyDebtors;

beforeAll(async () => {
  stage = await openStage(FRIDAY);
  files = manyDebtors({ day: FRIDAY, debtors: DEBTORS, seed: 5 });
  const identity = ['--iban', 'FR7630006000011234567890189', '--email', 'c@essai.example.com'];
  await acquit('company', 'add', '--name', 'Atelier Essai SARL', '--country', 'FR', ...identity);
  await acquit('company', 'live');
});

afterAll(() => stage?.close());

const acquit = (...words: string[]): Promise<string> => stage.acquit(...words);

describe('two processes at the same time', () => {
  it('take the same files in once', async () => {
    const [table, statement] = [
      join(stage.product.folder, 'many.csv'),
      join(stage.product.folder, 'many.xml'),
    ];
    writeFileSync(table, files.table);
    writeFileSync(statement, files.statement);
    const both = [1, 2].map(() => stage.product.start(['take-in', table, statement], stage.around).ended);
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
    expect(stage.sink.received.length).toBe(DEBTORS);
    expect(new Set(stage.sink.received.map(({ to }) => to)).size).toBe(DEBTORS);
    expect(await count(`select count(*)::int as count from delivery where state = 'delivered'`)).toBe(
      DEBTORS,
    );
    expect(JSON.parse(await acquit('verify', '--json'))).toMatchObject({ isSound: true });
  });
});

async function count(text: string): Promise<number> {
  return (await select<{ count: number }>(stage.database, text))[0]?.count ?? 0;
}
