// The day of whoever directs, in English: what was agreed below waits for a word, a dossier leaves for a lawyer, a rest is
// given up. Monday 19 October 2026, the small company of `desk-fixture.ts`.

import { expect, it } from 'vitest';
import { MOREL, PORT } from '../../desk-rows.ts';
import { goes } from '../goes.ts';
import { days } from '../real-desk.ts';

days('the director', onDesk => {
  it('approves in English a long plan, hands a dossier to a lawyer, and gives up what will never come', () =>
    onDesk(async ({ server, visit }) => {
      const accountant = await visit({ signIn: () => server.makeLinkFor('accountant') });
      await accountant.open(`/debtors/${PORT}`);
      await accountant.page.getByRole('button', { name: 'Noter…' }).click();
      await accountant.page.getByRole('menuitem', { name: 'Proposer un échéancier' }).click();
      const plan = accountant.page.getByRole('dialog');
      // Ten months are longer than the 185 days that one person may grant alone.
      await plan.getByLabel(/^Versements/).fill('10');
      await plan.getByLabel(/Le premier, le/).fill('2026-11-02');
      await plan.getByRole('button', { name: 'Proposer un échéancier' }).click();
      await accountant.page.getByRole('heading', { name: 'L’échéancier par écrit' }).waitFor();
      await accountant.page.keyboard.press('Escape');
      // Neither approved by whoever proposed it, nor accepted before it is approved: the line says who may.
      await accountant.page.getByText(/Vous l’avez proposé\s: une autre personne l’approuve/).waitFor();
      expect(
        await accountant.page.getByRole('button', { name: /^Approuver|Noter l’acceptation/ }).count(),
      ).toBe(0);
      await accountant.leave();

      const { page, open, leave } = await visit({ options: { locale: 'en-GB' } });
      await open('');
      const go = goes(page);
      // Monday morning: what is owed, how it moved, and what time itself threatens.
      await page.getByText('€4,220.00').first().waitFor();
      await go('Promises and disputes', 'Promises and disputes');
      await page.getByRole('tab', { name: /Plans/ }).click();
      await page.getByRole('button', { name: /^Approve/ }).click();
      await page.getByText('Plan approved.').waitFor();

      // A legal step: the dossier leaves for somebody else, and nothing more leaves from here.
      await open(`/debtors/${MOREL}`);
      await page.getByRole('button', { name: 'Note…' }).click();
      await page.getByRole('menuitem', { name: 'Hand the dossier over' }).click();
      const handOver = page.getByRole('dialog');
      await handOver.getByLabel(/^Name/).fill('Maître Leroy');
      await handOver.getByLabel(/Why/).fill('Five reminders, no answer');
      await page.keyboard.press('Enter');
      await page
        .getByText(/Handed over.*Maître Leroy/)
        .first()
        .waitFor();

      // A small rest that will never come.
      await open(`/debtors/${PORT}`);
      await page.getByRole('button', { name: 'Note…' }).click();
      await page.getByRole('menuitem', { name: 'Write off' }).click();
      const writeOff = page.getByRole('dialog');
      await writeOff.getByLabel(/F-101/).check();
      await writeOff.getByLabel(/Part of one invoice/).fill('20');
      await writeOff.getByLabel(/Why/).fill('Broken bottle, agreed by telephone');
      await writeOff.getByRole('button', { name: 'Write off' }).click();
      await page.getByText('Written off.').waitFor();
      await page
        .getByText(/F-101\swritten off/)
        .first()
        .waitFor();
      await go('Figures', 'Figures');
      await leave();
    }));
});
