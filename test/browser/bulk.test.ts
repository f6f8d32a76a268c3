// Several customers at once. Monday 19 October 2026, the small company of the fixture: Garage Morel is held already.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { COMPANY } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

describe('several customers at once', () => {
  it('are held for one reason once it is said whom it touches and whom not, and let go again', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      await page.getByRole('checkbox', { name: 'Choisir Brasserie du Port' }).check();
      await page.getByRole('checkbox', { name: 'Choisir Garage Morel' }).check();
      await page.getByText('Clients choisis : 2').first().waitFor();
      await expectAccessible('debtors with a selection');
      await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/Clients suspendus : 1\./).waitFor();
      await dialog.getByText('déjà suspendu').waitFor();
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Salon la semaine prochaine');
      await dialog.getByRole('button', { name: 'Suspendre (1)' }).click();
      await page.getByText('Relances suspendues, clients : 1.').waitFor();
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      expect(await page.getByText(/Clients choisis/).count()).toBe(0);
      await page
        .getByRole('button', { name: /Reprendre|Annuler/ })
        .first()
        .click();
      await page.getByText('Relances suspendues, clients : 1.').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Brasserie du Port' }).click();
      await page.getByRole('heading', { name: 'Suspensions' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('button', { name: 'Lever', exact: true }).count()).toBe(0);
      await leave();
    }));

  it('are given a scenario once it is shown what it would send, and get their own back', () =>
    onDesk(async ({ visit, server }) => {
      const chosen = async () =>
        select<{ name: string; scenario: string | null }>(
          server.database,
          'select name, scenario from debtor where company_id = $1 order by debtor_id',
          [COMPANY],
        );
      const before = await chosen();
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      for (const name of ['Brasserie du Port', 'Noordzee Logistiek', 'Jeanne Dupont'])
        await page.getByRole('checkbox', { name: `Choisir ${name}` }).check();
      await page.getByRole('button', { name: 'Changer le scénario' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Scénario').selectOption('chronic-late');
      await dialog.getByText('Clients qui changent de scénario : 2.').waitFor();
      await dialog.getByText('fait pour une autre sorte de client').waitFor();
      await expectAccessible('a scenario for several customers');
      expect(await chosen()).toEqual(before);
      await dialog.getByRole('button', { name: 'Appliquer (2)' }).click();
      await page.getByText('Scénario changé, clients : 2.').waitFor();
      expect((await chosen()).filter(({ scenario }) => scenario === 'chronic-late')).toHaveLength(2);
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await page.getByText('Scénario changé, clients : 2.').waitFor({ state: 'detached' });
      expect(await chosen()).toEqual(before);
      await leave();
    }));

  it('are given to a colleague and back to nobody, and go into a file as they are ticked', () =>
    onDesk(async ({ visit, server }) => {
      await server.makeLinkFor('collector');
      const given = () =>
        select(server.database, 'select debtor_id from debtor_assignment where company_id = $1', [COMPANY]);
      const { page, open, leave } = await visit();
      await open('/debtors');
      for (const name of ['Brasserie du Port', 'Noordzee Logistiek'])
        await page.getByRole('checkbox', { name: `Choisir ${name}` }).check();
      const chosen = page.getByRole('region', { name: 'Clients choisis : 2' });
      const saving = page.waitForEvent('download');
      await chosen.getByRole('button', { name: /CSV/ }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe('acquit-selection.csv');
      const [titles, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
      expect(titles).toContain(';');
      expect(lines.map(line => line.split(';')[0]).sort()).toEqual([
        'Brasserie du Port',
        'Noordzee Logistiek',
      ]);
      await chosen.getByLabel('Confier à').selectOption({ label: 'Hugo Petit' });
      await page.getByText('Clients confiés : 2.').waitFor();
      expect(await given()).toHaveLength(2);
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await page.getByText('Clients confiés : 2.').waitFor({ state: 'detached' });
      expect(await given()).toHaveLength(0);
      await leave();
    }));
});
