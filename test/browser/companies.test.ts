// Somebody who looks after several companies sees all of them at once, and opens the one that needs them.

import { describe, it } from 'vitest';
import { addCompany } from '../../src/desk/company/add-company.ts';
import { COMPANY, MONDAY } from '../desk-rows.ts';
import { realDesk } from './real-desk.ts';
import type { RealServer } from './real-server.ts';

const { onDesk } = realDesk();

/** An accountant of two companies; in the second nothing was entered yet. */
const linkOfLuc =
  ({ access, context, url }: RealServer) =>
  async () => {
    const nothing = { vat: null, registration: null, address: null, iban: null, bic: null, phone: null };
    const { id } = await addCompany(context, {
      company: {
        ...nothing,
        name: 'Zéphyr Conseil',
        country: 'BE',
        language: 'fr',
        law: 'BE',
        email: null,
        signatory: null,
        policy: {},
      },
      day: MONDAY,
      author: 'test',
    });
    const companyIds = [COMPANY, id];
    const luc = { email: 'luc@fidu.example', name: 'Luc Martens', role: 'accountant', companyIds } as const;
    return `${url}/welcome#${(await access.createSignInLink(luc)).token}`;
  };

describe('all companies of an accountant', () => {
  it('are on one screen, each with what waits there, and lead to where it is done', () =>
    onDesk(async ({ server, visit }) => {
      const { page, open, leave } = await visit({ signIn: linkOfLuc(server) });
      await page.getByRole('link', { name: 'Mes sociétés' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Mes sociétés' }).waitFor();
      const empty = page.getByRole('row', { name: /Zéphyr Conseil/ });
      await empty.getByText('Rien n’attend').waitFor();
      await open('/companies');
      await page
        .getByRole('row', { name: /Zéphyr Conseil/ })
        .getByRole('link', { name: 'Zéphyr Conseil' })
        .click();
      await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
      await leave();
    }));
});
