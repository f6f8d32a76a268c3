// The day of the owner of a small firm: ten minutes on a telephone. "Invoices are late, messages are ready": reads what would
// leave, keeps one back until after Thursday, puts a word of their own into another, learns that a third has paid. What
// leaves is what was read. Monday 19 October 2026, the small company of `desk-fixture.ts` with three more late customers.

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dailyRun } from '../../../src/desk/daily-run.ts';
import { takeInFiles } from '../../../src/desk/take-in/take-in-files.ts';
import { select } from '../../../src/store/select.ts';
import { day } from '../../../src/units/calendar.ts';
import { statementFile } from '../../../stories/telling/files.ts';
import { COMPANY, MONDAY, PORT } from '../../desk-rows.ts';
import { addThreeLate, EST, NORD, SUD, theNightRan } from '../late-customers.ts';
import { withMail } from '../mail-box.ts';
import { days } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';
import { LOOKS, type Visit } from '../visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
/** The account of the company, as `addLate` writes it. */
const ACCOUNT = 'FR7630006000011234567890189';

/** The newest message to a customer, and where it stands. */
async function standing({ database }: RealServer, debtorId: string): Promise<string> {
  const [newest] = await select<{ state: string }>(
    database,
    `select m.state from message m join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
      where m.company_id = $1 and d.debtor_id = $2 order by m.prepared_on desc, m.message_id desc limit 1`,
    [COMPANY, debtorId],
  );
  return newest?.state ?? 'none';
}
const expectStanding = (server: RealServer, debtorId: string, state: string) =>
  expect.poll(() => standing(server, debtorId)).toBe(state);

/** What is late, how much may leave, and the way to it: in the first window, before anything is moved. */
async function seeAtOnce(page: Page): Promise<void> {
  // Overdue of the fixture, 3,720.00, and 600.00 of each of the three more; 4 messages of 600.00.
  const seen = [
    page.getByText('5 520,00 €').first(),
    page.getByText(/^\d+ factures chez \d+ débiteurs$/),
    page.getByText('4 messages sont prêts'),
    page.getByText('2 400,00 € à réclamer. Rien ne part sans vous.'),
    page.getByRole('link', { name: 'Relire et valider' }),
  ];
  for (const one of seen) await one.waitFor();
  const menu = await page.getByRole('link', { name: 'Aujourd’hui' }).last().boundingBox();
  for (const one of seen) {
    const box = await one.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(menu?.y ?? 0);
  }
}

/** Our error: until tomorrow. "I see him on Thursday": until Friday. By mistake a third one, which comes back at once. */
async function keepOneBack({ page, expectAccessible }: Visit, server: RealServer): Promise<void> {
  await page.getByRole('button', { name: /^Bistrot du Sud/ }).click();
  await page.getByRole('button', { name: 'Pas celui-ci' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Je préfère appeler' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pas celui-ci' }).click();
  await expectStanding(server, SUD, 'withdrawn');
  await page.getByRole('button', { name: /^(Annuler|Reprendre)$/ }).click();
  await expectStanding(server, SUD, 'prepared');

  await page.goto(`${server.url}/c/${COMPANY}/review`);
  await page.getByRole('button', { name: /^Brasserie du Port/ }).click();
  await page.getByRole('button', { name: 'Pas celui-ci' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'L’erreur vient de nous' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pas celui-ci' }).click();
  await page.getByText('Message écarté.').waitFor();
  await expectStanding(server, PORT, 'withdrawn');

  await page.goto(`${server.url}/c/${COMPANY}/review`);
  await page.getByRole('button', { name: /^Atelier du Nord/ }).click();
  await page.getByRole('button', { name: 'Pas celui-ci' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pourquoi ?').fill('Je le vois jeudi');
  await dialog.getByLabel('À revoir le').fill('2026-10-23');
  for (const { colorScheme } of LOOKS.slice(0, 2)) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(`not this one, ${colorScheme}`);
  }
  await dialog.getByRole('button', { name: 'Pas celui-ci' }).click();
  await page.getByText('Message écarté. À revoir le 23 octobre 2026.').waitFor();
  await expectStanding(server, NORD, 'withdrawn');
}

/** A word of one's own; what would forget the amount is refused, and nothing of it is kept. */
async function writeAWord(page: Page, server: RealServer): Promise<void> {
  await page.goto(`${server.url}/c/${COMPANY}/review`);
  await page.getByRole('button', { name: /^Bistrot du Sud/ }).click();
  // Why this message, and what it asks for.
  await page
    .getByText('Rappel courtois : facture F-171, échue le 1er octobre 2026, 18 jours de retard')
    .waitFor();
  await page.getByRole('button', { name: 'Modifier le texte' }).click();
  const text = page.getByLabel('Texte', { exact: true });
  const before = await text.inputValue();
  await text.fill(before.replaceAll('F-171', 'de septembre'));
  await page.getByText(/mention imposée par la loi manque dans le texte\..*numéros des factures/).waitFor();
  await text.fill(`${before}\n\nFrais de dossier : 55 €.`);
  await page
    .getByText(/^55 € n’est pas un montant de ce message\. Gardez les montants qui sont réclamés/)
    .waitFor();
  await text.fill(`${before}\n\nAu plaisir de vous revoir au marché.`);
  await page.getByRole('button', { name: 'Terminer' }).click();
  await page.frameLocator('iframe').getByText('Au plaisir de vous revoir au marché.').waitFor();
  // Approved, taken back, approved: until it leaves, each word can be taken back.
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await expectStanding(server, SUD, 'approved');
  await page.goto(`${server.url}/c/${COMPANY}/review`);
  await page.getByRole('button', { name: /^Bistrot du Sud/ }).click();
  await page.getByRole('button', { name: 'Annuler la validation' }).click();
  await expectStanding(server, SUD, 'prepared');
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await expectStanding(server, SUD, 'approved');
}

const paidByEst = statementFile({
  ...{ iban: ACCOUNT, day: MONDAY, number: 1, opening: 0, closing: 600_00 },
  receipts: [{ from: 'Café de l’Est', amount: '600.00', text: 'F-172' }],
});
const nothingUntilThursday = statementFile({
  ...{ iban: ACCOUNT, day: day('2026-10-22'), number: 2, opening: 600_00, closing: 600_00, receipts: [] },
});

/** The bank of this morning, from the telephone: whoever has paid is chased no more, though it was approved. */
async function handInTheBank(page: Page, server: RealServer): Promise<void> {
  await page.goto(`${server.url}/c/${COMPANY}/review`);
  await page.getByRole('button', { name: /^Café de l’Est/ }).click();
  await page.getByRole('button', { name: 'Valider', exact: true }).click();
  await expectStanding(server, EST, 'approved');
  await page.goto(`${server.url}/c/${COMPANY}/take-in`);
  const { name, bytes } = paidByEst;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: 'text/xml', buffer: Buffer.from(bytes) }]);
  await page.getByRole('button', { name: 'Importer' }).click();
  await page.getByRole('heading', { name: 'C’est enregistré' }).waitFor();
}

/** The night of a day to come. */
const nightOf = ({ context }: RealServer, on: string) =>
  dailyRun(
    { ...context, clock: { now: () => `${on}T05:00:00.000Z` } },
    { companyId: COMPANY, day: day(on), author: 'run', isDryRun: false },
  );

days('the owner of a small firm', onDesk => {
  it('on a telephone sees what is late, reads, keeps one back until Friday, writes a word, and chases nobody who paid', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      const visited = await visit({ options: PHONE });
      const { page, open, leave } = visited;
      await open('');
      await seeAtOnce(page);
      await page.getByText('1 relance arrêtée parce que l’argent était arrivé').waitFor();
      await page.getByRole('link', { name: 'Relire et valider' }).click();
      await page.getByRole('heading', { level: 1, name: 'À valider' }).waitFor();
      await keepOneBack(visited, server);
      await writeAWord(page, server);
      await handInTheBank(page, server);
      await withMail(server, async ({ fetch }) => {
        // What leaves is what was read, to whom it was read, and nothing else.
        const [letter, ...others] = await fetch('compta@client-71.example');
        expect(letter?.text).toContain('Au plaisir de vous revoir au marché.');
        expect([
          ...others,
          ...(await fetch('compta@client-72.example')),
          ...(await fetch('compta@client-70.example')),
        ]).toEqual([]);
      });
      await expectStanding(server, EST, 'withdrawn');

      // Nothing waits any more, and what was spared a customer is counted.
      await open('/');
      await page.getByText('Rien à valider').first().waitFor();
      // One was stopped last week; this is the second.
      await page.getByText('2 relances arrêtées parce que l’argent était arrivé').waitFor();
      // The two refused edits are the only refusals.
      await leave(2);

      // They meet on Thursday: until then nothing is prepared, on Friday it is looked at again.
      await nightOf(server, '2026-10-20');
      await expectStanding(server, NORD, 'withdrawn');
      const files = [nothingUntilThursday];
      const taken = {
        companyId: COMPANY,
        day: day('2026-10-22'),
        author: 'Camille Roy',
        isDryRun: false,
        files,
      };
      await takeInFiles(server.context, taken);
      await nightOf(server, '2026-10-22');
      await expectStanding(server, NORD, 'withdrawn');
      await nightOf(server, '2026-10-23');
      await expectStanding(server, NORD, 'prepared');
    }, addThreeLate));
});
