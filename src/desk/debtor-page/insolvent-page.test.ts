// The page of a debtor against whom insolvency proceedings are open. The brewery owes 600.00 of F-101, late since 30 September, and
// 500.00 of F-102, due in November; on 16 October a person enters the judgment of the 13th.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, MONDAY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { recordInsolvency } from '../claims/record-insolvency.ts';
import { debtorView } from '../debtors/debtor-view.ts';
import { LINK, pageOn, SIGNER, withLinkedPage } from './linked-page.fixture.ts';

const PATH = `/p/${SIGNER.tokenOf(LINK)}`;

describe('the page of an insolvent debtor', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await withLinkedPage());
    await recordInsolvency(
      { database, clock: { now: () => '2026-10-16T08:00:00.000Z' } },
      {
        ...{ companyId: COMPANY, debtorId: PORT, by: 'marie', day: day('2026-10-16') },
        entry: { openedOn: day('2026-10-13'), publishedOn: null, source: 'BODACC' },
      },
    );
  });
  afterAll(() => close());

  it('asks for nothing and gives nothing to pay, says why, and still shows what is owed', async () => {
    const page = await pageOn(database).portal.page({ ...LINK, debtorId: PORT }, MONDAY);
    const [claim] = page?.claims ?? [];
    expect(claim).toMatchObject({ toPay: money(0, 'EUR'), payCode: null, mostInstalments: null, agreed: [] });
    expect(claim?.invoices.map(({ number, open, payable }) => [number, open.amount, payable.amount])).toEqual(
      [
        ['F-101', 60_000, 0],
        ['F-102', 50_000, 0],
      ],
    );
    const text = (await (await pageOn(database).door.request(PATH)).text()).replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Une procédure collective est ouverte depuis le 13 octobre 2026');
    expect(text).toContain('Rien ne vous est demandé aujourd’hui');
    expect(text).not.toContain('Payer par virement');
    expect(text).not.toContain('Je paierai à une date précise');
    expect(text).toContain('J’ai déjà payé');
  });

  it('is what the clerk is told: nothing may be asked for today', async () => {
    const view = await debtorView(database, { companyId: COMPANY, debtorId: PORT, day: MONDAY });
    expect(view?.overdue).toEqual(money(60_000, 'EUR'));
    expect(view?.overdueAsked).toEqual(money(0, 'EUR'));
  });
});
