// Two persons are two accounts: nobody becomes a second one by another name.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, idOf } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const DOSSIER = `/api/companies/${COMPANY}/dossiers/${idOf(31)}`;
const PASSWORD = 'les trains partent à l’heure';

describe.each(databasesUnderTest())('two persons, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of whom one asks', () => {
    let server: ServerUnderTest;
    let house: Office;
    let carl: Person;
    let dora: Person;
    beforeAll(async () => {
      ({ server, house } = await openOffice(start));
      const hire = (name: string) => house.hire({ name, role: 'creditController', companyIds: [COMPANY] });
      [carl, dora] = [await hire('Carl'), await hire('Dora')];
      await carl.ask('PATCH', `/api/companies/${COMPANY}/conduct`, { writeOffAloneMinor: 100 });
    });
    afterAll(() => server.close());

    const rename = async (person: Person, name: string): Promise<void> => {
      const given = { name, email: `${name.toLowerCase()}@example.org`, password: PASSWORD };
      const set = await person.ask('PUT', '/api/account/credentials', {
        ...given,
        currentPassword: PASSWORD,
      });
      expect(set.status, set.text).toBe(200);
    };

    it('Charles, who is Carl, cannot approve the long plan that Carl proposed; Dora can', async () => {
      await rename(carl, 'Carl');
      const schedule = { kind: 'equal', count: 24, firstOn: '2026-11-02' };
      const asked = await carl.ask('POST', `${DOSSIER}/plan`, { schedule, proposedBy: 'creditor' });
      const { planId, excess } = JSON.parse(asked.text);
      expect(excess, asked.text).not.toEqual([]);
      await rename(carl, 'Charles');
      const approve = (person: Person) => person.ask('PUT', `${DOSSIER}/plan/${planId}/approval`);
      expect((await approve(carl)).status).toBe(409);
      expect((await approve(dora)).status).toBe(200);
    });

    it('nor can Charles agree to give up what he asked for as Carl', async () => {
      await rename(carl, 'Carl');
      const asked = await carl.ask('POST', `${DOSSIER}/write-off`, { reason: 'goodwill', because: 'Geste' });
      const { concessionId } = JSON.parse(asked.text);
      expect(concessionId, asked.text).toMatch(/^[0-9a-f-]{36}$/);
      await rename(carl, 'Charles');
      const agree = (person: Person) => person.ask('PUT', `${DOSSIER}/concession/${concessionId}/approval`);
      const own = await agree(carl);
      expect([own.status, JSON.parse(own.text).refusal], own.text).toEqual([409, 'approvalMissing']);
      expect((await agree(dora)).status).toBe(200);
    });
  });
});
