// For every open invoice of the demonstration, on each of 120 days in a row, `why` names a fact: the engine's reasons as
// sentences that carry a value of theirs. The facts of each day are loaded for all dossiers at once; on some days the
// answer is compared with that of the command, invoice by invoice.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemonstration } from '../../demo/load.ts';
import { knownCompany } from '../../src/desk/company/company-view.ts';
import { asOf } from '../../src/desk/deciding/debtor-facts.ts';
import { dossierFacts } from '../../src/desk/deciding/dossier-facts.ts';
import { scenarioBook } from '../../src/desk/deciding/scenario-book.ts';
import { reasonsFor, whyView } from '../../src/desk/deciding/why.ts';
import type { Reason } from '../../src/dunning/decision.ts';
import { nextStep } from '../../src/dunning/next-step.ts';
import { assignScenario } from '../../src/dunning/scenario/assignment.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import type { Database } from '../../src/store/database.ts';
import { dossiersEver } from '../../src/store/dossiers/replay-rows.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { addDays, type CalendarDate, day } from '../../src/units/calendar.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';

const TODAY = day('2026-11-20');
const DAYS = 120;
/** The last weeks, with their history, and the time to come in which nobody does anything. */
const FIRST = addDays(TODAY, -60);
/** Reasons that say all by themselves: they have no value to name. */
const WITHOUT_VALUE: ReadonlySet<Reason['code']> = new Set(['companyPaused', 'noBankRecords', 'nothingOwed']);

/** Every text and number of a reason, as words may carry it. */
function valuesOf(reason: object): string[] {
  return Object.entries(reason).flatMap(([key, value]): string[] => {
    if (key === 'code' || value === null) return [];
    if (typeof value === 'object') return valuesOf(value);
    return [String(value)];
  });
}

type Explained = { readonly number: string; readonly on: CalendarDate; readonly because: readonly Reason[] };

describe('why, of every open invoice of the demonstration, on 120 days in a row', () => {
  let server: ServerUnderTest;
  let database: Database;
  let companyId: string;
  const explained: Explained[] = [];

  beforeAll(async () => {
    server = await embeddedUnderTest().start();
    ({ database } = await server.fresh(MIGRATIONS_FOLDER));
    ({ companyId } = await loadDemonstration({ context: { database }, day: TODAY, note: () => {} }));
    const company = await knownCompany(database, companyId);
    const book = await scenarioBook(database, companyId);
    const dossiers = await dossiersEver(database, { companyId, after: null, limit: 1_000 });
    for (let on = FIRST; on < addDays(FIRST, DAYS); on = addDays(on, 1)) {
      const question = { company, dossiers, day: on, withHabits: true };
      for (const known of await dossierFacts(database, question)) {
        const facts = asOf(known, on);
        const { scenario } = assignScenario(facts, book);
        const decision = nextStep({ facts, scenario, day: on });
        for (const balance of facts.balances)
          if (balance.open.amount > 0 && balance.issuedOn <= on)
            explained.push({
              number: balance.number,
              on,
              because: reasonsFor({ balance, decision, day: on }),
            });
      }
    }
  });
  afterAll(() => server?.close());

  it('there is always a reason', () => {
    expect(new Set(explained.map(({ on }) => on)).size).toBe(DAYS);
    expect(explained.length).toBeGreaterThan(4_000);
    expect(explained.filter(({ because }) => because.length === 0)).toEqual([]);
  });

  it('the first reason is a sentence, in each language, and names the fact behind it', () => {
    const silent = new Set<string>();
    for (const { because } of explained) {
      const [first] = because;
      if (first === undefined) continue;
      for (const locale of ['fr', 'nl', 'en', 'de'] as const) {
        const sentence = reasonText(first, locale);
        if (
          !/\S+ \S+/.test(sentence.replaceAll('\u00a0', ' ')) ||
          /unknown|inconnu\b|undefined/i.test(sentence)
        )
          silent.add(`${first.code} ${locale}: ${sentence}`);
        const digits = (text: string): string => text.replace(/\D/g, '');
        const names = valuesOf(first).some(
          value => sentence.includes(value) || (/\d/.test(value) && digits(sentence) !== ''),
        );
        if (!names && !WITHOUT_VALUE.has(first.code)) silent.add(`${first.code} ${locale}: ${sentence}`);
      }
    }
    expect([...silent]).toEqual([]);
  });

  it('many kinds of facts speak, not one for all', () => {
    const codes = new Set(explained.flatMap(({ because }) => because.slice(0, 1).map(({ code }) => code)));
    expect(codes.size).toBeGreaterThan(8);
  });

  it('the command says the same, on days of the past, today and to come', async () => {
    for (const on of [addDays(TODAY, -45), addDays(TODAY, -7), TODAY, addDays(TODAY, 20)])
      for (const { number, because } of explained.filter(one => one.on === on).slice(0, 12)) {
        const view = await whyView(database, { companyId, invoiceNumber: number, day: on });
        expect(view?.because, `${number} on ${on}`).toEqual(because);
      }
  });
});
