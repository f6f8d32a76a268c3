// Whether an invoice replaces another, asked for by the people of a company. The small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, idOf, insertRows, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, office } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

describe.each(databasesUnderTest())(
  'an invoice that replaces another, on $title',
  ({ skipReason, start }) => {
    describe.skipIf(skipReason !== null)('by the people of a company', () => {
      let server: ServerUnderTest;
      let database: Database;
      let house: Office;
      const ids = new Map<string, string>();
      beforeAll(async () => {
        server = await start();
        ({ database } = await server.fresh(MIGRATIONS_FOLDER));
        await fillCompany(database);
        house = office(database);
        const rows = await select<{ id: string; number: string }>(
          database,
          'select invoice_id as id, number from invoice where company_id = $1',
          [COMPANY],
        );
        for (const { id, number } of rows) ids.set(number, id);
      });
      afterAll(() => server.close());
      const path = (later: string, earlier: string, company = COMPANY) =>
        `/api/companies/${company}/invoices/${ids.get(later)}/replaced/${ids.get(earlier)}`;

      it('is said and taken back by whoever may correct, and read on both pages', async () => {
        const camille = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
        const said = await camille.ask('PUT', path('F-102', 'F-101'), { answer: 'replaces' });
        expect(said.status).toBe(200);
        const page = async (number: string) =>
          JSON.parse(
            (await camille.ask('GET', `/api/companies/${COMPANY}/invoices/${ids.get(number)}`)).text,
          );
        expect(await page('F-101')).toMatchObject({
          state: 'cancelled',
          corrections: [{ isLater: false, other: { invoice: { number: 'F-102' } }, answer: 'replaces' }],
        });
        // Somebody whose page still shows the question says otherwise: told, and nothing is turned round unseen.
        const otherwise = await camille.ask('PUT', path('F-102', 'F-101'), { answer: 'adds' });
        expect([otherwise.status, JSON.parse(otherwise.text).refusal]).toEqual([409, 'alreadyAnswered']);
        expect((await page('F-101')).state).toBe('cancelled');
        expect((await camille.ask('DELETE', path('F-102', 'F-101'))).status).toBe(200);
        expect(await page('F-101')).toMatchObject({ state: 'open', corrections: [] });
        expect((await camille.ask('DELETE', path('F-102', 'F-101'))).status).toBe(404);
        const itself = await camille.ask('PUT', path('F-102', 'F-102'), { answer: 'adds' });
        expect(JSON.parse(itself.text)).toMatchObject({ refusal: 'notAnotherInvoice' });
      });

      it('of another customer bears no number for whoever follows only one of the two', async () => {
        const camille = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
        const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
        const of = `/api/companies/${COMPANY}`;
        await camille.ask('PUT', `${of}/portfolios`, { debtorIds: [PORT], userId: hugo.userId });
        // F-103 of Noordzee names F-101 of the Brasserie du Port, which has been paid in part.
        await insertRows(database, 'invoice_correction', [
          {
            ...{ company_id: COMPANY, correction_id: idOf(801), names: 'F-101', folded_names: 'F101' },
            ...{ invoice_id: ids.get('F-103'), earlier_id: ids.get('F-101'), is_of_file: true },
          },
        ]);
        const places = [
          `/invoices/${ids.get('F-101')}`,
          `/debtors/${PORT}`,
          '/today',
          '/news',
          '/not-reminded',
        ];
        const read = async (person: typeof hugo) => {
          const texts: string[] = [];
          for (const place of places) {
            const reply = await person.ask('GET', `${of}${place}`);
            expect(reply.status).toBe(200);
            texts.push(reply.text);
          }
          return texts;
        };
        const [page = '', ...others] = await read(hugo);
        expect(JSON.parse(page)).toMatchObject({
          corrections: [{ other: null, isAsked: true }],
          holds: [{ fact: 'corrected', because: '' }],
        });
        for (const text of [page, ...others]) expect(text).not.toContain('F-103');
        const [shown = ''] = await read(camille);
        expect(JSON.parse(shown).corrections).toMatchObject([{ other: { invoice: { number: 'F-103' } } }]);
        expect((await hugo.ask('PUT', path('F-103', 'F-101'), { answer: 'replaces' })).status).toBe(403);
        await camille.ask('PUT', path('F-103', 'F-101'), { answer: 'replaces' });
        for (const text of await read(hugo)) expect(text).not.toContain('F-103');
        await camille.ask('DELETE', path('F-103', 'F-101'));
        const theirs = await camille.ask('GET', `${of}/debtors/${NOORDZEE}`);
        expect(theirs.text).toContain('invoiceReplacementTakenBack');
      });

      it('is neither for whoever only reads nor for another company', async () => {
        const reader = await house.hire({ name: 'Lou', role: 'viewer', companyIds: [COMPANY] });
        const body = { answer: 'replaces' };
        expect((await reader.ask('PUT', path('F-102', 'F-101'), body)).status).toBe(403);
        const stranger = await house.hire({ name: 'Sam', role: 'owner', companyIds: [OTHER_COMPANY] });
        expect((await stranger.ask('PUT', path('F-102', 'F-101', OTHER_COMPANY), body)).status).toBe(404);
      });
    });
  },
);
