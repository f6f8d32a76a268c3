// The page of a debtor in each of its states, on a telephone: what it asks for is one number wherever it stands, it says why,
// nothing is wider than the narrowest telephone, and everybody can read it.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { select } from '../../src/store/select.ts';
import { Diary } from '../../stories/telling/diary.ts';
import { openDoors } from '../../stories/telling/doors.ts';
import type { Visit } from '../../stories/telling/online.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';
import { expectAccessibleInBothThemes, expectFitsTelephone } from './axe.ts';
import { leaveChromium, sharedChromium } from './chromium.ts';
import { LOOKED_ON } from './debtor-state.ts';
import { DEBTOR_STATES, pageInState, tellDebtorStates } from './debtor-states.ts';
import { keepScreen } from './kept-screens.ts';

/** The narrowest that WCAG 1.4.10 asks for: 1280 at 400 %. */
const NARROWEST = { width: 320, height: 640 };

let server: ServerUnderTest;
let d: Diary;
let page: Page;

beforeAll(async () => {
  server = await embeddedUnderTest().start();
  d = await Diary.open({ server, place: 'Lille', policy: {} });
  await tellDebtorStates(d);
  const browser = await sharedChromium();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterAll(async () => {
  await leaveChromium(page?.context().browser() ?? undefined);
  await server?.close();
});

/** What is read out of it. */
async function show({ pages, link }: Visit, below = ''): Promise<string> {
  await page.unrouteAll();
  await page.route('**/*', async route => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await pages(LOOKED_ON).request(`${pathname}${search}`);
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  await page.goto(`https://acquit.example${link}${below}`);
  return (await page.locator('main').ariaSnapshot()).replaceAll(/\s+/g, ' ');
}

/** "1 500,00 €" and "€ 1.500,00" are "1500,00". */
const plain = (text: string): string => text.replaceAll(/[^\d,]/g, '');

describe.each(DEBTOR_STATES)('$state', state => {
  it('asks for one amount, says why, and is for everybody', async () => {
    const text = await show(await pageInState(d, state));
    expect(text).toMatch(state.says);
    const asked = (await page.locator('.total').allTextContents()).map(plain);
    expect(asked).toEqual(state.asks);
    if (asked.length > 0) {
      // What is copied into the bank's form, for the transfer of the claim: the same number.
      const copied = await page
        .locator('[data-copy]')
        .evaluateAll(all => all.map(one => one.getAttribute('data-copy')));
      for (const amount of asked) expect(copied).toContain(amount);
    }
    await expectAccessibleInBothThemes(page, state.state);
    await expectFitsTelephone(page, state.state);
    await page.setViewportSize(NARROWEST);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'at 320').toBe(NARROWEST.width);
    await keepScreen(page, `fr debtor ${state.state.slice(0, 30)}`);
  });
});

it('what the clerk is told may be asked for today is what the page asks for, in every state', async () => {
  const doors = await openDoors(d, LOOKED_ON);
  const rows = await select<{ id: string; name: string }>(
    d.database,
    'select debtor_id as id, name from debtor where company_id = $1',
    [d.companyId],
  );
  const told = await Promise.all(
    DEBTOR_STATES.map(async ({ state }) => {
      const { id } = rows.find(({ name }) => name === state) ?? expect.fail(state);
      const { overdueAsked } = debtorAmounts.parse(await doors.get(`/debtors/${id}`));
      return [state, overdueAsked.amount.replace('.', ',')];
    }),
  );
  // What falls due later is not overdue; of two currencies the screen's totals are in the first.
  const asked = DEBTOR_STATES.map(({ state, asks: [first = '0,00'] }) => [
    state,
    state === 'Nothing due yet' ? '0,00' : first,
  ]);
  expect(told).toEqual(asked);
});

const debtorAmounts = z.object({ overdueAsked: z.object({ amount: z.string() }) });

const inState = (name: string) => {
  const found = DEBTOR_STATES.find(({ state }) => state === name);
  if (found === undefined) throw new Error(name);
  return pageInState(d, found);
};

it('by keyboard alone the amount is copied as the bank takes it, and that is said', async () => {
  await show(await inState('Reminded'));
  const button = page.getByRole('button', { name: 'Copier Montant' });
  for (let tab = 0; tab < 20; tab += 1) {
    if (await button.evaluate(one => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Copié' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1500,00');
});

it.each([
  ['Reminded', 'dispute'],
  ['Thirty invoices', 'dispute'],
  ['Thirty invoices', 'paid'],
  ['In two currencies', 'paid'],
  ['Plan offered', 'acceptPlan'],
])('%s: the form of %s shows every due date, and chooses no invoice for anybody', async (name, kind) => {
  const text = await show(await inState(name), `/reponse/${kind}`);
  expect(await page.locator('input[name=invoice]:checked').count()).toBe(
    name === 'In two currencies' ? 1 : 0,
  );
  if (kind !== 'acceptPlan') expect(text).toMatch(/échéance le \d\d\/\d\d\/2026/);
  await expectAccessibleInBothThemes(page, `${name} ${kind}`);
  await expectFitsTelephone(page, `${name} ${kind}`);
});

it('what is said to be paid is not pressed for while it is checked, and can still be paid', async () => {
  await show(await inState('Already paid under check'));
  const [amount, pay] = [page.locator('.total'), page.getByRole('heading', { name: 'Payer par virement' })];
  expect([await amount.isVisible(), await pay.isVisible()]).toEqual([false, false]);
  await page.getByText(/Finalement pas encore payé/).click();
  expect([await amount.isVisible(), await pay.isVisible()]).toEqual([true, true]);
  await keepScreen(page, 'fr debtor said paid, opened');
});

it('on paper stands what is owed and where to pay it, and nothing that is pressed', async () => {
  await show(await inState('Reminded'));
  await page.emulateMedia({ media: 'print' });
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles).toEqual(['À régler', 'Payer par virement', 'Vos factures']);
  expect(
    await page.getByRole('button').or(page.getByRole('checkbox')).or(page.getByRole('navigation')).count(),
  ).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});
