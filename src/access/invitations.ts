// A link that makes somebody a member of a company, in a role, once, within a week. The database keeps the hash of its
// token alone. Inviting the same address again closes the earlier link.

import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AccessTables } from './directory-sql.ts';
import type { Role } from './permissions.ts';

const INVITATION_DAYS = 7;
/** Open invitations listed. */
const LISTED = 500;

export type Invitation = {
  readonly invitationId: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly expiresAt: string;
};
/** What whoever holds the link is told. */
export type Offer = { readonly companyId: string; readonly email: string; readonly role: Role };

export type Invitations = {
  invite(asked: {
    readonly companyId: string;
    readonly email: string;
    readonly role: Role;
    readonly by: string;
  }): Promise<{ readonly invitationId: string; readonly token: string }>;
  /** Those that can still be used. */
  invitations(asked: { readonly companyId: string }): Promise<readonly Invitation[]>;
  closeInvitation(asked: { readonly companyId: string; readonly invitationId: string }): Promise<boolean>;
  /** Null alike when the token was never made, was used, closed, or has expired. */
  offerOf(token: string): Promise<Offer | null>;
  /** Uses the link up: of two at the same moment one gets the offer. */
  spendInvitation(token: string): Promise<Offer | null>;
};

export function sqlInvitations(database: Kysely<AccessTables>): Invitations {
  const open = sql<boolean>`accepted_at is null and revoked_at is null and expires_at > now()`;
  return {
    async invite({ companyId, email: given, role, by }) {
      const email = given.toLowerCase();
      const invitationId = randomBytes(9).toString('base64url');
      const token = randomBytes(32).toString('base64url');
      await database
        .updateTable('access_invitation')
        .set({ revoked_at: sql<string>`now()` })
        .where('company_id', '=', companyId)
        .where('email', '=', email)
        .where(open)
        .execute();
      await database
        .insertInto('access_invitation')
        .values({
          company_id: companyId,
          invitation_id: invitationId,
          email,
          role,
          token_hash: hashOf(token),
          invited_by: by,
          invited_at: sql<string>`now()`,
          expires_at: sql<string>`now() + make_interval(days => ${INVITATION_DAYS})`,
        })
        .execute();
      return { invitationId, token };
    },
    async invitations({ companyId }) {
      const rows = await database
        .selectFrom('access_invitation')
        .select(['invitation_id as invitationId', 'email', 'role', 'invited_by as invitedBy'])
        .select(
          sql<string>`to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('expiresAt'),
        )
        .where('company_id', '=', companyId)
        .where(open)
        .orderBy('invited_at')
        .limit(LISTED)
        .execute();
      return rows;
    },
    async closeInvitation({ companyId, invitationId }) {
      const closed = await database
        .updateTable('access_invitation')
        .set({ revoked_at: sql<string>`now()` })
        .where('company_id', '=', companyId)
        .where('invitation_id', '=', invitationId)
        .where(open)
        .executeTakeFirst();
      return closed.numUpdatedRows > 0n;
    },
    async offerOf(token) {
      const row = await database
        .selectFrom('access_invitation')
        .select(['company_id as companyId', 'email', 'role'])
        .where('token_hash', '=', hashOf(token))
        .where(open)
        .executeTakeFirst();
      return row ?? null;
    },
    async spendInvitation(token) {
      const row = await database
        .updateTable('access_invitation')
        .set({ accepted_at: sql<string>`now()` })
        .where('token_hash', '=', hashOf(token))
        .where(open)
        .returning(['company_id as companyId', 'email', 'role'])
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
