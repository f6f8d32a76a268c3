// On a telephone, with the envelope in hand: what the post wrote on it, what follows, and back where it was a mistake.

import { expect, it } from 'vitest';
import { COMPANY, idOf, NOORDZEE } from '../../desk-rows.ts';
import { expectFitsTelephone, expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const PHONE = { viewport: { width: 390, height: 844 } };
const ADDRESS = { lines: ['Kaai 3'], postalCode: '8400', city: 'Oostende', country: 'BE' };

it('a letter that came back is noted, puts its address in doubt, and is taken back', () =>
  onDesk(
    async ({ server, visit }) => {
      const { page, open, leave } = await visit({ options: PHONE });
      const returned = async (): Promise<unknown> => {
        const { rows } = await server.database.query<{ as: unknown }>(
          `select returned ->> 'as' as "as" from delivery where company_id = $1 and delivery_id = $2`,
          [COMPANY, idOf(305)],
        );
        return rows[0]?.as ?? null;
      };
      await open(`/debtors/${NOORDZEE}`);
      // Which letter, for whoever only hears the button.
      await page.getByRole('button', { name: /^Elle est revenue\s: .+2026$/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Lettre revenue' });
      await dialog.getByText(/Rien ne part plus sur papier à cette adresse/).waitFor();
      await dialog.getByRole('combobox').selectOption({ label: 'Non réclamée' });
      await dialog.getByText(/l’étape reste acquise/).waitFor();
      await dialog.getByRole('combobox').selectOption({ label: 'Destinataire inconnu à l’adresse (NPAI)' });
      await expectForEverybody(page, 'a letter came back');
      await expectFitsTelephone(page, 'a letter came back');
      await dialog.getByRole('button', { name: 'Elle est revenue' }).click();
      await page.getByText(/^Revenue\s:\sDestinataire inconnu/).waitFor();
      expect(await returned()).toBe('unknownAddress');
      await page.getByText(/Une lettre est revenue de cette adresse le 19 octobre 2026/).waitFor();
      await expectForEverybody(page, 'an address in doubt');
      await page.getByRole('button', { name: /^Elle n’est pas revenue/ }).click();
      await page.getByText('L’étape et l’adresse sont comme avant.').waitFor();
      await page.getByRole('button', { name: /^Elle est revenue/ }).waitFor();
      expect(await returned()).toBeNull();
      await leave();
    },
    async database => {
      await database.query(`update delivery set state = 'done' where company_id = $1 and delivery_id = $2`, [
        COMPANY,
        idOf(305),
      ]);
      await database.query('update debtor set address = $3 where company_id = $1 and debtor_id = $2', [
        COMPANY,
        NOORDZEE,
        JSON.stringify(ADDRESS),
      ]);
      // Where the letter was sent stands in it.
      await database.query('update message set view = $3 where company_id = $1 and message_id = $2', [
        COMPANY,
        idOf(204),
        JSON.stringify({ debtor: { address: ADDRESS } }),
      ]);
    },
  ));
