// Which servers Acquit works on: PostgreSQL 15 or later, with text as UTF8.

import { OutsideFault } from './outside-fault.ts';
import type { Queryable } from './session.ts';

const LOWEST_VERSION = 15;

export async function refuseUnfitServer(database: Pick<Queryable, 'query'>): Promise<void> {
  const { rows } = await database.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
  );
  for (const { version, encoding } of rows) {
    if (version < LOWEST_VERSION)
      throw new OutsideFault(`The server runs PostgreSQL ${version}; expected ${LOWEST_VERSION} or later`);
    if (encoding !== 'UTF8')
      throw new OutsideFault(`The database stores text as ${encoding}; expected one made with encoding UTF8`);
  }
}
