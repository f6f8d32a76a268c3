// A company tries what a reminder brings: begun in the reports, told on the debtor's page and in the calendar, sent to one after all.
// Monday 19 October 2026, the small company of `desk-fixture.ts`.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { fractionOf } from '../../../src/desk/deciding/comparing.ts';
import { startComparison } from '../../../src/desk/reports/start-comparison.ts';
import { day } from '../../../src/units/calendar.ts';
import { COMPANY, MONDAY } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { addLate, NORD, SUD, theNightRan } from '../late-customers.ts';
import { realDesk } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';

const { onDesk } = realDesk();

describe('a message that is left out to see what it brings', () => {
  it('is chosen among those that may be, with the reason why not the others', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/reports');
      await page.getByRole('button', { name: 'Essayer sans un message' }).click();
      const dialogue = page.getByRole('dialog');
      const choice = dialogue.getByLabel('Message à ne pas envoyer');
      await choice.waitFor();
      const offered = await choice.locator('option').allTextContents();
      expect(offered).toContain('Rappel courtois');
      expect(offered).not.toContain('Mise en demeure');
      await dialogue.getByText('Pourquoi pas les autres messages').click();
      await dialogue
        .getByText(/«\sMise en demeure\s» ne peut pas être laissé de côté.*C\. civ\. 1344/)
        .waitFor();
      await choice.selectOption({ label: 'Rappel courtois' });
      await dialogue.getByLabel('Nom de la comparaison').fill('Sans rappel');
      await dialogue.getByLabel('Part sans le message').fill('20');
      // 40 of 200 go without: (1.96 + 0.84) × √(0.25 × (1 / 160 + 1 / 40)) is 24.8 points.
      await dialogue.getByText(/au moins 24,8\spoints/).waitFor();
      await dialogue
        .getByText('Ce message va à moins d’un débiteur par mois. À ce rythme, le nombre ne sera pas atteint')
        .waitFor();
      await dialogue.getByLabel('Dernier jour d’entrée').fill('2027-03-31');
      await expectForEverybody(page, 'start without');
      await dialogue.getByRole('button', { name: 'Commencer la comparaison' }).click();
      const card = page.getByRole('article', { name: 'Sans rappel' });
      await card.getByText('Trop tôt pour conclure').waitFor();
      await card.getByText(/Rappel courtois\s: 20\s% s’en passent/).waitFor();
      await card.getByRole('row', { name: /Sans le message/ }).waitFor();
      await expectForEverybody(page, 'comparison without');
      await card.getByRole('button', { name: 'Arrêter' }).click();
      await page
        .getByRole('dialog')
        .getByText(/Ce qui a déjà été laissé de côté le reste/)
        .waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
      await card.getByText(/Arrêtée le 19 octobre 2026 par Camille Roy/).waitFor();
      await leave();
    }));

  it('is told where somebody looks for it, is in no count of what leaves, and is sent to one after all', () =>
    onDesk(async ({ server, visit }) => {
      await nordGoesWithout(server);
      const { page, open, leave } = await visit();
      await open('/calendar');
      const today = page.getByRole('listitem').filter({ hasText: '19 octobre 2026' });
      await today.getByText('Volontairement sans ce message').waitFor();
      await expectForEverybody(page, 'calendar');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer en CSV', exact: true }).click();
      const lines = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
      const leaving = (name: string) =>
        lines
          .find(one => one.includes(name))
          ?.split(';')
          .at(-1);
      expect(lines[0]).toMatch(/;Partira$/);
      expect([leaving('Nord'), leaving('Sud')]).toEqual(['non, comparaison en cours', 'oui']);
      await open(`/debtors/${NORD}`);
      await page.getByText(/Se passera de ce message \(Rappel courtois\) si la comparaison/).waitFor();
      expect(await page.getByRole('button', { name: 'Envoyer quand même' }).count()).toBe(0);
      await theNightRan(server);
      await open(`/debtors/${SUD}`);
      await page.getByText('Rappel courtois').first().waitFor();
      expect(await page.getByRole('button', { name: 'Envoyer quand même' }).count()).toBe(0);
      await open(`/debtors/${NORD}`);
      await page
        .getByText(/Volontairement sans ce message.*Sans rappel.*jusqu’au 18\snovembre 2026/)
        .first()
        .waitFor();
      await page.getByText('Message volontairement non envoyé, pour une comparaison').waitFor();
      await expectForEverybody(page, 'debtor without');
      await page.getByRole('button', { name: 'Envoyer quand même' }).click();
      const dialogue = page.getByRole('dialog');
      await dialogue.getByText(/reste compté parmi ceux qui s’en passent/).waitFor();
      await dialogue.getByRole('button', { name: 'Envoyer quand même' }).click();
      await page.getByText('Message préparé.').waitFor();
      await page.getByRole('button', { name: 'Envoyer quand même' }).waitFor({ state: 'detached' });
      await page.getByText('Message d’une comparaison envoyé quand même').waitFor();
      await leave();
    }, addLate));
});

/** Of the two who are late, the draw puts one in each group. */
async function nordGoesWithout({ context, database }: RealServer): Promise<void> {
  const outcome = await startComparison(context, {
    ...{ companyId: COMPANY, by: 'Camille Roy', day: MONDAY, kind: 'withoutStep', name: 'Sans rappel' },
    ...{ stepKey: 'courteousReminder', sharePercent: 50, plannedDebtors: 40, untilOn: day('2027-03-31') },
  });
  expect(outcome.kind).toBe('started');
  const seed = Array.from({ length: 64 }, (_, at) => `seed ${at}`).find(
    one => fractionOf({ seed: one }, NORD) < 0.5 && fractionOf({ seed: one }, SUD) >= 0.5,
  );
  await database.query('update comparison set seed = $2 where company_id = $1', [COMPANY, seed]);
}
