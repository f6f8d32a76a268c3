// Single sign-on against a provider of identities that runs beside the test, as a browser goes through it.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../test/browser/fixture/server.ts';
import { COMPANY, emptyDatabase } from '../../test/desk-rows.ts';
import { cookiesOf, type Office, office } from '../../test/people.ts';
import type { Database } from '../store/database.ts';

describe('single sign-on', () => {
  let provider: ChildProcess;
  let house: Office;
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    const port = await freePort();
    const callback = 'http://localhost:3210/api/auth/callback/oidc';
    provider = spawn('node', ['--import', 'tsx', 'test/oidc-child.ts', String(port), callback], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const issuer = await firstLine(provider);
    house = office(database, {
      provider: { issuer, clientId: 'acquit', clientSecret: 'a secret of the tests', name: 'Annuaire' },
    });
  });
  afterAll(async () => {
    provider?.kill();
    await close?.();
  });

  /** Goes where the application and the provider send the browser, and comes back with the last answer of ours. */
  async function through(account: string, alter: (address: string) => string = address => address) {
    const left = await house.ask('POST', '/api/session/single-sign-on', { 'x-test-address': account });
    expect(left.status, left.text).toBe(200);
    let address: string = JSON.parse(left.text).url;
    let jar = '';
    for (let hops = 0; hops < 8 && !address.startsWith('http://localhost:3210/'); hops += 1) {
      const headers = { cookie: jar, 'x-test-account': account };
      const answer = await fetch(address, { redirect: 'manual', headers });
      const set = answer.headers.getSetCookie().map(one => one.split(';')[0] ?? '');
      jar = [
        ...jar.split('; ').filter(one => !set.some(two => two.split('=')[0] === one.split('=')[0])),
        ...set,
      ]
        .filter(Boolean)
        .join('; ');
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`);
      address = new URL(next, address).href;
    }
    const back = new URL(alter(address));
    const cookie = cookiesOf(left);
    return house.ask('GET', `${back.pathname}${back.search}`, { cookie, 'x-test-address': account });
  }
  const who = async (cookie: string) => house.ask('GET', '/api/session', { cookie });

  it('opens the session of somebody known here by a confirmed address', async () => {
    await house.hire({ name: 'Anne', role: 'accountant', companyIds: [COMPANY] });
    const back = await through('anne@example.org');
    expect([back.status, back.headers.get('location')]).toEqual([302, 'http://localhost:3210/']);
    const session = await who(cookiesOf(back));
    expect(JSON.parse(session.text)).toMatchObject({ email: 'anne@example.org', hasPassword: false });
  });

  it('lets a first password be set just after coming in through it, and not by a session that was left open', async () => {
    await house.hire({ name: 'Dora', role: 'owner', companyIds: [COMPANY] });
    const cookie = cookiesOf(await through('dora@example.org'));
    const given = { name: 'Dora', email: 'dora@example.org', password: 'les trains partent à l’heure' };
    const save = () => house.ask('PUT', '/api/account/credentials', { cookie }, given);
    const began = (at: Date) => database.query('update access_session set created_at = $1', [at]);
    await began(new Date('2026-01-05T08:00:00Z'));
    const refused = await save();
    expect([refused.status, JSON.parse(refused.text).problems[0].place]).toEqual([422, 'session']);
    await began(new Date());
    expect((await save()).status).toBe(200);
  });

  it('by an address that somebody here only entered, the account is its owner’s alone: every other way into it ends', async () => {
    const carl = await house.hire({ name: 'Carl', role: 'viewer', companyIds: [COMPANY] });
    const given = { name: 'Carl', email: 'chef@example.org', password: 'les trains partent à l’heure' };
    expect((await carl.ask('PUT', '/api/account/credentials', given)).status).toBe(200);
    const made = await carl.ask('POST', '/api/account/api-keys', { name: 'nuit' });
    const key = { authorization: `Bearer ${JSON.parse(made.text).key}` };
    const back = await through('chef@example.org');
    const session = await who(cookiesOf(back));
    expect(JSON.parse(session.text)).toMatchObject({ email: 'chef@example.org', hasPassword: false });
    expect((await who(carl.cookie)).status).toBe(401);
    expect((await house.ask('GET', '/api/session', key)).status).toBe(401);
    const again = await house.ask('POST', '/api/session', { 'x-test-address': '203.0.113.90' }, given);
    expect(again.status).not.toBe(200);
  });

  it.each([
    ['nobody here has the address', 'personne@example.org', (address: string) => address],
    [
      'the provider has not confirmed the address',
      'unconfirmed-bea@example.org',
      (address: string) => address,
    ],
    [
      'the state was altered on the way',
      'bea@example.org',
      (address: string) => address.replace(/state=./, found => (found.endsWith('x') ? 'state=y' : 'state=x')),
    ],
    [
      'the code was altered on the way',
      'bea@example.org',
      (address: string) => address.replace(/code=./, found => (found.endsWith('x') ? 'code=y' : 'code=x')),
    ],
  ])('opens nothing where %s', async (_why, account, alter) => {
    await house.hire({ name: 'Bea', role: 'viewer', companyIds: [COMPANY] });
    const back = await through(account, alter);
    expect([back.status, back.headers.get('location')]).toEqual([
      302,
      'http://localhost:3210/sign-in?sso=refused',
    ]);
    expect((await who(cookiesOf(back))).status).toBe(401);
  });
});

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The provider has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The provider ended before it said where it is');
}
