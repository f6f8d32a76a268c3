// What functions a statement may change rows by on Citus. Every such statement that any test makes the product ask is looked
// at in this way when the server of the test is closed.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { objectionsToFunctions } from './functions.ts';

const RUN = [
  "update message set approved_at = now(), state = 'approved' where company_id = $1 and prepared_on < $2",
  'update invoice set settled = settled + $3, law = coalesce($4, law) where company_id = $1 and invoice_id = any($2)',
  'update company set policy = policy || $2::jsonb where company_id = $1',
  'insert into dossier (company_id, dossier_id, debtor_id, currency, round, opened_on, look_on) select $1, gen_random_uuid(), debtor_id, $2, 1, now()::date, $3 from debtor where company_id = $1 on conflict (company_id, debtor_id, currency) do update set look_on = excluded.look_on returning dossier_id',
  'delete from hold where company_id = $1 and hold_id::text = $2 returning hold_id::text',
];
const REFUSED: readonly (readonly [text: string, found: string])[] = [
  [
    'update message set prepared_on = prepared_at::date where company_id = $1',
    'it changes rows by date of a column',
  ],
  [
    'update message set letter = to_jsonb(because) where company_id = $1',
    'it changes rows by to_jsonb of a column',
  ],
  [
    'delete from message where company_id = $1 and prepared_at::date = $2',
    'it changes rows by date of a column',
  ],
  [
    'update message set approved_at = coalesce(approved_at, now()) where company_id = $1',
    'it chooses between values with now',
  ],
  [
    'update message set approved_at = case when round = 1 then now() end where company_id = $1',
    'it chooses between values with now',
  ],
  [
    'update message set round = 1 where company_id = $1 returning prepared_on::text',
    'it returns date as text',
  ],
  ['update message set round = 1 where company_id = $1 returning prepared_at::date', 'it returns date'],
  [
    'insert into journal_head (company_id, position, hash) values ($1, $2, $3) on conflict (company_id) do update set hash = now()::text',
    'where rows conflict it asks now',
  ],
];

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    let database: Database;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
    });
    afterAll(() => server?.close());
    const found = async (text: string): Promise<string[] | undefined> =>
      (await database.session(session => objectionsToFunctions(session, [text]))).get(text);

    it.each(RUN)('runs: %s', async text => expect(await found(text)).toEqual([]));
    it.each(REFUSED)('%s: %s', async (text, sentence) => expect(await found(text)).toContain(sentence));
  });
