// What people may still do in a company that is closed: read it, and say who else may; how they look at it is their own affair. Monday
// 19 October 2026, the small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, PORT } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;

describe.each(databasesUnderTest())('a closed company, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('for its people', () => {
    let server: ServerUnderTest;
    let house: Office;
    let owner: Person;
    let vera: Person;
    beforeAll(async () => {
      ({ server, house, owner } = await openOffice(start));
      vera = await house.hire({ name: 'Vera', role: 'creditController', companyIds: [COMPANY] });
      const closed = await owner.ask('PUT', `${HERE}/company-closure`, { because: 'Fin de mandat' });
      expect(closed.status, closed.text).toBe(200);
    });
    afterAll(() => server.close());

    it('takes no word about a debtor, and says that it is closed', async () => {
      const sales = { name: 'Noor Claes', email: 'noor@lumen.example', language: 'fr' };
      const tried = [
        await vera.ask('PATCH', `${HERE}/debtors/${PORT}`, { name: 'Port' }),
        await vera.ask('PUT', `${HERE}/debtors/${PORT}/sales`, sales),
        await owner.ask('PATCH', HERE, { phone: '+33 1 99 00 00 01' }),
      ];
      expect(tried.map(({ status, text }) => [status, JSON.parse(text).refusal])).toEqual(
        tried.map(() => [409, 'companyClosed']),
      );
    });

    it('is read and taken into a file', async () => {
      for (const path of ['/today', '/debtors', '/invoices', `/debtors/${PORT}`, '/audit'])
        expect([path, (await owner.ask('GET', `${HERE}${path}`)).status]).toEqual([path, 200]);
    });

    it('keeps the views of each person, which are no facts of it', async () => {
      const content = { search: '', lateBeyond: 30 };
      const view = { screen: 'debtors', name: 'Clôture', content, isShared: false, isDefault: false };
      const kept = await vera.ask('POST', `${HERE}/views`, view);
      expect(kept.status, kept.text).toBe(200);
      const { entries } = JSON.parse((await vera.ask('GET', `${HERE}/views`)).text);
      expect(entries.map(({ name }: { name: string }) => name)).toEqual(['Clôture']);
    });

    it('still says who may read it: access is given and ended, and the audit tells of both', async () => {
      const role = await owner.ask('PUT', `${HERE}/people/${vera.userId}/role`, { role: 'viewer' });
      expect(role.status, role.text).toBe(200);
      expect((await owner.ask('DELETE', `${HERE}/people/${vera.userId}`)).status).toBe(200);
      expect((await vera.ask('GET', `${HERE}/today`)).status).toBe(404);
      const { entries } = JSON.parse((await owner.ask('GET', `${HERE}/audit`)).text);
      expect(entries.slice(0, 2).map(({ act }: { act: string }) => act)).toEqual([
        'DELETE /people/:userId',
        'PUT /people/:userId/role',
      ]);
    });
  });
});
