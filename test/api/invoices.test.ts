// The table of open invoices. Monday 19 October 2026, the small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, idOf, insertRows, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, office, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}/invoices`;
type Line = { number: string; debtorName: string; dueOn: string; daysLate: number; open: { amount: string } };

describe.each(databasesUnderTest())('the open invoices, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('as a table', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let camille: Person;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      house = office(database);
      camille = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());
    const page = async (query = '', person = camille): Promise<{ entries: Line[]; nextCursor: string }> =>
      JSON.parse((await person.ask('GET', `${HERE}${query}`)).text);
    const numbers = async (query = '', person = camille) =>
      (await page(query, person)).entries.map(({ number }) => number);

    it('show what is due first before the others, with what is left of it and how late that is', async () => {
      const { entries } = await page();
      // F-103 is in parts of 300.00 due 31 July, 31 August and 30 September, and 400.00 was paid: the oldest open part is that of
      // August, 500.00 are left. 31 August to 19 October: 30 + 19 = 49 days.
      expect(entries.map(one => [one.number, one.dueOn, one.daysLate, one.open.amount])).toEqual([
        ['F-104', '2026-05-31', 141, '2500.00'],
        ['F-106', '2026-07-31', 80, '120.00'],
        ['F-103', '2026-08-31', 49, '500.00'],
        ['F-101', '2026-09-30', 19, '600.00'],
        ['F-107', '2026-10-01', 18, '1000.00'],
        ['F-102', '2026-11-15', 0, '500.00'],
      ]);
    });

    it('are found by the customer, the beginning of a number and their lateness, page by page', async () => {
      expect(await numbers('?search=brasserie')).toEqual(['F-101', 'F-102']);
      expect(await numbers('?search=f-10')).toHaveLength(6);
      expect(await numbers('?search=F-104')).toEqual(['F-104']);
      expect(await numbers('?lateBeyond=60')).toEqual(['F-104', 'F-106']);
      const first = await page('?limit=4');
      expect(first.entries).toHaveLength(4);
      expect(await numbers(`?limit=4&cursor=${first.nextCursor}`)).toEqual(['F-107', 'F-102']);
    });

    it('refuse a cursor that is cut, made up or of another list, as every list does', async () => {
      const made = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
      const company = `/api/companies/${COMPANY}`;
      const foreign = [
        made('a'),
        made('2026-13-99', 'x', 'y'),
        made(1.5, 0, 'A', idOf(1), 'EUR'),
        made('2026-13-99', idOf(1)),
      ];
      for (const list of [
        'invoices',
        'debtors',
        'payments',
        'payments/unmatched',
        'imports',
        'imports?together=true',
        'audit',
        'debtor-likenesses',
      ])
        for (const cursor of ['nonsense', ...foreign]) {
          const { status, text } = await camille.ask(
            'GET',
            `${company}/${list}${list.includes('?') ? '&' : '?'}cursor=${cursor}`,
          );
          expect({ list, cursor, status }).toEqual({ list, cursor, status: 422 });
          expect(JSON.parse(text).problems).toMatchObject([{ place: 'cursor' }]);
        }
    });

    it('say which of them is disputed or promised, and show those alone', async () => {
      const ids = new Map(
        (
          await select<{ number: string; id: string; dossierId: string }>(
            database,
            `select i.number, i.invoice_id as id, o.dossier_id as "dossierId" from invoice i join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id
              where i.company_id = $1`,
            [COMPANY],
          )
        ).map(row => [row.number, row]),
      );
      const made = { author: 'Camille', recorded_at: '2026-10-12T08:00:00Z' };
      await insertRows(database, 'dispute', [
        {
          company_id: COMPANY,
          dispute_id: idOf(901),
          dossier_id: ids.get('F-101')?.dossierId,
          invoice_id: ids.get('F-101')?.id,
          category: 'price',
          source: 'person',
          said: 'Trop cher',
          owner: 'Camille',
          opened_on: '2026-10-12',
          answer_by: '2026-10-26',
          ...made,
        },
      ]);
      await insertRows(database, 'payment_promise', [
        {
          company_id: COMPANY,
          promise_id: idOf(902),
          dossier_id: ids.get('F-103')?.dossierId,
          amount: 50_000,
          currency: 'EUR',
          pay_on: '2026-10-23',
          made_on: '2026-10-12',
          way: 'call',
          covers: JSON.stringify([{ invoiceId: ids.get('F-103')?.id, open: 50_000, paid: 0, credited: 0 }]),
          grace_days: 2,
          ...made,
        },
      ]);
      expect(await numbers('?standing=disputed')).toEqual(['F-101']);
      expect(await numbers('?standing=promised')).toEqual(['F-103']);
      expect(await numbers('?standing=free')).toEqual(['F-104', 'F-106', 'F-107', 'F-102']);
    });

    it('are held one by one: the hold names its invoice, lifted and placed again it is of that one alone', async () => {
      const holds = `/api/companies/${COMPANY}/dossiers/${idOf(31)}/holds`;
      const body = { because: 'Avoir attendu', until: null, invoiceId: idOf(102) };
      expect((await camille.ask('POST', holds, body)).status).toBe(200);
      const shown = async (path: string) =>
        JSON.parse((await camille.ask('GET', `/api/companies/${COMPANY}/${path}`)).text).holds.map(
          (hold: { because: string; invoice: { number: string } | null }) => [
            hold.because,
            hold.invoice?.number,
          ],
        );
      expect(await shown(`debtors/${PORT}`)).toEqual([['Avoir attendu', 'F-102']]);
      expect(await shown(`invoices/${idOf(102)}`)).toEqual([['Avoir attendu', 'F-102']]);
      expect(await shown(`invoices/${idOf(101)}`)).toEqual([]);
      // An invoice of somebody else is no invoice of this dossier.
      expect((await camille.ask('POST', holds, { ...body, invoiceId: idOf(103) })).status).toBe(404);
    });

    it('are those of their own debtors for a collector, and nothing for another company', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      expect(await numbers('', hugo)).toEqual([]);
      await camille.ask('PUT', `/api/companies/${COMPANY}/portfolios`, {
        debtorIds: [NOORDZEE],
        userId: hugo.userId,
      });
      expect(await numbers('', hugo)).toEqual(['F-103']);
      expect(await numbers('?search=port', hugo)).toEqual([]);
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('GET', HERE)).status).toBe(404);
      const there = await hostile.ask('GET', `/api/companies/${OTHER_COMPANY}/invoices?search=F-10`);
      expect(JSON.parse(there.text).entries.map((one: Line) => one.debtorName)).toEqual(['Ailleurs']);
      // One of them in full, and by its number, likewise.
      expect((await hugo.ask('GET', `${HERE}/${idOf(103)}`)).status).toBe(200);
      for (const [person, company, id] of [
        [hugo, COMPANY, idOf(101)],
        [hostile, COMPANY, idOf(101)],
        [hostile, OTHER_COMPANY, idOf(101)],
        [camille, COMPANY, idOf(108)],
      ] as const)
        expect((await person.ask('GET', `/api/companies/${company}/invoices/${id}`)).status).toBe(404);
      const begins = async (person: Person, company = COMPANY) => {
        const reply = await person.ask('GET', `/api/companies/${company}/invoice-numbers?begins=f-10`);
        return JSON.parse(reply.text).entries.map((one: { number: string; state: string }) => one.number);
      };
      expect(await begins(hugo)).toEqual(['F-103']);
      expect(await begins(camille)).toHaveLength(7);
      expect(await begins(hostile, OTHER_COMPANY)).toEqual(['F-101']);
      // Nor by a cursor made by hand.
      const cursor = Buffer.from(JSON.stringify(['0', '0', PORT])).toString('base64url');
      expect(await numbers(`?cursor=${cursor}`, hugo)).toEqual(['F-103']);
    });
  });
});
