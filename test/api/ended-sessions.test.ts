// What a sign-in leaves behind, an address on the network and the name of a browser, goes with it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetWhatIsOver } from '../../src/desk/forget-what-is-over.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY } from '../desk-rows.ts';
import { MONDAY_MORNING, type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

describe.each(databasesUnderTest())('a session that nobody ended, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('and that is over', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    it('leaves nothing behind, and those that last are kept', async () => {
      const viewer = await house.hire({ name: 'Ines', role: 'viewer', companyIds: [COMPANY] });
      await select(
        database,
        `update access_session set expires_at = now() - interval '1 minute', ip_address = '203.0.113.77' where user_id = $1 returning 1`,
        [viewer.userId],
      );
      await forgetWhatIsOver({ database, clock: { now: () => MONDAY_MORNING } });
      const rows = await select<{ user: string; address: string | null }>(
        database,
        'select user_id as user, ip_address as address from access_session',
        [],
      );
      expect(rows.map(({ user }) => user)).toContain(owner.userId);
      expect(rows.map(({ user }) => user)).not.toContain(viewer.userId);
      expect(rows.map(({ address }) => address)).not.toContain('203.0.113.77');
      expect((await owner.ask('GET', '/api/session')).status).toBe(200);
    });
  });
});
