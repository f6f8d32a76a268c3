// Entered by mistake: the notice that says what was done takes it back. Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { COMPANY, idOf, PORT } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

describe('what was entered by mistake', () => {
  it('the outcome of a dispute is taken back from its notice, and the dispute is open again', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      await page.request.post(`${server.url}/api/companies/${COMPANY}/dossiers/${idOf(31)}/dispute`, {
        headers: { origin: server.url },
        data: { invoiceId: idOf(101), category: 'delivery', source: 'person', said: 'Colis abîmé' },
      });
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: /^Répondre/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('La contestation est').selectOption('refused');
      await dialog.getByLabel(/Raison, reprise/).fill('Bon de livraison signé');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Réponse notée.').waitFor();
      await page.getByRole('button', { name: /^Répondre/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await page.getByRole('button', { name: /^Répondre/ }).waitFor();
      await leave();
    }));

  it('a call is taken back days later from its line in the history, which says why where a rule refuses', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit();
      const dossier = `${server.url}/api/companies/${COMPANY}/dossiers/${idOf(31)}`;
      const post = async (path: string, data: object) =>
        (await page.request.post(`${dossier}${path}`, { headers: { origin: server.url }, data })).json();
      const called = { outcome: 'reached', isConfirmed: false };
      const promise = (payOn: string) => ({ payOn, way: 'call', invoiceIds: null });
      const result = { kind: 'promise', promise: promise('2026-10-23') };
      await post('/calls', { ...called, result, note: 'Paie vendredi' });
      await post('/promise', promise('2026-10-26'));
      await open(`/debtors/${PORT}`);
      const history = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Historique' }) });
      const takeBack = history.getByRole('button', { name: /^Retirer cet appel/ });
      const confirm = page.getByRole('dialog').getByRole('button', { name: 'Retirer cet appel' });
      await takeBack.click();
      await expectForEverybody(page, 'a call that is taken back');
      await confirm.click();
      await history.getByText(/Cet appel n’a pas été retiré. Une promesse plus récente/).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expectForEverybody(page, 'a call that was not taken back');

      await post('/calls', { ...called, result: { kind: 'nothing' }, note: 'Mauvais client' });
      await open(`/debtors/${PORT}`);
      await takeBack.first().click();
      await confirm.click();
      await page.getByText('Annulé.').first().waitFor();
      await expect.poll(() => takeBack.count()).toBe(1);
      await leave(1);
    }));
});
