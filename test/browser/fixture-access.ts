// Accounts held in memory, through the same better-auth as in production: only the tables differ.

import { memoryAdapter } from 'better-auth/adapters/memory';
import type { Access, ApiKeyView, Membership, People } from '../../src/access/access.ts';
import { createAccess } from '../../src/access/create-access.ts';
import type { Directory } from '../../src/access/directory.ts';

import { ownOrigins } from '../../src/api/guard/guard.ts';

type Tables = Record<string, Record<string, unknown>[]>;

export function fixtureAccess(publicUrl: string): { access: Access; tables: Tables } {
  const tables: Tables = {
    access_user: [],
    access_session: [],
    access_account: [],
    access_verification: [],
    access_rate_limit: [],
    access_two_factor: [],
    access_passkey: [],
  };
  const members: Member[] = [];
  const access = createAccess({
    adapter: memoryAdapter(tables),
    directory: memoryDirectory(tables, members),
    people: memoryPeople(tables, members),
    secret: 'a secret of the tests that is long enough',
    publicUrl,
    trustedOrigins: ownOrigins(publicUrl),
  });
  return { access, tables };
}

type Member = { userId: string } & Membership;

/** The last owner is a matter of the real database; here people are only listed. */
function memoryPeople(tables: Tables, members: readonly Member[]): People {
  return {
    makeOwner: async () => {},
    companiesOf: async () => [],
    invite: async () => ({ invitationId: 'invitation-1', token: 'a-token-of-the-fixture' }),
    invitations: async () => [],
    closeInvitation: async () => false,
    offerOf: async () => null,
    spendInvitation: async () => null,
    members: async ({ companyId }) =>
      members
        .filter(one => one.companyId === companyId)
        .map(({ userId, role }) => {
          const user = tables['access_user']?.find(one => one['id'] === userId);
          return { userId, role, name: String(user?.['name']), email: String(user?.['email']) };
        }),
    changeRole: async () => 'notFound',
    removeMember: async () => 'notFound',
  };
}

function memoryDirectory(tables: Tables, members: Member[]): Directory {
  const keys: (ApiKeyView & { userId: string; keyHash: string })[] = [];
  return {
    hasPassword: async () =>
      (tables['access_account'] ?? []).some(one => typeof one['password'] === 'string'),
    async person(userId) {
      const user = tables['access_user']?.find(one => one['id'] === userId);
      if (user === undefined) return null;
      return {
        userId,
        name: String(user['name']),
        email: String(user['email']),
        hasPassword: (tables['access_account'] ?? []).some(
          one => one['user_id'] === userId && typeof one['password'] === 'string',
        ),
        hasSecondFactor: user['two_factor_enabled'] === true,
        memberships: members.filter(one => one.userId === userId),
      };
    },
    async addMember(member) {
      if (!members.some(one => one.userId === member.userId && one.companyId === member.companyId))
        members.push(member);
    },
    async addKey({ id, userId, name, keyHash }) {
      keys.push({ id, userId, name, keyHash, createdAt: '2026-03-31T08:00:00.000Z', lastUsedAt: null });
    },
    ownerOfKey: async keyHash => keys.find(one => one.keyHash === keyHash)?.userId ?? null,
    keys: async userId => keys.filter(one => one.userId === userId),
    async revokeKey({ userId, keyId }) {
      const position = keys.findIndex(one => one.userId === userId && one.id === keyId);
      if (position < 0) return false;
      keys.splice(position, 1);
      return true;
    },
  };
}
