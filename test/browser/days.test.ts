// The days of the people whom the product is for, each from its start to its end, on a real desk and a real database: the
// small company of `desk-fixture.ts`, Monday 19 October 2026. The salesperson's is in `sales.test.ts`, the first of all days
// in `first-day.test.ts`.

import { describe, expect, it } from 'vitest';
import { dailyRun } from '../../src/desk/daily-run.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, MONDAY, PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';
import type { RealServer } from './real-server.ts';
import { LOOKS } from './visit.ts';

const { onDesk } = realDesk();

const PHONE = { viewport: { width: 390, height: 844 } };

const NORD = idOf(61);
const SUD = idOf(62);

/** Two more customers, each with 600.00 that are 18 days late, whom nobody has reminded yet. */
async function addLate(database: Database): Promise<void> {
  await database.query('update company set iban = $2, email = $3 where company_id = $1', [
    COMPANY,
    'FR7630006000011234567890189',
    'compta@lumen.example',
  ]);
  for (const [position, [debtorId, name]] of LATE.entries()) {
    const number = 70 + position;
    await insertRows(database, 'debtor', [debtorRow({ debtor_id: debtorId, name })]);
    await insertRows(database, 'contact', [
      {
        company_id: COMPANY,
        contact_id: idOf(number),
        debtor_id: debtorId,
        role: 'accounting',
        email: `compta@client-${number}.example`,
      },
    ]);
    await insertRows(database, 'invoice', [
      invoiceRow({
        invoice_id: idOf(100 + number),
        import_id: idOf(91),
        debtor_id: debtorId,
        number: `F-${100 + number}`,
        payable: 600_00,
        issued_on: '2026-09-01',
        due_on: '2026-10-01',
      }),
    ]);
    await insertRows(database, 'dossier', [
      {
        company_id: COMPANY,
        dossier_id: idOf(number),
        debtor_id: debtorId,
        currency: 'EUR',
        round: 1,
        opened_on: '2026-10-02',
        look_on: MONDAY,
      },
    ]);
  }
}

const LATE = [
  [NORD, 'Atelier du Nord'],
  [SUD, 'Bistrot du Sud'],
] as const;

/** What the night has done before anybody comes in. */
const theNightRan = ({ context }: RealServer) =>
  dailyRun(context, { companyId: COMPANY, day: MONDAY, author: 'run', isDryRun: false });

/** The messages of the day's batch, and where they stand. */
const batch = ({ database }: RealServer) =>
  select<{ debtorId: string; state: string; url: string | null }>(
    database,
    `select d.debtor_id as "debtorId", m.state, m.view ->> 'pageUrl' as url
       from message m join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
      where m.company_id = $1 order by m.message_id`,
    [COMPANY],
  );

const statesOf = async (server: RealServer): Promise<string[]> =>
  (await batch(server)).map(({ state }) => state).sort();

describe('the owner of a small firm', () => {
  it('on a telephone reads what is ready, keeps one back with a reason, and lets another leave', () =>
    onDesk(async ({ server, visit }) => {
      await theNightRan(server);
      const before = await statesOf(server);
      expect(before.filter(state => state === 'prepared').length).toBeGreaterThan(1);
      const { page, open, leave } = await visit({ options: PHONE });
      await page.getByRole('link', { name: 'Relire et valider' }).click();
      await page.getByRole('heading', { level: 1, name: 'À valider' }).waitFor();
      await page.getByRole('button', { name: /^Atelier du Nord/ }).click();
      await page.getByRole('button', { name: 'Pas celui-ci' }).click();
      await page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Je le vois jeudi');
      await page.keyboard.press('Enter');
      await page.getByText('Message écarté.').waitFor();
      await open('/review');
      await page.getByRole('button', { name: /^Bistrot du Sud/ }).click();
      await page.getByRole('button', { name: 'Valider', exact: true }).click();
      await page.getByText('Validé', { exact: true }).first().waitFor();
      const after = await statesOf(server);
      expect(after.filter(state => state === 'approved')).toHaveLength(1);
      expect(after.filter(state => state === 'prepared')).toHaveLength(
        before.filter(state => state === 'prepared').length - 2,
      );
      await leave();
    }, addLate));
});

describe('the debtor, and the credit manager who hears from them', () => {
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

      const { page, expectAccessible, leave } = await visit({
        signIn: () => server.makeLinkFor('creditController'),
      });
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
        .getByText(/Promis pour le 26 octobre 2026/)
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
      await go('Chiffres', 'Les chiffres du mois');
      await page.goto(link);
      for (const { colorScheme, viewport } of LOOKS.slice(0, 2)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await expectAccessible(`the page of the debtor, ${colorScheme}`);
      }
      await leave();
    }, addLate));
});

describe('the accountant and the director', () => {
  it('a long plan is proposed under mandate and waits for the director, who approves it in one click', () =>
    onDesk(async ({ server, visit }) => {
      const accountant = await visit({ signIn: () => server.makeLinkFor('accountant') });
      await accountant.open(`/debtors/${PORT}`);
      await accountant.page.getByRole('button', { name: 'Noter…' }).click();
      await accountant.page.getByRole('menuitem', { name: 'Proposer un échéancier' }).click();
      const dialog = accountant.page.getByRole('dialog');
      // Ten months are longer than the 185 days that one person may grant alone.
      await dialog.getByLabel(/^Versements/).fill('10');
      await dialog.getByLabel(/Le premier, le/).fill('2026-11-02');
      await dialog.getByRole('button', { name: 'Proposer un échéancier' }).click();
      await accountant.page.getByRole('heading', { name: 'L’échéancier par écrit' }).waitFor();
      await accountant.page.keyboard.press('Escape');
      await accountant.page.getByRole('button', { name: /Noter l’acceptation/ }).waitFor();
      expect(await accountant.page.getByRole('button', { name: /^Approuver/ }).count()).toBe(0);
      await accountant.leave();

      const director = await visit();
      await director.page.locator('.side').getByRole('link', { name: 'Promesses et litiges' }).click();
      await director.page.getByRole('tab', { name: /Échéanciers/ }).click();
      await director.page.getByRole('button', { name: /^Approuver/ }).click();
      await director.page.getByText('Échéancier approuvé.').waitFor();
      await director.page.getByRole('button', { name: /^Approuver/ }).waitFor({ state: 'detached' });
      await director.leave();
    }));
});
