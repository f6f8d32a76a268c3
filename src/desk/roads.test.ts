import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../test/desk-fixture.ts';
import { COMPANY, DUPONT, emptyDatabase, idOf, MONDAY, NOORDZEE, PORT } from '../../test/desk-rows.ts';
import type { Database } from '../store/database.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
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

  it('are not known yet while nobody said whether there is a dispute, and open when somebody did', async () => {
    expect((await road('FR_INJONCTION', PORT))?.verdict).toBe('notKnownYet');
    expect((await road('FR_INJONCTION', PORT, { dispute: 'none' }))?.verdict).toBe('eligible');
    expect((await road('FR_INJONCTION', PORT))?.missingPieces).toEqual(['listOfExhibits', 'orderOrContract']);
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
