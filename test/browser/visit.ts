// One visit to the application: signed in by link, and watching for what must never happen in any test:
// an error in the console, a fault on the server, a request to another host.

import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './axe.ts';
import type { FixtureServer } from './fixture/server.ts';
import { tellWhatWasSeen } from './seen-at-failure.ts';

export const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** A page that asked nothing in that many looks shows all of it. */
const QUIET_LOOKS = 3;
const LOOK_MS = 40;

/** Against what hangs, not against what is slow: a machine that builds may be busy. */
const LONGEST_WAIT_MS = 120_000;

export type Visit = {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
  readonly expectAccessible: (place: string) => Promise<void>;
  /** Asserts that nothing forbidden happened, and leaves. `refusals`: how often a rule refused what was asked. */
  readonly leave: (refusals?: number) => Promise<void>;
  /** Waits until the page has asked for everything it shows. */
  readonly settle: () => Promise<void>;
};

/**
 * In the browser, at each frame: the application has a screen, goes nowhere, and has every answer that it asked for. A network
 * that is quiet says less, half a second later: a page at work has not asked yet.
 */
function isThere(): boolean {
  const router = Reflect.get(globalThis, '__TSR_ROUTER__');
  return (
    router?.state.status === 'idle' &&
    router.options.context.queries.isFetching() === 0 &&
    document.fonts.status === 'loaded' &&
    document.querySelector('h1') !== null
  );
}

/** BROWSER_SLOWED=6: as on a machine six times as slow, where a key that comes before the screen is ready shows. */
const SLOWED = Number(process.env['BROWSER_SLOWED'] ?? 1);

async function slowDown(page: Page): Promise<void> {
  if (SLOWED === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
}

/** A request that the test itself kept from arriving. */
export const CUT = 'net::ERR_FAILED';
/** Where a test sets the clock, it does so in every frame; the mail that is shown lets no script run. */
export const CLOCK_IN_A_MAIL = 'Blocked script execution in';
/** What was asked while the test had the browser offline: whether anything is, hangs on how soon the server's news arrived. */
export const OFFLINE = 'net::ERR_INTERNET_DISCONNECTED';

/** What the button of the welcome page asks, without the page: `first-day.test.ts` presses it. No screen is open yet. */
async function signInBy(link: string, page: Page): Promise<void> {
  const { origin, hash } = new URL(link);
  const answer = await page.request.post(`${origin}/api/session/link`, {
    headers: { origin },
    data: { token: hash.slice(1) },
  });
  expect(answer.ok(), `signing in: ${answer.status()}`).toBe(true);
}

async function arriveAt(address: string, page: Page): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export async function visit({
  browser,
  server,
  options = {},
  stranger = null,
  answers = stranger === null ? [] : [401],
  signIn = server.makeLink,
}: {
  browser: Browser;
  server: FixtureServer;
  options?: BrowserContextOptions;
  /** Somebody whom nobody signed in opens this address. */
  stranger?: string | null;
  /** Answers of the server that the browser writes down as errors and that are right here. */
  answers?: readonly (number | typeof CUT | typeof OFFLINE | typeof CLOCK_IN_A_MAIL)[];
  /** Makes the link of somebody else than the owner. */
  signIn?: () => Promise<string>;
}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const page = await context.newPage();
  tellWhatWasSeen(page);
  await slowDown(page);
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', fault => errors.push(fault.message));
  const underWay = new Set<Request>();
  page.on('requestfinished', request => underWay.delete(request));
  page.on('requestfailed', request => underWay.delete(request));
  page.on('request', request => {
    if (request.resourceType() !== 'eventsource') underWay.add(request);
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });

  if (stranger === null) await signInBy(await signIn(), page);
  else await arriveAt(stranger, page);

  const settle = async (): Promise<void> => {
    // Several times in a row: an answer may lead to the next question. A page that is still at work answers later.
    for (let quiet = 0; quiet < QUIET_LOOKS; quiet = underWay.size === 0 ? quiet + 1 : 0) {
      await page.waitForTimeout(LOOK_MS);
      await page.evaluate(() => new Promise<number>(resolve => requestAnimationFrame(resolve)));
    }
  };

  return {
    page,
    open: async path => {
      await page.goto(`${server.url}/c/${server.companyId}${path}`);
      await page.waitForFunction(isThere);
      await settle();
    },
    settle,
    expectAccessible: place => expectAccessible(page, place),
    leave: async (refusals = 0) => {
      await context.close();
      const isRefusal = (text: string) => text.includes('status of 409');
      const isExpected = (text: string) =>
        answers.some(known => text.includes(typeof known === 'number' ? `status of ${known}` : known));
      expect(errors.filter(text => !isRefusal(text) && !isExpected(text))).toEqual([]);
      expect(errors.filter(isRefusal)).toHaveLength(refusals);
      expect(server.faults).toEqual([]);
      expect([...hosts]).toEqual([new URL(server.url).host]);
    },
  };
}
