// The days of the people whom the product is for, each from its start to its end, on a real desk and a real database: the
// small company of `desk-fixture.ts`, Monday 19 October 2026. The owner's is in `owner-day.test.ts`, the salesperson's in
// `sales.test.ts`, those of the office in `office-days.test.ts`, the first of all days in `first-day.test.ts`.

import { expect, it } from 'vitest';
import { select } from '../../../src/store/select.ts';
import { COMPANY } from '../../desk-rows.ts';
import { addLate, NORD, theNightRan } from '../late-customers.ts';
import { days } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';
import { LOOKS } from '../visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** The messages of the day's batch, and where they stand. */
const batch = ({ database }: RealServer) =>
  select<{ debtorId: string; state: string; url: string | null }>(
    database,
    `select d.debtor_id as "debtorId", m.state, m.view ->> 'pageUrl' as url
       from message m join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
      where m.company_id = $1 order by m.message_id`,
    [COMPANY],
  );

days('the debtor, and the credit manager who hears from them', onDesk => {
  it('verifies the page, names a day without a script, and is reminded no more; the manager finds it, and deals with it', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      const link = (await batch(server)).find(({ debtorId }) => debtorId === NORD)?.url ?? '';
      const debtor = await visit({ stranger: link, options: { ...PHONE, javaScriptEnabled: false } });
      await debtor.page.getByText('600,00').first().waitFor();
      await debtor.page.getByRole('link', { name: 'Est-ce authentique ?' }).click();
      await debtor.page.getByText('Vous avez raison de vérifier.').waitFor();
      await debtor.page.goBack();
      await debtor.page.getByRole('link', { name: 'Je paierai à une date précise' }).click();
      await debtor.page.getByLabel('Date de votre paiement').fill('2026-10-26');
      await debtor.page.getByRole('button', { name: 'Envoyer' }).click();
      await debtor.page.getByText(/ne vous relançons pas d’ici là/).waitFor();
      await debtor.leave();

      const { page, open, expectAccessible, leave } = await visit({
        signIn: () => server.makeLinkFor('creditController'),
      });
      await open('');
      const go = async (name: string, title: string) => {
        await page.locator('.side').getByRole('link', { name }).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
      };
      // Replies first, sending second.
      await go('Réponses', 'Réponses des débiteurs');
      await page.getByRole('button', { name: /C’est traité.*Atelier du Nord/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'C’est traité' }).click();
      await page.getByText('Réponse traitée.').waitFor();
      await go('Promesses et litiges', 'Promesses et litiges');
      await page
        .getByText(/Promis pour le 26\soctobre 2026/)
        .first()
        .waitFor();
      // The promise came after the night: what was ready for them leaves no more.
      await theNightRan(server);
      expect((await batch(server)).filter(one => one.debtorId === NORD && one.state === 'prepared')).toEqual(
        [],
      );
      await go('À valider', 'À valider');
      await page.getByRole('tab', { name: /Écartés/ }).click();
      await page.getByText('Atelier du Nord').first().waitFor();
      await go('Appels', 'Qui appeler');
      await go('Qui doit quoi', 'Qui doit quoi');
      await page.getByRole('link', { name: 'Atelier du Nord' }).first().waitFor();
      await go('Chiffres', 'Chiffres');
      await page.goto(link);
      for (const { colorScheme, viewport } of LOOKS.slice(0, 2)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await expectAccessible(`the page of the debtor, ${colorScheme}`);
      }
      await leave();
    }, addLate));
});
