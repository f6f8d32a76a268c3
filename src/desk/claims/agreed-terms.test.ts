import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, MONDAY, MOREL, PORT } from '../../../test/desk-rows.ts';
import type { Term } from '../../law/term-limits.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { changePolicy } from '../company/company-policy.ts';
import { correctDebtor } from '../debtors/correct-debtor.ts';
import { whyView } from '../deciding/why.ts';
import { tooLongTerms } from '../take-in/documents/term-warnings.ts';
import { correctInvoice } from './correct-invoice.ts';

describe('what is agreed on late payment', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const context = () => ({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } });
  const act = { companyId: COMPANY, by: 'marie', day: MONDAY };
  const invoice = async (number: string) => {
    const view = await whyView(database, { companyId: COMPANY, invoiceNumber: number, day: MONDAY });
    if (view === null) throw new Error(`no invoice ${number}`);
    return view.invoice;
  };
  const cents = async (number: string) => (await invoice(number)).interest.amount;

  // F-104: 2,500.00 due 05-31, 141 days late. By law 12.15 % for 30 days and 12.40 % for 111: 24.966 + 94.274 = 119.24;
  // at 10 % 96.58, at 15 % 144.86, at 9 % 86.92.
  it('is the rate of the invoice, else of the customer, else of the terms of sale, else of the law', async () => {
    expect(await cents('F-104')).toBe(11_924);
    await changePolicy(context(), { ...act, change: { contractRatePercent: '15' } });
    expect(await cents('F-104')).toBe(14_486);
    await correctDebtor(context(), { ...act, debtorId: MOREL, correction: { contractRatePercent: '10' } });
    expect(await cents('F-104')).toBe(9_658);
    const { id: invoiceId } = await invoice('F-104');
    await correctInvoice(context(), { ...act, invoiceId, correction: { contractRatePercent: '9' } });
    expect(await cents('F-104')).toBe(8_692);
    await correctInvoice(context(), { ...act, invoiceId, correction: { contractRatePercent: null } });
    await correctDebtor(context(), { ...act, debtorId: MOREL, correction: { contractRatePercent: null } });
    await changePolicy(context(), { ...act, change: { contractRatePercent: null } });
    expect(await cents('F-104')).toBe(11_924);
  });

  it('is flagged below the floor of three times the legal rate, and never corrected silently', async () => {
    await correctDebtor(context(), { ...act, debtorId: PORT, correction: { contractRatePercent: '5' } });
    const { interest, warnings } = await invoice('F-101');
    // (100000 x 5 + 60000 x 14) x 5 % / 365 = 183.56 cents
    expect(interest).toEqual(money(184, 'EUR'));
    expect(warnings).toMatchObject([{ key: 'contractRateBelowFloor' }]);
    await correctDebtor(context(), { ...act, debtorId: PORT, correction: { contractRatePercent: null } });
  });

  it('is not taken from what is no percentage, and opens the dossiers of this company alone', async () => {
    for (const contractRatePercent of ['x', '-3']) {
      const correction = { contractRatePercent };
      expect(await correctDebtor(context(), { ...act, debtorId: PORT, correction })).toBe('notARate');
    }
    await database.query("update dossier set look_on = '2026-12-01' where company_id = $1", [COMPANY]);
    await changePolicy(context(), { ...act, change: { contractRatePercent: '12' } });
    const looked = await select<{ on: string }>(
      database,
      'select distinct look_on as "on" from dossier where company_id = $1 and closed_on is null',
      [COMPANY],
    );
    expect(looked).toEqual([{ on: MONDAY }]);
    await changePolicy(context(), { ...act, change: { contractRatePercent: null } });
  });

  it('is the term of the customer or of its sector, and a longer one is flagged', () => {
    const meat: Term = { kind: 'sector', sector: 'liveCattleOrFreshMeat', isPeriodicInvoice: false };
    const flags = (term: Term | null, dueOn: string) =>
      tooLongTerms({
        law: 'FR',
        debtorKind: 'business',
        term,
        issuedOn: day('2026-01-20'),
        dueOn: day(dueOn),
      }).map(({ expected, basis }) => [expected, basis.article]);
    // Twenty days after delivery on 20 January are 9 February.
    expect(flags(meat, '2026-02-09')).toEqual([]);
    expect(flags(meat, '2026-02-10')).toEqual([['at the latest 2026-02-09', 'C. com. L441-11 II 2°']]);
    expect(flags(null, '2026-02-10')).toEqual([]);
  });
});
