import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, ROLES, type Role } from '../../src/access/permissions.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
import { attachDocument } from '../../src/desk/claims/invoice-documents.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, idOf, MONDAY, MOREL, NOORDZEE, PORT } from '../desk-rows.ts';
import { type Office, office, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
/** What the addresses of the company name, by the names that routes give them. */
const NAMED: Readonly<Record<string, string>> = {
  companyId: COMPANY,
  debtorId: PORT,
  dossierId: idOf(31),
  invoiceId: idOf(101),
  messageId: idOf(201),
};
const OF_OTHERS = ['Noordzee', 'Garage Morel', 'Jeanne Dupont', 'Hansen', 'F-103', 'F-104', 'F-106', 'F-107'];

describe.each(databasesUnderTest())('roles, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('people of one company', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    const people = new Map<Role, Person>();
    const as = (role: Role): Person => people.get(role) ?? (undefined as never);
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      house = office(database);
      for (const role of ROLES)
        people.set(role, await house.hire({ name: role, role, companyIds: [COMPANY] }));
      const { userId } = as('collector');
      const given = await as('owner').ask('PUT', `${HERE}/portfolios`, { debtorIds: [PORT], userId });
      expect(given.status, given.text).toBe(200);
    });
    afterAll(() => server.close());

    it('each role gets from each route exactly what the table says', async () => {
      let asked = 0;
      for (const [route, permission] of ROUTE_PERMISSIONS) {
        if (permission.kind !== 'member') continue;
        const [method = '', pattern = ''] = route.split(' ');
        const path = pattern.replaceAll(/:(\w+)/g, (_all, name: string) => NAMED[name] ?? idOf(999));
        for (const role of ROLES) {
          if (PERMISSIONS[role].includes(permission.verb)) continue;
          const { status, text } = await as(role).ask(method, path, method === 'GET' ? undefined : {});
          expect(`${role} ${route} ${status}`).toBe(`${role} ${route} 403`);
          expect(text).toContain('notAllowed');
          asked += 1;
        }
      }
      expect(asked).toBeGreaterThan(200);
    });

    it('a collector sees the debtors assigned to them, in every list and total, and nobody else’s', async () => {
      const lists = [...ROUTE_PERMISSIONS].flatMap(([route, one]) =>
        one.kind === 'member' && one.reach === 'narrowed' && route.startsWith('GET') ? [route] : [],
      );
      expect(lists.length).toBeGreaterThanOrEqual(6);
      for (const route of lists) {
        const path = (route.split(' ')[1] ?? '').replace(':companyId', COMPANY);
        const { status, text } = await as('collector').ask('GET', path);
        expect(status, `${route}: ${text}`).toBe(200);
        for (const name of OF_OTHERS) expect(text, route).not.toContain(name);
        for (const id of [NOORDZEE, MOREL]) expect(text, route).not.toContain(id);
      }
      // Of the portfolio: F-101, 600.00 late, and F-102, 500.00 not due; the company is owed 4,220.00.
      const today = JSON.parse((await as('collector').ask('GET', `${HERE}/today`)).text);
      expect(today).toMatchObject({
        outstanding: { amount: '1100.00' },
        overdue: { amount: '600.00' },
        overdueDebtors: 1,
        unallocated: { payments: 0 },
      });
      expect(today.trend.at(-1).overdue.amount).toBe('600.00');
      const whole = JSON.parse((await as('owner').ask('GET', `${HERE}/today`)).text);
      expect(whole.outstanding.amount).toBe('4220.00');
      const debtors = JSON.parse((await as('collector').ask('GET', `${HERE}/debtors`)).text);
      expect(debtors.entries.map((one: { id: string }) => one.id)).toEqual([PORT]);
    });

    it('a collector acts on the debtors assigned to them; another’s dossier is not there', async () => {
      const because = { because: 'Se voit jeudi', until: '2026-10-23' };
      const mine = await as('collector').ask('POST', `${HERE}/dossiers/${idOf(31)}/holds`, because);
      expect(mine.status, mine.text).toBe(200);
      const { holdId } = JSON.parse(mine.text);
      const others = [
        ['POST', `/dossiers/${idOf(32)}/holds`, because],
        ['GET', `/debtors/${NOORDZEE}`, undefined],
        ['GET', `/debtors/${NOORDZEE}/roads`, undefined],
        ['POST', `/debtors/${MOREL}/page-links`, {}],
        // The address names a dossier of theirs and a hold of another's: both are looked at.
        ['DELETE', `/dossiers/${idOf(31)}/holds/${idOf(81)}`, undefined],
        ['POST', `/dossiers/${idOf(33)}/promise`, {}],
      ] as const;
      for (const [method, path, body] of others) {
        const reply = await as('collector').ask(method, `${HERE}${path}`, body);
        expect(`${method} ${path} ${reply.status}`).toBe(`${method} ${path} 404`);
      }
      const lifted = await as('collector').ask('DELETE', `${HERE}/dossiers/${idOf(31)}/holds/${holdId}`);
      expect(lifted.status, lifted.text).toBe(200);
    });

    it('a collector opens the document of an invoice of theirs, and takes back a payment they announced', async () => {
      const clock = { now: () => '2026-10-19T08:00:00.000Z' };
      const bytes = new TextEncoder().encode('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
      const attached = async (invoiceId: string, name: string) => {
        const act = { companyId: COMPANY, by: 'test', day: MONDAY, invoiceId, file: { name, bytes } };
        const done = await attachDocument({ database, clock }, act);
        return done.kind === 'done' ? (done.documents[0]?.sha256 ?? '') : done.kind;
      };
      const document = async (invoiceId: string, name: string) => {
        const path = `${HERE}/invoices/${invoiceId}/documents/${await attached(invoiceId, name)}`;
        return (await as('collector').ask('GET', path)).status;
      };
      expect(await document(idOf(101), 'F-101.pdf')).toBe(200);
      expect(await document(idOf(103), 'F-103.pdf')).toBe(404);
      const announced = { kind: 'expected', expectedOn: '2026-10-21', because: 'Dit au téléphone' };
      const path = (invoiceId: string) => `${HERE}/invoices/${invoiceId}/expected-receipts`;
      const { text } = await as('collector').ask('POST', path(idOf(101)), announced);
      const mine = `${HERE}/expected-receipts/${JSON.parse(text).id}`;
      const ofOther = await as('owner').ask('POST', path(idOf(103)), announced);
      const others = `${HERE}/expected-receipts/${JSON.parse(ofOther.text).id}`;
      const taken = await as('collector').ask('DELETE', mine);
      expect([taken.status, (await as('collector').ask('DELETE', others)).status]).toEqual([200, 404]);
    });

    it('a collector who approves everything approves the messages of their own debtors', async () => {
      const before = await waiting(database);
      const { text } = await as('collector').ask('POST', `${HERE}/approvals`, { ids: 'all' });
      const approved: string[] = JSON.parse(text).approved.map((one: { debtorId: string }) => one.debtorId);
      expect(approved.length).toBeGreaterThan(0);
      expect(new Set(approved)).toEqual(new Set([PORT]));
      const after = await waiting(database);
      expect(before.filter(id => id !== PORT)).toEqual(after.filter(id => id !== PORT));
    });

    it('a salesperson may hold back a customer and read, and approves nothing', async () => {
      const hold = { because: 'Je l’appelle', until: '2026-10-26' };
      const held = await as('sales').ask('POST', `${HERE}/dossiers/${idOf(32)}/holds`, hold);
      expect(held.status, held.text).toBe(200);
      expect((await as('sales').ask('POST', `${HERE}/approvals`, { ids: 'all' })).status).toBe(403);
    });

    it('the last owner can neither leave nor take another role, and a second one may', async () => {
      const { userId } = as('owner');
      const alone = await as('owner').ask('DELETE', `${HERE}/people/${userId}`);
      expect([alone.status, JSON.parse(alone.text).refusal]).toEqual([409, 'lastOwner']);
      const down = await as('owner').ask('PUT', `${HERE}/people/${userId}/role`, { role: 'viewer' });
      expect(down.status).toBe(409);
      const other = await house.hire({ name: 'Denise', role: 'owner', companyIds: [COMPANY] });
      const both = await Promise.all([
        as('owner').ask('PUT', `${HERE}/people/${userId}/role`, { role: 'owner' }),
        other.ask('DELETE', `${HERE}/people/${other.userId}`),
      ]);
      expect(both.map(one => one.status)).toEqual([200, 200]);
      expect((await other.ask('GET', `${HERE}/today`)).status).toBe(404);
    });

    it('a role that changes counts from the next request on, also for a key', async () => {
      const person = await house.hire({ name: 'Karim', role: 'creditController', companyIds: [COMPANY] });
      const made = await person.ask('POST', '/api/account/api-keys', { name: 'nuit' });
      const bearer = { authorization: `Bearer ${JSON.parse(made.text).key}` };
      const run = () => house.ask('POST', `${HERE}/runs`, bearer, { dryRun: true });
      expect((await run()).status).toBe(200);
      await as('owner').ask('PUT', `${HERE}/people/${person.userId}/role`, { role: 'viewer' });
      expect((await run()).status).toBe(403);
      expect((await house.ask('GET', '/api/account/api-keys', bearer)).status).toBe(401);
    });
  });
});

async function waiting(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select o.debtor_id as id from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
      where m.company_id = $1 and m.state = 'prepared' order by 1`,
    [COMPANY],
  );
  return rows.map(({ id }) => id);
}
