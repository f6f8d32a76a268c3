// An installation of many companies, as two servers on one database run it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillPortfolio } from '../../bench/portfolio.ts';
import { runCompanies } from '../../src/desk/run-companies.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { emptyDatabase } from '../../test/desk-rows.ts';

const TODAY = day('2026-11-20');
const COMPANIES = 6;
const DEBTORS = 60;

describe('the morning of many companies on two servers', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillPortfolio(database, {
      companies: COMPANIES,
      debtors: DEBTORS,
      invoicesPerDebtor: 10,
      decideEvery: 1,
      day: TODAY,
      seed: 1,
    });
  });
  afterAll(() => close());

  const context = () => ({ database, clock: { now: () => `${TODAY}T08:00:00.000Z` } });
  const companies = () =>
    select<{ id: string; name: string; head: string; cents: number }>(
      database,
      `select company_id as id, name, hash as head, (select sum(payable - settled)::bigint from invoice i where i.company_id = c.company_id) as cents
         from company c join journal_head using (company_id) where exists (select from dossier d where d.company_id = c.company_id) order by name`,
      [],
    );
  /** What one server decides: of each dossier its company, and what it owes by `claim/balance`. */
  const serve = async (): Promise<{ name: string; dossierId: string; open: number }[]> => {
    const decided: { name: string; dossierId: string; open: number }[] = [];
    await runCompanies(context(), {
      day: TODAY,
      author: 'morning',
      tell: ({ facts: { dossierId, balances } }) => ({
        dossierId,
        open: balances.reduce((total, { open }) => total + open.amount, 0),
      }),
      onRun: ({ name }, { told }) => {
        for (const one of told) decided.push({ name, ...one });
      },
    });
    return decided;
  };
  const waiting = () =>
    select<{ name: string }>(
      database,
      'select distinct name from dossier join company using (company_id) where look_on <= $1 order by name',
      [TODAY],
    );

  it('companies whose journal is lost stop alone, more of them than are decided side by side, and it is told', async () => {
    const lost = (await companies()).slice(0, -1);
    expect(lost.length).toBeGreaterThan(3);
    const ids = lost.map(({ id }) => id);
    await database.query('delete from journal_head where company_id = any($1::uuid[])', [ids]);
    await expect(serve()).rejects.toThrow(/^Company \S+ has no journal$/);
    expect(await waiting()).toEqual(lost.map(({ name }) => ({ name })));
    for (const { id, head } of lost)
      await database.query('insert into journal_head (company_id, position, hash) values ($1, 0, $2)', [
        id,
        head,
      ]);
  });

  it('each dossier is decided once by either, and owes what was invoiced less what settled it', async () => {
    await database.query('update dossier set look_on = $1', [TODAY]);
    const decided = (await Promise.all([serve(), serve()])).flat();
    expect(decided).toHaveLength(DEBTORS);
    expect(new Set(decided.map(({ dossierId }) => dossierId)).size).toBe(DEBTORS);
    for (const { name, cents } of await companies()) {
      const mine = decided.filter(one => one.name === name);
      expect(mine.reduce((total, { open }) => total + open, 0)).toBe(cents);
    }
  });

  // The check of a foreign key keeps its plan: made for a table of no messages, it reads all of them for each row.
  it('the planner learns of the messages while they are few, not when a run has ended', async () => {
    const [known] = await select<{ rows: number }>(
      database,
      "select reltuples::bigint as rows from pg_class where oid = 'message'::regclass",
    );
    expect(known?.rows).toBeGreaterThanOrEqual(20);
  });
});
