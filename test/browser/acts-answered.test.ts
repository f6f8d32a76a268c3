// What a person meets where the server is slow, breaks, or is not reached: each act is asked once however often it is pressed, says
// that it is under way, keeps what was typed, tells in words what went wrong, and asked again it is the same act.

import type { Locator, Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixtureDesk } from './real-desk.ts';

const { onFixture } = fixtureDesk();

type Act = {
  readonly at: string;
  /** Opens and fills what the act is asked with, and gives its button. */
  readonly begin: (page: Page) => Promise<Locator>;
  readonly asks: RegExp;
  /** What was typed, to be there still. */
  readonly typed?: readonly [RegExp, string];
};

const dialogue = (page: Page) => page.getByRole('dialog');
const noted = (name: string, fill: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.getByRole('button', { name: 'Noter…' }).click();
  await page.getByRole('menuitem', { name }).click();
  await fill(page);
  return dialogue(page).getByRole('button', { name });
};
const QUOTE = 'Vendredi sans faute';

const ACTS: Readonly<Record<string, Act>> = {
  'to approve one message': {
    at: '/review',
    begin: async page => page.getByRole('button', { name: 'Valider', exact: true }),
    asks: /\/approvals$/,
  },
  'to approve all': {
    at: '/review',
    begin: async page => {
      await page.getByRole('button', { name: 'Valider les 6' }).click();
      return dialogue(page).getByRole('button', { name: 'Valider les 6' });
    },
    asks: /\/approvals$/,
  },
  'a promise': {
    at: '/debtors/debtor-1',
    begin: noted('Noter une promesse', async page => {
      await dialogue(page)
        .getByLabel(/Paie le/)
        .fill('2026-12-23');
      await dialogue(page).getByLabel('Ses mots').fill(QUOTE);
    }),
    asks: /\/promise$/,
    typed: [/Ses mots/, QUOTE],
  },
  'to pause': {
    at: '/debtors/debtor-1',
    begin: async page => {
      await page.getByRole('button', { name: 'Suspendre les relances' }).click();
      await dialogue(page)
        .getByLabel(/Pourquoi|Raison|Motif/)
        .fill(QUOTE);
      return dialogue(page).getByRole('button', { name: 'Suspendre les relances' });
    },
    asks: /\/holds$/,
    typed: [/Pourquoi|Raison|Motif/, QUOTE],
  },
  'a dispute': {
    at: '/debtors/debtor-1',
    begin: noted('Noter un litige', async page => {
      await dialogue(page).getByLabel('Ce que dit le débiteur').fill(QUOTE);
    }),
    asks: /\/dispute$/,
    typed: [/Ce que dit le débiteur/, QUOTE],
  },
  'a match of a payment': {
    at: '/bank',
    begin: async page => page.getByRole('button', { name: 'C’est bien cela' }).first(),
    asks: /\/payments\//,
  },
  'a setting': {
    at: '/settings',
    begin: async page => {
      const gap = page.getByLabel('Jours entre deux messages, au moins');
      await gap.fill('9');
      return page.locator('section.card', { has: gap }).getByRole('button', { name: 'Enregistrer' });
    },
    asks: /\/conduct/,
  },
  'a payment set aside': {
    at: '/bank',
    begin: async page => {
      await page.getByRole('button', { name: 'Mettre de côté' }).last().click();
      await dialogue(page)
        .getByLabel(/Pourquoi/)
        .fill(QUOTE);
      return dialogue(page).getByRole('button', { name: 'Mettre de côté' });
    },
    asks: /\/payments\//,
    typed: [/Pourquoi/, QUOTE],
  },
};

const BROKEN = { status: 500, contentType: 'text/html', body: '<h1>Error</h1>' };

it.each(Object.entries(ACTS))(
  '%s is asked once, told when it fails, and the same when asked again',
  (_, act) =>
    onFixture(async ({ visit }) => {
      const { page, open } = await visit();
      const asked: (string | undefined)[] = [];
      let answer: (route: Route) => Promise<void> = () => Promise.resolve();
      let letGo = () => {};
      await page.route(act.asks, async route => {
        if (route.request().method() === 'GET') return route.continue();
        asked.push(route.request().headers()['idempotency-key']);
        await new Promise<void>(resolve => {
          letGo = resolve;
        });
        return answer(route);
      });
      await open(act.at);
      const button = await act.begin(page);

      await button.dblclick();
      await page.getByText('En cours…', { exact: false }).waitFor();
      expect(asked).toHaveLength(1);
      answer = route => route.fulfill(BROKEN);
      letGo();
      const told = page.getByRole('alert').filter({ hasText: 'Une erreur s’est produite de notre côté' });
      await told.waitFor();
      await expectKept(page, act);

      await button.click();
      await expect.poll(() => asked.length).toBe(2);
      await told.waitFor({ state: 'detached' });
      answer = route => route.abort();
      letGo();
      const lost = page.getByRole('alert').filter({ hasText: 'a pu être enregistré ou non' });
      await lost.waitFor();
      await expectKept(page, act);

      await button.click();
      await expect.poll(() => asked.length).toBe(3);
      answer = route => route.continue();
      letGo();
      await lost.waitFor({ state: 'detached' });
      await dialogue(page).waitFor({ state: 'detached' });
      expect(new Set(asked).size).toBe(1);
      await page.context().close();
    }),
);

it('signing in is asked once, keeps the address, and tells what went wrong', () =>
  onFixture(async ({ visit, server }) => {
    const { page } = await visit({ stranger: `${server.url}/sign-in` });
    const asked: string[] = [];
    let letGo = () => {};
    await page.route(/\/api\/session$/, async route => {
      if (route.request().method() !== 'POST') return route.continue();
      asked.push(route.request().method());
      await new Promise<void>(resolve => {
        letGo = resolve;
      });
      return asked.length === 1 ? route.fulfill(BROKEN) : route.abort();
    });
    const address = page.getByLabel('Adresse e-mail');
    await address.fill('marie@lumerolle.example');
    await page.locator('input[name="password"]').fill('un mot de passe');
    const button = page.getByRole('button', { name: 'Se connecter', exact: true });
    await button.dblclick();
    await expect.poll(() => asked.length).toBe(1);
    letGo();
    await page.getByRole('alert').filter({ hasText: 'Une erreur s’est produite de notre côté' }).waitFor();
    await button.click();
    await expect.poll(() => asked.length).toBe(2);
    letGo();
    await page.getByRole('alert').filter({ hasText: 'La réponse du serveur' }).waitFor();
    expect(await address.inputValue()).toBe('marie@lumerolle.example');
    await page.context().close();
  }));

it('files that are being read are read on while the network is gone for a moment', () =>
  onFixture(async ({ visit }) => {
    const { page, open } = await visit();
    let missed = 0;
    await page.route(/\/take-ins\?dryRun=true$/, async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), state: 'running' } });
    });
    await page.route(/\/take-ins\/[^/]+$/, route => {
      missed += 1;
      return missed === 1 ? route.abort() : route.continue();
    });
    await open('/take-in');
    const file = { name: 'factures.csv', mimeType: 'text/csv', buffer: Buffer.from('Numéro;Client\n') };
    await page.locator('input[type="file"]').first().setInputFiles([file]);
    await page.getByRole('button', { name: 'Importer', exact: true }).waitFor();
    expect(missed).toBeGreaterThan(1);
    await page.context().close();
  }));

async function expectKept(page: Page, { typed }: Act): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== document.body);
  if (typed !== undefined) expect(await dialogue(page).getByLabel(typed[0]).inputValue()).toBe(typed[1]);
}
