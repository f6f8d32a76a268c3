import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPANY, MONDAY } from '../../../test/desk-rows.ts';
import { debtorPages } from '../../portal/debtor-pages.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { closeCompany } from '../company/close-company.ts';
import { debtorPortal } from './debtor-portal.ts';
import { LINK, SIGNER, withLinkedPage } from './linked-page.fixture.ts';

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await withLinkedPage());
});
afterAll(() => close());

it('an answer sent as the company is closed reads that it is closed, and nothing of it is kept', async () => {
  const desk = { database, clock: { now: () => '2026-10-19T08:00:00.000Z' } };
  const portal = debtorPortal(desk, SIGNER);
  const pages = debtorPages({
    portal: {
      ...portal,
      // The page is open when the answer is read; the company is closed before it is written.
      answer: async asked => {
        await closeCompany(desk, { companyId: COMPANY, by: 'Marie', day: MONDAY, because: 'Fin' });
        return portal.answer(asked);
      },
    },
    today: () => MONDAY,
    nowMilliseconds: () => 0,
    clientAddress: () => 'a',
  });
  const body = new FormData();
  body.append('key', '00000000-0000-4000-8000-000000000001');
  body.append('day', '2026-10-30');
  const reply = await pages.request(`/p/${SIGNER.tokenOf(LINK)}/reponse/date`, { method: 'POST', body });
  expect(reply.status).toBe(410);
  expect(await reply.text()).toContain('a clos son suivi des factures');
  for (const table of ['debtor_answer', 'payment_promise'])
    expect(await select(database, `select 1 from ${table}`)).toEqual([]);
});
