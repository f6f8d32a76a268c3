// A few dossiers are asked only for what there is. This compares their facts with those that many would get, of debtors to
// whom everything happens that can, on many days.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase } from '../../../test/desk-rows.ts';
import { scatterRows } from '../../../test/scattered-rows.ts';
import { askedOf, knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { insertCashDeclaration } from '../../store/companies/companies.ts';
import type { Database } from '../../store/database.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import { amongFew } from '../../store/dossiers/few-dossiers.ts';
import type { Has, Seldom } from '../../store/dossiers/seldom.ts';
import { select } from '../../store/select.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { dailyRun } from '../daily-run.ts';
import { LADDERS } from '../views/start.ts';
import { dossierFacts } from './dossier-facts.ts';
import { type Coming, comingMessages, comingWithEach } from './forecast.ts';
import { rulesOf } from './ladders.ts';
import { scenarioBook } from './scenario-book.ts';

const DAY = day('2026-07-14');
const DAYS = [addDays(DAY, -60), addDays(DAY, -1), DAY, addDays(DAY, 6), addDays(DAY, 200)];
const THINGS: readonly Seldom[] = [
  'disputes',
  'promises',
  'plans',
  'holds',
  'lawFacts',
  'insolvency',
  'credits',
];

describe('what is known of a few dossiers', () => {
  let database: Database;
  let close: () => Promise<void>;
  let dossiers: DossierRow[];

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    await scatterRows(database, DAY);
    await insertCashDeclaration(database, { companyId: COMPANY, on: DAY, author: 'chance' });
    const context = { database, clock: { now: () => `${DAY}T08:00:00.000Z` } };
    await dailyRun(context, { companyId: COMPANY, day: DAY, author: 'chance', isDryRun: false });
    dossiers = await select<DossierRow>(
      database,
      'select dossier_id as "dossierId", debtor_id as "debtorId", currency, round from dossier where company_id = $1 order by dossier_id',
      [COMPANY],
    );
  });
  afterAll(() => close());

  const told = { yes: 0, no: 0 };
  const count = (has: Has | undefined): void => {
    for (const thing of THINGS) told[has?.(thing) === false ? 'no' : 'yes'] += 1;
  };

  it.each([1, 3])('is what would be known among many: %i at a time', async size => {
    const company = await knownCompany(database, COMPANY);
    let met = 0;
    for (const on of DAYS)
      for (let at = 0; at < dossiers.length; at += size) {
        const some = dossiers.slice(at, at + size);
        const question = { company, dossiers: some, day: on };
        await database.transaction(async db => {
          const many = await dossierFacts(db, question);
          const has = await amongFew(db, { companyId: COMPANY, dossiers: some });
          count(has);
          met += many.length;
          expect(await dossierFacts(db, { ...question, has })).toEqual(many);
        });
      }
    expect(met).toBeGreaterThan(50);
    // Where nobody lacked anything, or everybody everything, nothing would be proved.
    expect(Math.min(told.yes, told.no)).toBeGreaterThan(20);
  });

  it.each(['playing', 'money'] as const)(
    'asks for the same of the principal, where it is for %s',
    async purpose => {
      const company = await knownCompany(database, COMPANY);
      const asked = (all: readonly DossierFacts[], on: CalendarDate) =>
        all.map(facts =>
          askedOf(facts, on).map(({ asked: { open, overdue, dueOn }, withheld }) => ({
            open,
            overdue,
            dueOn,
            withheld,
          })),
        );
      const agreed = (facts: DossierFacts) => [facts.interruptions, facts.sources, knownCash(facts)];
      const beside = (all: readonly DossierFacts[]) =>
        all.flatMap(({ balances }) => balances).filter(({ interest }) => interest.amount > 0).length;
      for (const on of DAYS) {
        const question = { company, dossiers, day: on };
        const [whole, alone] = await database.transaction(async db => [
          await dossierFacts(db, question),
          await dossierFacts(db, { ...question, purpose }),
        ]);
        expect(asked(alone, on)).toEqual(asked(whole, on));
        expect(alone.map(agreed)).toEqual(whole.map(agreed));
        expect(beside(alone)).toBe(0);
        if (on === DAY) expect(beside(whole)).toBeGreaterThan(10);
      }
    },
  );

  it('plays forward in several ways to remind as in each by itself', async () => {
    const company = await knownCompany(database, COMPANY);
    const book = await scenarioBook(database, COMPANY);
    const books = LADDERS.map(ladder => ({ ...book, rules: rulesOf(ladder) }));
    const asked = { company, day: DAY, days: 60 };
    const together = await comingWithEach(database, { ...asked, books });
    const alone: Coming[][] = [];
    for (const one of books) alone.push(await comingMessages(database, { ...asked, book: one }));
    expect(together).toEqual(alone);
    expect(new Set(together.map(coming => JSON.stringify(coming))).size).toBeGreaterThan(1);
  });
});
