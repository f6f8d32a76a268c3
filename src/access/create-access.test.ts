import { describe, expect, it } from 'vitest';
import { COMPANY_ID } from '../../test/browser/fixture/desk.ts';
import { fixtureDoors, makeOwnerLink } from '../../test/browser/fixture/doors.ts';
import { type Access, CLIENT_ADDRESS_HEADER, type SignIn } from './access.ts';

const from = (address: string, cookie = '') =>
  new Headers({
    [CLIENT_ADDRESS_HEADER]: address,
    'user-agent': 'test',
    ...(cookie === '' ? {} : { cookie }),
  });

function cookieOf(result: SignIn): string {
  if (result.kind !== 'signedIn') throw new Error(`Expected to be signed in, found ${result.kind}`);
  return result.cookies.map(one => one.split(';')[0]).join('; ');
}

async function signedInByLink(access: Access, token: string): Promise<string> {
  return cookieOf(await access.signInByLink({ token, headers: from('192.0.2.1') }));
}

describe('the sign-in link of the first start', () => {
  it('opens one session, for the companies it was made for', async () => {
    const { doors } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    const cookie = await signedInByLink(doors.access, token);
    const identity = await doors.access.identify(from('192.0.2.1', cookie));
    expect(identity?.memberships).toMatchObject([{ companyId: COMPANY_ID, role: 'owner' }]);
    expect(identity?.hasPassword).toBe(false);
  });

  it('works once: the second try is refused', async () => {
    const { doors } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    await signedInByLink(doors.access, token);
    const again = await doors.access.signInByLink({ token, headers: from('192.0.2.2') });
    expect(again.kind).toBe('refused');
  });

  it('gives one session when two browsers use it at the same moment', async () => {
    const { doors } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    const results = await Promise.all(
      ['192.0.2.3', '192.0.2.4'].map(address => doors.access.signInByLink({ token, headers: from(address) })),
    );
    expect(results.filter(one => one.kind === 'signedIn').length).toBe(1);
  });

  it('leaves neither its token nor the session token in the database', async () => {
    const { doors, tables } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    expect(JSON.stringify(tables)).not.toContain(token);
    const cookie = await signedInByLink(doors.access, token);
    const sessionToken = decodeURIComponent(cookie).split('=')[1]?.split('.')[0] ?? '';
    expect(sessionToken.length).toBeGreaterThanOrEqual(32);
    expect(JSON.stringify(tables)).not.toContain(sessionToken);
  });
});

describe('signing in with a password', () => {
  async function withPassword() {
    const { doors, tables } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    const cookie = await signedInByLink(doors.access, token);
    const identity = await doors.access.identify(from('192.0.2.1', cookie));
    const isSet = await doors.access.setCredentials({
      headers: from('192.0.2.1', cookie),
      userId: identity?.userId ?? '',
      name: 'Camille Roy',
      email: 'Camille@Imprimerie-Duval.example',
      password: 'trois tasses de café',
      currentPassword: null,
    });
    expect(isSet).toBe('done');
    return { access: doors.access, tables, cookie };
  }
  const email = 'camille@imprimerie-duval.example';

  it('opens a session with the right password and none with a wrong one', async () => {
    const { access, tables } = await withPassword();
    const wrong = await access.signIn({
      email,
      password: 'quatre tasses de thé',
      headers: from('192.0.2.5'),
    });
    expect(wrong.kind).toBe('refused');
    const right = await access.signIn({
      email,
      password: 'trois tasses de café',
      headers: from('192.0.2.5'),
    });
    const identity = await access.identify(from('192.0.2.5', cookieOf(right)));
    expect(identity?.hasPassword).toBe(true);
    expect(JSON.stringify(tables)).toContain('$argon2id$');
  });

  it('slows down one address that keeps guessing, and not the others', async () => {
    const { access } = await withPassword();
    const guess = (address: string) =>
      access.signIn({ email, password: 'au hasard, encore', headers: from(address) });
    for (let tries = 0; tries < 6; tries += 1) expect((await guess('192.0.2.6')).kind).toBe('refused');
    expect((await guess('192.0.2.6')).kind).toBe('tooManyTries');
    expect((await guess('198.51.100.1')).kind).toBe('refused');
  });

  it('ends the session for good when signing out', async () => {
    const { access, cookie } = await withPassword();
    await access.signOut(from('192.0.2.1', cookie));
    expect(await access.identify(from('192.0.2.1', cookie))).toBeNull();
  });
});

describe('keys of scripts', () => {
  it('open the companies of their owner until they are revoked', async () => {
    const { doors } = fixtureDoors();
    const { token } = await makeOwnerLink(doors);
    const cookie = await signedInByLink(doors.access, token);
    const userId = (await doors.access.identify(from('192.0.2.1', cookie)))?.userId ?? '';
    const { id, key } = await doors.access.createApiKey({ userId, name: 'Import du soir' });
    const bearer = new Headers({ authorization: `Bearer ${key}` });
    expect((await doors.access.identify(bearer))?.via).toBe('apiKey');
    await doors.access.revokeApiKey({ userId, keyId: id });
    expect(await doors.access.identify(bearer)).toBeNull();
  });
});
