import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { COMPANY, idOf, OTHER_COMPANY } from '../desk-rows.ts';
import { cookiesOf, type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const PASSWORD = 'les trains partent à l’heure';

describe.each(databasesUnderTest())('second factors and the trail, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of people with a password', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    let addresses = 0;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const from = () => {
      addresses += 1;
      return { 'x-test-address': `203.0.113.${addresses}` };
    };
    const withPassword = async (name: string): Promise<Person & { email: string }> => {
      const person = await house.hire({ name, role: 'viewer', companyIds: [COMPANY] });
      const email = `${name.toLowerCase()}@example.org`;
      const set = await person.ask('PUT', '/api/account/credentials', { name, email, password: PASSWORD });
      expect(set.status, set.text).toBe(200);
      return { ...person, email };
    };
    /** Adds an authenticator application; gives its codes, the recovery codes and the cookie that goes on. */
    const withFactor = async (name: string) => {
      const person = await withPassword(name);
      const started = await person.ask('POST', '/api/account/second-factor', { password: PASSWORD });
      expect(started.status, started.text).toBe(200);
      const { uri, recoveryCodes }: { uri: string; recoveryCodes: string[] } = JSON.parse(started.text);
      const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
      const code = () => createOTP(secret).totp();
      const confirmed = await person.ask('POST', '/api/account/second-factor/confirmation', {
        code: await code(),
      });
      expect(confirmed.status, confirmed.text).toBe(200);
      return { ...person, code, recoveryCodes, secret };
    };
    const signIn = (email: string, address = from()) =>
      house.ask('POST', '/api/session', address, { email, password: PASSWORD });

    it('a password alone opens nothing once a code was confirmed, and the code opens the session', async () => {
      const person = await withFactor('Bea');
      const half = await signIn(person.email);
      expect(JSON.parse(half.text)).toEqual({ signedIn: false });
      const cookie = cookiesOf(half);
      expect((await house.ask('GET', '/api/session', { cookie })).status).toBe(401);
      const wrong = await house.ask(
        'POST',
        '/api/session/second-factor',
        { cookie, ...from() },
        { kind: 'code', code: '000000' },
      );
      expect(wrong.status).toBe(401);
      const whole = await house.ask(
        'POST',
        '/api/session/second-factor',
        { cookie, ...from() },
        { kind: 'code', code: await person.code() },
      );
      expect(whole.status, whole.text).toBe(200);
      const session = await house.ask('GET', '/api/session', { cookie: cookiesOf(whole) });
      expect(JSON.parse(session.text)).toMatchObject({ email: person.email, hasSecondFactor: true });
    });

    it('a recovery code opens one session and then no other', async () => {
      const person = await withFactor('Carl');
      const [recovery = ''] = person.recoveryCodes;
      expect(person.recoveryCodes.length).toBe(10);
      const use = async () => {
        const cookie = cookiesOf(await signIn(person.email));
        return house.ask(
          'POST',
          '/api/session/second-factor',
          { cookie, ...from() },
          { kind: 'recovery', code: recovery },
        );
      };
      expect((await use()).status).toBe(200);
      expect((await use()).status).toBe(401);
    });

    it('neither the secret nor a recovery code stands in the database as it is', async () => {
      const person = await withFactor('Dora');
      const { rows } = await database.query('select * from access_two_factor');
      const kept = JSON.stringify(rows);
      for (const text of [person.secret, ...person.recoveryCodes]) expect(kept).not.toContain(text);
    });

    it('guessing codes ends at a limit, whatever the address it comes from', async () => {
      const person = await withFactor('Emil');
      const cookie = cookiesOf(await signIn(person.email));
      for (let tries = 0; tries < 6; tries += 1)
        await house.ask(
          'POST',
          '/api/session/second-factor',
          { cookie, ...from() },
          { kind: 'code', code: `00000${tries}` },
        );
      const late = await house.ask(
        'POST',
        '/api/session/second-factor',
        { cookie, ...from() },
        { kind: 'code', code: await person.code() },
      );
      expect(late.status).toBe(401);
    });

    it('starting and ending a second factor ask for the password again', async () => {
      const person = await withPassword('Fred');
      const start = (password: string) => person.ask('POST', '/api/account/second-factor', { password });
      expect((await start('pas le bon mot')).status).toBe(422);
      const { uri } = JSON.parse((await start(PASSWORD)).text);
      const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
      const code = await createOTP(secret).totp();
      const confirmed = await person.ask('POST', '/api/account/second-factor/confirmation', { code });
      const cookie = cookiesOf(confirmed);
      const end = (password: string) =>
        house.ask('POST', '/api/account/second-factor/end', { cookie, ...from() }, { password });
      expect((await end('pas le bon mot')).status).toBe(422);
      expect((await end(PASSWORD)).status).toBe(200);
      expect(JSON.parse((await signIn(person.email)).text)).toEqual({ signedIn: true });
    });

    it('every request that changes something leaves who, when, what and the answer, also where it was no', async () => {
      const viewer = await house.hire({ name: 'Gil', role: 'viewer', companyIds: [COMPANY] });
      await owner.ask('POST', `${HERE}/dossiers/${idOf(31)}/holds`, {
        because: 'Vu au salon',
        until: '2026-10-23',
      });
      await viewer.ask('POST', `${HERE}/runs`, { dryRun: true });
      const trail = JSON.parse((await owner.ask('GET', `${HERE}/audit?limit=10`)).text);
      expect(trail.entries.slice(0, 2)).toMatchObject([
        { author: 'Gil', act: 'POST /runs', status: 403, via: 'session' },
        {
          author: 'Anne',
          act: 'POST /dossiers/:dossierId/holds',
          status: 200,
          subjects: { dossierId: idOf(31) },
        },
      ]);
      expect(JSON.stringify(trail)).not.toContain('Vu au salon');
      const acts = JSON.stringify(JSON.parse((await owner.ask('GET', `${HERE}/audit?limit=200`)).text));
      for (const act of [
        'POST /api/session/link',
        'PUT /api/account/credentials',
        'POST /api/account/second-factor',
      ])
        expect(acts).toContain(act);
      expect((await viewer.ask('GET', `${HERE}/audit`)).status).toBe(403);
    });

    it('the trail is exported as a table in which a name cannot be a formula', async () => {
      const name = '=HYPERLINK(1)';
      const crafty = await house.hire({ name: 'Crafty', role: 'creditController', companyIds: [COMPANY] });
      await crafty.ask('PUT', '/api/account/credentials', {
        name,
        email: 'crafty@example.org',
        password: PASSWORD,
      });
      await crafty.ask('POST', `${HERE}/runs`, { dryRun: true });
      const { status, text, headers } = await owner.ask('GET', `${HERE}/audit/export`);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(text.split('\r\n')[0]).toBe('"at";"author";"via";"act";"subjects";"status"');
      expect(text).toContain(`"'${name}"`);
      expect(text).not.toContain(`;"${name}"`);
    });

    it('somebody of another company leaves no trace in this one, and cannot read it', async () => {
      const other = await house.hire({ name: 'Otto', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await other.ask('POST', `${HERE}/runs`, { dryRun: true })).status).toBe(404);
      expect((await other.ask('GET', `${HERE}/audit`)).status).toBe(404);
      const trail = (await owner.ask('GET', `${HERE}/audit?limit=200`)).text;
      expect(trail).not.toContain('Otto');
    });
  });
});

/** The secret as the application reads it (RFC 4648), back to the text that it encodes. */
function base32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map(sign => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return bytes.map(byte => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}
