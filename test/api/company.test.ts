import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, OTHER_COMPANY } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const PASSWORD = 'les trains partent à l’heure';
const FIRST = 'FR76 3000 6000 0112 3456 7890 189';
const SECOND = 'BE68 5390 0754 7034';

describe.each(databasesUnderTest())('what a company says of itself, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is corrected by its owner', () => {
    let server: ServerUnderTest;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const correct = async (body: object, person = owner) => {
      const { status, text } = await person.ask('PATCH', HERE, body);
      return { status, body: JSON.parse(text) };
    };

    it('is read by everybody of the company, and corrected by an owner alone', async () => {
      for (const role of ['creditController', 'collector', 'sales', 'accountant', 'viewer'] as const) {
        const person = await house.hire({ name: `Lea-${role}`, role, companyIds: [COMPANY] });
        expect((await person.ask('GET', HERE)).status).toBe(200);
        expect((await correct({ phone: '03 20 55 12 34' }, person)).status).toBe(403);
      }
      const stranger = await house.hire({ name: 'Max', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await stranger.ask('GET', HERE)).status).toBe(404);
      expect((await correct({ phone: '03 20 55 12 34' }, stranger)).status).toBe(404);
      const changed = await correct({ city: 'Lille', street: '3 rue du Port', vat: 'FR 44 732829320' });
      expect(changed).toMatchObject({
        status: 200,
        body: {
          company: { city: 'Lille', vat: 'FR44732829320', iban: null, accountSince: null },
          told: null,
        },
      });
    });

    it('asks whoever changes the account for their password, and tells every owner', async () => {
      const passwordless = await correct({ iban: FIRST });
      expect(passwordless).toMatchObject({ status: 422, body: { problems: [{ place: 'password' }] } });
      const set = { name: 'Anne', email: 'anne@example.org', password: PASSWORD };
      expect((await owner.ask('PUT', '/api/account/credentials', set)).status).toBe(200);
      await house.hire({ name: 'Bob', role: 'owner', companyIds: [COMPANY] });
      expect(await correct({ iban: FIRST })).toMatchObject({
        status: 422,
        body: { problems: [{ place: 'password', expected: 'the present password' }] },
      });
      expect((await correct({ bic: 'BNPAFRPP', password: 'un autre mot' })).status).toBe(422);
      expect(house.sent).toHaveLength(0);
      const entered = await correct({ iban: FIRST, password: PASSWORD });
      expect(entered).toMatchObject({
        status: 200,
        body: { company: { iban: 'FR7630006000011234567890189' }, told: { sent: 2, owners: 2 } },
      });
      const changed = await correct({ iban: SECOND, password: PASSWORD });
      expect(changed).toMatchObject({ status: 200, body: { company: { accountSince: '2026-10-19' } } });
      expect(house.sent.slice(-2).map(({ to }) => to)).toEqual(['anne@example.org', 'bob@example.org']);
      const words = house.sent.at(-1)?.lines.join(' ') ?? '';
      expect(words).toContain('FR76 … 0189');
      expect(words).toContain('BE68 … 7034');
      expect(words).not.toContain('539007547034');
    });

    it('lets no key of a script move the account, whatever password comes with it', async () => {
      const made = await owner.ask('POST', '/api/account/api-keys', { name: 'nuit' });
      const authorization = `Bearer ${JSON.parse(made.text).key}`;
      const asked = (body: object) => house.ask('PATCH', HERE, { authorization }, body);
      expect((await asked({ iban: FIRST, password: PASSWORD })).status).toBe(401);
      expect((await asked({ phone: '03 20 55 12 34' })).status).toBe(200);
    });

    it('lets nobody try one password after the other', async () => {
      const tries = [];
      for (let round = 0; round < 8; round += 1)
        tries.push((await correct({ iban: FIRST, password: `essai ${round}` })).status);
      expect(tries).toContain(429);
      expect((await correct({ iban: FIRST, password: PASSWORD })).status).toBe(429);
    });

    it('refuses what cannot be right, and says what', async () => {
      expect(await correct({ registration: '732 829 321' })).toMatchObject({
        status: 409,
        body: { refusal: 'notARegistration' },
      });
      expect((await correct({})).status).toBe(422);
      expect((await correct({ iban: null })).status).toBe(422);
    });
  });
});
