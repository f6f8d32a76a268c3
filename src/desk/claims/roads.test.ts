import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  DUPONT,
  emptyDatabase,
  idOf,
  insertRows,
  MONDAY,
  NOORDZEE,
  PORT,
} from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { whyView } from '../deciding/why.ts';
import { recordInsolvency } from './record-insolvency.ts';
import { roadsView, type SaidFacts } from './roads.ts';

describe('the roads to a title for a debtor', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const roads = (debtorId: string, said: SaidFacts = {}) =>
    roadsView(database, { companyId: COMPANY, debtorId, day: MONDAY, said });
  const road = async (key: string, debtorId: string, said: SaidFacts = {}) =>
    (await roads(debtorId, said))?.roads.find(one => one.key === key);

  // 1,000.00 due 09-30, 400.00 paid on 10-05: five days on 1,000.00 and fourteen on 600.00 at 12.40 %:
  // (100000 x 5 + 60000 x 14) x 12.40 % / 365 = 455.23 cents. F-102 is not due.
  it('claim the overdue principal with the interest and fixed sum of the balance, to the cent', async () => {
    const view = await roads(PORT);
    expect(view).toMatchObject({
      principal: money(60_000, 'EUR'),
      interest: money(455, 'EUR'),
      accessories: money(4_000, 'EUR'),
      invoices: ['F-101'],
    });
    const order = await road('FR_INJONCTION', PORT);
    expect(order?.claimed.amount).toEqual(money(64_455, 'EUR'));
  });

  it('read from the records what they tell: no dispute of a debtor who was written to', async () => {
    expect((await roads(PORT))?.known).toMatchObject([
      { key: 'dispute', answer: 'none', isSaid: false },
      { key: 'merchants', answer: null },
      { key: 'registered', answer: null },
      { key: 'writing', answer: null },
    ]);
    expect((await road('FR_INJONCTION', PORT))?.verdict).toBe('eligible');
    expect((await road('FR_INJONCTION', PORT))?.missingPieces).toEqual(['listOfExhibits', 'orderOrContract']);
    expect((await road('FR_INJONCTION', PORT, { dispute: 'serious' }))?.verdict).toBe('notEligible');
    const said = (await roads(PORT, { areBothMerchants: true }))?.known;
    const because = 'said';
    expect(said?.[1]).toEqual({ key: 'merchants', answer: 'true', isSaid: true, because });
  });

  // Whether both are merchants decides of a court in France (C. com. L721-3) and of nothing in Belgium.
  it('do not ask of a debtor abroad what only the courts of France turn on', async () => {
    const keys = async (debtorId: string) => (await roads(debtorId))?.known.map(({ key }) => key);
    expect(await keys(NOORDZEE)).toEqual(['dispute', 'registered', 'writing']);
    expect(await keys(PORT)).toContain('merchants');
  });

  // 200.00 of the 600.00 left of F-101 is disputed from 10-12 on: 400.00 is undisputed and the roads are for it.
  // Refused by the creditor, the contest of the debtor stands: a judge weighs it, an uncontested road is closed.
  it('claim what is undisputed, and know of a contest that was refused', async () => {
    await insertRows(database, 'dispute', [
      {
        company_id: COMPANY,
        dispute_id: idOf(901),
        dossier_id: idOf(31),
        invoice_id: idOf(101),
        amount: 20_000,
        category: 'delivery',
        source: 'person',
        said: 'Deux palettes manquent',
        owner: 'marie',
        opened_on: '2026-10-12',
        answer_by: '2026-10-26',
        author: 'marie',
        recorded_at: '2026-10-12T08:00:00.000Z',
      },
    ]);
    expect(await roads(PORT)).toMatchObject({
      principal: money(40_000, 'EUR'),
      disputed: money(20_000, 'EUR'),
      known: [{ key: 'dispute', answer: 'none', because: 'restUndisputed' }, {}, {}, {}],
    });
    await database.query(
      "update dispute set outcome = 'refused', outcome_on = '2026-10-15', outcome_by = 'marie', outcome_because = 'Livré et signé'",
    );
    expect(await roads(PORT)).toMatchObject({
      principal: money(60_000, 'EUR'),
      disputed: money(0, 'EUR'),
      known: [{ key: 'dispute', answer: 'contested' }, {}, {}, {}],
    });
    expect((await road('FR_INJONCTION', PORT))?.verdict).toBe('notKnownYet');
    expect((await road('FR_L126', PORT))?.conditions).toContainEqual(
      expect.objectContaining({ key: 'uncontested', answer: 'notMet' }),
    );
    await database.query('delete from dispute');
  });

  it('have a writing of the debtor where he promised by mail', async () => {
    await insertRows(database, 'payment_promise', [
      {
        company_id: COMPANY,
        promise_id: idOf(902),
        dossier_id: idOf(31),
        amount: 60_000,
        currency: 'EUR',
        pay_on: '2026-10-30',
        made_on: '2026-10-12',
        way: 'email',
        covers: [{ invoiceId: idOf(101), open: 60_000, paid: 40_000, credited: 0 }],
        grace_days: 2,
        author: 'marie',
        recorded_at: '2026-10-12T08:00:00.000Z',
      },
    ]);
    expect((await roads(PORT))?.known.at(-1)).toMatchObject({ key: 'writing', answer: 'true' });
    // Asking for time acknowledges: five years from 2026-10-12 (C. civ. 2240).
    const view = await whyView(database, { companyId: COMPANY, invoiceNumber: 'F-101', day: MONDAY });
    expect(view?.invoice.limitation).toMatchObject({ lastDay: '2031-10-12' });
    expect(view?.invoice.limitation?.acts).toContainEqual({
      act: 'writtenPromise',
      on: '2026-10-12',
      did: 'restarts',
      article: 'C. civ. 2240',
      confidence: 'medium-high',
    });
    await database.query('delete from payment_promise');
  });

  it('are closed against a consumer where they are for merchants', async () => {
    const order = await road('FR_L126', DUPONT);
    expect(order?.conditions.filter(({ answer }) => answer === 'notMet').map(({ key }) => key)).toContain(
      'invoiceBetweenMerchants',
    );
  });

  it('are all closed by an insolvency, and the day to declare the claim is told', async () => {
    const entry = { openedOn: day('2026-10-11'), publishedOn: day('2026-10-13'), source: 'BODACC' };
    const act = { companyId: COMPANY, by: 'marie', day: MONDAY, debtorId: PORT };
    await recordInsolvency({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } }, { ...act, entry });
    const view = await roads(PORT, { dispute: 'none' });
    expect(view?.roads.filter(({ verdict }) => verdict !== 'notEligible')).toEqual([]);
    expect(view?.deadlines).toMatchObject([
      { key: 'declareClaim', plain: '2026-12-13' },
      { key: 'askRelief' },
    ]);
  });

  it('tell no French deadline for proceedings in another country', async () => {
    const entry = { openedOn: day('2026-10-11'), publishedOn: day('2026-10-13'), source: 'Regsol' };
    const act = { companyId: COMPANY, by: 'marie', day: MONDAY, debtorId: NOORDZEE };
    await recordInsolvency({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } }, { ...act, entry });
    expect(await roads(NOORDZEE)).toMatchObject({ insolvencyOn: '2026-10-11', deadlines: [] });
  });

  it('lead nowhere for a debtor that nobody knows', async () => {
    expect(await roads(idOf(999))).toBeNull();
  });
});
