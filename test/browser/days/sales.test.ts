// "We will remind Noordzee tomorrow", from the card on the debtor's page to the answer by link and back, Monday 19 October 2026.

import { describe, expect, it } from 'vitest';
import { salesLetter } from '../../../src/api/mail/office-letters.ts';
import { dailyRun } from '../../../src/desk/daily-run.ts';
import { askSales } from '../../../src/desk/messages/sales-question.ts';
import type { OfficeLetter } from '../../../src/desk/overview/office-mail.ts';
import { select } from '../../../src/store/select.ts';
import { COMPANY, MONDAY } from '../../desk-rows.ts';
import { expectForEverybody } from '../axe.ts';
import { days, realDesk } from '../real-desk.ts';
import type { RealServer } from '../real-server.ts';
import type { Visit } from '../visit.ts';

/** A debtor for whom a late reminder waits. */
async function remindedDebtor({ context, database }: RealServer): Promise<string> {
  await dailyRun(context, { companyId: COMPANY, day: MONDAY, author: 'run', isDryRun: false });
  const [row] = await select<{ id: string }>(
    database,
    `select o.debtor_id as id from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join message_invoice i on i.company_id = m.company_id and i.message_id = m.message_id
       join invoice v on v.company_id = i.company_id and v.invoice_id = i.invoice_id
      where m.company_id = $1 and m.state = 'prepared' and v.due_on < $2 order by m.message_id limit 1`,
    [COMPANY, MONDAY],
  );
  if (row === undefined) throw new Error('Nobody is to be reminded');
  return row.id;
}

async function nameNoor({ page, open }: Visit, debtorId: string): Promise<void> {
  await open(`/debtors/${debtorId}`);
  await page.getByRole('button', { name: 'Désigner le commercial' }).click();
  await page.getByRole('dialog').getByLabel(/^Nom/).fill('Noor Claes');
  await page
    .getByRole('dialog')
    .getByLabel(/Adresse e-mail/)
    .fill('noor@lumen.example');
  await page.keyboard.press('Enter');
  await page.getByText('Noor Claes recevra un avis avant chaque rappel.').waitFor();
}

const asked = async (server: RealServer, sent: OfficeLetter[], isTaken = true): Promise<string> => {
  const post = async (letter: OfficeLetter) => {
    sent.push(letter);
    return isTaken;
  };
  await askSales(server.context, { companyId: COMPANY, day: MONDAY, post, words: salesLetter });
  return sent[0]?.lines.find(line => line.startsWith('http')) ?? '';
};

days('whoever sells to a debtor', onDesk => {
  it('is told by mail, answers without an account or a script, and the reminder waits', () =>
    onDesk(async ({ server, visit }) => {
      const debtorId = await remindedDebtor(server);
      const visited = await visit();
      await nameNoor(visited, debtorId);
      const sent: OfficeLetter[] = [];
      const link = await asked(server, sent);
      expect(sent.map(({ to }) => to)).toEqual(['noor@lumen.example']);
      const seller = await visit({ stranger: link, options: { javaScriptEnabled: false } });
      expect(await seller.page.title()).toBe('Votre page de réponse');
      await seller.page.getByText('Sans réponse de votre part, le rappel part le 20 octobre 2026.').waitFor();
      await seller.page.getByLabel('Attendez sept jours, pour la raison ci-dessous').check();
      await seller.page.getByLabel('Ce qu’il faut savoir').fill('Livraison remplacée demain');
      await seller.page.getByRole('button', { name: 'Envoyer' }).click();
      await seller.page.getByText('Rien ne part pendant sept jours.').waitFor();
      expect(await seller.page.getByRole('button').count()).toBe(0);
      await seller.leave();
      await visited.open(`/debtors/${debtorId}`);
      await visited.page
        .getByText(/Noor Claes demande d’attendre\s: Livraison remplacée demain/)
        .first()
        .waitFor();
      await visited.page
        .getByText(/«\sLivraison remplacée demain\s»/)
        .first()
        .waitFor();
      await visited.leave();
    }));

  it('whom no mail reached gets the link from a person, who finds it on the page of the debtor', () =>
    onDesk(async ({ server, visit }) => {
      const debtorId = await remindedDebtor(server);
      const visited = await visit();
      await nameNoor(visited, debtorId);
      const link = await asked(server, [], false);
      await visited.open(`/debtors/${debtorId}`);
      expect(
        await visited.page.getByLabel('L’e-mail n’est pas parti. Donnez-lui ce lien :').inputValue(),
      ).toBe(link);
      await visited.leave();
    }));
});

describe('the page of the question', () => {
  const { onDesk } = realDesk();

  it('meets WCAG 2.2 AA, light, dark and on a telephone', () =>
    onDesk(async ({ server, visit }) => {
      const debtorId = await remindedDebtor(server);
      const visited = await visit();
      await nameNoor(visited, debtorId);
      const link = await asked(server, []);
      await visited.page.goto(link);
      await expectForEverybody(visited.page, 'the question');
      await visited.leave();
    }));
});
