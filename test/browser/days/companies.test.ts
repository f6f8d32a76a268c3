// Somebody who looks after several companies sees all of them at once, and opens the one that needs them.

import { describe, expect, it } from 'vitest';
import { addCompany } from '../../../src/desk/company/add-company.ts';
import { COMPANY, MONDAY } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';

const { onDesk } = realDesk();

/** An accountant of two companies; in the second nothing was entered yet. */
const linkOfLuc =
  ({ access, context, url }: RealServer) =>
  async () => {
    const { id } = await addCompany(context, {
      company: { name: 'Zéphyr Conseil', country: 'BE' },
      day: MONDAY,
      author: 'test',
    });
    const companyIds = [COMPANY, id];
    const luc = { email: 'luc@fidu.example', name: 'Luc Martens', role: 'accountant', companyIds } as const;
    return `${url}/welcome#${(await access.createSignInLink(luc)).token}`;
  };

describe('a company that is added', () => {
  it('says at each field what was refused, all of it at once, and before it goes live that the bank is not known', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/companies/new');
      await page.getByLabel('Nom de la société').fill('Menuiserie Blanc');
      await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 180');
      await page.getByLabel(/Adresse e-mail/).fill('compta@blanc.example');
      await page.getByLabel('Rue et numéro').fill('3 rue des Lilas');
      await page.getByLabel('Code postal').fill('69003');
      await page.getByLabel('Ville').fill('Lyon');
      await page.getByLabel('Téléphone').fill('zéro un');
      await page.keyboard.press('Enter');
      const iban = page.getByRole('textbox', { name: 'IBAN', description: /Cet IBAN ne peut pas exister/ });
      await iban.waitFor();
      const phone = page.getByRole('textbox', { name: 'Téléphone' });
      expect(await phone.getAttribute('aria-invalid')).toBe('true');
      expect(await iban.evaluate(field => field === document.activeElement)).toBe(true);
      await expectAccessible('a company with a wrong account');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('FR76 3000 6000 0112 3456 7890 189');
      // What is written stays under the hand: the focus does not go back to the first that was refused.
      expect(await iban.evaluate(field => field === document.activeElement)).toBe(true);
      await phone.fill('01 99 00 00 01');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Mettre en service' }).waitFor();
      await page
        .getByRole('button', { name: /^5?\s*Mettre en service$/ })
        .first()
        .click();
      await page.getByText(/un relevé de banque récent/).waitFor();
      await leave(1);
    }));
});

describe('all companies of an accountant', () => {
  it('are on one screen, each with what waits there, and lead to where it is done', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ signIn: linkOfLuc(server) });
      await open('');
      await page.getByRole('link', { name: 'Mes sociétés' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Mes sociétés' }).waitFor();
      const empty = page.getByRole('row', { name: /Zéphyr Conseil/ });
      await empty.getByRole('link', { name: 'Mode test' }).last().waitFor();
      await open('/companies');
      // Two payments wait in the one that works; what is late in both is added up.
      await page
        .getByRole('row', { name: /Atelier Lumen/ })
        .getByRole('link', { name: /paiements? à affecter/ })
        .waitFor();
      await page.getByRole('rowheader', { name: /2\s+sociétés/ }).waitFor();
      // A company is found by typing, as a debtor is.
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Écran, débiteur, numéro de facture…').fill('zeph');
      await page.locator('.mantine-Spotlight-action', { hasText: 'Zéphyr Conseil' }).click();
      await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
      expect(page.url()).not.toContain(COMPANY);
      await open('/companies');
      await page
        .getByRole('row', { name: /Zéphyr Conseil/ })
        .getByRole('link', { name: 'Zéphyr Conseil' })
        .click();
      await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
      await leave();
    }));
});
