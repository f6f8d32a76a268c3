// What was promised, and an offer whose debit is on its way, on the page of the debtor, as a browser shows them.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stories } from '../../../stories/telling/diary.ts';
import { begun, call, pageOf, type Visit, visit } from '../../../stories/telling/online.ts';
import { expectForEverybody } from '../axe.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';
import { keepScreen } from '../kept-screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => leaveChromium(browser));

async function opened({ pages, link }: Visit, on: () => string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', told => faults.push(told.text()));
  page.on('pageerror', fault => faults.push(fault.message));
  await page.route('**/*', async route => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await pages(on()).request(`${pathname}${search}`);
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  await page.goto(`https://acquit.example${link}`);
  return { page, faults };
}

stories('What was agreed, in a browser', open => {
  it('a promise has a button of its own beside what is asked for, and its transfer', async () => {
    const visited = await visit(open);
    await visited.d.promise('2026-10-12', { debtor: 'Dupont SARL', amount: '400.00', on: '2026-10-16' });
    const { page, faults } = await opened(visited, () => '2026-10-12');
    await page.getByRole('button', { name: /^Payer 400,00.€ avec Stripe$/ }).waitFor();
    await page.getByRole('img', { name: /Code de virement européen pour 400,00.€/ }).waitFor();
    await expectForEverybody(page, 'the promise');
    await keepScreen(page, 'fr promise on the page');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('an offer whose debit is on its way says so, and shows nothing to pay, after the days of grace too', async () => {
    const d = await open('Lille');
    const dates = { issued: '2026-09-01', due: '2026-09-30' };
    await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '1000.00' });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' });
    const visited = await pageOf(d, '2026-10-16');
    const { reference } = await begun(visited, '2026-10-16');
    visited.till.order(reference);
    await call(visited, '2026-10-16', reference);
    let on = '2026-10-16';
    const { page, faults } = await opened(visited, () => on);
    const title = page.getByRole('heading', { name: 'Votre règlement de notre proposition est en route' });
    await title.waitFor();
    await expectForEverybody(page, 'the offer that is on its way');
    await keepScreen(page, 'fr offer on its way');
    // Grace ends on the 20th, and the bank is known until the 21st.
    await d.bank('2026-10-21', []);
    on = '2026-10-22';
    await page.reload();
    await title.waitFor();
    expect(await page.getByRole('img').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
