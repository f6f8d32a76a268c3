// Setting a password: by the person who is signed in, by somebody who was invited, and by a link after it was forgotten.

import type { createAccounts } from './accounts.ts';
import { isStrongPassword } from './password-strength.ts';

type Accounts = ReturnType<typeof createAccounts>;

export type SetCredentials = 'done' | 'emailTaken' | 'weak' | 'wrongPassword';

/** Name, address and password of the person of this session; the present password is asked where there is one. */
export async function setCredentials(
  accounts: Accounts,
  {
    userId,
    name,
    email: given,
    password,
    currentPassword,
  }: {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly currentPassword: string | null;
  },
): Promise<SetCredentials> {
  const email = given.toLowerCase();
  const { internalAdapter, password: passwords } = await accounts.$context;
  const other = await internalAdapter.findUserByEmail(email);
  const owned = (await internalAdapter.findAccounts(userId)).find(one => one.providerId === 'credential');
  const present = owned?.password ?? null;
  if (present !== null) {
    const isRight = await passwords.verify({ hash: present, password: currentPassword ?? '' });
    if (!isRight) return 'wrongPassword';
  }
  if (other !== null && other.user.id !== userId) return 'emailTaken';
  if (!isStrongPassword(password, [name, email])) return 'weak';
  await keepPassword(accounts, { userId, password });
  await internalAdapter.updateUser(userId, { name, email });
  return 'done';
}

/** A new person, with a password; null when the address is somebody's already. */
export async function addPerson(
  accounts: Accounts,
  { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
): Promise<{ readonly userId: string } | null> {
  const { internalAdapter } = await accounts.$context;
  if ((await internalAdapter.findUserByEmail(email)) !== null) return null;
  const user = await internalAdapter.createUser(
    { email, name, emailVerified: true },
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
