// The morning of a credit manager: what waits and what changed. Monday 19 October 2026, the small company of the fixture.

import { readFile } from 'node:fs/promises';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { appendJournal } from '../../src/store/journal/journal.ts';
import { COMPANY, DUPONT, idOf, insertRows, MOREL, NOORDZEE, PORT } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';

const { onDesk } = realDesk();

const made = { company_id: COMPANY, author: 'Denis', recorded_at: '2026-10-05T08:00:00Z' };

/** Two promises for last week, one for today, an answer of Friday and what a colleague did on Friday. */
async function aMorning(database: Database): Promise<void> {
  const dossiers = new Map(
    (
      await database.query('select debtor_id, dossier_id from dossier where company_id = $1', [COMPANY])
    ).rows.map(row => [row['debtor_id'], row['dossier_id']]),
  );
  const promise = (id: number, debtorId: string, invoice: number, amount: number, payOn: string) => ({
    ...made,
    promise_id: idOf(id),
    dossier_id: dossiers.get(debtorId),
    amount,
    currency: 'EUR',
    pay_on: payOn,
    made_on: '2026-10-05',
    way: 'call',
    covers: JSON.stringify([{ invoiceId: idOf(invoice), open: amount, paid: 0, credited: 0 }]),
    grace_days: 0,
  });
  await insertRows(database, 'payment_promise', [
    promise(901, NOORDZEE, 103, 50_000, '2026-10-08'),
    promise(902, PORT, 101, 60_000, '2026-10-19'),
  ]);
  await insertRows(database, 'debtor_answer', [
    {
      company_id: COMPANY,
      answer_id: idOf(903),
      debtor_id: DUPONT,
      kind: 'question',
      content: JSON.stringify({ note: 'Qui est votre banque ?' }),
      answered_at: '2026-10-16T09:00:00Z',
      answered_on: '2026-10-16',
      form_key: 'a',
    },
  ]);
  const stamp = { companyId: COMPANY, at: '2026-10-16T10:00:00.000Z', day: '2026-10-16', author: 'Denis' };
  await database.transaction(db =>
    appendJournal(db, stamp, [{ kind: 'holdPlaced', debtorId: MOREL, content: {} }]),
  );
}

describe('Today', () => {
  it('says first what waits to be read and to be kept, each count with its list and with whom it counts', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('');
      const card = page.locator('section', { has: page.getByRole('heading', { name: 'À lire et à tenir' }) });
      await card.getByRole('link', { name: '1 réponse à lire' }).waitFor();
      await card.getByRole('link', { name: '1 promesse pour aujourd’hui' }).waitFor();
      await card.getByText('Détail : 1 réponse à lire').click();
      await card.getByText('Qui est votre banque ?').waitFor();
      await expectAccessible('Today with what waits');
      await card.getByRole('link', { name: '1 promesse pour aujourd’hui' }).click();
      await page.getByRole('tab', { name: 'Promesses', selected: true }).waitFor();
      expect(await page.getByLabel('État').inputValue()).toBe('today');
      await page.getByRole('link', { name: 'Brasserie du Port' }).waitFor();
      expect(await page.getByRole('link', { name: 'Noordzee Logistiek' }).count()).toBe(0);
      // The promise that is ticked goes into a workbook alone.
      await page.getByRole('checkbox', { name: 'Choisir Brasserie du Port' }).check();
      const chosen = page.getByRole('region', { name: 'Lignes choisies : 1' });
      await expectAccessible('promises with a selection');
      const saving = page.waitForEvent('download');
      await chosen.getByRole('button', { name: /Excel/ }).click();
      const [sheet] = await readSheets(await readFile(await (await saving).path()));
      expect(sheet?.data.slice(1).map(cells => cells.slice(0, 6))).toEqual([
        ['Promesses', 'Brasserie du Port', 'F-101', 600, 'EUR', new Date('2026-10-19')],
      ]);
      await leave();
    }, aMorning));

  it('says what changed since Friday, then since the last look of another day', () =>
    onDesk(async ({ visit }) => {
      const { page, open, expectAccessible, leave } = await visit();
      await open('');
      const card = page.locator('section', { has: page.getByRole('heading', { name: 'Ce qui a changé' }) });
      await card.getByText('Depuis le 16 octobre 2026').waitFor();
      await card.getByText('1 décision de l’équipe', { exact: true }).waitFor();
      await card.getByText('Détail : 1 décision de l’équipe').click();
      await card.getByText(/Denis\s: /).waitFor();
      await expectAccessible('Today with what changed');
      await card.getByRole('link', { name: 'Garage Morel' }).click();
      await page.getByRole('heading', { name: 'Garage Morel' }).waitFor();
      // As if that look had been on Saturday: nothing happened since.
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage).filter(one => one.startsWith('acquit.looked.')))
          localStorage.setItem(
            key,
            JSON.stringify({ day: '2026-10-17', at: '2026-10-17T09:00:00.000Z', before: null }),
          );
      });
      await open('');
      await card.getByText(/Depuis votre dernière visite, 17\soct. 2026/).waitFor();
      await card.getByText(/Rien de nouveau/).waitFor();
      await leave();
    }, aMorning));
});
