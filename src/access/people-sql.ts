// Members and invitations in the same PostgreSQL as everything else (tables of migrations 0002 and 0019).

import type { Kysely } from 'kysely';
import type { People } from './access.ts';
import type { AccessTables } from './directory-sql.ts';
import { sqlInvitations } from './invitations.ts';
import { sqlMembers } from './members.ts';

export const sqlPeople = (database: Kysely<AccessTables>): People => ({
  ...sqlMembers(database),
  ...sqlInvitations(database),
});
