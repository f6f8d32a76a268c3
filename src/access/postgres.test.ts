// The same promises as in `create-access.test.ts`, where they depend on the tables: on the real database.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedUnderTest, type ServerUnderTest } from '../../test/servers.ts';
import type { Database } from '../store/database.ts';
import { MIGRATIONS_FOLDER } from '../store/migrate.ts';
import { CLIENT_ADDRESS_HEADER, type SignIn } from './access.ts';
import { openAccess } from './open-access.ts';

const URL = 'http://localhost:3210';
const COMPANY = '019585f0-0000-7000-8000-000000000001';
const from = (address: string, cookie = '') => new Headers({ [CLIENT_ADDRESS_HEADER]: address, cookie });

let server: ServerUnderTest;
let database: Database;

beforeAll(async () => {
  server = await embeddedUnderTest().start();
  database = (await server.fresh(MIGRATIONS_FOLDER)).database;
});
afterAll(async () => {
  await server?.close();
});

function access() {
  return openAccess(database, {
    secret: 'a secret of the tests that is long enough',
    publicUrl: URL,
    trustedOrigins: [URL],
  });
}

function cookieOf(result: SignIn): string {
  if (result.kind !== 'signedIn') throw new Error(`Expected to be signed in, found ${result.kind}`);
  return result.cookies.map(one => one.split(';')[0]).join('; ');
}

describe('accounts in PostgreSQL', () => {
  it('signs in by link once, then with the password set, and ends the session for good', async () => {
    const { createSignInLink, signInByLink, identify, setCredentials, signIn, signOut, isUnclaimed } =
      access();
    expect(await isUnclaimed()).toBe(true);
    const { token } = await createSignInLink({
      email: 'Anne@example.org',
      name: 'Anne',
      companyIds: [COMPANY],
    });
    const cookie = cookieOf(await signInByLink({ token, headers: from('192.0.2.1') }));
    expect((await signInByLink({ token, headers: from('192.0.2.2') })).kind).toBe('refused');
    const identity = await identify(from('192.0.2.1', cookie));
    expect(identity).toMatchObject({
      hasPassword: false,
      memberships: [{ companyId: COMPANY, role: 'owner' }],
    });
    const given = { name: 'Anne', email: 'anne@example.org', password: 'trois tasses de café' };
    const userId = identity?.userId ?? '';
    expect(
      await setCredentials({ headers: from('192.0.2.1', cookie), userId, currentPassword: null, ...given }),
    ).toBe('done');
    expect(await isUnclaimed()).toBe(false);
    const again = cookieOf(await signIn({ ...given, headers: from('192.0.2.3') }));
    expect((await identify(from('192.0.2.3', again)))?.hasPassword).toBe(true);
    await signOut(from('192.0.2.3', again));
    expect(await identify(from('192.0.2.3', again))).toBeNull();
  });

  it('keeps no session token and no link in clear', async () => {
    const { createSignInLink, signInByLink } = access();
    const { token } = await createSignInLink({ email: 'bea@example.org', name: 'Béa', companyIds: [] });
    const waiting = await database.query<{ identifier: string }>(
      'select identifier from access_verification',
    );
    expect(waiting.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(waiting.rows)).not.toContain(token);
    await signInByLink({ token, headers: from('192.0.2.4') });
    const { rows } = await database.query<{ token: string }>('select token from access_session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(row => /^sha256:[\w-]{43}$/.test(row.token))).toBe(true);
  });

  it('lets a session end on its day, although the database hands out instants as text', async () => {
    const { createSignInLink, signInByLink, identify } = access();
    const { token } = await createSignInLink({ email: 'carl@example.org', name: 'Carl', companyIds: [] });
    const cookie = cookieOf(await signInByLink({ token, headers: from('192.0.2.5') }));
    expect((await identify(from('192.0.2.5', cookie)))?.name).toBe('Carl');
    await database.query("update access_session set expires_at = now() - interval '1 minute'");
    expect(await identify(from('192.0.2.5', cookie))).toBeNull();
  });

  it('slows down an address that keeps guessing, and lets a revoked key open nothing', async () => {
    const { createSignInLink, createApiKey, revokeApiKey, identify, signIn } = access();
    const guess = () =>
      signIn({ email: 'dora@example.org', password: 'au hasard, encore', headers: from('192.0.2.6') });
    for (let tries = 0; tries < 6; tries += 1) expect((await guess()).kind).toBe('refused');
    expect((await guess()).kind).toBe('tooManyTries');
    await createSignInLink({ email: 'dora@example.org', name: 'Dora', companyIds: [COMPANY] });
    const { rows } = await database.query<{ id: string }>(
      "select id from access_user where email = 'dora@example.org'",
    );
    const userId = rows[0]?.id ?? '';
    const { id, key } = await createApiKey({ userId, name: 'Import du soir' });
    const bearer = new Headers({ authorization: `Bearer ${key}` });
    expect((await identify(bearer))?.memberships).toEqual([{ companyId: COMPANY, role: 'owner' }]);
    expect(await revokeApiKey({ userId, keyId: id })).toBe(true);
    expect(await identify(bearer)).toBeNull();
  });
});
