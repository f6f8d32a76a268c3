// Files of somebody whose company is not there yet, through the API. They are read, answered and forgotten.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../demo/company.ts';
import { FILE_LIMIT_BYTES } from '../../src/api/app.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY } from '../desk-rows.ts';
import { OFFICE_URL, type Office, office, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const FOLDER = fileURLToPath(new URL('../../demo/files/invoices/', import.meta.url));
const INVOICE = 'F2026-0385.xml';

describe.each(databasesUnderTest())('files before the company, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of the first person', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let first: Person;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      house = office(database);
      first = await house.hire({ name: 'Maelle', role: 'owner', companyIds: [] });
    });
    afterAll(() => server.close());

    const drop = async (person: { cookie: string }, bytes: Uint8Array<ArrayBuffer> = bytesOf(INVOICE)) => {
      const body = new FormData();
      body.append('file', new File([bytes], INVOICE));
      const headers = { origin: OFFICE_URL, cookie: person.cookie, 'x-test-address': '198.51.100.9' };
      const path = `${OFFICE_URL}/api/company-proposals`;
      const response = await house.api.request(path, { method: 'POST', headers, body });
      return { status: response.status, answer: JSON.parse(await response.text()) };
    };
    const bytesOf = (name: string) => new Uint8Array(readFileSync(`${FOLDER}${name}`));

    /** Rows of every table, by its name. */
    const rowsOfAll = async (): Promise<Record<string, number>> => {
      const tables = await select<{ name: string }>(
        database,
        "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
        [],
      );
      const counts: Record<string, number> = {};
      for (const { name } of tables) {
        const [row] = await select<{ count: number }>(
          database,
          `select count(*)::int as count from "${name}"`,
          [],
        );
        counts[name] = row?.count ?? -1;
      }
      return counts;
    };

    it('are read, answered with what each says, and no table has a row more', async () => {
      const before = await rowsOfAll();
      expect(Object.keys(before).length).toBeGreaterThan(30);
      const { status, answer } = await drop(first);
      expect(status, JSON.stringify(answer)).toBe(200);
      expect(answer).toMatchObject({ files: 1, unread: [], boughtBy: null });
      expect(answer.sellers[0].values).toMatchObject({
        name: [{ value: DEMO_COMPANY.name, file: INVOICE, documents: 1 }],
        vat: [{ value: DEMO_COMPANY.vat, file: INVOICE, documents: 1 }],
      });
      expect(await rowsOfAll()).toEqual(before);
    });

    it('are as large as files may be, and no larger', async () => {
      const { status } = await drop(first, new Uint8Array(FILE_LIMIT_BYTES + 1));
      expect(status).toBe(413);
    });

    it('are read for nobody who is not signed in', async () => {
      expect((await drop({ cookie: '' })).status).toBe(401);
    });

    it('are read for no stranger once a company is there; for its owner and an accountant they still are', async () => {
      await fillCompany(database);
      expect((await drop(first)).status).toBe(403);
      const statusFor = async (name: string, role: 'viewer' | 'owner' | 'accountant') =>
        (await drop(await house.hire({ name, role, companyIds: [COMPANY] }))).status;
      expect(await statusFor('Lea', 'viewer')).toBe(403);
      expect(await statusFor('Anne', 'owner')).toBe(200);
      expect(await statusFor('Luc', 'accountant')).toBe(200);
    });
  });
});
