// The figures of the month, each with its reason, and the aged balance as a file. Monday 19 October 2026.

import { readFileSync } from 'node:fs';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { addPaidInvoice } from '../../desk-money.ts';
import { PORT } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';

const { onDesk } = realDesk();

/** Something that was settled by then, so that something could be expected. */
const addSettled = async (database: Database): Promise<void> => {
  const paid = [['2026-06-20', 30_000]] as const;
  await addPaidInvoice(database, { number: 'F-300', debtor: PORT, due: '2026-06-15', paid });
};

/** Spaces of any width, as the screen has them. */
const spaced = (text: string): RegExp => new RegExp(`^${text.replaceAll(' ', '\\s')}$`);

describe('the figures of the month', () => {
  it('open what they are made of, and the aged balance goes into a file that a French spreadsheet reads', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/reports');
      await page.getByText('Pourquoi : Part échue').click();
      await page.getByText(/échus sur .* ouverts/).waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer en CSV', exact: true }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe('acquit-2026-10-19.csv');
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      // F-101: 600.00 since 30 September, 19 days; F-102: 500.00 not due.
      expect(text).toContain('Brasserie du Port;500,00;600,00;0,00;0,00;0,00;600,00;EUR');
      const book = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer pour Excel', exact: true }).click();
      const [sheet] = await readSheets(new Blob([readFileSync(await (await book).path())]));
      expect(sheet?.data).toContainEqual(['Brasserie du Port', 500, 600, 0, 0, 0, 600, 'EUR']);
      // On the screen what is nothing is a dash to the eye and a word to the ear; the file has its zeros.
      const line = page.getByRole('row', { name: /Brasserie du Port/ });
      expect(await line.getByRole('cell', { name: 'rien', exact: true }).count()).toBe(3);
      expect(await line.getByText('–', { exact: true }).count()).toBe(3);
      await leave();
    }));

  it('say who pays late, and what is not known is not made up', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/reports');
      await page.getByText(/103,7\sjours de retard en moyenne sur 3\s620,00\s€\s; 0,0\s% payés/).waitFor();
      const late = page.getByRole('region', { name: 'Les retards qui coûtent le plus' });
      const line = late.getByRole('row', { name: /Garage Morel/ });
      expect(await line.getByRole('cell').allInnerTexts()).toEqual(
        ['Garage Morel', '2 500,00 €', '141,0 jours', '0,0 %', '2 500,00 €'].map(text =>
          expect.stringMatching(spaced(text)),
        ),
      );
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: /Enregistrer en CSV\s: Qui paie tard/ }).click();
      const text = readFileSync(await (await saved).path(), 'utf8');
      expect(text).toContain('Garage Morel;2500,00;141;0;2500,00');
      // The messages of this company are younger than three weeks, and on 24 August no payment was known.
      await page.getByText(/Aucun message parti depuis le 20\soctobre 2025 n’a encore 21\sjours/).waitFor();
      await page.getByText(/Aucune facture réglée n’était connue au soir du 24\saoût 2026/).waitFor();
      await leave();
    }));

  it('and so do all customers and all payments, by the keyboard', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      const savedFrom = async (path: string): Promise<string> => {
        await open(path);
        if (path === '/bank') await page.getByRole('tab', { name: 'Tous les paiements' }).click();
        const saved = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Enregistrer en CSV' }).press('Enter');
        return readFileSync(await (await saved).path(), 'utf8');
      };
      const customers = await savedFrom('/debtors');
      expect(customers).toContain('Brasserie du Port;500,00;600,00;0,00;0,00;0,00;2026-09-30;600,00;EUR');
      expect(await savedFrom('/bank')).toContain('acompte');
      await leave();
    }));

  it('say what should come in, what had been said, and let both be taken away', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/reports');
      // F-101 600.00, F-102 500.00, F-103 500.00, F-104 2,500.00, F-106 120.00.
      await page
        .getByText(/attendus en treize semaines.* sur 4\s220,00.*ouverts au soir du 19\soctobre 2026/)
        .waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Enregistrer en CSV : Encaissements attendus' }).click();
      const text = readFileSync(await (await saved).path(), 'utf8');
      // A line of titles and thirteen weeks in each of two currencies.
      expect(text.trim().split('\r\n')).toHaveLength(27);
      expect(text).toContain('2026-10-20;EUR;');
      await page.getByText('il y a 4 semaines').click();
      // On 21 September; the 400.00 for F-101 came on 5 October.
      await page
        .getByText(/Prévu au soir du 21\sseptembre 2026.*Reçu depuis pour ces factures\s: 400,00/)
        .waitFor();
      await leave();
    }, addSettled));

  it('meet WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(async ({ visit }) => {
      const { page, open, leave } = await visit();
      await open('/reports');
      await page.getByRole('button', { name: 'Enregistrer en CSV', exact: true }).waitFor();
      await page
        .getByRole('img', { name: /Ce qui était prévu/ })
        .first()
        .waitFor();
      await page.getByText('Voir le tableau').first().click();
      await expectForEverybody(page, 'reports');
      await leave();
    }, addSettled));
});
