// Who gets the mail of Monday decides it themselves; what it says and when it leaves is in stories/sending/monday-mail.test.ts.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, OTHER_COMPANY } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const DIGEST = `/api/companies/${COMPANY}/digest`;

describe.each(databasesUnderTest())('the mail of Monday, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is asked for', () => {
    let server: ServerUnderTest;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const languageOf = async (person: Person): Promise<string | null> => {
      const reply = await person.ask('GET', DIGEST);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text).language;
    };

    it('by each for themselves: it is off until they say so, and off again when they say so', async () => {
      const luc = await house.hire({ name: 'Luc', role: 'accountant', companyIds: [COMPANY] });
      expect([await languageOf(owner), await languageOf(luc)]).toEqual([null, null]);
      expect((await owner.ask('PUT', DIGEST, { language: 'nl' })).status).toBe(200);
      expect([await languageOf(owner), await languageOf(luc)]).toEqual(['nl', null]);
      expect((await luc.ask('PUT', DIGEST, { language: null })).status).toBe(200);
      expect(await languageOf(owner)).toBe('nl');
      expect((await owner.ask('PUT', DIGEST, { language: null })).status).toBe(200);
      expect(await languageOf(owner)).toBeNull();
    });

    it('by nobody who sees only some of the debtors, nor for somebody else or another company', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      expect((await hugo.ask('PUT', DIGEST, { language: 'fr' })).status).toBe(403);
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('PUT', DIGEST, { language: 'fr' })).status).toBe(404);
      const forOwner = { language: 'fr', userId: owner.userId };
      expect((await owner.ask('PUT', DIGEST, forOwner)).status).toBe(422);
      expect((await owner.ask('PUT', DIGEST, { language: 'it' })).status).toBe(422);
    });
  });
});
