// The schema that people read is the schema that the migrations make.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpSchema } from '../../src/store/dump-schema.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const SCHEMA = join(import.meta.dirname, '../../src/store/schema.sql');

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());

    it('src/store/schema.sql is what the migrations make ("npm run schema" writes it)', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const [, ...tables] = readFileSync(SCHEMA, 'utf8').split('\n\n');
      expect(await dumpSchema(database)).toBe(tables.join('\n\n'));
    });
  });
