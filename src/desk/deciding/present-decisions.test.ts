import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillPortfolio } from '../../../bench/portfolio.ts';
import { emptyDatabase, MONDAY } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { dailyRun } from '../daily-run.ts';
import { todayView } from '../overview/today.ts';

const DEBTORS = 530;

let database: Database;
let close: () => Promise<void>;
let companyId: string;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  const one = { companies: 1, invoicesPerDebtor: 1, decideEvery: 1, day: MONDAY, seed: 1 };
  await fillPortfolio(database, { ...one, debtors: DEBTORS });
  const [company] = await select<{ id: string }>(database, 'select company_id as id from company');
  companyId = company?.id ?? '';
  // No bank statement and no word that all money is in: nothing may be sent, so that each dossier says why.
  await database.query('delete from cash_declaration where company_id = $1', [companyId]);
});
afterAll(() => close());

const heldBack = async () => {
  const today = await todayView(database, { companyId, day: MONDAY });
  expect(today.heldBack.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(today.overdue.amount);
  return new Map(today.heldBack.map(({ code, dossiers }) => [code, dossiers]));
};

it('before the first run a screen decides the largest dossiers and says of the others that they wait for the run', async () => {
  const before = await heldBack();
  expect(before.get('notDecidedYet')).toBe(DEBTORS - 500);
  expect([...before.values()].reduce((sum, dossiers) => sum + dossiers, 0)).toBe(DEBTORS);
});

it('after it every dossier says its own reason', async () => {
  await dailyRun(
    { database, clock: { now: () => `${MONDAY}T08:00:00.000Z` } },
    { companyId, day: MONDAY, author: 'Claire', isDryRun: false },
  );
  const after = await heldBack();
  expect(after.has('notDecidedYet')).toBe(false);
  expect(after.get('noBankRecords')).toBeGreaterThan(500);
});
