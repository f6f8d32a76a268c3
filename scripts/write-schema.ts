// Writes src/store/schema.sql, what the migrations make, for people to read, and src/store/distribute.sql, which spreads it
// over a cluster. A test fails where they are not up to date.
//   npm run schema

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { distributeSql, distributionOf } from '../src/store/schema/distribution.ts';
import { dumpSchema } from '../src/store/schema/dump-schema.ts';

const SCHEMA = fileURLToPath(new URL('../src/store/schema.sql', import.meta.url));
const DISTRIBUTE = fileURLToPath(new URL('../src/store/distribute.sql', import.meta.url));
const HEAD = `-- The schema that the migrations make, written by "npm run schema". Read it; change it by a new migration.\n\n`;

const folder = mkdtempSync(join(tmpdir(), 'acquit-schema-'));
try {
  // Root's server runs as another account, which goes through this folder.
  await chmod(folder, 0o755);
  const store = await openStore({ dataFolder: folder, databaseUrl: null, log: () => undefined });
  await migrate(store.database);
  writeFileSync(SCHEMA, HEAD + (await dumpSchema(store.database)));
  writeFileSync(DISTRIBUTE, distributeSql(await distributionOf(store.database)));
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
