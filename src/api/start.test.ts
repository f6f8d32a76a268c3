// A company on its way from its first file to its first reminder, through the API. Monday 19 October 2026, the small company
// of `desk-fixture.ts`.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, idOf, insertRows, invoiceRow, PORT } from '../../test/desk-rows.ts';
import { type Office, openOffice, type Person } from '../../test/people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../test/servers.ts';
import type { Database } from '../store/database.ts';
import { select } from '../store/select.ts';

const HERE = `/api/companies/${COMPANY}`;
const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
const DUVAL = {
  name: 'Imprimerie Duval SARL',
  country: 'FR',
  registration: '732 829 320',
  iban: IBAN,
  email: 'compta@duval.example',
};

describe.each(databasesUnderTest())('a company that starts, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('from files to the first reminder', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const asked = async (method: string, path: string, body?: unknown) => {
      const { status, text } = await owner.ask(method, `${HERE}${path}`, body);
      expect(status, text).toBe(200);
      return JSON.parse(text);
    };
    const rows = (sql: string) => select<{ count: number }>(database, sql, [COMPANY]);

    it('is told its totals as its books should show them: invoices less credit notes and loose receipts', async () => {
      const { totals, agreed, leftOut } = await asked('GET', '/start');
      expect(agreed).toBeNull();
      expect(leftOut).toEqual([]);
      // Port, Noordzee, Morel, Dupont and Hansen. 600 + 500 + 500 + 2,500 + 120 = 4,220; F-102 of 500 is not due;
      // 4,220 - 50 - 200 = 3,970.
      expect(totals.customers).toBe(5);
      expect(totals.totals[0]).toEqual({
        invoices: 5,
        open: { amount: '4220.00', currency: 'EUR' },
        overdue: { amount: '3720.00', currency: 'EUR' },
        credits: { amount: '50.00', currency: 'EUR' },
        unallocated: { amount: '200.00', currency: 'EUR' },
        balance: { amount: '3970.00', currency: 'EUR' },
      });
      expect(totals.totals[1]).toMatchObject({ invoices: 1, open: { amount: '1000.00', currency: 'USD' } });
    });

    it('agrees to the totals that it read, and to no others; an invoice more and the question is open again', async () => {
      const { totals } = await asked('GET', '/start');
      const [first, ...others] = totals.totals;
      const wrong = { ...totals, totals: [{ ...first, invoices: 6 }, ...others] };
      const refused = await owner.ask('PUT', `${HERE}/start/totals`, wrong);
      expect(refused.status).toBe(409);
      expect(JSON.parse(refused.text).refusal).toBe('totalsMoved');
      expect((await asked('PUT', '/start/totals', totals)).agreed).toMatchObject({
        by: 'Anne',
        isStill: true,
        customers: 5,
      });
      await insertRows(database, 'invoice', [
        invoiceRow({
          invoice_id: idOf(170),
          import_id: idOf(91),
          debtor_id: PORT,
          number: 'F-170',
          payable: 10_00,
          issued_on: '2026-10-01',
          due_on: '2026-10-31',
        }),
      ]);
      expect((await asked('GET', '/start')).agreed).toMatchObject({ isStill: false, customers: 5 });
    });

    it('is told which file left what out, and why, until the import is undone', async () => {
      const problem = { severity: 'error', place: 'row 7', found: '31/02/2026', expected: 'a day' };
      await database.query(
        'update file_import set refused = 1, problems = $2 where company_id = $1 and import_id = $3',
        [COMPANY, JSON.stringify([{ ...problem, severity: 'warning', place: 'row 2' }, problem]), idOf(92)],
      );
      const { leftOut } = await asked('GET', '/start');
      expect(leftOut).toMatchObject([{ file: 'releve.xml', refused: 1, problemCount: 2 }]);
      expect(leftOut[0].problems[0]).toEqual(problem);
      await database.query(
        'update file_import set undone_at = now() where company_id = $1 and import_id = $2',
        [COMPANY, idOf(92)],
      );
      expect((await asked('GET', '/start')).leftOut).toEqual([]);
    });

    it('chooses how businesses are reminded; consumers keep the ladder of their law', async () => {
      const { ladders } = await asked('GET', '/start/ladders?days=14');
      expect(ladders.map(({ ladder }: { ladder: string }) => ladder)).toEqual(['measured', 'warm', 'firm']);
      // The shipped ladder of French businesses counts its formal notice from the 45th day, the firm one from the 20th.
      const formal = ladders.map(
        ({ steps }: { steps: { kind: string; day: number }[] }) =>
          steps.find(({ kind }) => kind === 'formalNotice')?.day,
      );
      expect(formal).toEqual([45, 45, 20]);
      expect(await asked('PUT', '/start/ladder', { ladder: 'firm' })).toMatchObject({ kind: 'saved' });
      const { rules } = await asked('GET', '/scenarios');
      expect(rules.at(-1)).toMatchObject({ kinds: ['business'], scenario: 'chronic-late' });
      expect((await asked('GET', '/start')).ladder).toMatchObject({ ladder: 'firm', by: 'Anne' });
      await asked('PUT', '/start/ladder', { ladder: 'measured' });
      expect((await asked('GET', '/start')).ladder).toMatchObject({ ladder: 'measured' });
    });

    it('sends the whole ladder to whoever asks, marked as a trial twice, and nothing of it is the debtor’s', async () => {
      const written =
        'select (select count(*) from message where company_id = $1) + (select count(*) from delivery where company_id = $1) + (select count(*) from portal_link where company_id = $1) + (select count(*) from journal where company_id = $1 and debtor_id is not null) as count';
      const before = await rows(written);
      const { trial } = await asked('GET', '/start/trial');
      expect(trial).toMatchObject({ debtorName: 'Brasserie du Port', scenario: 'fr-business' });
      const sent = await asked('POST', '/start/trial', { language: 'fr' });
      expect(sent).toEqual({ to: 'anne@example.org', sent: 7, count: 7, failure: null });
      expect(house.own).toHaveLength(7);
      for (const [position, { to, subject, text, html }] of house.own.entries()) {
        expect(to).toBe('anne@example.org');
        expect(subject.startsWith(`[ESSAI ${position + 1}/7] `)).toBe(true);
        expect(text.startsWith('ESSAI. Brasserie du Port n’a pas reçu ce message')).toBe(true);
        expect(html.indexOf('ESSAI. Brasserie')).toBeLessThan(html.indexOf('<table'));
      }
      // The costs notice and the formal notice go as letters: their pages come along.
      const withLetter = house.own.filter(({ attachments }) =>
        attachments.some(({ contentType }) => contentType === 'application/pdf'),
      );
      expect(withLetter).toHaveLength(2);
      expect(await rows(written)).toEqual(before);
      expect((await asked('GET', '/start')).trial).toMatchObject({ to: 'anne@example.org', letters: 7 });
    });

    it('goes live by an act of its own, and back', async () => {
      expect(await asked('DELETE', '/live')).toMatchObject({ mode: 'test' });
      expect(await asked('PUT', '/live')).toMatchObject({ mode: 'live' });
      const viewer = await house.hire({ name: 'Ines', role: 'viewer', companyIds: [COMPANY] });
      expect((await viewer.ask('PUT', `${HERE}/live`)).status).toBe(403);
    });

    it('is added by who owns one already, in test mode; numbers that cannot be right are refused', async () => {
      const viewer = await house.hire({ name: 'Lea', role: 'viewer', companyIds: [COMPANY] });
      expect((await viewer.ask('POST', '/api/companies', DUVAL)).status).toBe(403);
      const refusal = async (change: object) => {
        const { status, text } = await owner.ask('POST', '/api/companies', { ...DUVAL, ...change });
        expect(status).toBe(409);
        return JSON.parse(text).refusal;
      };
      expect(await refusal({ iban: 'FR76 3000 6000 0112 3456 7890 188' })).toBe('notAnIban');
      expect(await refusal({ registration: '732 829 321' })).toBe('notARegistration');
      expect(await refusal({ email: 'compta@' })).toBe('notAnEmail');
      expect(await refusal({ name: 'ATELIER  LUMEN' })).toBe('companyKnown');
      // All of it at once.
      const wrong = { registration: '732 829 321', email: 'compta@', name: 'ATELIER  LUMEN' };
      const { text } = await owner.ask('POST', '/api/companies', { ...DUVAL, ...wrong });
      expect(JSON.parse(text)).toMatchObject({
        refusal: 'notARegistration',
        also: ['notAnEmail', 'companyKnown'],
      });
      // Once, however often it is asked for with one key: the second would be refused as known.
      const key = { 'idempotency-key': 'duval' };
      const added = await owner.ask('POST', '/api/companies', DUVAL, key);
      expect((await owner.ask('POST', '/api/companies', DUVAL, key)).text).toBe(added.text);
      expect(added.status, added.text).toBe(200);
      const { id, mode } = JSON.parse(added.text);
      expect(mode).toBe('test');
      // An accountant takes on a client, and owns it alone: whoever else is in the house does not see it.
      const luc = await house.hire({ name: 'Luc', role: 'accountant', companyIds: [COMPANY] });
      const client = await luc.ask('POST', '/api/companies', { ...DUVAL, name: 'Zéphyr Conseil' });
      const clientId = JSON.parse(client.text).id;
      expect((await luc.ask('GET', `/api/companies/${clientId}/people`)).status).toBe(200);
      expect((await owner.ask('GET', `/api/companies/${clientId}/start`)).status).toBe(404);
      const may = async (person: Person) =>
        JSON.parse((await person.ask('GET', '/api/session')).text).mayAddCompany;
      expect([await may(owner), await may(luc), await may(viewer)]).toEqual([true, true, false]);
      const here = await owner.ask('GET', `/api/companies/${id}/start`);
      expect(JSON.parse(here.text)).toMatchObject({ files: 0, missing: ['address'] });
    });
  });
});
