// An accountant asks the client to approve, from the button on the batch to the client's answer without an account or a script,
// and back. Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { dailyRun } from '../../../src/desk/daily-run.ts';
import { LOCALES } from '../../../src/messages/format.ts';
import { messageRow } from '../../desk-messages.ts';
import { COMPANY, idOf, insertRows, MONDAY } from '../../desk-rows.ts';
import { type OnStage, realDesk } from '../real-desk.ts';
import { LOOKS, type Visit } from '../visit.ts';

const { onDesk } = realDesk();

const HEADINGS = {
  fr: 'À valider avant envoi',
  nl: 'Goed te keuren vóór verzending',
  en: 'To approve before it is sent',
  de: 'Vor dem Versand zu genehmigen',
} as const;

/** The accountant asks; no mail leaves here, so that the address is shown to be handed over. */
async function askAlice({ server, visit }: OnStage, options = {}): Promise<{ desk: Visit; link: string }> {
  const { context, database } = server;
  await dailyRun(context, { companyId: COMPANY, day: MONDAY, author: 'run', isDryRun: false });
  const toMorel = { message_id: idOf(211), dossier_id: idOf(33), step_key: 'dateRequest', rung: 2 };
  const asked = { state: 'prepared', prepared_on: MONDAY, principal: 250_000, asked: 250_000 };
  await insertRows(database, 'message', [messageRow({ ...toMorel, ...asked })]);
  const desk = await visit({ options, signIn: () => server.makeLinkFor('accountant') });
  await desk.open('/review');
  await desk.page.getByRole('button', { name: 'Demander l’accord du client' }).first().click();
  const dialogue = desk.page.getByRole('dialog');
  await dialogue.getByLabel(/nom de votre client/).fill('Alice Martin');
  await dialogue.getByLabel(/Adresse e-mail/).fill('alice@lumen.example');
  await dialogue.getByRole('button', { name: 'Envoyer le lien' }).click();
  const link = await dialogue.getByLabel(/L’e-mail n’est pas parti/).inputValue();
  return { desk, link };
}

describe('the client who gave the mandate', () => {
  it('says "not this one" and approves the rest, by link, without an account or a script', () =>
    onDesk(async stage => {
      const { desk, link } = await askAlice(stage);
      const client = await stage.visit({ stranger: link, options: { javaScriptEnabled: false } });
      const { page } = client;
      // Port's reminder and Morel's.
      expect(await page.getByRole('checkbox').count()).toBe(2);
      await page.getByText('Pas celui-ci…').first().click();
      await page.getByLabel('Parce que').first().fill('Il passe jeudi');
      await page.getByRole('button', { name: 'Ne pas envoyer' }).first().click();
      await page.getByText('Noté : ce message ne part pas').waitFor();
      await page.getByText('« Il passe jeudi »').waitFor();
      await page.getByRole('button', { name: 'Approuver ce message' }).click();
      await page.getByText('Un message est approuvé').waitFor();
      await client.leave();
      await desk.open('/review');
      await desk.page.getByRole('button', { name: 'Demander l’accord du client' }).first().click();
      await desk.page
        .getByText('Alice Martin, jusqu’au 26/10/2026 : sur 2, approuvés 1, refusés 1')
        .waitFor();
      await desk.page.getByRole('button', { name: 'Révoquer le lien, Alice Martin' }).click();
      await desk.page.getByText('Le lien ne s’ouvre plus.').waitFor();
      await desk.leave();
      const reply = await fetch(link);
      expect(reply.status).toBe(404);
      expect(await reply.text()).not.toContain('Alice');
    }));

  it('reads the page in their language', () =>
    onDesk(async stage => {
      const { desk, link } = await askAlice(stage);
      for (const locale of LOCALES) {
        await desk.page.goto(`${link}?langue=${locale}`);
        expect(await desk.page.getByRole('heading', { level: 1 }).textContent()).toBe(HEADINGS[locale]);
        expect(await desk.page.locator('html').getAttribute('lang')).toBe(locale);
        await desk.expectAccessible(`the page in ${locale}`);
      }
      await desk.leave();
    }));

  for (const options of LOOKS)
    it(`meets WCAG 2.2 AA, ${options.colorScheme}, ${options.viewport.width} pixels wide, dialogue and page`, () =>
      onDesk(async stage => {
        const { desk, link } = await askAlice(stage, options);
        await desk.expectAccessible('the dialogue');
        await desk.page.goto(link);
        await desk.page.getByText('Pas celui-ci…').first().click();
        await desk.page.getByText('Lire le texte exact').first().click();
        await desk.expectAccessible('the page of the client');
        const width = await desk.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(options.viewport.width);
        await desk.leave();
      }));
});
