// The days of those who work for the creditor, each from its start to its end and in the language of the person: the credit
// manager in French, the accountant in Dutch; the director's is in `director-day.test.ts`. Monday 19 October 2026, the small company of
// `desk-fixture.ts` with two more late customers.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openDispute } from '../../../src/desk/agreements/open-dispute.ts';
import { recordPromise } from '../../../src/desk/agreements/record-promise.ts';
import { addCompany } from '../../../src/desk/company/add-company.ts';
import { select } from '../../../src/store/select.ts';
import { day } from '../../../src/units/calendar.ts';
import { COMPANY, idOf, MONDAY, PORT } from '../../desk-rows.ts';
import { goes } from '../goes.ts';
import { addLate, theNightRan } from '../late-customers.ts';
import { days } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';

/** A fortnight ago Brasserie du Port promised, and Garage Morel contested: nobody kept the one or answered the other. */
async function leaveBehind({ context }: RealServer): Promise<void> {
  const act = { companyId: COMPANY, by: 'Denis Faure' } as const;
  const promised = await recordPromise(context, {
    ...act,
    dossierId: idOf(31),
    day: day('2026-10-05'),
    entry: {
      amount: null,
      payOn: day('2026-10-09'),
      invoiceIds: null,
      way: 'call',
      promisedBy: 'M. Le Gall',
      quote: null,
      cause: null,
      exceptionBecause: null,
    },
  });
  expect(promised.kind).toBe('done');
  const contested = await openDispute(context, {
    ...act,
    dossierId: idOf(33),
    day: day('2026-10-05'),
    entry: {
      invoiceId: idOf(104),
      amount: null,
      category: 'delivery',
      source: 'person',
      said: 'Il manque une palette',
      owner: null,
      answerBy: day('2026-10-12'),
    },
  });
  expect(contested.kind).toBe('done');
}

const states = (server: RealServer) =>
  select<{ state: string; name: string }>(
    server.database,
    `select m.state, b.name from message m
       join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
       join debtor b on b.company_id = d.company_id and b.debtor_id = d.debtor_id
      where m.company_id = $1 and m.prepared_on = $2 order by b.name`,
    [COMPANY, MONDAY],
  );

async function settleWhatIsLate(page: Page): Promise<void> {
  const go = goes(page);
  // Answers first.
  await go('Réponses', 'Réponses des débiteurs');
  await page.getByText('Aucune réponse à lire.').waitFor();

  // The dispute past its day is answered; the promise that was not kept is named with what is missing.
  await go('Promesses et litiges', 'Promesses et litiges');
  await page.getByText('« Il manque une palette »').waitFor();
  await page.getByText('En retard.').waitFor();
  await page.getByRole('button', { name: /^Répondre/ }).click();
  const answer = page.getByRole('dialog');
  await answer.getByLabel('La contestation est').selectOption({ label: 'Refusée' });
  await answer.getByLabel(/Raison, reprise/).fill('Bon de livraison signé');
  await page.keyboard.press('Enter');
  await answer.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /Promesses/ }).click();
  await page.getByText('Non tenu', { exact: true }).first().waitFor();
  await page
    .getByRole('link', { name: /Promesses et litiges\s*1/ })
    .first()
    .waitFor();
}

async function releaseTheBatch(page: Page, server: RealServer): Promise<void> {
  const go = goes(page);
  // The batch: who gets nothing and why, then what leaves, with its count and its total.
  await go('À valider', 'À valider');
  await page.getByRole('tab', { name: /Écartés/ }).click();
  await page
    .getByText(/Suspendu par marie.*Litige sur la livraison/)
    .first()
    .waitFor();
  await page.getByRole('tab', { name: /Messages/ }).click();
  await page.getByRole('button', { name: /^Atelier du Nord/ }).click();
  await page.getByRole('button', { name: 'Pas celui-ci' }).click();
  await page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Son chef passe mardi');
  await page.keyboard.press('Enter');
  await page.getByText('Message écarté.').waitFor();
  await page.getByRole('button', { name: /^Valider les/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Valider les/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await states(server)).filter(({ state }) => state === 'prepared'))
    .toEqual([]);
  const released = (await states(server)).filter(({ state }) => state === 'approved');
  expect(released.map(({ name }) => name)).toContain('Bistrot du Sud');
  expect(released.map(({ name }) => name)).not.toContain('Atelier du Nord');
}

async function callAndLookFurther(page: Page, server: RealServer): Promise<void> {
  const go = goes(page);
  // The calls, the most money first; one of them ends in a promise that is put in writing.
  await go('Appels', 'Qui appeler');
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.goto(`${server.url}/c/${COMPANY}/calls?debtor=${PORT}`);
  await page.getByRole('heading', { level: 2, name: 'Brasserie du Port' }).waitFor();
  await page.getByLabel(/Paie le/).fill('2026-10-26');
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click();
  await page.getByRole('heading', { name: 'La confirmation écrite à Brasserie du Port' }).waitFor();
  await page.keyboard.press('Escape');

  // What nobody can settle with a reminder any more: which roads are open, and why the others are not.
  await go('Qui doit quoi', 'Qui doit quoi');
  await page.getByRole('link', { name: 'Garage Morel' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Garage Morel' }).waitFor();
  await page.getByRole('link', { name: 'Étudier les voies' }).click();
  await page.getByRole('heading', { level: 1, name: 'Voies de recouvrement' }).waitFor();
}

async function closeWithTheFigures(page: Page): Promise<void> {
  const go = goes(page);
  // Friday's balance and the month's delay, with what they are made of.
  await go('Chiffres', 'Chiffres');
  await page.getByText(/^Pourquoi\s: Délai de paiement \(DSO simple\)/).click();
  await page
    .getByText(/ouverts × .* jours ÷ .* facturés/)
    .first()
    .waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer en CSV', exact: true }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  // 600.00 since 1 October, 18 days late.
  expect(text).toContain('Bistrot du Sud;0,00;600,00;0,00;0,00;0,00;600,00;EUR');
}

days('the credit manager', onDesk => {
  it('knows the cash, settles what is late, reads and releases the batch, calls, and closes with the figures', () =>
    onDesk(async ({ server, visit }) => {
      await leaveBehind(server);
      await theNightRan(server);
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await open('');

      // Is the cash known; what waits, beside the place where it waits.
      await page
        .getByText('Encaissements saisis au 16 octobre 2026, d’après votre déclaration : à jour')
        .waitFor();
      await page
        .getByRole('link', { name: /Promesses et litiges\s*2/ })
        .first()
        .waitFor();

      await settleWhatIsLate(page);
      await releaseTheBatch(page, server);
      await callAndLookFurther(page, server);
      await closeWithTheFigures(page);
      await leave();
    }, addLate));
});

/** Luc looks after two companies; the bank of the second was never read. */
const linkOfLuc =
  ({ access, context, url }: RealServer) =>
  async () => {
    const company = { name: 'Zéphyr Conseil', country: 'BE' } as const;
    const { id } = await addCompany(context, { company, day: MONDAY, author: 'test' });
    const companyIds = [COMPANY, id];
    const luc = { email: 'luc@fidu.example', name: 'Luc Martens', role: 'accountant', companyIds } as const;
    return `${url}/welcome#${(await access.createSignInLink(luc)).token}`;
  };

days('the accountant', onDesk => {
  it('sees in Dutch which company needs him, asks its client to approve, and finds the answer', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      const options = { locale: 'nl-BE' };
      const { page, open, leave } = await visit({ options, signIn: linkOfLuc(server) });
      await open('');
      const go = goes(page);

      // The one that needs somebody comes first, with what waits there and until when its bank is known.
      await go('Mijn bedrijven', 'Mijn bedrijven');
      const first = page.getByRole('row').nth(1);
      expect(await first.textContent()).toMatch(/Atelier Lumen.*berichten goed te keuren/);
      await first.getByText('16/10/2026').waitFor();
      await page
        .getByRole('row', { name: /Zéphyr Conseil/ })
        .getByText('Geen uittreksel')
        .waitFor();
      await first.getByRole('link', { name: /goed te keuren/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Na te kijken' }).waitFor();

      // In the client's name, and with the client's word: nothing leaves on the accountant's alone.
      await page.getByRole('button', { name: 'Akkoord van de klant vragen' }).first().click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByRole('textbox').first().fill('Alice Martin');
      await dialogue.locator('input[type=email]').fill('alice@lumen.example');
      await dialogue.locator('select[name=language]').selectOption('fr');
      await dialogue.getByRole('button', { name: /Link versturen|De link versturen/ }).click();
      const link = await dialogue.locator('input[readonly]').inputValue();
      await page.keyboard.press('Escape');

      const client = await visit({ stranger: link, options: { javaScriptEnabled: false } });
      await client.page.getByRole('heading', { level: 1, name: 'À valider avant envoi' }).waitFor();
      await client.page
        .getByRole('button', { name: /^Approuver/ })
        .first()
        .click();
      await client.page
        .getByText(/approuvé/)
        .first()
        .waitFor();
      await client.leave();

      await open('/review');
      await page.getByText('Goedgekeurd', { exact: true }).first().waitFor();
      const approved = (await states(server)).filter(({ state }) => state === 'approved');
      expect(approved.length).toBeGreaterThan(0);
      await leave();
    }, addLate));
});
