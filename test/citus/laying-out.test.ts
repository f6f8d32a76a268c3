// The tables are laid out in an order and in a form that Citus takes, and a later migration lays its own out. There is no Citus
// here: stand-in.sql refuses what its source refuses.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER, migrate } from '../../src/store/migrate.ts';
import { distributionOf } from '../../src/store/schema/distribution.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';
import { asOnCitus, laidOut } from './as-on-citus.ts';
import { objectionsTo } from './objections.ts';
import { LAYOUT } from './refuse.ts';

/** The migrations that a cluster of today was laid out after. What comes later meets tables that are spread. */
const FIRST_LAID_OUT = '0063';
const LATER = '9000-visits.sql';

const folders: string[] = [];
const folderWith = (files: readonly string[], more: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-migrations-'));
  folders.push(folder);
  for (const file of files) copyFileSync(join(MIGRATIONS_FOLDER, file), join(folder, file));
  for (const [file, text] of Object.entries(more)) writeFileSync(join(folder, file), text);
  return folder;
};
const known = readdirSync(MIGRATIONS_FOLDER).sort();

const CREATED = `create table visit (company_id uuid not null, visit_id uuid not null, debtor_id uuid not null, primary key (company_id, visit_id));
alter table visit enable row level security;`;
const REFERRING = `alter table visit add foreign key (company_id) references company, add foreign key (company_id, debtor_id) references debtor;`;

async function layoutOf(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.query<{ table: string; how: string }>(
    'select logicalrelid::text as table, partmethod::text as how from pg_dist_partition',
    [],
  );
  return new Map(rows.map(({ table, how }) => [table, how]));
}

for (const { title, skipReason, start } of databasesUnderTest())
  describe.skipIf(skipReason !== null)(`on ${title}`, () => {
    let server: ServerUnderTest;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(async () => {
      await server?.close();
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
    });

    it('all tables are laid out in one go, and a second time changes nothing', async () => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await laidOut(database);
      const layout = await layoutOf(database);
      expect(layout.get('invoice')).toBe('h');
      expect(layout.get('company')).toBe('n');
      expect(layout.has('person_lock')).toBe(false);
      const { onEveryNode, byCompany } = await distributionOf(database);
      expect([...layout.keys()].sort()).toEqual([...onEveryNode, ...byCompany].sort());
    });

    it.each([
      ['create unique index on visit (visit_id)', 'is unique without company_id'],
      ['create unique index on visit (lower(visit_id::text)) where debtor_id is null', 'is unique without'],
      [
        'alter table visit add foreign key (debtor_id, company_id) references debtor (company_id, debtor_id)',
        'does not refer by company_id',
      ],
      [
        'alter table visit add foreign key (company_id, debtor_id) references debtor on delete set null',
        'would change company_id',
      ],
      [
        'alter table visit add foreign key (company_id, debtor_id) references debtor on update cascade',
        'would change company_id',
      ],
      [
        'create table slot (slot integer primary key); alter table visit add column slot integer references slot',
        'slot, which is not laid out',
      ],
      [
        'create policy other on visit using (company_id in (select company_id from company))',
        'the policy other of visit asks a query',
      ],
      [
        'create trigger followed before insert on visit for each row execute function suppress_redundant_updates_trigger()',
        'has the trigger',
      ],
      [
        'alter table visit add column number integer generated always as identity',
        'in a type other than bigint',
      ],
      [
        'alter table company add column visit_id uuid; alter table company add foreign key (company_id, visit_id) references visit',
        'which lies with its company',
      ],
    ])('what a cluster would refuse is refused: %s', async (text, found) => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await laidOut(database);
      await migrate(database, folderWith(known, { [LATER]: `${CREATED}\n-- lay out visit\n${REFERRING}` }));
      await expect(database.session(session => session.query(text))).rejects.toThrow(found);
    });

    it('a later migration lays its tables out where the others are', async () => {
      const folder = folderWith(known, { [LATER]: `${CREATED}\n-- lay out visit\n${REFERRING}` });
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await laidOut(database);
      expect(await migrate(database, folder)).toEqual(['9000-visits']);
      expect((await layoutOf(database)).get('visit')).toBe('h');
      const single = (await server.fresh(MIGRATIONS_FOLDER)).database;
      expect(await migrate(single, folder)).toEqual(['9000-visits']);
      const waiting = (await server.fresh(MIGRATIONS_FOLDER)).database;
      await asOnCitus(waiting);
      expect(await migrate(waiting, folder)).toEqual(['9000-visits']);
      expect((await layoutOf(waiting)).size).toBe(0);
    });

    it('one that refers to spread tables before it is laid out is refused, and leaves the database as it was', async () => {
      const folder = folderWith(known, { [LATER]: `${CREATED}\n${REFERRING}\n-- lay out visit` });
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await laidOut(database);
      await expect(migrate(database, folder)).rejects.toThrow('visit refers to');
      expect((await layoutOf(database)).has('visit')).toBe(false);
    });

    it('every migration since the first cluster goes onto tables that are laid out, and lays out its own', async () => {
      const before = known.filter(file => file.slice(0, 4) <= FIRST_LAID_OUT);
      for (const file of known.slice(before.length))
        expect(objectionsTo(readFileSync(join(MIGRATIONS_FOLDER, file), 'utf8'), LAYOUT)).toEqual([]);
      const { database } = await server.fresh(folderWith(before));
      await laidOut(database);
      await migrate(database);
      const layout = await layoutOf(database);
      const { onEveryNode, byCompany } = await distributionOf(database);
      expect([...onEveryNode, ...byCompany].filter(table => !layout.has(table))).toEqual([]);
    });
  });
