// The people of a company and their roles. A company always keeps an owner: the last one can neither go nor step down.

import type { Kysely, Transaction } from 'kysely';
import type { AccessTables } from './directory-sql.ts';
import type { Role } from './permissions.ts';

export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};
export type MemberChange = 'done' | 'notFound' | 'lastOwner';
/** `changedMeanwhile`: they have that role now, and not the one that was read. */
export type RoleChange = MemberChange | { readonly kind: 'changedMeanwhile'; readonly role: Role };

export type Members = {
  /** Of a company that has just been added. */
  makeOwner(asked: { readonly companyId: string; readonly userId: string }): Promise<void>;
  /** Of the person with this address; none when nobody has it. */
  companiesOf(email: string): Promise<readonly string[]>;
  members(asked: { readonly companyId: string }): Promise<readonly Member[]>;
  changeRole(asked: {
    readonly companyId: string;
    readonly userId: string;
    readonly role: Role;
    /** The role that stood before the eyes of whoever gives another; null: whatever they have. */
    readonly seen: string | null;
  }): Promise<RoleChange>;
  removeMember(asked: { readonly companyId: string; readonly userId: string }): Promise<MemberChange>;
};

export function sqlMembers(database: Kysely<AccessTables>): Members {
  return {
    async makeOwner({ companyId, userId }) {
      await database
        .insertInto('access_membership')
        .values({ user_id: userId, company_id: companyId, role: 'owner' })
        .onConflict(conflict => conflict.columns(['company_id', 'user_id']).doUpdateSet({ role: 'owner' }))
        .execute();
    },
    async companiesOf(email) {
      const rows = await database
        .selectFrom('access_membership as m')
        .innerJoin('access_user as u', 'u.id', 'm.user_id')
        .select('m.company_id')
        .where('u.email', '=', email.toLowerCase())
        .orderBy('m.company_id')
        .execute();
      return rows.map(row => row.company_id);
    },
    members: ({ companyId }) =>
      database
        .selectFrom('access_membership as m')
        .innerJoin('access_user as u', 'u.id', 'm.user_id')
        .select(['u.id as userId', 'u.name', 'u.email', 'm.role'])
        .where('m.company_id', '=', companyId)
        .orderBy('u.name')
        .orderBy('u.id')
        .execute(),
    changeRole: ({ companyId, userId, role, seen }) =>
      database.transaction().execute(async transaction => {
        const refusal = role === 'owner' ? null : await lastOwner(transaction, companyId, userId);
        if (refusal !== null) return refusal;
        // After the owners, in the order in which every change locks.
        const now = await lockedRole(transaction, companyId, userId);
        if (now === null) return 'notFound';
        if (seen !== null && seen !== now) return { kind: 'changedMeanwhile', role: now };
        const changed = await transaction
          .updateTable('access_membership')
          .set({ role })
          .where('company_id', '=', companyId)
          .where('user_id', '=', userId)
          .executeTakeFirst();
        return changed.numUpdatedRows > 0n ? 'done' : 'notFound';
      }),
    removeMember: ({ companyId, userId }) =>
      database.transaction().execute(async transaction => {
        const refusal = await lastOwner(transaction, companyId, userId);
        if (refusal !== null) return refusal;
        const removed = await transaction
          .deleteFrom('access_membership')
          .where('company_id', '=', companyId)
          .where('user_id', '=', userId)
          .executeTakeFirst();
        return removed.numDeletedRows > 0n ? 'done' : 'notFound';
      }),
  };
}

/** The owners are locked, so that two of them cannot step down at the same moment. */
async function lastOwner(
  database: Kysely<AccessTables>,
  companyId: string,
  userId: string,
): Promise<'lastOwner' | null> {
  const owners = await database
    .selectFrom('access_membership')
    .select('user_id')
    .where('company_id', '=', companyId)
    .where('role', '=', 'owner')
    .forUpdate()
    .execute();
  return owners.length === 1 && owners[0]?.user_id === userId ? 'lastOwner' : null;
}

/** Until the transaction ends nobody else gives them another. */
async function lockedRole(
  transaction: Transaction<AccessTables>,
  companyId: string,
  userId: string,
): Promise<Role | null> {
  const row = await transaction
    .selectFrom('access_membership')
    .select('role')
    .where('company_id', '=', companyId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  return row?.role ?? null;
}
