// Setting a password: by the person who is signed in, by somebody who was invited, and by a link after it was forgotten.

import type { createAccounts } from './accounts.ts';
import { isStrongPassword } from './password-strength.ts';
import { PROVIDER_ID } from './single-sign-on.ts';

type Accounts = ReturnType<typeof createAccounts>;

export type SetCredentials =
  | 'done'
  /** The name alone: nobody is signed out for it. */
  | 'renamed'
  | 'emailTaken'
  | 'weak'
  | 'wrongPassword'
  | 'tooManyTries'
  | 'signInAgain';

/** How long after coming in through the provider somebody may set a first password here. */
const FRESH_MS = 15 * 60 * 1000;

/**
 * Name, address and password of the person of this session. A name alone asks for nothing; for the rest the present password is asked where there is one, and where a
 * provider of identities stands for it, that they came in through it just now: a session left open on a desk sets no password.
 */
export async function setCredentials(
  accounts: Accounts,
  {
    userId,
    name,
    email: given,
    password,
    currentPassword,
    confirm,
    startedAt,
  }: {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    /** Null leaves it as it is. */
    readonly password: string | null;
    readonly currentPassword: string | null;
    /** Counts the tries. */
    readonly confirm: (password: string) => Promise<'right' | 'wrong' | 'tooManyTries'>;
    /** When the session that asks began. */
    readonly startedAt: () => Promise<Date | null>;
  },
): Promise<SetCredentials> {
  const email = given.toLowerCase();
  const { internalAdapter } = await accounts.$context;
  const present = await internalAdapter.findUserById(userId);
  if (password === null && present?.email === email) {
    await internalAdapter.updateUser(userId, { name });
    return 'renamed';
  }
  const other = await internalAdapter.findUserByEmail(email);
  const owned = await internalAdapter.findAccounts(userId);
  const hasPassword = owned.some(one => one.providerId === 'credential' && one.password != null);
  if (hasPassword) {
    const proof = await confirm(currentPassword ?? '');
    if (proof !== 'right') return proof === 'wrong' ? 'wrongPassword' : proof;
  } else if (owned.some(one => one.providerId === PROVIDER_ID)) {
    const began = await startedAt();
    if (began === null || Date.now() - began.getTime() > FRESH_MS) return 'signInAgain';
  }
  if (other !== null && other.user.id !== userId) return 'emailTaken';
  // Another address may keep its password; without one, the address would open nothing.
  if (password === null ? !hasPassword : !isStrongPassword(password, [name, email])) return 'weak';
  if (password !== null) await keepPassword(accounts, { userId, password });
  const isAnother = present !== null && present.email !== email && !isPlaceholder(present.email);
  // Nobody has shown yet that mail to it reaches them: until then it opens nothing that is meant for its owner.
  await internalAdapter.updateUser(userId, { name, email, ...(isAnother ? { emailVerified: false } : {}) });
  return 'done';
}

/** Of who signs in by the first link: a name that no mail reaches (RFC 6761, 6.3). */
const isPlaceholder = (email: string): boolean => email.endsWith('.localhost');

/** A new person, with a password, at an address that whoever invited them may have accepted for them; null when the address is somebody's already. */
export async function addPerson(
  accounts: Accounts,
  { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
): Promise<{ readonly userId: string } | null> {
  const { internalAdapter } = await accounts.$context;
  if ((await internalAdapter.findUserByEmail(email)) !== null) return null;
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: false },
    { method: 'invitation' },
  );
  await keepPassword(accounts, { userId: user.id, password });
  return { userId: user.id };
}

async function keepPassword(
  accounts: Accounts,
  { userId, password }: { userId: string; password: string },
): Promise<void> {
  const { internalAdapter, password: passwords } = await accounts.$context;
  const hash = await passwords.hash(password);
  const owned = await internalAdapter.findAccounts(userId);
  if (owned.some(account => account.providerId === 'credential'))
    await internalAdapter.updatePassword(userId, hash);
  else
    await internalAdapter.createAccount({
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
    });
}
