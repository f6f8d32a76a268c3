// Whoever looks after several companies reads the answers of all their debtors in one list, and deals with each in its company, as
// far as the role there allows.

import { expect, it } from 'vitest';
import { addCompany } from '../../../src/desk/company/add-company.ts';
import { COMPANY, DUPONT, debtorRow, idOf, insertRows, MONDAY, MOREL } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { realDesk } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';

const { onDesk } = realDesk();

const THEIRS = idOf(81);

type Said = { company: string; debtor: string; number: number; note: string; hour: string };

const saidBy = ({ company, debtor, number, note, hour }: Said) => ({
  company_id: company,
  answer_id: idOf(number),
  debtor_id: debtor,
  kind: 'question',
  content: JSON.stringify({ note }),
  answered_at: `2026-10-16T${hour}:00:00Z`,
  answered_on: '2026-10-16',
  form_key: note,
});

/** Two answers in the small company, and between them one in a company where Luc may only read. */
async function linkOfLuc({ access, context, database, url }: RealServer): Promise<string> {
  const company = { name: 'Zéphyr Conseil', country: 'FR', language: 'fr' } as const;
  const { id } = await addCompany(context, { company, day: MONDAY, author: 'test' });
  await insertRows(database, 'debtor', [
    debtorRow({ company_id: id, debtor_id: THEIRS, name: 'Verger Lointain' }),
  ]);
  await insertRows(database, 'debtor_answer', [
    saidBy({ company: COMPANY, debtor: DUPONT, number: 91, note: 'Qui est votre banque ?', hour: '09' }),
    saidBy({ company: id, debtor: THEIRS, number: 92, note: 'Où est la livraison ?', hour: '10' }),
    saidBy({ company: COMPANY, debtor: MOREL, number: 93, note: 'De retour lundi', hour: '11' }),
  ]);
  const luc = {
    email: 'luc@fidu.example',
    name: 'Luc Martens',
    role: 'accountant',
    companyIds: [COMPANY, id],
  } as const;
  const { token } = await access.createSignInLink(luc);
  await database.query(`update access_membership set role = 'viewer' where company_id = $1`, [id]);
  return `${url}/welcome#${token}`;
}

it('stand in one list, the oldest first, and each is dealt with in its company, where the role allows it', () =>
  onDesk(async ({ server, visit }) => {
    const { page, open, leave } = await visit({ signIn: () => linkOfLuc(server) });
    await open('/companies');
    await page.getByRole('link', { name: 'Lire les 3 réponses en une liste' }).click();
    await page.getByRole('heading', { level: 1, name: 'Réponses de toutes vos sociétés' }).waitFor();
    const cards = page.getByRole('article');
    await cards.nth(2).waitFor();
    const words = await cards.locator('blockquote').allInnerTexts();
    expect(words).toEqual(['Qui est votre banque ?', 'Où est la livraison ?', 'De retour lundi']);
    await page.getByRole('article', { name: /Zéphyr Conseil/ }).waitFor();
    await expectForEverybody(page, 'the answers of all companies');
    const done = page.getByRole('button', { name: /^C’est traité/ });
    expect(await done.count()).toBe(2);
    // By the keyboard alone: what is dealt with is gone, and the next answer is in hand.
    await done.first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'C’est traité' }).getByLabel('Note (facultatif)').waitFor();
    await page.keyboard.type('Rappelé');
    await page.keyboard.press('Enter');
    await page.getByText('Qui est votre banque ?').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Où est la livraison ?');
    const { rows } = await server.database.query(
      'select handled_note as note from debtor_answer where company_id = $1 and answer_id = $2',
      [COMPANY, idOf(91)],
    );
    expect(rows).toEqual([{ note: 'Rappelé' }]);
    // Back in the list of companies, what was dealt with waits no longer.
    await page.locator('main').getByRole('link', { name: 'Mes sociétés' }).click();
    await page.getByRole('link', { name: 'Lire les 2 réponses en une liste' }).waitFor();
    await leave();
  }));

it('and on a telephone the companies that have them are one choice, and the name of the company leads to all', () =>
  onDesk(async ({ server, visit }) => {
    const options = { viewport: { width: 390, height: 844 } };
    const { page, open, leave } = await visit({ signIn: () => linkOfLuc(server), options });
    await open('');
    await page.getByRole('link', { name: /^Atelier Lumen.*: Mes sociétés$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mes sociétés' }).waitFor();
    const choice = page.getByRole('combobox', { name: 'Dans toutes vos sociétés' });
    await choice.selectOption({ label: '1 message à valider · 1 société' });
    await page.getByRole('row', { name: /Zéphyr Conseil/ }).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/only=toApprove$/);
    await choice.selectOption({ label: 'Tout montrer' });
    await page.getByRole('row', { name: /Zéphyr Conseil/ }).waitFor();
    await leave();
  }));
