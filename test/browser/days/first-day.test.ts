// As a new user would: from an empty data folder to the first approved reminder, with the files of `demo/files`, through
// the screens alone. How many clicks and fields it takes is part of what is promised. Tuesday 17 November 2026: the bank
// is known until the Friday before, two bank days ago.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../../demo/company.ts';
import { formatIban } from '../../../src/units/identifiers.ts';
import { type MailSink, startMailSink } from '../../load/mail-sink.ts';
import { buildApplication } from '../build.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';
import { type StartedProduct, startProduct } from '../started-product.ts';
import { LOOKS, type Visit, visit } from '../visit.ts';

const FOLDER = fileURLToPath(new URL('../../../demo/files/', import.meta.url));
const FILES = ['invoices', 'bank'].flatMap(part =>
  readdirSync(`${FOLDER}${part}`).map(name => `${FOLDER}${part}/${name}`),
);

let browser: Browser;
let sink: MailSink;
let product: StartedProduct;

beforeAll(async () => {
  await buildApplication();
  browser = await sharedChromium();
  sink = await startMailSink();
  product = await startProduct({ today: '2026-11-17', smtpUrl: sink.url });
});
afterAll(async () => {
  await product?.close();
  await sink?.close();
  await leaveChromium(browser);
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

const written = (field: Locator): Promise<string> => field.inputValue();

async function expectRead(page: Page): Promise<void> {
  const { name, registration, vat, address, email } = DEMO_COMPANY;
  expect(await written(page.getByLabel('Nom de la société'))).toBe(name);
  expect(await written(page.getByLabel('Numéro d’entreprise'))).toBe(registration);
  expect(await written(page.getByLabel('Numéro de TVA'))).toBe(vat);
  expect(await written(page.getByLabel('Rue et numéro'))).toBe(address.lines[0]);
  expect(await written(page.getByLabel('Code postal'))).toBe(address.postalCode);
  expect(await written(page.getByLabel('Ville'))).toBe(address.city);
  expect(await written(page.getByLabel(/Adresse e-mail/))).toBe(email);
  expect(await written(page.getByLabel('IBAN'))).toBe('');
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
  it('leads from an empty folder to the first approved reminder in 12 clicks, 3 fields and one drop of files', async () => {
    const visited = await visit({ browser, server: product, stranger: product.link });
    const { page } = visited;
    const { counts, click, fill } = hands();
    const button = (name: string | RegExp) => page.getByRole('button', { name });

    // The company, as its messages will show it.
    await click(page.getByRole('button'));
    await page.getByRole('heading', { level: 1, name: 'Votre société' }).waitFor();
    await expectFitting(visited, 'the company');
    await page.locator('input[type=file]').first().setInputFiles(FILES);
    await page.getByText(/^7\sfichiers lus/).waitFor();
    // The files say all of it, and each value says which one; they name two accounts, and that is a person's to say.
    await expectRead(page);
    await expectFitting(visited, 'the company, read');
    const accounts = page.getByRole('group', { name: /^Vos fichiers nomment 2\scomptes/ });
    await click(accounts.getByRole('radio', { name: new RegExp(formatIban(DEMO_COMPANY.iban)) }));
    expect(await written(page.getByLabel('IBAN'))).toBe(formatIban(DEMO_COMPANY.iban));
    await click(button('Continuer'));

    // The same files, not dropped again: what they would change, then their totals to check.
    await page.getByRole('heading', { level: 1, name: 'Mettre en service' }).waitFor();
    await click(button('Importer'));
    await page.getByText('Est-ce bien ce que disent vos livres').waitFor();
    const [question] = await page.locator('.start-question').allTextContents();
    // `test/demo` proves what is in the files; here they are what the screen asks about.
    expect(question?.replace(/\s/g, ' ')).toMatch(/^65\sfactures, 103 588,44 € ouverts, 44\sclients\./);
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
    expect(counts).toEqual({ clicks: 12, fields: 3 });
    await visited.leave();
  });
});
