// What money is expected, on Today: asked for once the screen is there, in a place kept for it. Monday 19 October 2026.

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Queryable } from '../../src/store/session.ts';
import { COMPANY, idOf, insertRows } from '../desk-rows.ts';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk, onFixture } = realDesk();
const ASKED = '**/reports/cash-forecast?*';

const card = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Encaissements attendus' }) });
const promise600 = (database: Queryable): Promise<void> =>
  insertRows(database, 'payment_promise', [
    {
      company_id: COMPANY,
      promise_id: idOf(601),
      dossier_id: idOf(31),
      currency: 'EUR',
      way: 'call',
      covers: JSON.stringify([{ invoiceId: idOf(101), open: 600_00, paid: 400_00, credited: 0 }]),
      grace_days: 2,
      author: 'marie',
      recorded_at: '2026-10-15T08:00:00.000Z',
      made_on: '2026-10-15',
      pay_on: '2026-10-30',
      amount: 600_00,
    },
  ]);
const heightOf = async (page: Page): Promise<number> => (await card(page).boundingBox())?.height ?? 0;

// Brasserie du Port promised 600.00 of F-101 for 30 October; nobody has paid often enough to expect anything else.
it('the sum of the next four weeks stands on Today, with no band where that is one sum, and nothing moves when it comes', () =>
  onDesk(async ({ server, visit }) => {
    const { page, open, leave } = await visit();
    let answer = (): void => undefined;
    const wait = new Promise<void>(resolve => {
      answer = resolve;
    });
    await page.route(ASKED, async route => {
      await wait;
      await route.continue();
    });
    const came = page.waitForResponse(ASKED);
    await page.goto(`${server.url}/c/${server.companyId}`);
    // The screen is there while the sum is still reckoned.
    await page.getByRole('heading', { name: 'Aujourd’hui' }).waitFor();
    await card(page).getByText('Attendus en quatre semaines').waitFor();
    const before = await heightOf(page);
    expect(before).toBeGreaterThan(100);
    answer();
    await came;
    await card(page)
      .locator('.figure-large', { hasText: /^600,00\s€$/ })
      .waitFor();
    expect(await card(page).getByText('Fourchette').count()).toBe(0);
    expect(await heightOf(page)).toBe(before);
    await page.unroute(ASKED);
    await open('/');
    await expectForEverybody(page, 'today with what is expected');
    await card(page).getByRole('link', { name: 'Chiffres' }).click();
    await page.getByRole('heading', { name: 'Chiffres' }).waitFor();
    await leave();
  }, promise600));

it('says so where nothing is expected', () =>
  onFixture(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/');
    await card(page).getByText('Rien n’est attendu dans les quatre semaines').waitFor();
    expect(await card(page).locator('.figure-large').count()).toBe(0);
    await leave();
  }));

it('does not say that nothing is expected where nothing tells when', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await open('/');
    await card(page).getByText('Rien ne dit encore quand sera payé ce qui est ouvert').waitFor();
    await leave();
  }));

it('says no sum and asks for none while the bank is unknown', () =>
  onDesk(
    async ({ visit }) => {
      const { page, open, leave } = await visit();
      let asked = 0;
      page.on('request', request => {
        if (request.url().includes('/reports/cash-forecast')) asked += 1;
      });
      await open('/');
      await card(page).getByText('Sans relevé, l’argent reçu est inconnu').waitFor();
      expect(await card(page).getByText('Attendus en quatre semaines').count()).toBe(0);
      expect(asked).toBe(0);
      await open('/reports');
      expect(asked).toBeGreaterThan(0);
      await leave();
    },
    async database => {
      await database.query('delete from cash_declaration where company_id = $1', [COMPANY]);
    },
  ));
