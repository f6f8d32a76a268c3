// Whoever is signed in may enter any address that is nobody's yet. Should its owner come later, by a link that was sent there or
// that the house handed out, the account is theirs alone: every other way in that it has ends.

import type { createAccounts } from './accounts.ts';
import type { Directory } from './directory.ts';

export async function forgetUnproven(
  accounts: ReturnType<typeof createAccounts>,
  directory: Directory,
  userId: string,
): Promise<void> {
  const { adapter, internalAdapter } = await accounts.$context;
  for (const { id } of await directory.keys(userId)) await directory.revokeKey({ userId, keyId: id });
  const theirs = [{ field: 'userId', value: userId }];
  await adapter.deleteMany({ model: 'passkey', where: theirs });
  await adapter.deleteMany({ model: 'twoFactor', where: theirs });
  for (const { id, providerId } of await internalAdapter.findAccounts(userId))
    if (providerId !== 'credential') await internalAdapter.deleteAccount(id);
  await internalAdapter.deleteUserSessions(userId);
  await internalAdapter.updateUser(userId, { emailVerified: true, twoFactorEnabled: false });
}
