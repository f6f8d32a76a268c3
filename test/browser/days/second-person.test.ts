// An amount beyond what one person may give up, from who asks for it to who agrees, on Monday 19 October 2026. The brewery owes
// F-101, 600.00; one person may give up 500.00.

import { describe, expect, it } from 'vitest';
import { PORT } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

describe('what takes two persons', () => {
  it('the controller asks and cannot agree, the owner agrees on the list, and the invoice is closed', () =>
    onDesk(async ({ server, visit }) => {
      const controller = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await controller.open(`/debtors/${PORT}`);
      await controller.page.getByRole('button', { name: 'Noter…' }).click();
      await controller.page.getByRole('menuitem', { name: 'Passer une créance en perte' }).click();
      const dialog = controller.page.getByRole('dialog');
      await dialog.getByLabel(/F-101/).check();
      await dialog.getByLabel('Motif').selectOption({ label: 'irrécouvrable' });
      await dialog.getByLabel(/Pourquoi/).fill('Radié du registre');
      await dialog.getByRole('button', { name: /^Passer [\d\s,]+€ en perte$/ }).click();
      await controller.page.getByText(/Rien n’est encore accordé/).waitFor();
      await controller.page.getByText('attend un second accord').waitFor();
      expect(await controller.page.getByRole('button', { name: /Donner mon accord/ }).count()).toBe(0);
      await controller.page.getByRole('button', { name: /Retirer la demande/ }).waitFor();
      await controller.leave();

      const owner = await visit();
      await owner.open('');
      await owner.page
        .getByRole('link', { name: /^Promesses et litiges.*1/ })
        .first()
        .click();
      await owner.page.getByRole('tab', { name: /À accorder/ }).waitFor();
      await owner.page.getByText(/Radié du registre/).waitFor();
      await owner.page.getByRole('button', { name: /Donner mon accord/ }).click();
      await owner.page.getByText('Accord donné.').waitFor();
      await owner.open(`/debtors/${PORT}`);
      await owner.page.getByText(/F-101\spassée en perte\s: irrécouvrable/).waitFor();
      await owner.page.getByText(/Approuvé par/).waitFor();
      await owner.leave();
    }));
});
