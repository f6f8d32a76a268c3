// What an installation lacks is told where a newcomer stands: how to name a mail server, and why messages carry no link.

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

/** A company in test mode, on an installation that lacks something. */
const answerWith = (page: Page, lacking: object) =>
  page.route('**/start', async route => {
    if (route.request().resourceType() === 'document') return route.fallback();
    const answer = await route.fetch();
    const { company, ...start } = await answer.json();
    const json = { ...start, company: { ...company, mode: 'test' }, ...lacking };
    await route.fulfill({ response: answer, json });
  });

it('without a mail server the last step says how to name one', () =>
  onDesk(async ({ visit }) => {
    const { page, open, leave } = await visit();
    await answerWith(page, { mailServer: 'none' });
    await open('/start');
    await page.locator('main').getByRole('button', { name: 'Mettre en service' }).first().click();
    await page.getByText(/relancez-le avec SMTP_URL, par exemple SMTP_URL=smtp:/).waitFor();
    expect(await page.getByText(/ACQUIT_URL/).count()).toBe(0);
    await leave();
  }));

it('without a public address it says that messages carry no link, and what to do', () =>
  onDesk(async ({ visit }) => {
    const { page, open, expectAccessible, leave } = await visit();
    await answerWith(page, { mailServer: 'outside', hasDebtorPage: false });
    await open('/start');
    await page.locator('main').getByRole('button', { name: 'Mettre en service' }).first().click();
    await page.getByText(/Relancez-le avec ACQUIT_URL/).waitFor();
    await expectAccessible('a start without a public address');
    await leave();
  }));
