// Puts the accounts of better-auth and our directory together into what the doors ask for.
// Only our own routes call better-auth; none of its routes is reachable from outside.

import { createHash, randomBytes } from 'node:crypto';
import { acceptInvitation } from './accept-invitation.ts';
import type { Access, Identity, People, SignIn } from './access.ts';
import { CLIENT_ADDRESS_HEADER } from './access.ts';
import { type AdapterMaker, type Ask, createAccounts } from './accounts.ts';
import { setCredentials } from './credentials.ts';
import type { Directory, Person } from './directory.ts';
import { ownSessions } from './own-sessions.ts';
import { passkeys } from './passkeys.ts';
import { passwordReset } from './password-reset.ts';
import { accountOf, countingTries, type PasswordTries } from './password-tries.ts';
import { secondFactors } from './second-factors.ts';
import { type Provider, singleSignOn } from './single-sign-on.ts';
import { forgetUnproven } from './unproven-address.ts';

export function createAccess({
  adapter,
  directory,
  people,
  tries,
  secret,
  publicUrl,
  trustedOrigins,
  provider = null,
}: {
  adapter: AdapterMaker;
  directory: Directory;
  people: People;
  tries: PasswordTries;
  secret: string;
  publicUrl: string;
  trustedOrigins: readonly string[];
  provider?: Provider | null;
}): Access {
  const links = new Map<string, string>();
  const resets = new Map<string, string>();
  const accounts = createAccounts({
    adapter,
    secret,
    publicUrl,
    trustedOrigins,
    deliverLink: ({ email, token }) => links.set(email, token),
    deliverReset: ({ email, token }) => resets.set(email, token),
    onReset: email => tries.forget(accountOf(email)),
    onProven: (userId, by) => forgetUnproven({ accounts, directory, userId, by }),
    provider,
  });
  const ask: Ask = (path, headers, body) =>
    accounts.handler(innerRequest({ url: `${publicUrl}/api/auth${path}`, headers, body, publicUrl }));

  const signIn: Access['signIn'] = async ({ email, password, headers }) =>
    toSignIn(
      await countingTries(tries, { email, ask: () => ask('/sign-in/email', headers, { email, password }) }),
    );
  /** Where somebody who is signed in gives the password again. */
  const askAgain: Ask = async (path, headers, body) => {
    const identity = await whoAsks(headers);
    const once = () => ask(path, headers, body);
    return identity === null ? once() : countingTries(tries, { email: identity.email, ask: once });
  };
  const confirmPassword: Access['confirmPassword'] = async ({ password, headers }) => {
    const { ok, status } = await askAgain('/verify-password', headers, { password });
    return ok ? 'right' : status === 429 ? 'tooManyTries' : 'wrong';
  };
  const sessions = ownSessions(accounts);
  const whoAsks = (headers: Headers) => identify({ accounts, directory, headers });

  return {
    isUnclaimed: async () => !(await directory.hasPassword()),
    identify: whoAsks,
    signIn,
    signInByLink: async ({ token, headers }) =>
      toSignIn(await ask(`/magic-link/verify?token=${encodeURIComponent(token)}`, headers)),
    signOut: async headers => (await ask('/sign-out', headers, {})).headers.getSetCookie(),
    confirmPassword,
    async setCredentials(asked) {
      const confirm = (password: string) => confirmPassword({ password, headers: asked.headers });
      const startedAt = async () =>
        (await accounts.api.getSession({ headers: asked.headers }))?.session.createdAt ?? null;
      const outcome = await setCredentials(accounts, { ...asked, confirm, startedAt });
      if (outcome === 'done') await sessions.endOtherSessions(asked);
      return outcome;
    },
    acceptInvitation: asked =>
      acceptInvitation({ accounts, people, directory, signIn, identify: whoAsks, asked }),
    ...passwordReset({ accounts, resets, ask }),
    createSignInLink: asked => createSignInLink({ accounts, directory, links, asked }),
    async createApiKey({ userId, name }) {
      const id = randomBytes(9).toString('base64url');
      const key = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
      await directory.addKey({ id, userId, name, keyHash: hashOf(key) });
      return { id, key };
    },
    revokeApiKey: asked => directory.revokeKey(asked),
    apiKeys: ({ userId }) => directory.keys(userId),
    ...people,
    ...sessions,
    ...secondFactors({ ask, askAgain, toSignIn }),
    ...passkeys(ask, toSignIn),
    ...singleSignOn(provider, ask),
  };
}

type Accounts = ReturnType<typeof createAccounts>;

const KEY_PREFIX = 'acquit_';
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

async function identify({
  accounts,
  directory,
  headers,
}: {
  accounts: Accounts;
  directory: Directory;
  headers: Headers;
}): Promise<Identity | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const key = /^Bearer (acquit_[\w-]{43})$/.exec(authorization)?.[1];
    const userId = key === undefined ? null : await directory.ownerOfKey(hashOf(key));
    return userId === null ? null : toIdentity('apiKey', await directory.person(userId));
  }
  if (headers.get('cookie') === null) return null;
  const session = await accounts.api.getSession({ headers });
  return session === null ? null : toIdentity('session', await directory.person(session.user.id));
}

const toIdentity = (via: Identity['via'], person: Person | null): Identity | null =>
  person === null ? null : { via, ...person };

/** Makes the person when unknown, and a link whose token better-auth hands over in `links`. */
async function createSignInLink({
  accounts,
  directory,
  links,
  asked,
}: {
  accounts: Accounts;
  directory: Directory;
  links: Map<string, string>;
  asked: Parameters<Access['createSignInLink']>[0];
}): Promise<{ readonly token: string }> {
  const email = asked.email.toLowerCase();
  const { internalAdapter } = await accounts.$context;
  const known = await internalAdapter.findUserByEmail(email);
  const user =
    known?.user ??
    (await internalAdapter.createUser(
      { email, name: asked.name, emailVerified: true },
      { method: 'sign-in-link' },
    ));
  if (!user.emailVerified) await forgetUnproven({ accounts, directory, userId: user.id, by: 'house' });
  for (const companyId of asked.companyIds)
    await directory.addMember({ userId: user.id, companyId, role: asked.role ?? 'owner' });
  await accounts.api.signInMagicLink({ body: { email }, headers: new Headers() });
  const token = links.get(email);
  links.delete(email);
  if (token === undefined) throw new Error('better-auth made no sign-in link');
  return { token };
}

/** A request of our own to better-auth: its cookies, agent and address, and nothing else of the client's. */
function innerRequest({
  url,
  headers,
  body,
  publicUrl,
}: {
  url: string;
  headers: Headers;
  body: unknown;
  publicUrl: string;
}): Request {
  const passed = new Headers({ origin: new URL(publicUrl).origin, 'content-type': 'application/json' });
  for (const name of ['cookie', 'user-agent', CLIENT_ADDRESS_HEADER]) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  if (body === undefined) return new Request(url, { headers: passed });
  return new Request(url, { method: 'POST', headers: passed, body: JSON.stringify(body) });
}

async function toSignIn(response: Response): Promise<SignIn> {
  if (response.status === 429)
    return { kind: 'tooManyTries', retryAfterSeconds: Number(response.headers.get('x-retry-after') ?? '60') };
  if (!response.ok) return { kind: 'refused' };
  const cookies = response.headers.getSetCookie();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const answer: { twoFactorRedirect?: boolean } | null = isJson ? await response.json() : null;
  return { kind: answer?.twoFactorRedirect === true ? 'secondFactor' : 'signedIn', cookies };
}
