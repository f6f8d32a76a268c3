// As a new user would: from an empty data folder to the first approved reminder, with the files of `demo/files`, through
// the screens alone. How many clicks and fields it takes is part of what is promised. Tuesday 17 November 2026: the bank
// is known until the Friday before, two bank days ago.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../demo/company.ts';
import { type MailSink, startMailSink } from '../load/mail-sink.ts';
import { buildApplication } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type StartedProduct, startProduct } from './started-product.ts';
import { LOOKS, type Visit, visit } from './visit.ts';

const FOLDER = fileURLToPath(new URL('../../demo/files/', import.meta.url));
const FILES = ['invoices', 'bank'].flatMap(part =>
  readdirSync(`${FOLDER}${part}`).map(name => `${FOLDER}${part}/${name}`),
);

let browser: Browser;
let sink: MailSink;
let product: StartedProduct;

beforeAll(async () => {
  await buildApplication();
  browser = await launchChromium();
  sink = await startMailSink();
  product = await startProduct({ today: '2026-11-17', smtpUrl: sink.url });
});
afterAll(async () => {
  await product?.close();
  await sink?.close();
  await browser?.close();
});

/** Counts what a person does. */
function hands() {
  const counts = { clicks: 0, fields: 0 };
  return {
    counts,
    click: async (what: Locator) => {
      counts.clicks += 1;
      await what.click();
    },
    fill: async (what: Locator, text: string) => {
      counts.fields += 1;
      await what.fill(text);
    },
  };
}

/** Each theme and each width once, without asking anything of the server again. */
const BOTH = LOOKS.filter(({ colorScheme, viewport }) => (colorScheme === 'dark') === viewport.width < 1000);

async function expectFitting({ page, expectAccessible }: Visit, place: string): Promise<void> {
  for (const { colorScheme, viewport } of BOTH) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await expectAccessible(`${place}, ${colorScheme}, ${viewport.width}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${place} fits its window`).toBeLessThanOrEqual(viewport.width);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('the first day', () => {
  it('leads from an empty folder to the first approved reminder in 11 clicks, 10 fields and one drop of files', async () => {
    const visited = await visit({ browser, server: product, stranger: product.link });
    const { page } = visited;
    const { counts, click, fill } = hands();
    const button = (name: string | RegExp) => page.getByRole('button', { name });

    // The company, as its messages will show it.
    await click(page.getByRole('button'));
    await page.getByRole('heading', { level: 1, name: 'Votre entreprise' }).waitFor();
    await expectFitting(visited, 'the company');
    await fill(page.getByLabel('Nom de l’entreprise'), DEMO_COMPANY.name);
    await fill(page.getByLabel('Numéro d’entreprise'), DEMO_COMPANY.registration);
    await fill(page.getByLabel('IBAN'), DEMO_COMPANY.iban);
    await fill(page.getByLabel(/Adresse e-mail/), DEMO_COMPANY.email);
    await fill(page.getByLabel('Rue et numéro'), DEMO_COMPANY.address.lines[0]);
    await fill(page.getByLabel('Code postal'), DEMO_COMPANY.address.postalCode);
    await fill(page.getByLabel('Ville'), DEMO_COMPANY.address.city);
    await click(button('Continuer'));

    // The files: what they would change, then their totals to check.
    await page.getByRole('heading', { level: 1, name: 'Mettre en service' }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles(FILES);
    await click(button('Appliquer'));
    await page.getByText('Est-ce bien ce que disent vos livres').waitFor();
    const [question] = await page.locator('.start-question').allTextContents();
    // `test/demo` proves what is in the files; here they are what the screen asks about.
    expect(question?.replace(/\s/g, ' ')).toMatch(/^65 factures, 103 588,44 € ouverts, 44 clients\./);
    await page.getByText('Rien n’a été laissé de côté.').waitFor();
    await expectFitting(visited, 'the totals');
    await click(button('Oui, ce sont mes chiffres'));

    // How to remind, in words, with what would leave.
    await page.getByRole('radio', { name: /^Mesurée/ }).waitFor();
    await expectFitting(visited, 'the ladders');
    await click(button('Relancer ainsi'));

    // All of it to oneself, at an address of one's own.
    await page.getByRole('heading', { name: 'Votre compte' }).waitFor();
    await fill(page.getByLabel(/^Nom( |$)/), 'Maëlle Dhaenens');
    await fill(page.getByLabel('Adresse e-mail'), 'maelle@lumerolle.example.com');
    await fill(page.getByRole('textbox', { name: 'Mot de passe' }), 'les trains partent à l’heure');
    await click(button('Enregistrer'));
    await click(button('M’envoyer les 7 messages'));
    await page.getByText('À partir de ce geste').waitFor();
    expect(sink.received.map(({ to }) => to)).toEqual(
      Array.from({ length: 7 }, () => 'maelle@lumerolle.example.com'),
    );
    await expectFitting(visited, 'going live');

    // Whoever leaves and comes back finds the same place.
    await page.reload();
    await page.getByText('À partir de ce geste').waitFor();

    // The act, asked twice; then the first reminder is read and approved.
    await click(page.locator('#start-live-content').getByRole('button', { name: 'Mettre en service' }));
    await click(page.getByRole('dialog').getByRole('button', { name: 'Mettre en service' }));
    await click(page.getByRole('link', { name: 'Relire les messages' }));
    await page.getByRole('heading', { level: 1, name: 'À valider' }).waitFor();
    await click(button(/^Valider(?! les)/).first());
    await page.getByText('Validé', { exact: true }).first().waitFor();
    // Ten minutes are left to undo it: nothing has reached a customer.
    expect(sink.received).toHaveLength(7);
    expect(counts).toEqual({ clicks: 11, fields: 10 });
    await visited.leave();
  });
});
