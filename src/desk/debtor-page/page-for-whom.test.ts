import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, idOf, MONDAY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { LINK, pageOn, SIGNER, withLinkedPage } from './linked-page.fixture.ts';

const PATH = `/p/${SIGNER.tokenOf(LINK)}`;

describe('the page of a debtor, for the one who reads it', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await withLinkedPage());
  });
  afterAll(() => close());

  const open = async (path: string, init?: RequestInit): Promise<string> => {
    const response = await pageOn(database).door.request(path, init);
    return (await response.text()).replace(/[\u00a0\u202f]/g, ' ');
  };
  const change = (sql: string, ...values: (string | number)[]) => select(database, sql, [COMPANY, ...values]);

  // 600.00 late, 5.00 of interest and 40.00: told on the telephone, they are the amounts of no message.
  it('amounts that were told on the telephone are those of no message', async () => {
    await change(
      `update message set state = 'closed', interest = 500, compensation = 4000, asked = 64500
        where company_id = $1 and message_id = $2`,
      idOf(202),
    );
    const leave = (channel: string) =>
      change(
        `update delivery set channel = $3, state = 'done', delivered_on = $4 where company_id = $1 and delivery_id = $2`,
        idOf(302),
        channel,
        MONDAY,
      );
    await leave('call');
    const told = await open(PATH);
    expect(told).toContain('645,00 €');
    expect(told).toContain('Ces montants sont ceux du 19 octobre 2026, jour de notre appel.');
    expect(told).not.toContain('de notre message');
    await leave('letter');
    expect(await open(PATH)).toContain('Ces montants sont ceux de notre message du 19 octobre 2026.');
  });

  it('a dispute takes a photograph of what is wrong, and says that it arrived', async () => {
    expect(await open(`${PATH}/reponse/dispute`)).toMatch(/multipart[\s\S]*type="file"/);
    const body = new FormData();
    const [invoice] = await select<{ id: string }>(
      database,
      `select invoice_id as id from invoice where company_id = $1 and number = 'F-101' and debtor_id = $2`,
      [COMPANY, PORT],
    );
    const typed = { key: '00000000-0000-4000-8000-000000000001', invoice: invoice?.id ?? '', amount: '250' };
    for (const [name, value] of Object.entries({ ...typed, note: 'Deux caisses cassées' }))
      body.append(name, value);
    body.append('proof', new File(['%PDF-1.7 bon de livraison'], 'bon.pdf'));
    const thanks = await open(`${PATH}/reponse/dispute`, { method: 'POST', body });
    expect(thanks).toMatch(/Fichier reçu<\/dt>\s*<dd>bon\.pdf/);
    const kept = 'select file_name as name from answer_file where company_id = $1';
    expect(await select(database, kept, [COMPANY])).toEqual([{ name: 'bon.pdf' }]);
  });

  it('a consumer is not asked for the causes that only a firm has', async () => {
    const causes = ['Trésorerie insuffisante', 'Validation interne en attente', 'Prochain lot de paiements'];
    const offered = async () => {
      const form = await open(`${PATH}/reponse/date`);
      return causes.filter(cause => form.includes(cause));
    };
    expect(await offered()).toEqual(causes);
    await change(`update debtor set kind = 'consumer' where company_id = $1 and debtor_id = $2`, PORT);
    expect(await offered()).toEqual(causes.slice(0, 1));
  });
});
