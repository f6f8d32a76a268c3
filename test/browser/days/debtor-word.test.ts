// A debtor gives its word on the page: what it said stands on the answer it is asked to keep, and who announced a payment
// finds the account again on the day it wants to pay. On a telephone, Monday 19 October 2026; 600.00, due 1 October.

import { expect, it } from 'vitest';
import { expectFitsTelephone, expectForEverybody } from '../axe.ts';
import { addLate, theNightRan } from '../late-customers.ts';
import { withMail } from '../mail-box.ts';
import { days } from '../real-desk.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const SUD_MAIL = 'compta@client-71.example';

days('the word of a debtor', onDesk => {
  it('an announced payment is repeated with its day, and its page still says where to pay', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      await withMail(server, async box => {
        await box.approveAll();
        const [letter] = await box.fetch(SUD_MAIL);
        const { page, leave } = await visit({ stranger: letter?.link ?? '', options: PHONE });
        await page.getByRole('link', { name: 'Je paierai à une date précise' }).click();
        await page.getByLabel('Date de votre paiement').fill('2026-10-30');
        await page.getByLabel('Une précision, si vous le souhaitez').fill('Après la fin du mois');
        await page.getByRole('button', { name: 'Envoyer' }).click();
        await page.getByRole('heading', { level: 1, name: 'Merci, c’est noté' }).waitFor();
        const main = page.getByRole('main');
        expect(await main.textContent()).toContain('30 octobre 2026');
        await page.getByText('Après la fin du mois').waitFor();
        await page
          .getByRole('heading', { name: /^Payer les 600,00.€ annoncés pour le 30\soctobre 2026$/ })
          .waitFor();
        await expectForEverybody(page, 'what was said, to keep');
        await expectFitsTelephone(page, 'what was said, to keep');
        await page.getByRole('link', { name: 'Retour à vos factures' }).click();
        await page.getByText('Rien ne vous est demandé aujourd’hui').waitFor();
        await page.getByRole('heading', { name: /annoncés pour le 30\soctobre 2026$/ }).waitFor();
        await page.getByText('FR76 3000 6000 0112 3456 7890 189').waitFor();
        expect(await page.getByRole('img').getAttribute('alt')).toContain('600,00');
        await expectForEverybody(page, 'the page after a promise');
        await leave();
      });
    }, addLate));

  it('a dispute is repeated with its invoice and its amount', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      await withMail(server, async box => {
        await box.approveAll();
        const [letter] = await box.fetch(SUD_MAIL);
        const { page, leave } = await visit({ stranger: letter?.link ?? '', options: PHONE });
        await page.getByRole('link', { name: 'Je conteste un montant' }).click();
        await page.getByLabel('Montant contesté, s’il ne s’agit pas de toute la facture').fill('150');
        await page.getByLabel('Qu’est-ce qui ne va pas ?').fill('Deux chaises manquent');
        await page.getByRole('button', { name: 'Envoyer' }).click();
        await page.getByRole('heading', { name: 'Ce que vous nous avez dit' }).waitFor();
        await page.getByText(/^150,00.€$/).waitFor();
        await page.getByText('Deux chaises manquent').waitFor();
        await leave();
      });
    }, addLate));
});
