// A mail is read on a telephone first: no line of it is cut there and no amount is beyond the edge, whatever tables it
// carries; and everybody can read it, in the light and in the dark.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/claim/parties.ts';
import { compose } from '../../../src/letters/compose.ts';
import { confirmationHtml, confirmationOf } from '../../../src/letters/confirmations/confirmation.ts';
import type { MessageView } from '../../../src/letters/message.ts';
import { type SampleCase, sampleView } from '../../../src/letters/sample-views.ts';
import { addMonths, day } from '../../../src/units/calendar.ts';
import { money } from '../../../src/units/money.ts';
import { expectMailAccessible } from '../axe.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedChromium();
});
afterAll(() => leaveChromium(browser));

const PAGE_URL = `https://factures.example.com/p/${'aQ3xk'.repeat(12)}`;
type Case = readonly [MessageView['kind'], SampleCase, MessageView['language']];
const CASES: readonly Case[] = [
  ['courteousReminder', 'frenchBusiness', 'fr'],
  ['costsNotice', 'frenchBusiness', 'en'],
  ['formalNotice', 'frenchBusiness', 'fr'],
  ['formalNotice', 'frenchBusiness', 'de'],
  ['consumerFirstReminder', 'belgianConsumer', 'nl'],
];

const viewOf = ([kind, of, language]: Case): MessageView => ({
  ...sampleView({ kind, language, of, invoices: 3 }),
  pageUrl: PAGE_URL,
});

/** What begins or ends beyond the edges of the screen, in a table that scrolls or not. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ink *')].flatMap(one => {
      const { left, right } = one.getBoundingClientRect();
      return left < 0 || right > document.documentElement.clientWidth ? [one.outerHTML.slice(0, 80)] : [];
    }),
  );

async function shown(html: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.setContent(html);
  await look(page);
  await page.close();
}

describe.each(CASES)('%s to a %s in %s', (...one) => {
  it('fits 320 pixels, each amount of its tables included', () =>
    shown(compose(viewOf(one)).html, 320, async page => {
      expect(await beyondTheEdge(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      // The title of a column stands above each of its values, also where a row is set in several lines.
      const apart = await page.evaluate(() =>
        [...document.querySelectorAll('.scroll table')].flatMap(table => {
          const titles = [...table.querySelectorAll('th')].map(title => title.getBoundingClientRect().right);
          return [...table.querySelectorAll('td')].map((cell, at) =>
            Math.abs(cell.getBoundingClientRect().right - (titles[at % titles.length] ?? 0)),
          );
        }),
      );
      expect(apart.length).toBeGreaterThan(9);
      expect(Math.max(...apart)).toBeLessThan(1);
    }));

  it('needs no scrolling on a wide screen', () =>
    shown(compose(viewOf(one)).html, 700, async page => {
      const tables = await page.evaluate(() =>
        [...document.querySelectorAll('.scroll')].map(table => table.scrollWidth - table.clientWidth),
      );
      expect(tables.length).toBeGreaterThan(0);
      expect(Math.max(...tables)).toBe(0);
    }));

  it('is read by everybody, in the light and in the dark', () =>
    shown(compose(viewOf(one)).html, 700, page => expectMailAccessible(page, one.join(' '))));
});

it.each(LANGUAGES)('a plan of twelve instalments in %s is read on a telephone, in the dark too', language => {
  const instalments = Array.from({ length: 12 }, (_, month) => ({
    dueOn: addMonths(day('2026-12-05'), month),
    amount: money(1_000_000, 'EUR'),
  }));
  const clauses = { interest: 'runs', hasAcceleration: true, acknowledgesDebt: true, graceDays: 5 } as const;
  const terms = { whole: money(12_000_000, 'EUR'), numbers: ['F-2026-0142'], instalments, ...clauses };
  const written = confirmationOf(
    {
      kind: 'plan',
      terms,
      debtorName: 'Hôtel de la Gare SAS',
      isAccepted: false,
      readOn: { kind: 'message', pageUrl: PAGE_URL },
    },
    { language, country: 'BE', recipientName: null, creditorName: 'Lumen', signatory: null, by: 'page' },
  );
  return shown(confirmationHtml(written), 320, async page => {
    expect(await beyondTheEdge(page)).toEqual([]);
    expect(await page.locator('.scroll tbody tr').count()).toBe(13);
    await expectMailAccessible(page, `plan in ${language}`);
  });
});

it('breaks a name, a number or an address that is longer than a line, and nothing else beside it', () => {
  const view = viewOf(['formalNotice', 'frenchBusiness', 'fr']);
  const name = 'Internationale Getränkegroßhandelsgesellschaft Eupen-Malmedy-Sankt-Vith Aktiengesellschaft';
  const email = 'debitorenbuchhaltung.mahnwesen@getraenkegrosshandel-eupen-malmedy.example';
  const invoices = view.invoices.map(line => ({ ...line, number: `LMN/FR-2026/COMMERCE/${line.number}-A` }));
  const long = { ...view, creditor: { ...view.creditor, name, email }, invoices };
  return shown(compose(long).html, 320, async page => {
    expect(await beyondTheEdge(page)).toEqual([]);
    const words = await page.evaluate(() => document.body.textContent);
    for (const amount of ['1\u202f234,50\u00a0€', '1\u202f933,77\u00a0€']) expect(words).toContain(amount);
  });
});
