// Entered by mistake: the notice that says what was done takes it back. Monday 19 October 2026.

import { describe, it } from 'vitest';
import { COMPANY, idOf, PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

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
});
