// Files that a newcomer drops before their company is there, where they do not all say the same: what is asked, what is
// told, and what a person writes all the same.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../../demo/company.ts';
import { type MailSink, startMailSink } from '../../load/mail-sink.ts';
import { buildApplication } from '../build.ts';
import { leaveChromium, sharedChromium } from '../chromium.ts';
import { type StartedProduct, startProduct } from '../started-product.ts';
import { visit } from '../visit.ts';

const INVOICE = readFileSync(
  fileURLToPath(new URL('../../../demo/files/invoices/F2026-0385.xml', import.meta.url)),
  'utf8',
);
const named = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const OURS = named('vente.xml', INVOICE);
/** The same invoice, in the name of another seller, to whom it is sold on. */
const THEIRS = named(
  'achat.xml',
  INVOICE.replaceAll('Atelier Lumerolle SARL', 'Verrerie du Marais SAS')
    .replaceAll(DEMO_COMPANY.vat, 'FR44732829320')
    .replaceAll(DEMO_COMPANY.registration, '732829320')
    .replaceAll('00040059800017', '73282932000074'),
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

const drop = (page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);

it('two sellers are a question, purchases are told, a picture is no obstacle, and what a person writes stands', async () => {
  const visited = await visit({ browser, server: product, stranger: product.link });
  const { page, expectAccessible, leave } = visited;
  await page.getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: 'Votre société' }).waitFor();
  const field = (name: string) => page.getByLabel(name).inputValue();
  await page.getByLabel('Ville').fill('Roubaix');

  // Nothing that names anybody: said, and the fields wait for a person.
  await drop(page, [named('scan.png', '\x89PNG\r\n\x1a\nimage')]);
  await page.getByText(/Aucun ne nomme votre société/).waitFor();
  await page.getByText(/1\sfichier n’a pas pu être lu\s: scan\.png/).waitFor();
  await page.getByRole('button', { name: 'Déposer d’autres fichiers' }).click();

  await drop(page, [OURS, THEIRS]);
  const question = page.getByRole('group', { name: /^Ces fichiers nomment 2\svendeurs/ });
  await question.waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Ce que disent vos fichiers',
  );
  // A condition and no verdict: whoever has sold to that one customer only is told nothing false.
  await page
    .getByText(/^Toutes ces factures sont adressées à Bakkerij Polderbroodje BV\. Si c’est votre société/)
    .waitFor();
  expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
  expect(await field('Nom de la société')).toBe('');
  await expectAccessible('two sellers');
  // By the keyboard: the other one, then ours.
  await question.getByRole('radio', { name: /^Verrerie du Marais/ }).press('Space');
  expect(await field('Numéro de TVA')).toBe('FR44732829320');
  await question.getByRole('radio', { name: /^Atelier Lumerolle/ }).press('Space');
  expect(await field('Numéro de TVA')).toBe(DEMO_COMPANY.vat);
  // One account: it is proposed. The city was written before, and stays.
  expect((await field('IBAN')).replaceAll(' ', '')).toBe(DEMO_COMPANY.belgianIban);
  expect(await field('Ville')).toBe('Roubaix');
  await page.getByText('Lu dans vente.xml.').first().waitFor();
  await page.getByLabel('Nom de la société').fill('Lumerolle');
  await page.getByRole('button', { name: 'Continuer' }).click();

  // Taken in without being dropped again: ours would be added, theirs is refused as another seller's.
  await page.getByRole('heading', { level: 1, name: 'Mettre en service' }).waitFor();
  await page.getByRole('button', { name: 'Importer' }).waitFor();
  await page.getByText('vente.xml').first().waitFor();
  await page.getByText('achat.xml').first().waitFor();
  // What is seen whole needs no file of its own: a hundred invoices would bring two hundred buttons.
  expect(await page.getByRole('button', { name: /^Enregistrer/ }).count()).toBe(0);
  // Whoever comes back is not asked about them again.
  await page.reload();
  await page.getByText('Déposez vos fichiers ici').waitFor();
  await leave();
});
