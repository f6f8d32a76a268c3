// The accounts of payment providers: entered by an owner with the password, sealed, and never given back. Monday
// 19 October 2026, the small company of the fixture.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offeredProviders, providersOfCompany } from '../../src/desk/online/company-providers.ts';
import { backup } from '../../src/store/backup/backup.ts';
import type { Database } from '../../src/store/database.ts';
import { keepProviderKey, providerKeyRows } from '../../src/store/money/provider-keys.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, idOf, insertRows, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { makeFakeProvider } from '../fake-provider.ts';
import { onlineForTests } from '../online.ts';
import { type Office, office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}/payment-providers`;
const PASSWORD = 'les trains partent à l’heure';
const MOLLIE = 'live_abcdefghijklmnopqrstuv7788';
const STRIPE = { key: 'sk_live_51abcdefghijklmnop9012', webhookSecret: 'whsec_qrstuvwxyz0123456789' };
const PUBLIC = 'https://acquit.example';

describe.each(databasesUnderTest())(
  'the accounts of payment providers, on $title',
  ({ skipReason, start }) => {
    describe.skipIf(skipReason !== null)('are entered in the application', () => {
      const online = onlineForTests({ publicUrl: PUBLIC });
      let server: ServerUnderTest;
      let database: Database;
      let house: Office;
      let owner: Person;
      beforeAll(async () => {
        ({ server, database } = await openOffice(start));
        house = office(database, { online });
        owner = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
      });
      afterAll(() => server.close());

      const answer = async (method: string, path = '', body?: object, person = owner) => {
        const { status, text } = await person.ask(method, `${HERE}${path}`, body);
        return { status, text, body: JSON.parse(text) };
      };
      const standing = async (provider: string) =>
        (await answer('GET')).body.entries.find((one: { provider: string }) => one.provider === provider);
      const asked = { online, companyId: COMPANY };
      const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);
      const offered = async () => namesOf(await offeredProviders(database, asked));

      it('by an owner alone: nobody else sees or changes them', async () => {
        for (const role of ['creditController', 'collector', 'sales', 'accountant', 'viewer'] as const) {
          const person = await house.hire({ name: `Lea-${role}`, role, companyIds: [COMPANY] });
          expect((await answer('GET', '', undefined, person)).status, role).toBe(403);
          const body = { key: MOLLIE, password: PASSWORD };
          expect((await answer('PUT', '/mollie', body, person)).status, role).toBe(403);
          expect((await answer('DELETE', '/mollie/offer', undefined, person)).status, role).toBe(403);
        }
        const stranger = await house.hire({ name: 'Max', role: 'owner', companyIds: [OTHER_COMPANY] });
        expect((await answer('GET', '', undefined, stranger)).status).toBe(404);
      });

      it('with the password again: whose key it is gets the money', async () => {
        const tried = await answer('PUT', '/mollie', { key: MOLLIE, password: 'un autre mot' });
        expect(tried).toMatchObject({ status: 422, body: { problems: [{ place: 'password' }] } });
        const set = { name: 'Camille', email: 'camille@example.org', password: PASSWORD };
        expect((await owner.ask('PUT', '/api/account/credentials', set)).status).toBe(200);
        expect((await answer('PUT', '/mollie', { key: MOLLIE })).status).toBe(422);
        expect(await offered()).toEqual([]);
      });

      it('only where it can be a key, and where its provider does not refuse it', async () => {
        const enter = (provider: string, body: object) =>
          answer('PUT', `/${provider}`, { ...body, password: PASSWORD });
        for (const [provider, body, place] of [
          ['mollie', { key: 'mon mot de passe' }, 'key'],
          ['mollie', { key: STRIPE.key }, 'key'],
          ['stripe', { key: MOLLIE }, 'key'],
          ['stripe', { key: STRIPE.key }, 'webhookSecret'],
          ['stripe', { key: STRIPE.key, webhookSecret: 'secret' }, 'webhookSecret'],
        ] as const)
          expect(await enter(provider, body)).toMatchObject({ status: 422, body: { problems: [{ place }] } });
        expect(house.sent).toEqual([]);
        const refused = await enter('mollie', { key: 'live_refused_by_mollie' });
        expect(refused).toMatchObject({ status: 409, body: { refusal: 'keyRefused' } });
        expect(refused.text).not.toContain('refused_by_mollie');
        expect((await enter('paypal', { key: MOLLIE })).status).toBe(422);
        expect((await standing('mollie')).standing).toBe('none');
        // No answer says nothing against the key.
        expect(await enter('mollie', { key: 'test_silent_today_0001' })).toMatchObject({
          status: 200,
          body: { tried: 'silent' },
        });
        expect(await standing('mollie')).toMatchObject({ isTest: true, lastFour: '0001' });
      });

      it('once: only the last four signs and since when are ever told, and where the provider calls', async () => {
        await house.hire({ name: 'Anne', role: 'owner', companyIds: [COMPANY] });
        const before = house.sent.length;
        expect((await answer('PUT', '/mollie', { key: MOLLIE, password: PASSWORD })).body).toEqual({
          tried: 'accepted',
          told: { sent: 2, owners: 2 },
        });
        // Each owner is told whose key gets the money from now on, by its last four signs.
        const letters = house.sent.slice(before);
        expect(letters.map(({ to }) => to).sort()).toEqual(['anne@example.org', 'camille@example.org']);
        for (const { subject, lines } of letters) {
          expect(subject).toContain('Mollie');
          expect(lines.join(' ')).toContain('7788');
          expect(lines.join(' ')).toContain('Camille');
          expect(lines.join(' ')).not.toContain(MOLLIE.slice(6, 20));
        }
        await answer('PUT', '/stripe', { ...STRIPE, password: PASSWORD });
        const { text } = await answer('GET');
        expect(await standing('stripe')).toEqual({
          provider: 'stripe',
          standing: 'inUse',
          lastFour: '9012',
          isTest: false,
          givenOn: '2026-10-19',
          givenBy: 'Camille',
          pausedOn: null,
          underWay: 0,
          callUrl: `${PUBLIC}/p/appel/stripe/${COMPANY}`,
        });
        for (const secret of [MOLLIE, STRIPE.key, STRIPE.webhookSecret])
          expect(text).not.toContain(secret.slice(6, 20));
        expect(await offered()).toEqual(['mollie', 'stripe']);
        const known = await answer('POST', '/stripe/checks');
        expect(known.body).toEqual({ tried: 'accepted' });
      });

      it('sealed: neither a table nor a backup nor the journal nor the audit holds a key', async () => {
        const file = join(mkdtempSync(join(tmpdir(), 'acquit-keys-')), 'backup.gz');
        await backup(database, file);
        const whole = gunzipSync(readFileSync(file)).toString('utf8');
        expect(whole).toContain('9012');
        expect(whole).toContain('providerKeysChanged');
        for (const secret of [MOLLIE, STRIPE.key, STRIPE.webhookSecret])
          expect(whole).not.toContain(secret.slice(6, 20));
        const elsewhere = onlineForTests({ publicUrl: PUBLIC, secret: 'the secret of another installation' });
        expect(await providersOfCompany(database, { online: elsewhere, companyId: COMPANY })).toEqual([]);
      });

      it('of another company are never opened, even where a row is carried over', async () => {
        const [row] = await providerKeyRows(database, COMPANY);
        if (row === undefined) throw new Error('No key is kept');
        const at = '2026-10-19T08:00:00.000Z';
        await keepProviderKey(database, { ...row, companyId: OTHER_COMPANY, at });
        expect(await providerKeyRows(database, OTHER_COMPANY)).toHaveLength(1);
        expect(await providersOfCompany(database, { online, companyId: OTHER_COMPANY })).toEqual([]);
        await database.query('delete from provider_key where company_id = $1', [OTHER_COMPANY]);
      });

      it('are switched off without losing what was begun, and erased once nothing is under way', async () => {
        const begun = await beginAt('mollie');
        expect((await answer('DELETE', '/mollie/offer')).status).toBe(200);
        expect(await standing('mollie')).toMatchObject({
          standing: 'paused',
          pausedOn: '2026-10-19',
          underWay: 1,
        });
        expect(await offered()).toEqual(['stripe']);
        expect(namesOf(await providersOfCompany(database, asked))).toEqual(['mollie', 'stripe']);
        expect(await answer('DELETE', '/mollie')).toMatchObject({
          status: 409,
          body: { refusal: 'paymentsUnderWay' },
        });
        expect((await answer('PUT', '/mollie/offer')).status).toBe(200);
        expect(await offered()).toEqual(['mollie', 'stripe']);
        await database.query("update online_payment set state = 'expired' where online_payment_id = $1", [
          begun,
        ]);
        expect((await answer('DELETE', '/mollie')).status).toBe(200);
        expect((await answer('DELETE', '/mollie')).status).toBe(404);
        expect((await answer('DELETE', '/mollie/offer')).status).toBe(404);
        expect((await answer('POST', '/mollie/checks')).status).toBe(404);
        expect((await standing('mollie')).standing).toBe('none');
        const changes = await select<{ change: string }>(
          database,
          `select content::json ->> 'change' as change from journal where company_id = $1 and kind = 'providerKeysChanged' and content::json ->> 'provider' = 'mollie' order by position`,
          [COMPANY],
        );
        expect(changes.map(({ change }) => change)).toEqual([
          'entered',
          'entered',
          'paused',
          'resumed',
          'erased',
        ]);
      });

      async function beginAt(provider: string): Promise<string> {
        await insertRows(database, 'portal_link', [
          {
            company_id: COMPANY,
            portal_link_id: idOf(701),
            debtor_id: PORT,
            code_hash: 'of the test',
            created_on: '2026-10-19',
            expires_on: '2027-10-19',
          },
        ]);
        await insertRows(database, 'online_payment', [
          {
            company_id: COMPANY,
            online_payment_id: idOf(702),
            portal_link_id: idOf(701),
            form_key: 'one',
            provider,
            provider_reference: 'tr_1',
            amount: 60_000,
            currency: 'EUR',
            parts: '[]',
            state: 'open',
            begun_at: '2026-10-19T07:00:00.000Z',
            looked_at: '2026-10-19T07:00:00.000Z',
          },
        ]);
        return idOf(702);
      }

      it('that the server gives are shown as such, and are changed there alone', async () => {
        const { provider } = makeFakeProvider({ now: () => '2026-10-19T08:00:00.000Z' });
        const given = office(database, { online: onlineForTests({ publicUrl: PUBLIC, given: [provider] }) });
        const anne = await given.hire({ name: 'Anne2', role: 'owner', companyIds: [COMPANY] });
        const set = { name: 'Anne2', email: 'anne2@example.org', password: PASSWORD };
        await anne.ask('PUT', '/api/account/credentials', set);
        const shown = await answer('GET', '', undefined, anne);
        expect(shown.body.entries[0]).toMatchObject({
          provider: 'stripe',
          standing: 'server',
          lastFour: null,
        });
        const entered = await answer('PUT', '/stripe', { ...STRIPE, password: PASSWORD }, anne);
        expect(entered).toMatchObject({ status: 409, body: { refusal: 'keyFromServer' } });
        expect((await answer('POST', '/stripe/checks', undefined, anne)).body).toEqual({ tried: 'accepted' });
      });
    });
  },
);
