import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { dailyRun } from '../daily-run.ts';
import { debtorView } from '../debtors/debtor-view.ts';
import { deadlinesAfterOpening, legalView } from './legal-list.ts';
import { recordInsolvency, withdrawInsolvency } from './record-insolvency.ts';

describe('an insolvency entered by hand', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const context = () => ({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } });
  const act = { companyId: COMPANY, by: 'marie', day: MONDAY, debtorId: PORT };
  const entry = { openedOn: day('2026-10-11'), publishedOn: null, source: 'BODACC of 13 October 2026' };
  const port = () => debtorView(database, { companyId: COMPANY, debtorId: PORT, day: MONDAY });
  const run = () =>
    dailyRun(context(), {
      companyId: COMPANY,
      day: MONDAY,
      author: 'marie',
      isDryRun: false,
      tell: ({ facts, decision }) => ({ debtorId: facts.debtor.id, decision }),
    });
  const waiting = () =>
    select(
      database,
      "select 1 from message m join dossier o using (company_id, dossier_id) where o.debtor_id = $1 and m.state in ('prepared', 'approved')",
      [PORT],
    );

  it('is refused for a debtor that nobody knows', async () => {
    expect(await recordInsolvency(context(), { ...act, debtorId: idOf(999), entry })).toBe('notFound');
  });

  // 1,000.00 due 09-30 and 400.00 paid on 10-05: five days on 1,000.00 and five on 600.00 at 12.40 %, until 10-10.
  // (100000 x 5 + 60000 x 5) x 12.40 % / 365 = 271.78 cents.
  it('stops interest on the day before it was opened', async () => {
    expect(await recordInsolvency(context(), { ...act, entry })).toBe('done');
    const invoice = (await port())?.invoices.find(({ number }) => number === 'F-101');
    expect(invoice?.interest).toEqual(money(272, 'EUR'));
    expect(invoice?.warnings.map(({ text }) => text).join()).toContain('Insolvency opened on 2026-10-11');
  });

  it('withdraws what was prepared and prepares nothing more, with its reason', async () => {
    expect(await waiting()).toHaveLength(1);
    const { told } = await run();
    const mine = told.filter(({ debtorId }) => debtorId === PORT).map(({ decision }) => decision);
    expect(mine).toMatchObject([
      { kind: 'hold', because: [{ code: 'insolvency', openedOn: '2026-10-11', source: entry.source }] },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('is on the list of what the law asks to be watched, without a deadline until it is published', async () => {
    const seen = await legalView(database, { companyId: COMPANY, day: MONDAY });
    expect(seen.proceedings).toMatchObject([{ debtorId: PORT, openedOn: '2026-10-11', deadlines: [] }]);
    // Two months from the publication in the BODACC (C. com. R622-24).
    const published = deadlinesAfterOpening({ publishedOn: day('2026-10-13') }, 'FR');
    expect(published[0]).toMatchObject({ key: 'declareClaim', plain: '2026-12-13' });
  });

  it('is taken back by a person, once', async () => {
    expect((await port())?.insolvency).toEqual({ ...entry, by: 'marie' });
    expect(await withdrawInsolvency(context(), act)).toBe('done');
    expect(await withdrawInsolvency(context(), act)).toBe('notFound');
    expect((await port())?.insolvency).toBeNull();
  });
});
