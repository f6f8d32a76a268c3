// Two companies, and people of the second who try everything on the first: each route in each role, by its address, by
// ids in their own address and in bodies, by search, by exports, by their own account. Nothing is read, nothing changes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/access/permissions.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, HANSEN, idOf, MOREL, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, office, type Person, type Reply } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { fingerprint } from './fingerprint.ts';

/** What only the first company knows. */
const SECRETS = [
  'Atelier Lumen',
  'Brasserie du Port',
  'Noordzee',
  'Garage Morel',
  'Jeanne Dupont',
  'Hansen',
  'compta@port.example',
  'F-103',
  'F-104',
  'Rappeler lundi',
  'Litige sur la livraison',
  'patronne@example.org',
];
const MONEY = { amount: '1.00', currency: 'EUR' };

describe.each(databasesUnderTest())('a hostile company, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('people of the second company', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let victim: Person;
    let named: Readonly<Record<string, string>>;
    const hostile: { role: string; person: Person }[] = [];
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      house = office(database);
      victim = await house.hire({ name: 'Patronne', role: 'owner', companyIds: [COMPANY] });
      for (const role of ROLES) {
        const person = await house.hire({ name: `Hostile-${role}`, role, companyIds: [OTHER_COMPANY] });
        hostile.push({ role, person });
      }
      named = await idsOfVictim();
    });
    afterAll(() => server.close());

    /** Real ids of the first company, by the names that routes give them. */
    async function idsOfVictim() {
      const here = `/api/companies/${COMPANY}`;
      const invited = await victim.ask('POST', `${here}/invitations`, {
        email: 'ami@example.org',
        role: 'viewer',
      });
      const session = JSON.parse((await victim.ask('GET', '/api/account/sessions')).text).entries[0];
      const key = JSON.parse((await victim.ask('POST', '/api/account/api-keys', { name: 'nuit' })).text);
      return {
        debtorId: PORT,
        dossierId: idOf(31),
        holdId: idOf(81),
        invoiceId: await idIn('invoice', 'invoice_id'),
        messageId: await idIn('message', 'message_id'),
        paymentId: await idIn('payment', 'payment_id'),
        importId: await idIn('file_import', 'import_id'),
        userId: victim.userId,
        invitationId: JSON.parse(invited.text).invitationId,
        sessionId: session.id,
        keyId: key.id,
      };
    }
    async function idIn(table: string, column: string): Promise<string> {
      const [row] = await select<{ id: string }>(
        database,
        `select ${column} as id from ${table} where company_id = $1 order by 1 limit 1`,
        [COMPANY],
      );
      if (row === undefined) throw new Error(`The fixture has nothing in ${table}`);
      return row.id;
    }
    const pathOf = (pattern: string, companyId: string): string =>
      pattern.replaceAll(/:(\w+)/g, (_all, name: string) =>
        name === 'companyId' ? companyId : (named[name] ?? idOf(81)),
      );
    /** A body that would do harm, with every id that a body of this API can name. */
    const harm = () => ({
      ids: [named['messageId']],
      debtorIds: [PORT, NOORDZEE],
      allocations: [{ invoiceId: named['invoiceId'], amount: MONEY }],
      userId: victim.userId,
      role: 'owner',
      because: 'hostile',
      until: null,
    });
    /** A body made of what this route asks for, so that it passes the door and reaches the desk. */
    const BODIES: Readonly<Record<string, () => unknown>> = {
      'PATCH ': () => ({ email: 'hostile@example.org', street: 'hostile' }),
      'POST /approvals': () => ({ ids: [named['messageId']] }),
      'POST /approval-withdrawals': () => ({ ids: [named['messageId']] }),
      'POST /exclusions': () => ({ ids: [named['messageId']], because: 'hostile' }),
      'POST /exclusion-withdrawals': () => ({ holdIds: [named['holdId']] }),
      'PUT /portfolios': () => ({ debtorIds: [PORT, MOREL, HANSEN], userId: null }),
      'PUT /scenario-assignments': () => ({ debtorIds: [PORT, MOREL], scenario: 'key-account' }),
      'POST /scenario-assignments/effect': () => ({ debtorIds: [PORT, MOREL], scenario: 'key-account' }),
      'POST /dossiers/:dossierId/holds': () => ({ because: 'hostile', until: null }),
      'PUT /messages/:messageId/exclusion': () => ({ because: 'hostile' }),
      'POST /payments/:paymentId/allocations': () => ({
        allocations: [{ invoiceId: named['invoiceId'], amount: MONEY }],
      }),
      'PUT /people/:userId/role': () => ({ role: 'viewer' }),
      'PUT /payments/:paymentId/set-aside': () => ({ because: 'hostile' }),
      'PUT /messages/:messageId/delivery': () => ({ outcome: 'sent' }),
      'POST /messages/:messageId/call-outcomes': () => ({ outcome: 'reached' }),
    };

    it('get nothing and change nothing, in any role, by any of more than two hundred ways', async () => {
      const before = await fingerprint(database, COMPANY);
      let attempts = 0;
      const breaches: string[] = [];
      for (const { role, person } of hostile)
        for (const [route, permission] of ROUTE_PERMISSIONS) {
          const [method = '', pattern = ''] = route.split(' ');
          const isOfCompany = permission.kind === 'member';
          const short = route.replace('/api/companies/:companyId', '');
          // Signing out would end the attack.
          if (permission.kind === 'anyone' || route === 'DELETE /api/account/sessions') continue;
          const body = method === 'GET' ? undefined : (BODIES[short] ?? harm)();
          for (const companyId of isOfCompany ? [COMPANY, OTHER_COMPANY] : ['']) {
            const reply = await person.ask(method, pathOf(pattern, companyId), body);
            const place = `${role} ${route} in ${companyId}: ${reply.status} ${reply.text.slice(0, 200)}`;
            const namesForeign = /:(?!companyId)/.test(pattern) && !pattern.includes('bank-accounts');
            const isClosed = companyId === COMPANY ? reply.status === 404 : !namesForeign || isNothing(reply);
            if (!isClosed || SECRETS.some(secret => reply.text.includes(secret))) breaches.push(place);
            attempts += 1;
          }
        }
      expect(breaches).toEqual([]);
      expect(attempts).toBeGreaterThan(1_000);
      expect(await fingerprint(database, COMPANY)).toEqual(before);
    });

    it('learn nothing from a refusal: an id of another company and an invented one are answered alike', async () => {
      const { person } = hostile[0] ?? { person: victim };
      for (const [real, invented] of [
        [`/debtors/${PORT}`, `/debtors/${idOf(998)}`],
        [`/messages/${named['messageId']}`, `/messages/${idOf(998)}`],
        [`/payments/${named['paymentId']}`, `/payments/${idOf(998)}`],
        ['/explanation?invoice=F-104', '/explanation?invoice=F-999'],
        ['/debtors?search=Brasserie', '/debtors?search=Personne'],
        ['/payments?search=NOORDZEE', '/payments?search=PERSONNE'],
      ]) {
        const one = await person.ask('GET', `/api/companies/${OTHER_COMPANY}${real}`);
        const other = await person.ask('GET', `/api/companies/${OTHER_COMPANY}${invented}`);
        expect([one.status, one.text], real).toEqual([other.status, other.text]);
      }
    });

    it('cannot use a key, a session or a role of one company in the other', async () => {
      const { person } = hostile[0] ?? { person: victim };
      const made = await person.ask('POST', '/api/account/api-keys', { name: 'nuit' });
      const bearer = { authorization: `Bearer ${JSON.parse(made.text).key}` };
      for (const path of [
        '/today',
        '/debtors',
        '/audit',
        '/audit/export',
        '/people',
        '/imports',
        '/payments',
      ])
        expect((await house.ask('GET', `/api/companies/${COMPANY}${path}`, bearer)).status).toBe(404);
      const forged = person.cookie.replace(/.$/, sign => (sign === 'A' ? 'B' : 'A'));
      expect((await house.ask('GET', '/api/session', { cookie: forged })).status).toBe(401);
      // The victim is still who and where they were.
      expect((await victim.ask('GET', `/api/companies/${COMPANY}/people`)).status).toBe(200);
    });
  });
});

/** Refused, or an answer in which every list is empty: approving is answered message by message, and none was approved. */
const isNothing = ({ status, text }: Reply): boolean =>
  status >= 400 || text.startsWith('{"approved":[],') || /^\{("\w+":\[\],?)+\}$/.test(text);
