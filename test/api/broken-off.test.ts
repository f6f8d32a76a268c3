// A request whose process ended before it answered. Its key neither stays "still running" for a day nor is used again as if
// nothing had happened: what is not known is said.

import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetWhatIsOver } from '../../src/desk/forget-what-is-over.ts';
import { nameOf, thisWorker } from '../../src/desk/worker-name.ts';
import type { Database } from '../../src/store/database.ts';
import { ownLife } from '../../src/store/embedded/process-life.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY } from '../desk-rows.ts';
import { MONDAY_MORNING, type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const PATH = `/api/companies/${COMPANY}/runs`;
const BODY = { dryRun: true };
/** No process has this number. */
const DEAD = nameOf(hostname(), ownLife(4_194_305));
const ELSEWHERE = nameOf('another-machine', { pid: 1, place: '', house: '', start: '1' });

describe.each(databasesUnderTest())('a request that was broken off, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('by the end of its process', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    const ask = async (key: string) => {
      const headers = { cookie: owner.cookie, 'x-test-address': '198.51.100.9', 'idempotency-key': key };
      const { status, text } = await house.ask('POST', PATH, headers, BODY);
      const { type } = JSON.parse(text);
      return { status, type };
    };

    /** As the process left it that claimed the key and died so many minutes ago. */
    async function leave(key: string, worker: string, minutesAgo: number): Promise<void> {
      expect((await ask(key)).status).toBe(200);
      await select(
        database,
        `update idempotency set status = null, response = null, worker = $2, created_at = $3::timestamptz - make_interval(mins => $4)
          where company_id = $1 and idempotency_key like '%:' || $5 returning 1`,
        [COMPANY, worker, MONDAY_MORNING, minutesAgo, key],
      );
    }

    it.each([
      ['a dead process of this machine', 'dead', DEAD, 0, 'keyBrokenOff'],
      ['a process that lives', 'lives', thisWorker(), 0, 'keyRunning'],
      ['another machine, a minute ago', 'elsewhere', ELSEWHERE, 1, 'keyRunning'],
      ['another machine, an hour ago', 'long-ago', ELSEWHERE, 60, 'keyBrokenOff'],
    ])('by %s', async (_title, key, worker, minutesAgo, expected) => {
      await leave(key, worker, minutesAgo);
      expect(await ask(key)).toEqual({ status: 409, type: `/api/docs#${expected}` });
    });

    it('what was answered is forgotten after a day; what never was stays, to tell that it was broken off', async () => {
      const DAY = 24 * 60;
      await leave('never-answered', DEAD, 3 * DAY);
      await answeredAgo('yesterday', DAY + 1);
      await answeredAgo('this-morning', DAY - 1);
      await forgetWhatIsOver({ database, clock: { now: () => MONDAY_MORNING } });
      const rows = await select<{ key: string }>(
        database,
        `select split_part(idempotency_key, ':', 2) as key from idempotency where company_id = $1 order by 1`,
        [COMPANY],
      );
      const kept = rows.map(({ key }) => key);
      expect(kept).toEqual(expect.arrayContaining(['never-answered', 'this-morning']));
      expect(kept).not.toContain('yesterday');
    });

    async function answeredAgo(key: string, minutes: number): Promise<void> {
      expect((await ask(key)).status).toBe(200);
      await select(
        database,
        `update idempotency set created_at = $2::timestamptz - make_interval(mins => $3)
          where company_id = $1 and idempotency_key like '%:' || $4 returning 1`,
        [COMPANY, MONDAY_MORNING, minutes, key],
      );
    }
  });
});
