// Passkeys (WebAuthn): a key on the person's device instead of a password. The ceremony is better-auth's; here it is only
// carried between the browser and it, cookies included.

import type { SignIn } from './access.ts';
import type { Ask } from './accounts.ts';

export type PasskeyView = { readonly id: string; readonly name: string; readonly createdAt: string | null };

/** What the browser needs for a ceremony; its form is that of WebAuthn. */
export type Ceremony = {
  readonly options: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
};

export type Passkeys = {
  /** Null where nobody is signed in, or the sign-in is too long ago to add a key. */
  passkeyToAdd(asked: { readonly name: string; readonly headers: Headers }): Promise<Ceremony | null>;
  addPasskey(asked: {
    readonly name: string;
    readonly response: unknown;
    readonly headers: Headers;
  }): Promise<boolean>;
  passkeys(headers: Headers): Promise<readonly PasskeyView[]>;
  removePasskey(asked: { readonly passkeyId: string; readonly headers: Headers }): Promise<boolean>;
  passkeyToSignIn(headers: Headers): Promise<Ceremony | null>;
  signInByPasskey(asked: { readonly response: unknown; readonly headers: Headers }): Promise<SignIn>;
};

type Row = { readonly id: string; readonly name?: string | null; readonly createdAt?: string | null };

export function passkeys(ask: Ask, toSignIn: (response: Response) => Promise<SignIn>): Passkeys {
  return {
    async passkeyToAdd({ name, headers }) {
      const query = new URLSearchParams({ name });
      return ceremony(await ask(`/passkey/generate-register-options?${query}`, headers));
    },
    async addPasskey({ name, response, headers }) {
      return (await ask('/passkey/verify-registration', headers, { name, response })).ok;
    },
    async passkeys(headers) {
      const answer = await ask('/passkey/list-user-passkeys', headers);
      if (!answer.ok) return [];
      const rows: readonly Row[] = await answer.json();
      return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt: createdAt ?? null }));
    },
    removePasskey: async ({ passkeyId, headers }) =>
      (await ask('/passkey/delete-passkey', headers, { id: passkeyId })).ok,
    async passkeyToSignIn(headers) {
      const asked = await ceremony(await ask('/passkey/generate-authenticate-options', headers));
      return asked && { ...asked, options: { ...asked.options, userVerification: 'required' } };
    },
    signInByPasskey: async ({ response, headers }) =>
      isUserVerified(response)
        ? toSignIn(await ask('/passkey/verify-authentication', headers, { response }))
        : { kind: 'refused' },
  };
}

/**
 * Whether the device asked for a finger, a face or a code (WebAuthn, 6.1: bit 2 of the flags, which the key signs). Better-auth
 * takes a key without: then whoever finds it would need neither a password nor a code.
 */
function isUserVerified(answer: unknown): boolean {
  const written = fieldOf(fieldOf(answer, 'response'), 'authenticatorData');
  const signed = Buffer.from(typeof written === 'string' ? written : '', 'base64url');
  return ((signed[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Behind the hash of the site. */
const FLAGS_AT = 32;
const USER_VERIFIED = 0b100;

async function ceremony(response: Response): Promise<Ceremony | null> {
  if (!response.ok) return null;
  return { options: await response.json(), cookies: response.headers.getSetCookie() };
}
