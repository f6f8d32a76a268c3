// Wrong passwords for one account, from as many client addresses as an attacker has.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedUnderTest, type ServerUnderTest } from '../../test/servers.ts';
import type { Database } from '../store/database.ts';
import { forgetEndedSessions } from '../store/ended-sessions.ts';
import { MIGRATIONS_FOLDER } from '../store/migrate.ts';
import { type Access, CLIENT_ADDRESS_HEADER, type SignIn } from './access.ts';
import { openAccess } from './open-access.ts';

const URL = 'http://localhost:3210';
const PASSWORD = 'trois tasses de café';

let server: ServerUnderTest;
let database: Database;

beforeAll(async () => {
  server = await embeddedUnderTest().start();
  database = (await server.fresh(MIGRATIONS_FOLDER)).database;
});
afterAll(async () => {
  await server?.close();
});

const access = (): Access =>
  openAccess(database, {
    secret: 'a secret of the tests that is long enough',
    publicUrl: URL,
    trustedOrigins: [URL],
  });

let made = 0;
/** Each time another. */
function elsewhere(cookie = ''): Headers {
  made += 1;
  return new Headers({ [CLIENT_ADDRESS_HEADER]: `2001:db8:${made.toString(16)}::1`, cookie });
}

type Person = { readonly email: string; readonly cookie: string };

async function withPassword(email: string): Promise<Person> {
  const { createSignInLink, signInByLink, identify, setCredentials } = access();
  const { token } = await createSignInLink({ email, name: 'Anne', companyIds: [] });
  const signedIn = await signInByLink({ token, headers: elsewhere() });
  if (signedIn.kind !== 'signedIn') throw new Error(signedIn.kind);
  const cookie = signedIn.cookies.map(one => one.split(';')[0]).join('; ');
  const userId = (await identify(elsewhere(cookie)))?.userId ?? '';
  const given = { name: 'Anne', email, password: PASSWORD, currentPassword: null };
  expect(await setCredentials({ headers: elsewhere(cookie), userId, ...given })).toBe('done');
  return { email, cookie };
}

const give = (email: string, password: string, headers = elsewhere()): Promise<SignIn> =>
  access().signIn({ email, password, headers });

async function guess(email: string, times: number): Promise<string[]> {
  const kinds: string[] = [];
  for (let tries = 0; tries < times; tries += 1)
    kinds.push((await give(email, `au hasard, numéro ${tries}`)).kind);
  return kinds;
}

/** As if the last try had been that long ago. */
async function later(seconds: number): Promise<void> {
  await database.query("update access_password_try set last_at = now() - $1 * interval '1 second'", [
    seconds,
  ]);
}

const TEN = Array.from({ length: 10 }, () => 'refused');

describe('passwords that are guessed from many addresses', () => {
  it('are heard ten times in a row, then once a minute, and once in twice the time after that', async () => {
    const { email } = await withPassword('anne@example.org');
    expect(await guess(email, 10)).toEqual(TEN);
    const first = await give(email, PASSWORD);
    expect(first).toMatchObject({ kind: 'tooManyTries' });
    if (first.kind !== 'tooManyTries') throw new Error(first.kind);
    expect(first.retryAfterSeconds).toBeGreaterThan(30);
    expect(first.retryAfterSeconds).toBeLessThanOrEqual(60);
    await later(61);
    expect(await guess(email, 2)).toEqual(['refused', 'tooManyTries']);
    await later(61);
    expect(await guess(email, 1)).toEqual(['tooManyTries']);
    await later(121);
    expect((await give(email, PASSWORD)).kind).toBe('signedIn');
    expect(await guess(email, 10)).toEqual(TEN);
  });

  it('are heard ten times when they come all at once', async () => {
    const { email } = await withPassword('bea@example.org');
    const all = await Promise.all(
      Array.from({ length: 24 }, (_, position) => give(email, `au hasard, numéro ${position}`)),
    );
    expect(all.filter(({ kind }) => kind === 'refused')).toHaveLength(10);
    expect(all.filter(({ kind }) => kind === 'tooManyTries')).toHaveLength(14);
  });

  it('are answered alike for an address that nobody has', async () => {
    expect(await guess('personne@example.org', 11)).toEqual([...TEN, 'tooManyTries']);
  });

  it('leave a link open, and a new password by a link ends the pause', async () => {
    const { email } = await withPassword('carl@example.org');
    expect(await guess(email, 11)).toEqual([...TEN, 'tooManyTries']);
    const { createSignInLink, signInByLink, startReset, finishReset } = access();
    const { token } = await createSignInLink({ email, name: 'Carl', companyIds: [] });
    expect((await signInByLink({ token, headers: elsewhere() })).kind).toBe('signedIn');
    const reset = await startReset({ email, headers: elsewhere() });
    if (reset.kind !== 'made' || reset.token === null) throw new Error('no link was made');
    const password = 'quatre tasses de thé vert';
    expect(await finishReset({ token: reset.token, password, headers: elsewhere() })).toBe('done');
    expect((await give(email, password)).kind).toBe('signedIn');
  });

  it('count where a session left open asks for the password again', async () => {
    const { email, cookie } = await withPassword('dora@example.org');
    const { confirmPassword } = access();
    for (let tries = 0; tries < 10; tries += 1)
      expect(await confirmPassword({ password: `au hasard ${tries}`, headers: elsewhere(cookie) })).toBe(
        'wrong',
      );
    expect(await confirmPassword({ password: PASSWORD, headers: elsewhere(cookie) })).toBe('tooManyTries');
    expect((await give(email, PASSWORD)).kind).toBe('tooManyTries');
  });

  it('that nobody looked at are not counted: one address alone stops nobody else', async () => {
    const { email } = await withPassword('emil@example.org');
    const one = elsewhere();
    const kinds: string[] = [];
    for (let tries = 0; tries < 20; tries += 1)
      kinds.push((await give(email, `au hasard ${tries}`, one)).kind);
    expect(kinds.filter(kind => kind === 'refused')).toHaveLength(6);
    expect((await give(email, PASSWORD)).kind).toBe('signedIn');
  });

  it('are forgotten a day after the last, with the addresses of the network', async () => {
    const count = async (table: string) =>
      (await database.query<{ n: number }>(`select count(*)::integer as n from ${table}`)).rows[0]?.n;
    await guess('fred@example.org', 1);
    expect(await count('access_password_try')).toBeGreaterThan(0);
    expect(await count('access_rate_limit')).toBeGreaterThan(0);
    await forgetEndedSessions(database);
    expect(await count('access_password_try')).toBeGreaterThan(0);
    expect(await count('access_rate_limit')).toBeGreaterThan(0);
    await later(24 * 60 * 60 + 1);
    await database.query('update access_rate_limit set last_request = last_request - 86402000');
    await forgetEndedSessions(database);
    expect(await count('access_password_try')).toBe(0);
    expect(await count('access_rate_limit')).toBe(0);
  });
});
