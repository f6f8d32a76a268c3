// How long papers are kept, decided on the settings; what has outlived it is seen by name, erased, and gone.

import { describe, expect, it } from 'vitest';
import { expectForEverybody } from './axe.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('how long papers are kept', () => {
  it('is decided by a person, who sees whom it touches before anything is erased', () =>
    onDesk(async ({ server, visit }) => {
      const ask = async <Row>(text: string) => (await server.database.query<Row>(text)).rows;
      const [old] = await ask<{ id: string; name: string }>(
        `select d.debtor_id as id, d.name from debtor d where d.company_id = '${server.companyId}'
            and (select count(*) from invoice i where i.company_id = d.company_id and i.debtor_id = d.debtor_id) = 1
            and exists (select from contact k where k.company_id = d.company_id and k.debtor_id = d.debtor_id) limit 1`,
      );
      if (old === undefined) throw new Error('no debtor with one invoice');
      await ask(
        `update invoice set issued_on = '2015-01-05', due_on = '2015-02-05', cancelled_on = '2015-03-01'
          where company_id = '${server.companyId}' and debtor_id = '${old.id}'`,
      );
      await ask("update file_import set taken_in_on = '2015-01-06'");
      const contacts = () => ask(`select contact_id from contact where debtor_id = '${old.id}'`);
      expect(await contacts()).not.toEqual([]);
      const { page, open, leave } = await visit();
      await open('/settings#retention');
      const card = page.locator('section', {
        has: page.getByRole('heading', { name: 'Durée de conservation' }),
      });
      await card.getByText(/C\. com\. L123-22/).waitFor();
      await card.getByLabel(/^Lettres, réponses, notes/).fill('5');
      await card.getByLabel(/^Noms dans les factures/).fill('6');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await card.getByText(/^Il faut 10/).waitFor();
      expect(await contacts()).not.toEqual([]);
      await card.getByLabel(/^Noms dans les factures/).fill('');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Durées enregistrées ; rien n’a été effacé.').waitFor();
      await card.getByRole('link', { name: old.name }).waitFor();
      // It never had an invoice.
      await card
        .getByRole('listitem')
        .filter({ hasText: 'Vide SARL' })
        .getByText(/^aucune facture/)
        .waitFor();
      await expectForEverybody(page, 'settings');
      await card.getByRole('button', { name: 'Effacer…' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByText(/ne s’annule pas/).waitFor();
      await dialogue.getByRole('button', { name: 'Effacer définitivement' }).click();
      await page.getByText(/Effacé chez 2\sdébiteurs/).waitFor();
      await card.getByText(/Rien aujourd/).waitFor();
      expect(await contacts()).toEqual([]);
      expect(await ask("select 1 from journal where kind = 'papersErased'")).toHaveLength(2);
      await leave();
    }));
});
