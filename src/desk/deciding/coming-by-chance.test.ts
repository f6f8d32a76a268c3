// The calendar of coming messages looks at a dossier on few days, and at few dossiers. This compares it with asking on every
// day of every dossier, of debtors to whom everything happens that can.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase } from '../../../test/desk-rows.ts';
import { scatterRows } from '../../../test/scattered-rows.ts';
import { deadlineOf } from '../../dunning/deadline.ts';
import type { RungTaken } from '../../dunning/dossier-facts.ts';
import { nextStep } from '../../dunning/next-step.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { insertCashDeclaration } from '../../store/companies/companies.ts';
import type { Database } from '../../store/database.ts';
import { openDossiers } from '../../store/dossiers/decision-rows.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { dailyRun } from '../daily-run.ts';
import { type Coming, comingMessages, forecastView } from './forecast.ts';
import { type Player, playersOf } from './play-forward.ts';
import { scenarioBook } from './scenario-book.ts';

const DAY = day('2026-07-14');
const DAYS = 60;

describe('the calendar of coming messages', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    await scatterRows(database, DAY);
    await insertCashDeclaration(database, { companyId: COMPANY, on: DAY, author: 'chance' });
    const context = { database, clock: { now: () => `${DAY}T08:00:00.000Z` } };
    await dailyRun(context, { companyId: COMPANY, day: DAY, author: 'chance', isDryRun: false });
  });
  afterAll(() => close());

  const allAsked = async () => {
    const company = await knownCompany(database, COMPANY);
    const book = await scenarioBook(database, COMPANY);
    return { company, book };
  };
  const told = (coming: readonly Coming[]): string[] =>
    coming.map(({ day: on, debtorId, stepKey }) => `${on} ${debtorId} ${stepKey}`).sort();

  it.each([0, -40, 35])(
    'has what asking every dossier on every day would send, from %i days on',
    async shift => {
      const { company, book } = await allAsked();
      const from = addDays(DAY, shift);
      const dossiers = await openDossiers(database, { companyId: COMPANY, after: null, limit: 1_000 });
      const players = await playersOf(database, { company, books: [book], dossiers, from });
      const everyDay = players.flatMap(player => sentAskingEveryDay(player, player.scenarioIn(book), from));
      const coming = await comingMessages(database, { company, book, day: from, days: DAYS });
      expect(told(coming)).toEqual(everyDay.sort());
      expect(coming.length).toBeGreaterThan(20);
    },
  );

  it.each([7, 10, 14, 21, 45])('leaves out no dossier that sends within its %i days', async days => {
    const { company, book } = await allAsked();
    const all = await comingMessages(database, { company, book, day: DAY, days });
    const view = await forecastView(database, { companyId: COMPANY, day: DAY, days });
    expect(
      told(view.days.flatMap(one => one.messages.map(message => ({ ...message, day: one.day })))),
    ).toEqual(told(all));
  });

  it('plays few of the dossiers for a few days', async () => {
    const asked = { companyId: COMPANY, after: null, limit: 1_000 };
    const all = await openDossiers(database, asked);
    const few = await openDossiers(database, { ...asked, movingBefore: addDays(DAY, 7) });
    expect(few.length).toBeLessThan(all.length);
    expect(few.length).toBeGreaterThan(0);
  });
});

/** No day is left out: neither those that a decision would not be looked at again on, nor those of the gap after a message. */
function sentAskingEveryDay(
  { facts: known, balancesOn }: Player,
  scenario: Scenario | null,
  from: CalendarDate,
): string[] {
  const sent: string[] = [];
  const isHere = ({ leftOn, stepKey }: RungTaken): boolean =>
    known.waiting === null || leftOn !== null || stepKey !== known.waiting.stepKey;
  let facts = { ...known, waiting: null, taken: known.taken.filter(isHere) };
  for (let after = 0; after < DAYS; after += 1) {
    const on = addDays(from, after);
    const balances = balancesOn({ day: on, taken: facts.taken, claims: 'principal' });
    const cash = { ...facts.cash, knownUntil: on };
    const decision = nextStep({ facts: { ...facts, balances, cash }, scenario, day: on });
    if (decision.kind !== 'send') continue;
    sent.push(`${on} ${facts.debtor.id} ${decision.stepKey}`);
    const step = scenario === null ? null : stepOf(scenario, decision.stepKey);
    if (step === null) throw new Error(`There is no step ${decision.stepKey}`);
    const channel = step.action.kind === 'message' ? (step.action.channels[0] ?? 'email') : 'email';
    const deadlineOn = deadlineOf({ step, debtor: facts.debtor, day: on });
    const taken = decision.covers.flatMap(({ invoiceId, instalment, rung }) =>
      rung === null
        ? []
        : [
            {
              invoiceId,
              instalment,
              rung,
              stepKey: step.key,
              leftOn: on,
              isInDoubt: false,
              isWaiting: false,
              channel,
              deadlineOn,
            },
          ],
    );
    const planReminders =
      decision.deadlineOn === undefined
        ? facts.planReminders
        : [...(facts.planReminders ?? []), { dueOn: decision.deadlineOn, leftOn: on }];
    facts = {
      ...facts,
      taken: [...facts.taken, ...taken],
      lastContactOn: on,
      ...(planReminders === undefined ? {} : { planReminders }),
    };
  }
  return sent;
}
