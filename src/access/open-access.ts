// The accounts of an installation, on its database.

import type { Session } from '../store/session.ts';
import type { Access } from './access.ts';
import { postgresAdapter } from './accounts.ts';
import { createAccess } from './create-access.ts';
import { sqlDirectory } from './directory-sql.ts';
import { sqlPasswordTries } from './password-tries-sql.ts';
import { sqlPeople } from './people-sql.ts';
import type { Provider } from './single-sign-on.ts';

export type AccessSettings = {
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly provider?: Provider | null;
};

export const openAccess = (database: Pick<Session, 'builder'>, settings: AccessSettings): Access =>
  createAccess({
    ...settings,
    adapter: postgresAdapter(database.builder()),
    directory: sqlDirectory(database.builder()),
    tries: sqlPasswordTries(database.builder()),
    people: sqlPeople(database.builder()),
  });
