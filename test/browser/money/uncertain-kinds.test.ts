// What several customers are, said by somebody who has just begun. Monday 19 October 2026, the small company of the fixture,
// and twelve customers of whom a file said the name alone.

import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { select } from '../../../src/store/select.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const TRADES = ['Boulangerie Martin', 'Garage du Lac', 'Pharmacie des Halles', 'Bakkerij De Smet'];
const PEOPLE = [
  'Paul Petit',
  'Anne Leroy',
  'Luc Boucher',
  'Zoé Blanc',
  'Jean Morin',
  'Ali Ben',
  'Eva Roux',
  'Tom Faure',
];

async function begin(database: Database): Promise<void> {
  await insertRows(
    database,
    'debtor',
    [...TRADES, ...PEOPLE].map((name, position) =>
      debtorRow({ debtor_id: idOf(400 + position), name, kind: 'consumer', is_kind_assumed: true }),
    ),
  );
  await insertRows(
    database,
    'invoice',
    [0, 1].map(position =>
      invoiceRow({
        invoice_id: idOf(450 + position),
        debtor_id: idOf(400 + position),
        number: `F-45${position}`,
        payable: 100_000,
        issued_on: '2026-08-20',
        due_on: '2026-09-19',
      }),
    ),
  );
}

const assumed = (database: Database) =>
  select<{ name: string; kind: string }>(
    database,
    'select name, kind from debtor where company_id = $1 and is_kind_assumed order by name',
    [COMPANY],
  );

describe('of whom nobody has said what they are', () => {
  it('the customers whose name speaks of a trade are said to be businesses in one act, and taken back in one', () =>
    onDesk(async ({ visit, server }) => {
      await begin(server.database);
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      await page.getByText('De 12 débiteurs, personne n’a dit s’ils sont des entreprises.').waitFor();
      await page.getByRole('link', { name: 'Le dire' }).click();
      const trades = page.getByRole('region', { name: 'Leur nom parle d’un commerce ou d’un métier' });
      await trades.getByRole('link', { name: 'Boulangerie Martin' }).waitFor();
      expect(await trades.getByRole('listitem').count()).toBe(4);
      await trades.getByRole('checkbox', { name: /^Choisir tout/ }).check();
      await expectAccessible('uncertain kinds');
      await expectForEverybody(page, 'uncertain kinds');
      await page.getByRole('button', { name: 'Dire ce qu’ils sont' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Ce sont').selectOption('business');
      await dialog.getByText('Les créances de 2 factures en retard changent.').waitFor();
      // Twice 10.19 of interest and 40.00.
      await dialog.getByText(/0,00\s€ aujourd’hui, 100,38\s€ ensuite/).waitFor();
      await expectAccessible('what several customers are');
      expect(await assumed(server.database)).toHaveLength(12);
      await dialog.getByRole('button', { name: 'Confirmer (4)' }).click();
      await page.getByText('Type confirmé, débiteurs : 4.').waitFor();
      await trades.waitFor({ state: 'detached' });
      expect((await assumed(server.database)).map(({ name }) => name).sort()).toEqual([...PEOPLE].sort());
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await trades.getByRole('link', { name: 'Boulangerie Martin' }).waitFor();
      expect(await assumed(server.database)).toHaveLength(12);
      await trades.getByRole('link', { name: 'Boulangerie Martin' }).click();
      await page.getByText(/Son nom parle d’un métier \(«\sBoulangerie\s»\)/).waitFor();
      await leave();
    }));
});
