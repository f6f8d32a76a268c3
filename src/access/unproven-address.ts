// Whoever is signed in may enter any address that is nobody's yet, and whoever invites may accept for another. Should the owner of
// the address come, by a link that was sent there, by a provider that confirms it or by one that the house hands out, the
// account is theirs alone: every other way into it ends.

import type { createAccounts } from './accounts.ts';
import type { Directory } from './directory.ts';

export async function forgetUnproven({
  accounts,
  directory,
  userId,
  by,
}: {
  accounts: ReturnType<typeof createAccounts>;
  directory: Directory;
  userId: string;
  by: 'reset' | 'provider' | 'house';
}): Promise<void> {
  const { adapter, internalAdapter } = await accounts.$context;
  for (const { id } of await directory.keys(userId)) await directory.revokeKey({ userId, keyId: id });
  const theirs = [{ field: 'userId', value: userId }];
  await adapter.deleteMany({ model: 'passkey', where: theirs });
  // Whoever reads the mail of somebody else sets a new password by it, and must not be rid of the second factor too.
  const isByMail = by === 'reset';
  if (!isByMail) await adapter.deleteMany({ model: 'twoFactor', where: theirs });
  for (const { id, providerId } of await internalAdapter.findAccounts(userId))
    if (!isByMail || providerId !== 'credential') await internalAdapter.deleteAccount(id);
  await internalAdapter.deleteUserSessions(userId);
  await internalAdapter.updateUser(userId, {
    emailVerified: true,
    ...(isByMail ? {} : { twoFactorEnabled: false }),
  });
}
