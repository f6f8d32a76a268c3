// Today is added up in SQL, in as few passes as it takes. This compares what it shows, to the cent, with the same worked out
// plainly from the rows, on companies by chance: for the whole company, for each collector, on several days.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCompany, COMPANY, MONDAY } from '../../../test/desk-rows.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../../test/servers.ts';
import { COLLECTORS, fillTodayByChance } from '../../../test/today-by-chance.ts';
import {
  plainDying,
  plainLeft,
  plainLoose,
  plainMessages,
  plainTotals,
  plainTrend,
  rowsOf,
} from '../../../test/today-plainly.ts';
import type { Database } from '../../store/database.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { addDays } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import type { DyingClaim } from '../claims/law-views.ts';
import type { TodayView } from '../views/today.ts';
import { todayView } from './today.ts';

const SEEDS = [1, 2, 3];
const DAYS = [MONDAY, addDays(MONDAY, -40), addDays(MONDAY, 9)];
const WHOSE = [null, ...COLLECTORS];

describe.each(databasesUnderTest())('Today on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null).each(SEEDS)('of the company of seed %i', seed => {
    let server: ServerUnderTest;
    let database: Database;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await addCompany(database, COMPANY, 'Atelier Lumen');
      await fillTodayByChance(database, seed);
      await database.query('analyze');
    });
    afterAll(() => server.close());

    const asked = WHOSE.flatMap(collector => DAYS.map(day => ({ companyId: COMPANY, collector, day })));

    it.each(asked)('shows $collector on $day what the rows add up to', async ask => {
      const rows = await rowsOf(database, COMPANY, ask.collector);
      const today = await todayView(database, ask);
      expect(figuresOf(today)).toEqual(plainTotals(rows, ask.day));
      if (ask.collector === null) expect(today.otherCurrencies.length).toBeGreaterThan(0);
      const trend = today.trend.map(({ day, overdue }) => [day, overdue.amount]);
      expect(trend).toEqual(plainTrend(rows, today.currency, ask.day));
      const { batch, stoppedBecausePaid: stopped } = today;
      const { messages, approved } = batch;
      expect({ messages, approved, stopped, asked: batch.amount.amount }).toEqual(
        plainMessages(rows, today.currency),
      );
      const loose = ask.collector === null ? plainLoose(rows, today.currency, ask.day) : [0, 0];
      expect([today.unallocated.payments, today.unallocated.amount.amount]).toEqual(loose);
    });

    it.each(asked)(
      'names to $collector on $day the reason of every dossier that sends nothing',
      async ask => {
        const rows = await rowsOf(database, COMPANY, ask.collector);
        const today = await todayView(database, ask);
        const left = await plainLeft(database, rows, ask);
        // Every currency, that of the totals first.
        const others = [...new Set(left.map(({ dossier }) => dossier.currency))].sort();
        const inEach = [today.currency, ...others.filter(one => one !== today.currency)].map(currency =>
          left.filter(({ dossier }) => dossier.currency === currency),
        );
        const asks = inEach.flatMap(mine => mine.filter(({ decision }) => decision.kind === 'ask'));
        expect(today.decisionsWaiting.map(one => [one.debtorId, one.amount, one.because])).toEqual(
          asks.map(({ dossier, overdue, decision }) => [
            dossier.debtor_id,
            money(overdue, dossier.currency),
            decision.because,
          ]),
        );
        if (ask.collector === null) expect(asks.length).toBeGreaterThan(0);
        expect(today.heldBack.map(one => [one.code, one.dossiers, one.amount])).toEqual(
          inEach.flatMap(mine => groupsOf(mine.filter(({ decision }) => decision.kind !== 'ask'))),
        );
        if (ask.collector === null) expect(others.length).toBeGreaterThan(1);
      },
    );

    it.each(asked)(
      'warns $collector on $day of the claims that each page of a debtor warns of',
      async ask => {
        const rows = await rowsOf(database, COMPANY, ask.collector);
        const { limitationSoon } = await todayView(database, ask);
        const expected = await plainDying(database, rows, ask);
        expect(byEnd(limitationSoon)).toEqual(byEnd(expected));
        if (ask.collector === null) expect(expected.length).toBeGreaterThan(5);
      },
    );
  });
});

const figuresOf = (today: TodayView): ReturnType<typeof plainTotals> => ({
  currency: today.currency,
  others: today.otherCurrencies
    .map(({ outstanding, overdue }) => [outstanding.currency, outstanding.amount, overdue.amount] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  outstanding: today.outstanding.amount,
  overdue: today.overdue.amount,
  overdueInvoices: today.overdueInvoices,
  overdueDebtors: today.overdueDebtors,
  ageing: today.ageing.map(({ amount }) => amount.amount),
});

type Left = Awaited<ReturnType<typeof plainLeft>>;

/** By the first reason, the largest amount first. */
/** Of one currency, the largest amount first. */
function groupsOf(left: Left): (readonly [string | undefined, number, Money])[] {
  const codes = [...new Set(left.map(({ decision }) => decision.because[0]?.code))];
  return codes
    .map(code => {
      const mine = left.filter(({ decision }) => decision.because[0]?.code === code);
      const sum = mine.reduce((total, { overdue }) => total + overdue, 0);
      return [code, mine.length, money(sum, mine[0]?.dossier.currency ?? '')] as const;
    })
    .sort(([, , one], [, , other]) => other.amount - one.amount);
}

const byEnd = (claims: readonly DyingClaim[]): DyingClaim[] =>
  [...claims].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const keyOf = ({ lastDay, invoiceId }: DyingClaim): string => `${lastDay} ${invoiceId}`;
