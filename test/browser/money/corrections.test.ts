// On a telephone: an invoice that names an earlier one asks whether it replaces it, is answered, and asked again when that is taken back.

import { expect, it } from 'vitest';
import { COMPANY, idOf, insertRows } from '../../desk-rows.ts';
import { expectFitsTelephone, expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const PHONE = { viewport: { width: 390, height: 844 } };

it('an invoice that may replace another is answered on either of the two', () =>
  onDesk(
    async ({ server, visit }) => {
      const { page, open, leave } = await visit({ options: PHONE });
      const answer = async (): Promise<unknown> => {
        const { rows } = await server.database.query<{ answer: unknown }>(
          'select answer from invoice_correction where company_id = $1 and correction_id = $2',
          [COMPANY, idOf(951)],
        );
        return rows[0]?.answer ?? null;
      };
      await open(`/invoices/${idOf(102)}`);
      const card = page.locator('section', {
        has: page.getByRole('heading', { name: 'Une autre facture la concerne' }),
      });
      await card.getByText(/La remplace-t-elle, ou s’y ajoute-t-elle/).waitFor();
      await expectForEverybody(page, 'an invoice that names another');
      await expectFitsTelephone(page, 'an invoice that names another');
      await card.getByRole('button', { name: 'Les deux sont dues' }).click();
      await page.getByText('Les deux factures sont dues.').waitFor();
      await card.getByText(/^Les deux sont dues\s: /).waitFor();
      expect(await answer()).toBe('adds');
      await card.getByRole('button', { name: 'Reprendre cette réponse' }).click();
      // From the other side it is the same question, in words of its own.
      await card.getByRole('link', { name: 'F-101' }).click();
      await page.getByRole('heading', { level: 1, name: 'Facture F-101' }).waitFor();
      await card.getByRole('button', { name: 'Elle est remplacée' }).click();
      await card.getByText(/^La plus récente remplace l’autre\s: /).waitFor();
      expect(await answer()).toBe('replaces');
      await expectForEverybody(page, 'an invoice that is replaced');
      await leave();
    },
    async database => {
      await insertRows(database, 'invoice_correction', [
        {
          company_id: COMPANY,
          correction_id: idOf(951),
          invoice_id: idOf(102),
          names: 'F-101',
          folded_names: 'F101',
          earlier_id: idOf(101),
          is_of_file: true,
        },
      ]);
    },
  ));
