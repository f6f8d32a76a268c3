// What several debtors are, said at once. Monday 19 October 2026, the small company of the fixture, and three customers of
// whom nobody said what they are: Boulangerie Martin and Paul Petit without any number, Lemaire under a company number.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const [BAKERY, PETIT, LEMAIRE] = [idOf(201), idOf(202), idOf(203)];
const assumed = { kind: 'consumer', is_kind_assumed: true };

type Said = {
  readonly changed: readonly { readonly debtorId: string; readonly name: string; readonly was: object }[];
  readonly excluded: readonly { readonly name: string; readonly because: string }[];
  readonly claims: object | null;
};

describe.each(databasesUnderTest())('what several debtors are, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is said', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
      await insertRows(database, 'debtor', [
        debtorRow({ debtor_id: BAKERY, name: 'Boulangerie Martin', ...assumed }),
        debtorRow({ debtor_id: PETIT, name: 'Paul Petit', ...assumed, scenario: 'fr-consumer' }),
        debtorRow({ debtor_id: LEMAIRE, name: 'Lemaire', registration: '732829320', ...assumed }),
      ]);
      const owed = { payable: 100_000, issued_on: '2026-08-20', due_on: '2026-09-19' };
      await insertRows(database, 'invoice', [
        invoiceRow({ invoice_id: idOf(211), debtor_id: BAKERY, number: 'F-211', ...owed }),
        invoiceRow({
          invoice_id: idOf(212),
          debtor_id: BAKERY,
          number: 'F-212',
          payable: 50_000,
          issued_on: '2026-10-01',
          due_on: '2026-11-15',
        }),
      ]);
    });
    afterAll(() => server.close());
    const say = async (body: object, person = owner): Promise<Said> => {
      const reply = await person.ask('PUT', `${HERE}/debtor-kinds`, body);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const uncertain = async (person = owner) => {
      const reply = await person.ask('GET', `${HERE}/uncertain-kinds`);
      expect(reply.status, reply.text).toBe(200);
      const answer: { total: number; debtors: { name: string; openInvoices: number; hint: object }[] } =
        JSON.parse(reply.text);
      return answer;
    };
    const kinds = () =>
      select(
        database,
        'select name, kind, is_kind_assumed, scenario from debtor where company_id = $1 order by debtor_id',
        [COMPANY],
      );
    const corrections = async (): Promise<number> =>
      (
        await select(database, "select from journal where company_id = $1 and kind = 'debtorCorrected'", [
          COMPANY,
        ])
      ).length;

    it('asked of those of whom nobody said it, with what speaks for a business', async () => {
      const { total, debtors } = await uncertain();
      expect(total).toBe(3);
      expect(debtors.map(({ name, openInvoices, hint }) => [name, openInvoices, hint])).toEqual([
        ['Boulangerie Martin', 2, { code: 'tradeWord', word: 'Boulangerie' }],
        ['Lemaire', 0, { code: 'companyNumber' }],
        ['Paul Petit', 0, { code: 'nothing' }],
      ]);
    });

    it('only after it is said which claims change, and by how much', async () => {
      const before = await kinds();
      const said = await say({ debtorIds: [BAKERY, PORT], kind: 'business', dryRun: true });
      expect(said.changed.map(({ name }) => name)).toEqual(['Boulangerie Martin']);
      expect(said.excluded).toMatchObject([{ name: 'Brasserie du Port', because: 'saidBefore' }]);
      // F-211 is late by 30 days: 1,000.00 × 12.40 % × 30 / 365 = 10.19, and 40.00. F-212 is not due.
      expect(said.claims).toEqual({
        late: 1,
        notDue: 1,
        accessories: [
          { before: { amount: '0.00', currency: 'EUR' }, after: { amount: '50.19', currency: 'EUR' } },
        ],
      });
      expect(await kinds()).toEqual(before);
    });

    it('in one act with an entry each in the journal, and taken back in one', async () => {
      const before = await kinds();
      const entries = await corrections();
      const { changed } = await say({ debtorIds: [BAKERY, PETIT, LEMAIRE, PORT], kind: 'business' });
      expect(changed).toHaveLength(3);
      expect(await corrections()).toBe(entries + 3);
      expect((await uncertain()).total).toBe(0);
      const [scenario] = await select(database, 'select scenario from debtor where debtor_id = $1', [PETIT]);
      expect(scenario).toEqual({ scenario: null });
      const back = { said: 'business', debtors: changed.map(({ debtorId, was }) => ({ debtorId, was })) };
      const undone = await owner.ask('POST', `${HERE}/debtor-kind-withdrawals`, back);
      expect(JSON.parse(undone.text).debtorIds).toHaveLength(3);
      expect(await kinds()).toEqual(before);
      const again = await owner.ask('POST', `${HERE}/debtor-kind-withdrawals`, back);
      expect(JSON.parse(again.text).debtorIds).toEqual([]);
    });

    it('not taken back where somebody has said something else since', async () => {
      const { changed } = await say({ debtorIds: [PETIT], kind: 'business' });
      await say({ debtorIds: [PETIT], kind: 'publicBody' });
      const back = { said: 'business', debtors: changed.map(({ debtorId, was }) => ({ debtorId, was })) };
      const undone = await owner.ask('POST', `${HERE}/debtor-kind-withdrawals`, back);
      expect(JSON.parse(undone.text).debtorIds).toEqual([]);
    });

    it('by a collector only of those that are theirs, and never by who may only read or is of another company', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      await database.query(
        "insert into debtor_assignment (company_id, debtor_id, user_id, assigned_at, assigned_by) values ($1, $2, $3, '2026-10-19T08:00:00.000Z', 'marie')",
        [COMPANY, LEMAIRE, hugo.userId],
      );
      expect((await uncertain(hugo)).debtors.map(({ name }) => name)).toEqual(['Lemaire']);
      const body = { debtorIds: [BAKERY, LEMAIRE], kind: 'business' };
      const viewer = await house.hire({ name: 'Lectrice', role: 'viewer', companyIds: [COMPANY] });
      expect((await viewer.ask('PUT', `${HERE}/debtor-kinds`, body)).status).toBe(403);
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('PUT', `${HERE}/debtor-kinds`, body)).status).toBe(404);
      const own = await hostile.ask('PUT', `/api/companies/${OTHER_COMPANY}/debtor-kinds`, body);
      expect(JSON.parse(own.text)).toEqual({ changed: [], excluded: [], claims: null });
    });
  });
});
