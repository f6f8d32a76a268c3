import { launchChromium } from '/work/web/test/browser/chromium.ts';
import { startFixtureServer } from '/work/web/test/browser/fixture-server.ts';

const server = await startFixtureServer();
const browser = await launchChromium();
const only = process.argv.slice(2);
for (const [label, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: 'fr-FR',
      deviceScaleFactor: 1,
      storageState: undefined,
    });
    const page = await context.newPage();
    page.on('console', m => {
      if (m.type() === 'error' || m.type() === 'warning') console.log(label, m.text().slice(0, 300));
    });
    page.on('pageerror', e => console.log('PAGEERROR', e.message.slice(0, 300)));

    await page.goto(await server.makeLink());
    await page.getByRole('button').click();
    await page.waitForURL(/\/c\//).catch(async () => console.log(await page.content()));
    for (const [name, path] of [
      ['today', ''],
      ['review', '/review'],
      ['debtors', '/debtors'],
      ['debtor', '/debtors/debtor-1'],
      ['bank', '/bank'],
      ['takein', '/take-in'],
      ['settings', '/settings'],
    ] as const) {
      if (only.length && !only.includes(name)) continue;
      await page.goto(`${server.url}/c/company-1${path}`);
      await page.waitForSelector('h1');
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/shots/${name}-${label}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
await browser.close();
await server.close();
process.exit(0);
