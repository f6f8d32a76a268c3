// What the company answers to a debtor, as its line then reads. The brewery owes F-101 (600.00 open, due 30 September) and
// F-102 (500.00, not due yet); Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { proposePlan } from '../../../src/desk/agreements/agree-plan.ts';
import { day } from '../../../src/units/calendar.ts';
import { COMPANY, idOf, MONDAY, PORT } from '../../desk-rows.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();
const DOSSIER_OF_PORT = idOf(31);

describe('the answer to a debtor', () => {
  it('a dispute that was accepted waits for its credit note, and for no answer', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: 'Noter…' }).click();
      await page.getByRole('menuitem', { name: 'Noter un litige' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/Part contestée/).fill('150');
      await dialog.getByLabel(/Ce que dit le débiteur/).fill('Deux fûts manquent');
      await dialog.getByRole('button', { name: 'Noter un litige' }).click();
      await page.getByText(/répond avant le|À répondre avant le/).waitFor();
      await page.getByRole('button', { name: /Répondre/ }).click();
      await dialog.getByLabel(/Avoir avant/).fill('2026-10-30');
      await dialog.getByLabel(/Pourquoi/).fill('Bon de livraison signé pour huit');
      await page.keyboard.press('Enter');
      await page.getByText(/Avoir attendu avant le 30\soctobre 2026/).waitFor();
      expect(await page.getByText(/répond avant le|À répondre avant le/).count()).toBe(0);
      await leave();
    }));

  it('what the debtor proposed is accepted as it was proposed, in one act', () =>
    onDesk(async ({ server, visit }) => {
      await proposePlan(server.context, {
        companyId: COMPANY,
        dossierId: DOSSIER_OF_PORT,
        day: MONDAY,
        by: 'debtor, on its page',
        entry: {
          invoiceIds: null,
          proposedBy: 'debtor',
          schedule: { kind: 'equal', count: 2, firstOn: day('2026-11-02') },
          interest: 'waivedWhenKept',
          hasAcceleration: true,
          acknowledgesDebt: true,
          note: '',
          answersPlanId: null,
        },
      });
      const { page, open, leave } = await visit();
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: /Accepter la proposition/ }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel(/Proposé par/).inputValue()).toBe('Brasserie du Port');
      expect(await dialog.getByLabel(/Preuve écrite/).inputValue()).toBe('Sa proposition du 19/10/2026');
      await dialog.getByRole('button', { name: 'Accepter la proposition' }).click();
      await page.getByText(/Accepté par Brasserie du Port le 19\/10\/2026/).waitFor();
      await leave();
    }));
});
