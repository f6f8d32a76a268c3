// The directory in the same PostgreSQL as everything else (tables of migration 0002).

import { type Generated, type Kysely, sql } from 'kysely';
import type { Role } from './access.ts';
import type { Directory } from './directory.ts';

/** For `database.builder<AccessTables>()`. */
export type AccessTables = {
  access_user: { id: string; name: string; email: string; two_factor_enabled: boolean | null };
  access_account: { user_id: string; password: string | null };
  access_membership: { user_id: string; company_id: string; role: Role };
  access_invitation: {
    company_id: string;
    invitation_id: string;
    email: string;
    role: Role;
    token_hash: string;
    invited_by: string;
    invited_at: Date | string;
    expires_at: Date | string;
    accepted_at: Generated<Date | string | null>;
    revoked_at: Generated<Date | string | null>;
  };
  access_api_key: {
    id: string;
    user_id: string;
    name: string;
    key_hash: string;
    created_at: Generated<Date | string>;
    last_used_at: Date | string | null;
    revoked_at: Date | string | null;
  };
};

export function sqlDirectory(database: Kysely<AccessTables>): Directory {
  return {
    async hasPassword() {
      const account = await database
        .selectFrom('access_account')
        .select('user_id')
        .where('password', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return account !== undefined;
    },
    async person(userId) {
      const user = await database
        .selectFrom('access_user')
        .select(['id', 'name', 'email', 'two_factor_enabled'])
        .where('id', '=', userId)
        .executeTakeFirst();
      if (user === undefined) return null;
      const memberships = await database
        .selectFrom('access_membership')
        .select(['company_id as companyId', 'role'])
        .where('user_id', '=', userId)
        .orderBy('company_id')
        .execute();
      const password = await database
        .selectFrom('access_account')
        .select('user_id')
        .where('user_id', '=', userId)
        .where('password', 'is not', null)
        .executeTakeFirst();
      return {
        userId,
        name: user.name,
        email: user.email,
        memberships,
        hasPassword: password !== undefined,
        hasSecondFactor: user.two_factor_enabled === true,
      };
    },
    async addMember({ userId, companyId, role }) {
      await database
        .insertInto('access_membership')
        .values({ user_id: userId, company_id: companyId, role })
        .onConflict(conflict => conflict.columns(['company_id', 'user_id']).doUpdateSet({ role }))
        .execute();
    },
    ...keysOf(database),
  };
}

function keysOf(
  database: Kysely<AccessTables>,
): Pick<Directory, 'addKey' | 'ownerOfKey' | 'keys' | 'revokeKey'> {
  return {
    async addKey({ id, userId, name, keyHash }) {
      await database
        .insertInto('access_api_key')
        .values({ id, user_id: userId, name, key_hash: keyHash })
        .execute();
    },
    async ownerOfKey(keyHash) {
      const key = await database
        .updateTable('access_api_key')
        .set({ last_used_at: sql<string>`now()` })
        .where('key_hash', '=', keyHash)
        .where('revoked_at', 'is', null)
        .returning('user_id')
        .executeTakeFirst();
      return key?.user_id ?? null;
    },
    async keys(userId) {
      const keys = await database
        .selectFrom('access_api_key')
        .select(['id', 'name', 'created_at', 'last_used_at'])
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .execute();
      return keys.map(key => ({
        id: key.id,
        name: key.name,
        createdAt: instantText(key.created_at),
        lastUsedAt: key.last_used_at === null ? null : instantText(key.last_used_at),
      }));
    },
    async revokeKey({ userId, keyId }) {
      const result = await database
        .updateTable('access_api_key')
        .set({ revoked_at: sql<string>`now()` })
        .where('id', '=', keyId)
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

const instantText = (value: Date | string): string =>
  typeof value === 'string' ? value : value.toISOString();

/** Whoever owns every other company here owns the new one; of the first company that is everybody. */
export async function admitEverybody(database: Kysely<AccessTables>, companyId: string): Promise<void> {
  await database
    .insertInto('access_membership')
    .columns(['user_id', 'company_id', 'role'])
    .expression(query =>
      query
        .selectFrom('access_user')
        .select(({ val }) => ['id', val(companyId).as('company_id'), val<Role>('owner').as('role')])
        .where(
          sql<boolean>`not exists (select from company c where c.company_id::text <> ${companyId} and not exists (
            select from access_membership m where m.company_id = c.company_id::text and m.user_id = access_user.id and m.role = 'owner'))`,
        ),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute();
}
