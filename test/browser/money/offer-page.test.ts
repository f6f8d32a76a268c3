// The offer on the page of its debtor, as a browser shows it: for everybody, with two ways to pay that are never seen as one.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stories } from '../../../stories/telling/diary.ts';
import { pageOf } from '../../../stories/telling/online.ts';
import { expectForEverybody } from '../axe.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';
import { keepScreen } from '../kept-screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => leaveChromium(browser));

stories('The offer in a browser', open => {
  it('is for everybody, light and dark, on a desk and on a telephone, and shows one code until the other is asked for, after its day too', async () => {
    const d = await open('Lille');
    const dates = { issued: '2026-09-01', due: '2026-09-30' };
    await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '1000.00' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' });
    const { pages, link } = await pageOf(d, '2026-10-12');
    let on = '2026-10-12';
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', told => faults.push(told.text()));
    page.on('pageerror', fault => faults.push(fault.message));
    await page.route('**/*', async route => {
      const { pathname, search } = new URL(route.request().url());
      const answer = await pages(on).request(`${pathname}${search}`);
      const headers = Object.fromEntries(answer.headers);
      await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
    });
    await page.goto(`https://acquit.example${link}`);
    await page
      .getByRole('heading', { name: /^Notre proposition\s: 800,00.€ d’ici au 16\soctobre 2026$/ })
      .waitFor();
    await page.getByRole('button', { name: /^Payer 800,00.€ avec Stripe$/ }).waitFor();
    const offered = page.getByRole('img', { name: /Code de virement européen pour 800,00.€/ });
    const whole = page.getByRole('img', { name: /Code de virement européen pour 1.000,00.€/ });
    expect([await offered.isVisible(), await whole.isVisible()]).toEqual([true, false]);
    await expectForEverybody(page, 'the offer');
    await keepScreen(page, 'fr offer on the page');
    await page.getByText(/^Ou payer la totalité\s: 1.000,00.€$/).click();
    await whole.waitFor();
    await expectForEverybody(page, 'the offer and the whole');
    // Its day is over, and the bank has not told: what is owed otherwise is opened by who has not paid.
    on = '2026-10-19';
    await page.reload();
    await page.getByRole('heading', { name: 'Notre proposition a pris fin le 16 octobre 2026' }).waitFor();
    expect(await whole.isVisible()).toBe(false);
    await expectForEverybody(page, 'the offer that has ended');
    await keepScreen(page, 'fr offer that has ended');
    await page.getByText(/^Régler 1.000,00.€$/).click();
    await whole.waitFor();
    await expectForEverybody(page, 'the offer that has ended, and how to pay');
    expect(faults).toEqual([]);
    await page.close();
  });
});
