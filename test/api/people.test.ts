import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessTables, admitEverybody } from '../../src/access/directory-sql.ts';
import type { Database } from '../../src/store/database.ts';
import { COMPANY, OTHER_COMPANY } from '../desk-rows.ts';
import { cookiesOf, type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const GOOD = 'les trains partent à l’heure';

describe.each(databasesUnderTest())('people, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('invitations, passwords and sessions', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const invite = async (email: string, role = 'viewer') => {
      const { status, text } = await owner.ask('POST', `${HERE}/invitations`, { email, role });
      expect(status, text).toBe(200);
      const { url, invitationId } = JSON.parse(text);
      return { token: new URL(url).hash.slice(1), invitationId };
    };
    const accept = (token: string, more: object = {}, address = '203.0.113.9') =>
      house.ask('POST', '/api/invitation/acceptance', { 'x-test-address': address }, { token, ...more });

    it('an invitation says what it offers, and lets one new person in with the role it names', async () => {
      const { token } = await invite('Béa@Example.org', 'collector').catch(() =>
        invite('bea@example.org', 'collector'),
      );
      const offer = await house.ask('POST', '/api/invitation', {}, { token });
      expect(JSON.parse(offer.text)).toEqual({
        companyName: 'Atelier Lumen',
        email: 'bea@example.org',
        role: 'collector',
        isForAsker: false,
      });
      expect(house.sent.at(-1)).toMatchObject({ to: 'bea@example.org' });
      expect(house.sent.at(-1)?.lines.join(' ')).toContain(token);
      const joined = await accept(token, { name: 'Béa', password: GOOD });
      expect(JSON.parse(joined.text)).toEqual({ outcome: 'signedIn' });
      const session = await house.ask('GET', '/api/session', { cookie: cookiesOf(joined) });
      expect(JSON.parse(session.text)).toMatchObject({
        name: 'Béa',
        hasPassword: true,
        memberships: [{ companyId: COMPANY, role: 'collector' }],
      });
    });

    it('an invitation used, taken back, replaced, expired or invented fails in the same way', async () => {
      const used = await invite('carl@example.org');
      await accept(used.token, { name: 'Carl', password: GOOD }, '203.0.113.10');
      const closed = await invite('dora@example.org');
      await owner.ask('DELETE', `${HERE}/invitations/${closed.invitationId}`);
      const replaced = await invite('emil@example.org');
      await invite('emil@example.org');
      const expired = await invite('fred@example.org');
      await database.query(
        "update access_invitation set expires_at = now() - interval '1 second' where email = 'fred@example.org'",
      );
      const invented = 'x'.repeat(43);
      const answers = new Set<string>();
      for (const token of [used.token, closed.token, replaced.token, expired.token, invented]) {
        const read = await house.ask('POST', '/api/invitation', {}, { token });
        const done = await accept(token, { name: 'Qui', password: GOOD }, '203.0.113.11');
        answers.add(`${read.status} ${read.text} ${done.status} ${done.text}`);
      }
      expect([...answers]).toEqual([expect.stringMatching(/^404 .* 404 /)]);
      const kept = await database.query('select * from access_invitation');
      expect(JSON.stringify(kept.rows)).not.toContain(used.token);
    });

    it('of two browsers that accept at the same moment one joins', async () => {
      const { token } = await invite('gil@example.org');
      const both = await Promise.all(
        ['203.0.113.12', '203.0.113.13'].map(address =>
          accept(token, { name: 'Gil', password: GOOD }, address),
        ),
      );
      const joined = both.filter(one => cookiesOf(one) !== '');
      const late = both.filter(one => cookiesOf(one) === '');
      expect([joined.length, late.length]).toEqual([1, 1]);
      // The later one comes before the account exists, and finds the link used, or after, and is asked to sign in.
      expect(late.map(one => (one.status === 404 ? 'used' : JSON.parse(one.text).outcome))).toEqual([
        expect.stringMatching(/^(used|signInFirst)$/),
      ]);
      const { rows } = await database.query(
        `select m.role from access_membership m join access_user u on u.id = m.user_id where u.email = 'gil@example.org'`,
      );
      expect(rows).toEqual([{ role: 'viewer' }]);
    });

    it('somebody who has an account accepts signed in; a link alone never opens it', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'viewer', companyIds: [OTHER_COMPANY] });
      const { token } = await invite('hugo@example.org', 'accountant');
      const isFor = async (person: typeof owner): Promise<boolean> =>
        JSON.parse((await person.ask('POST', '/api/invitation', { token })).text).isForAsker;
      expect([await isFor(hugo), await isFor(owner)]).toEqual([true, false]);
      const alone = await accept(token, { name: 'Hugo', password: GOOD }, '203.0.113.14');
      expect([JSON.parse(alone.text), cookiesOf(alone)]).toEqual([{ outcome: 'signInFirst' }, '']);
      const another = await owner.ask('POST', '/api/invitation/acceptance', { token });
      expect(JSON.parse(another.text)).toEqual({ outcome: 'signInFirst' });
      expect((await hugo.ask('POST', '/api/invitation/acceptance', { token })).status).toBe(200);
      const { memberships } = JSON.parse((await hugo.ask('GET', '/api/session')).text);
      expect(memberships.map((one: { role: string }) => one.role)).toEqual(['accountant', 'viewer']);
    });

    it('an invitation never takes a role away from whoever has one', async () => {
      const { token } = await invite('anne@example.org', 'viewer');
      expect((await owner.ask('POST', '/api/invitation/acceptance', { token })).status).toBe(200);
      const { memberships } = JSON.parse((await owner.ask('GET', '/api/session')).text);
      expect(memberships[0].role).toBe('owner');
    });

    it('a password that is easy to guess is refused, whatever the way it is set', async () => {
      const { token } = await invite('ines@example.org');
      const weak = await accept(token, { name: 'Ines', password: 'motdepasse12' }, '203.0.113.15');
      expect([weak.status, JSON.parse(weak.text).problems[0].place]).toEqual([422, 'password']);
      expect((await accept(token, { name: 'Ines', password: GOOD }, '203.0.113.15')).status).toBe(200);
      const set = { name: 'Anne', email: 'anne@example.org', password: 'passwordpassword' };
      expect((await owner.ask('PUT', '/api/account/credentials', set)).status).toBe(422);
    });

    it('a new password asks for the present one, and ends the other sessions', async () => {
      const jan = await house.hire({ name: 'Jan', role: 'viewer', companyIds: [COMPANY] });
      const set = { name: 'Jan', email: 'jan@example.org', password: GOOD };
      expect((await jan.ask('PUT', '/api/account/credentials', set)).status).toBe(200);
      const signIn = { email: 'jan@example.org', password: GOOD };
      const elsewhere = await house.ask('POST', '/api/session', { 'x-test-address': '203.0.113.16' }, signIn);
      const cookie = cookiesOf(elsewhere);
      expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(200);
      const changed = { ...set, password: 'quatre chevaux gris au pré' };
      const blind = await jan.ask('PUT', '/api/account/credentials', changed);
      expect([blind.status, JSON.parse(blind.text).problems[0].place]).toEqual([422, 'currentPassword']);
      const done = await jan.ask('PUT', '/api/account/credentials', { ...changed, currentPassword: GOOD });
      expect(done.status, done.text).toBe(200);
      expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(401);
      expect((await jan.ask('GET', '/api/session')).status).toBe(200);
    });

    it('sessions are listed without their tokens, and ended one by one or all at once', async () => {
      const kim = await house.hire({ name: 'Kim', role: 'viewer', companyIds: [COMPANY] });
      const others = [];
      for (const address of ['203.0.113.20', '203.0.113.21', '203.0.113.22']) {
        const { token } = await house.doors.access.createSignInLink({
          email: 'kim@example.org',
          name: 'Kim',
          companyIds: [],
        });
        const reply = await house.ask('POST', '/api/session/link', { 'x-test-address': address }, { token });
        others.push(cookiesOf(reply));
      }
      const { entries } = JSON.parse((await kim.ask('GET', '/api/account/sessions')).text);
      expect(entries.length).toBe(4);
      expect(entries.filter((one: { isThisOne: boolean }) => one.isThisOne).length).toBe(1);
      expect(JSON.stringify(entries)).not.toContain('token');
      const other = entries.find((one: { isThisOne: boolean }) => !one.isThisOne);
      // Somebody else's session is not there for them.
      expect((await owner.ask('DELETE', `/api/account/sessions/${other.id}`)).status).toBe(404);
      const left = await kim.ask('DELETE', `/api/account/sessions/${other.id}`);
      expect(JSON.parse(left.text).entries.length).toBe(3);
      const ended = await kim.ask('DELETE', '/api/account/sessions');
      expect(JSON.parse(ended.text)).toEqual({ ended: 2 });
      for (const cookie of others)
        expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(401);
      expect((await kim.ask('GET', '/api/session')).status).toBe(200);
    });

    it('a forgotten password is set anew by a link that works once and ends every session', async () => {
      const lea = await house.hire({ name: 'Lea', role: 'viewer', companyIds: [COMPANY] });
      const before = house.sent.length;
      const asked = await house.ask(
        'POST',
        '/api/password-resets',
        { 'x-test-address': '203.0.113.30' },
        { email: 'lea@example.org' },
      );
      const nobody = await house.ask(
        'POST',
        '/api/password-resets',
        { 'x-test-address': '203.0.113.30' },
        { email: 'personne@example.org' },
      );
      expect([asked.status, asked.text]).toEqual([nobody.status, nobody.text]);
      await new Promise(resolve => setImmediate(resolve));
      const mail = house.sent.slice(before).find(({ to }) => to === 'lea@example.org');
      const token = /reset-password#([\w-]+)/.exec(mail?.lines.join(' ') ?? '')?.[1] ?? '';
      const rows = await database.query('select identifier, value from access_verification');
      expect(JSON.stringify(rows.rows)).not.toContain(token);
      const set = (password: string) =>
        house.ask('PUT', '/api/password', { 'x-test-address': '203.0.113.31' }, { token, password });
      expect((await set('123456789012')).status).toBe(422);
      expect((await set(GOOD)).status).toBe(200);
      expect((await set('une autre phrase encore')).status).toBe(404);
      expect((await lea.ask('GET', '/api/session')).status).toBe(401);
      const signIn = { email: 'lea@example.org', password: GOOD };
      expect(
        (await house.ask('POST', '/api/session', { 'x-test-address': '203.0.113.32' }, signIn)).status,
      ).toBe(200);
    });

    it('an address that keeps asking for links to set a password is slowed down', async () => {
      const ask = () =>
        house.ask(
          'POST',
          '/api/password-resets',
          { 'x-test-address': '203.0.113.40' },
          { email: 'x@example.org' },
        );
      const statuses = [];
      for (let tries = 0; tries < 6; tries += 1) statuses.push((await ask()).status);
      expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    });

    it('a new company belongs to whoever owns every other, and not to a client who owns one', async () => {
      const all = await house.hire({ name: 'Zoe', role: 'owner', companyIds: [COMPANY, OTHER_COMPANY] });
      const third = '00000000-0000-7000-8000-000000000777';
      await admitEverybody(database.builder<AccessTables>(), third);
      const { rows } = await database.query<{ user_id: string }>(
        'select user_id from access_membership where company_id = $1',
        [third],
      );
      expect(rows.map(row => row.user_id)).toEqual([all.userId]);
    });
  });
});
