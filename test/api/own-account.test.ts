// What a person changes of their own account: the name alone asks for nothing and signs nobody out.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY } from '../desk-rows.ts';
import { cookiesOf, type Office, openOffice } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const GOOD = 'les trains partent à l’heure';

describe.each(databasesUnderTest())('the own account, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of somebody who is signed in', () => {
    let server: ServerUnderTest;
    let house: Office;
    beforeAll(async () => {
      ({ server, house } = await openOffice(start));
    });
    afterAll(() => server.close());

    it('a name is changed without any password; another address asks for the present one alone', async () => {
      const rosa = await house.hire({ name: 'Rosa', role: 'viewer', companyIds: [COMPANY] });
      const email = 'rosa@example.org';
      const set = (given: object) => rosa.ask('PUT', '/api/account/credentials', { email, ...given });
      // Without a password of her own, another address would open nothing.
      expect((await set({ name: 'Rosa', email: 'rosa.maes@example.org' })).status).toBe(422);
      expect((await set({ name: 'Rosa', password: GOOD })).status).toBe(200);
      const signIn = { email, password: GOOD };
      const elsewhere = await house.ask('POST', '/api/session', { 'x-test-address': '203.0.113.18' }, signIn);
      const cookie = cookiesOf(elsewhere);
      expect((await set({ name: 'Rosa Maes' })).status).toBe(200);
      expect(JSON.parse((await rosa.ask('GET', '/api/session')).text).name).toBe('Rosa Maes');
      expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(200);
      const moved = { name: 'Rosa Maes', email: 'rosa.maes@example.org' };
      const blind = await set(moved);
      expect([blind.status, JSON.parse(blind.text).problems[0].place]).toEqual([422, 'currentPassword']);
      expect((await set({ ...moved, currentPassword: GOOD })).status).toBe(200);
      const again = { email: moved.email, password: GOOD };
      const back = await house.ask('POST', '/api/session', { 'x-test-address': '203.0.113.19' }, again);
      expect(back.status).toBe(200);
      expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(401);
    });
  });
});
