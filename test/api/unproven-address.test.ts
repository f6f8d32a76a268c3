// What somebody who is signed in can and cannot do with their own account: an address that is not theirs, a password guessed
// again and again, a key that was only found.

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY } from '../desk-rows.ts';
import { cookiesOf, OFFICE_URL, type Office, openOffice, type Person, type Reply } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const GOOD = 'les trains partent à l’heure';
const OTHER = 'la mer monte deux fois par jour';

describe.each(databasesUnderTest())('an own account, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('in wrong hands', () => {
    let server: ServerUnderTest;
    let house: Office;
    beforeAll(async () => {
      ({ server, house } = await openOffice(start));
    });
    afterAll(() => server.close());

    const hire = (name: string) => house.hire({ name, role: 'viewer', companyIds: [COMPANY] });
    const call = (person: Person, email: string, password = GOOD): Promise<Reply> =>
      person.ask('PUT', '/api/account/credentials', { name: 'Bob', email, password, currentPassword: GOOD });

    /** What the mail to that address holds. */
    const linkFor = async (email: string): Promise<string | null> => {
      const started = await house.doors.access.startReset({ email, headers: null });
      return started.kind === 'made' ? started.token : null;
    };

    it('an address that is not theirs brings nothing: its owner comes by a link, and every other way in ends', async () => {
      const bob = await hire('Bob');
      expect((await call(bob, 'chef@client.example')).status).toBe(200);
      const made = await bob.ask('POST', '/api/account/api-keys', { name: 'nuit' });
      const key = { authorization: `Bearer ${JSON.parse(made.text).key}` };
      expect((await house.ask('GET', '/api/session', key)).status).toBe(200);
      const away = { 'x-test-address': '203.0.113.80' };
      const token = await linkFor('chef@client.example');
      expect((await house.ask('PUT', '/api/password', away, { token, password: OTHER })).status).toBe(200);
      expect((await house.ask('GET', '/api/session', key)).status).toBe(401);
      expect((await bob.ask('GET', '/api/session')).status).toBe(401);
      const entered = { email: 'chef@client.example', password: OTHER };
      expect((await house.ask('POST', '/api/session', away, entered)).status).toBe(200);
    });

    it('nor does an invitation that whoever invites accepts in the name of the other', async () => {
      const anne = await house.hire({ name: 'Annie', role: 'owner', companyIds: [COMPANY] });
      const email = 'directrice@client.example';
      const invited = await anne.ask('POST', `/api/companies/${COMPANY}/invitations`, {
        email,
        role: 'viewer',
      });
      const token = new URL(JSON.parse(invited.text).url).hash.slice(1);
      const away = { 'x-test-address': '203.0.113.84' };
      const given = { token, name: 'Directrice', password: GOOD };
      const joined = await house.ask('POST', '/api/invitation/acceptance', away, given);
      const cookie = cookiesOf(joined);
      const made = await house.ask('POST', '/api/account/api-keys', { cookie }, { name: 'nuit' });
      const key = { authorization: `Bearer ${JSON.parse(made.text).key}` };
      expect((await house.ask('GET', '/api/session', key)).status).toBe(200);
      const reset = { token: await linkFor(email), password: OTHER };
      expect((await house.ask('PUT', '/api/password', away, reset)).status).toBe(200);
      expect((await house.ask('GET', '/api/session', key)).status).toBe(401);
    });

    it('their own address confirmed, a new password leaves their keys alone', async () => {
      const eve = await hire('Eve');
      const made = await eve.ask('POST', '/api/account/api-keys', { name: 'nuit' });
      const away = { 'x-test-address': '203.0.113.81' };
      const token = await linkFor('eve@example.org');
      expect((await house.ask('PUT', '/api/password', away, { token, password: OTHER })).status).toBe(200);
      const key = { authorization: `Bearer ${JSON.parse(made.text).key}` };
      expect((await house.ask('GET', '/api/session', key)).status).toBe(200);
    });

    it('the present password is not guessed at leisure, wherever it is asked for and whatever address is claimed', async () => {
      const carl = await house.hire({ name: 'Carl', role: 'owner', companyIds: [COMPANY] });
      expect((await call(carl, 'carl@example.org')).status).toBe(200);
      const session = await house.ask(
        'POST',
        '/api/session',
        { 'x-test-address': '203.0.113.82' },
        {
          ...{ email: 'carl@example.org', password: GOOD },
        },
      );
      let claimed = 0;
      const guess = (method: string, path: string, body: object) => {
        claimed += 1;
        const headers = {
          'x-test-address': '203.0.113.83',
          'x-acquit-client-address': `198.18.0.${claimed}`,
        };
        return house.ask(method, path, { cookie: cookiesOf(session), ...headers }, body);
      };
      const given = { name: 'Carl', email: 'carl@example.org', password: OTHER };
      const iban = 'FR7630006000011234567890189';
      for (let tries = 0; tries < 3; tries += 1) {
        const currentPassword = `un mot ${tries}`;
        const own = await guess('PUT', '/api/account/credentials', { ...given, currentPassword });
        expect(own.status).toBe(422);
        const account = await guess('PATCH', `/api/companies/${COMPANY}`, {
          iban,
          password: currentPassword,
        });
        expect(account.status, account.text).toBe(422);
      }
      expect(
        (await guess('PUT', '/api/account/credentials', { ...given, currentPassword: GOOD })).status,
      ).toBe(429);
      expect((await guess('PATCH', `/api/companies/${COMPANY}`, { iban, password: GOOD })).status).toBe(429);
    });

    it('a passkey opens a session where its device has asked for a finger, a face or a code, and not otherwise', async () => {
      const dora = await hire('Dora');
      const key = new SoftwareKey();
      const prepared = await dora.ask('POST', '/api/account/passkeys/ceremony', { name: 'Clé' });
      const { options } = JSON.parse(prepared.text);
      const cookie = `${dora.cookie}; ${cookiesOf(prepared)}`;
      const added = await house.ask(
        'POST',
        '/api/account/passkeys',
        { cookie, 'x-test-address': 'a' },
        {
          ...{ name: 'Clé', response: key.create(options.challenge) },
        },
      );
      expect(added.status, added.text).toBe(200);
      const signIn = async (isVerified: boolean): Promise<Reply> => {
        const begun = await house.ask('POST', '/api/session/passkey-ceremony', { 'x-test-address': 'b' });
        const asked = JSON.parse(begun.text).options;
        expect(asked.userVerification).toBe('required');
        const headers = { cookie: cookiesOf(begun), 'x-test-address': 'b' };
        const response = key.get(asked.challenge, { isVerified });
        return house.ask('POST', '/api/session/passkey', headers, { response });
      };
      expect((await signIn(false)).status).toBe(401);
      const whole = await signIn(true);
      expect(whole.status, whole.text).toBe(200);
    });
  });
});

/** An authenticator of nothing but its key (WebAuthn level 2, 6 and 7; COSE key of RFC 9053, 7.1.1). */
class SoftwareKey {
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #id = randomBytes(16);

  create(challenge: string): object {
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const point = (text: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
    const cose = [
      Buffer.from('a5010203262001', 'hex'),
      Buffer.from([0x21]),
      point(x),
      Buffer.from([0x22]),
      point(y),
    ];
    const credential = [Buffer.alloc(16), Buffer.from([0, this.#id.length]), this.#id, ...cose];
    const data = Buffer.concat([this.#head(0x45), ...credential]);
    // {fmt: 'none', attStmt: {}, authData: …}
    const before = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
    const attestationObject = Buffer.concat([before, Buffer.from([data.length]), data]).toString('base64url');
    const said = clientSays('webauthn.create', challenge).toString('base64url');
    return this.#answer({ attestationObject, transports: ['usb'], [SAID]: said });
  }

  get(challenge: string, { isVerified }: { isVerified: boolean }): object {
    const data = this.#head(isVerified ? 0x05 : 0x01);
    const said = clientSays('webauthn.get', challenge);
    const signed = Buffer.concat([data, createHash('sha256').update(said).digest()]);
    const signature = sign('sha256', signed, this.#pair.privateKey);
    const texts = { authenticatorData: data, [SAID]: said, signature };
    return this.#answer(
      Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value.toString('base64url')])),
    );
  }

  #head(flags: number): Buffer {
    const site = createHash('sha256').update(new URL(OFFICE_URL).hostname).digest();
    return Buffer.concat([site, Buffer.from([flags, 0, 0, 0, 0])]);
  }

  #answer(response: object): object {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

/** What the browser says, by the name that WebAuthn gives it. */
const SAID = 'clientDataJSON';

const clientSays = (type: string, challenge: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin: OFFICE_URL, crossOrigin: false }));
