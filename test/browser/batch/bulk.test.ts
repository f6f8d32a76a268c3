// Several customers at once. Monday 19 October 2026, the small company of the fixture: Garage Morel is held already.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { select } from '../../../src/store/select.ts';
import { COMPANY, idOf, insertRows, PORT } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

describe('several customers at once', () => {
  it('are held for one reason once it is said whom it touches and whom not, and let go again', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('/debtors');
      await page.getByRole('checkbox', { name: 'Choisir Brasserie du Port' }).check();
      await page.getByRole('checkbox', { name: 'Choisir Garage Morel' }).check();
      await page.getByText('Débiteurs choisis : 2').first().waitFor();
      await expectAccessible('debtors with a selection');
      await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/Débiteurs suspendus\s: 1\./).waitFor();
      await dialog.getByText('déjà suspendu').waitFor();
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Salon la semaine prochaine');
      await dialog.getByRole('button', { name: 'Suspendre (1)' }).click();
      await page.getByText('Relances suspendues, débiteurs : 1.').waitFor();
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      await page.getByText(/Débiteurs choisis/).waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: /Reprendre|Annuler/ })
        .first()
        .click();
      await page.getByText('Relances suspendues, débiteurs : 1.').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Brasserie du Port' }).click();
      await page.getByRole('heading', { name: 'Suspensions' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('button', { name: 'Lever la suspension', exact: true }).count()).toBe(0);
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
      await dialog.getByText('Débiteurs qui changent de scénario : 2.').waitFor();
      await dialog.getByText('fait pour un autre type de débiteur').waitFor();
      await expectAccessible('a scenario for several customers');
      expect(await chosen()).toEqual(before);
      await dialog.getByRole('button', { name: 'Appliquer (2)' }).click();
      await page.getByText('Scénario changé, débiteurs : 2.').waitFor();
      expect((await chosen()).filter(({ scenario }) => scenario === 'chronic-late')).toHaveLength(2);
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await page.getByText('Scénario changé, débiteurs : 2.').waitFor({ state: 'detached' });
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
      const chosen = page.getByRole('region', { name: 'Débiteurs choisis : 2' });
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
      await page.getByText('Débiteurs confiés : 2.').waitFor();
      expect(await given()).toHaveLength(2);
      await page.getByRole('button', { name: 'Annuler' }).first().click();
      await page.getByText('Débiteurs confiés : 2.').waitFor({ state: 'detached' });
      expect(await given()).toHaveLength(0);
      await leave();
    }));
});

describe('several lines of a list', () => {
  it('the calls of several customers are put off together, and come back from the notice', () =>
    onDesk(async ({ server, visit }) => {
      const held = async () =>
        (
          await select(
            server.database,
            'select hold_id from hold where company_id = $1 and lifted_at is null',
            [COMPANY],
          )
        ).length;
      const before = await held();
      const { page, open, leave } = await visit();
      await open('/calls');
      for (const name of ['Brasserie du Port', 'Noordzee Logistiek'])
        await page.getByRole('checkbox', { name: `Choisir ${name}` }).check();
      await page.getByText('Débiteurs choisis : 2').first().waitFor();
      await expectForEverybody(page, 'calls with a selection');
      await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Salon toute la semaine');
      await dialog.getByLabel(/Jusqu’au/).fill('2026-10-26');
      await dialog.getByText('lundi 26 octobre 2026').waitFor();
      await dialog.getByRole('button', { name: 'Suspendre (2)' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await held()).toBe(before + 2);
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByText('Annulé.').first().waitFor();
      expect(await held()).toBe(before);
      await leave();
    }));

  it('what somebody else has lifted meanwhile is not said to have been undone', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await open('/debtors');
      await page.getByRole('checkbox', { name: 'Choisir Brasserie du Port' }).check();
      await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Pourquoi|Motif|Raison/).fill('Salon');
      await dialog.getByRole('button', { name: 'Suspendre (1)' }).click();
      await dialog.waitFor({ state: 'detached' });
      const undo = page.getByRole('button', { name: 'Annuler', exact: true });
      await undo.waitFor();
      await server.database.query(
        "update hold set lifted_at = now(), lifted_by = 'Denis' where company_id = $1 and because = 'Salon'",
        [COMPANY],
      );
      await undo.click();
      await page.getByText('Rien n’a été annulé : quelque chose a changé entre-temps.').waitFor();
      expect(await page.getByText('Annulé.', { exact: true }).count()).toBe(0);
      await leave();
    }));

  it('answers that were read are dealt with together, and are opened again from the notice', () =>
    onDesk(
      async ({ visit }) => {
        const { page, open, leave } = await visit();
        await open('/inbox');
        // Whoever asked is answered by a mail that says what it is about.
        const reply = page.getByRole('link', { name: 'compta@port.example' }).first();
        expect(decodeURIComponent((await reply.getAttribute('href')) ?? '')).toMatch(
          /^mailto:compta@port\.example\?subject=Votre message – F-101/,
        );
        await page.getByLabel('Choisir tout ce qui est affiché').check();
        await page.getByText('Réponses choisies : 2').first().waitFor();
        await expectForEverybody(page, 'answers with a selection');
        await page.getByRole('button', { name: 'Tout est traité' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/2\sréponses quittent la liste/).waitFor();
        await dialog.getByRole('button', { name: 'Tout est traité' }).click();
        await page.getByText('2 réponses traitées.').waitFor();
        await page.getByText('Aucune réponse à lire.').waitFor();
        await page.getByRole('button', { name: 'Annuler', exact: true }).click();
        await expect.poll(() => page.getByRole('article').count()).toBe(2);
        await leave();
      },
      async database => {
        const answer = (id: number, note: string) => ({
          company_id: COMPANY,
          answer_id: idOf(id),
          debtor_id: PORT,
          kind: 'question',
          content: JSON.stringify({ note }),
          answered_at: '2026-10-16T09:00:00Z',
          answered_on: '2026-10-16',
          form_key: note,
        });
        await insertRows(database, 'debtor_answer', [
          answer(903, 'Qui est votre banque ?'),
          answer(904, 'De retour lundi'),
        ]);
      },
    ));
});
