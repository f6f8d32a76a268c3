// Every screen of the application and every page of the debtor, in four languages and both themes, on the demonstration:
// WCAG 2.2 AA, no sideways scroll on a telephone, nothing in the console, nothing from another host. Which screens there
// are is asked of the router itself, and which pages of the server that serves them: a new one that nobody looks at here
// is a failure.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCompany } from '../../src/desk/company/add-company.ts';
import * as m from '../../src/messages/compiled/messages.js';
import { LOCALES, type Locale, localeTag } from '../../src/messages/format.ts';
import { ANSWER_KINDS } from '../../src/portal/answer-fields.ts';
import { day } from '../../src/units/calendar.ts';
import { expectAccessibleInBothThemes, expectFitsTelephone, expectForEverybody } from './axe.ts';
import { buildApplication } from './build.ts';
import { leaveChromium, sharedChromium } from './chromium.ts';
import { keepScreen } from './kept-screens.ts';
import { openRealDatabases, type RealDatabases, type RealServer } from './real-server.ts';
import { type ShownPages, showEveryPage } from './shown-pages.ts';
import { type Visit, visit } from './visit.ts';

/** A Friday. */
const TODAY = day('2026-11-20');

type Title = (nothing: Record<string, never>, say: { locale: Locale }) => string;

/** What stands at the top of each screen inside a company. */
const SCREENS: Readonly<Record<string, Title>> = {
  '/c/$companyId': m.today_title,
  '/c/$companyId/companies': m.companies_title,
  '/c/$companyId/companies/new': m.companies_add,
  '/c/$companyId/companies/answers': m.all_answers_title,
  '/c/$companyId/review': m.review_title,
  '/c/$companyId/calls': m.calls_screen,
  '/c/$companyId/inbox': m.inbox_title,
  '/c/$companyId/agreements': m.agreements_title,
  '/c/$companyId/scenarios': m.scenarios_title,
  '/c/$companyId/wording': m.wording_title,
  '/c/$companyId/calendar': m.calendar_title,
  '/c/$companyId/debtors': m.debtors_title,
  '/c/$companyId/invoices': m.invoices_title,
  '/c/$companyId/invoices/$invoiceId': (_nothing, say) =>
    m.invoice_page_title({ number: shown.invoiceNumber }, say),
  '/c/$companyId/debtors/same': m.same_title,
  '/c/$companyId/debtors/kinds': m.kinds_title,
  '/c/$companyId/debtors/$debtorId': () => DEBTOR,
  '/c/$companyId/debtors/$debtorId/roads': m.roads_title,
  '/c/$companyId/reports': m.reports_title,
  '/c/$companyId/legal': m.legal_title,
  '/c/$companyId/bank': m.bank_heading,
  '/c/$companyId/take-in': m.take_in_title,
  '/c/$companyId/start': m.start_title,
  '/c/$companyId/settings': m.settings_title,
  '/c/$companyId/people': m.people_title,
};

/** And of each screen outside: before somebody is signed in, and before there is a company. */
const GATES: Readonly<Record<string, Title>> = {
  '/welcome': m.welcome_title,
  '/': m.start_company_title,
  '/sign-in': m.sign_in_title,
  '/invitation': m.invitation_title,
  '/forgot-password': m.forgot_title,
  '/reset-password': m.reset_title,
};

/** Where each page of the debtor and of the salesperson is looked at. */
const PAGES: Readonly<Record<string, (shown: ShownPages) => readonly string[]>> = {
  '/p': () => ['/p'],
  '/p/:token': ({ token }) => [`/p/${token}`, '/p/nothing'],
  '/p/:token/authentique': ({ token }) => [`/p/${token}/authentique`],
  '/p/:token/reponse/:kind': ({ token }) => ANSWER_KINDS.map(kind => `/p/${token}/reponse/${kind}`),
  '/p/retour/:companyId/:id': ({ returnPath }) => [returnPath],
  '/calcul': () => ['/calcul', '/calcul?amount=1000&due=2026-03-31'],
};
/** Looked at in `approval-link` and `sales.test.ts`; the script and the document of an invoice are no pages. */
const PAGES_ELSEWHERE = ['/a/:token', '/p/:token/facture/:invoiceId/:sha256', '/p/copy.js', '/s/:token'];

/** Much of what stands on a telephone stands there in another order, or not at all. */
const WORKED_ON_TELEPHONES = ['/review', '/bank', '/legal'];

/** Late, with several invoices and everything that happened to them. */
const DEBTOR = 'Ferronnerie Grandmarteau SA';

let browser: Browser;
let databases: RealDatabases;
let server: RealServer & { close(): Promise<void> };
let shown: ShownPages;
let companyIds: readonly string[];

beforeAll(async () => {
  await buildApplication();
  browser = await sharedChromium();
  databases = await openRealDatabases();
  server = await databases.openDemonstration(TODAY);
  const second = { name: 'Zéphyr Conseil', country: 'BE', language: 'nl' } as const;
  const { id } = await addCompany(server.context, { company: second, day: TODAY, author: 'test' });
  companyIds = [server.companyId, id];
  shown = await showEveryPage(server, { debtor: DEBTOR, day: TODAY });
});
afterAll(async () => {
  await server?.close();
  await databases?.close();
  await leaveChromium(browser);
});

/** Titles are read in one language at a time, so every word that stayed behind in another is found. */
async function look({ page, settle }: Visit, place: string, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await settle();
  // Several open tabs, and whoever hears them, are told apart.
  expect(await page.title()).toBe(`${title} · Acquit`);
  if (WORKED_ON_TELEPHONES.some(route => place.endsWith(route))) await expectForEverybody(page, place);
  else {
    await expectAccessibleInBothThemes(page, place);
    await expectFitsTelephone(page, place);
  }
  await keepScreen(page, place);
}

const linkOf = async (companies: readonly string[], email: string): Promise<string> => {
  const asked = { email, name: 'Maëlle Dhaenens', role: 'owner', companyIds: companies } as const;
  return `${server.url}/welcome#${(await server.access.createSignInLink(asked)).token}`;
};

describe.each(LOCALES)('in %s', locale => {
  const options = { locale: localeTag(locale) };
  const say = { locale };

  it('every screen of a company is for everybody, light, dark and on a telephone', async () => {
    const signIn = () => linkOf(companyIds, 'maelle@lumerolle.example.com');
    const visited = await visit({ browser, server, options, signIn });
    const { page, open, leave } = visited;
    await open('');
    for (const [route, title] of Object.entries(SCREENS)) {
      const to = route
        .replace('$companyId', server.companyId)
        .replace('$debtorId', shown.debtorId)
        .replace('$invoiceId', shown.invoiceId);
      await page.evaluate(address => Reflect.get(globalThis, '__TSR_ROUTER__').navigate({ to: address }), to);
      await look(visited, `${locale} ${route}`, title({}, say));
    }
    await leave();
  });

  it('every screen before that is too', async () => {
    const link = await linkOf([], `nobody-${locale}@lumerolle.example.com`);
    const visited = await visit({ browser, server, options, stranger: link, answers: [401, 422] });
    const { page, leave } = visited;
    for (const [route, title] of Object.entries(GATES)) {
      if (route === '/') await page.getByRole('button').first().click();
      else if (route !== '/welcome') await page.goto(`${server.url}${route}`);
      await look(visited, `${locale} ${route}`, title({}, say));
    }
    await leave();
  });

  it('every page of the debtor is too', async () => {
    const visited = await visit({
      browser,
      server,
      options,
      stranger: `${server.url}/p/${shown.token}`,
      answers: [404],
    });
    const { page, leave } = visited;
    for (const address of Object.values(PAGES).flatMap(places => places(shown))) {
      await page.goto(`${server.url}${address}${address.includes('?') ? '&' : '?'}langue=${locale}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      await expectAccessibleInBothThemes(page, `${locale} ${address}`);
      await expectFitsTelephone(page, `${locale} ${address}`);
      await keepScreen(page, `${locale} ${address.replace(shown.token, 'link')}`);
    }
    await leave();
  });
});

describe('nothing is left out', () => {
  it('of the screens that the router of the application knows', async () => {
    const { page, open, leave } = await visit({ browser, server });
    await open('');
    const routes = await page.evaluate(() =>
      Object.keys(Reflect.get(globalThis, '__TSR_ROUTER__').routesByPath),
    );
    expect(routes.toSorted()).toEqual([...Object.keys(SCREENS), ...Object.keys(GATES)].toSorted());
    await leave();
  });

  it('of the pages that the server gives to debtors and salespeople', () => {
    const served = server.pages.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    expect([...new Set(served)].toSorted()).toEqual([...Object.keys(PAGES), ...PAGES_ELSEWHERE].toSorted());
  });
});
