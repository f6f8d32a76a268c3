// A restore that is killed has restored nothing: what was approved when the backup was written never stands in a company that
// sends, not for an instant.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Killed, Life } from '../../simulation/faults/mortal.ts';
import { type Paused, pauseRestored } from '../../src/desk/company/after-restore.ts';
import { backup, restoreAnd } from '../../src/store/backup/backup.ts';
import type { Database, Transaction } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../test/servers.ts';
import { Diary } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const AFTER = { clock: { now: () => '2026-10-06T08:00:00.000Z' }, day: day('2026-10-06') };

const standing = (database: Database) =>
  select<{ paused: boolean; approved: number }>(
    database,
    `select coalesce((c.policy ->> 'isPaused')::boolean, false) as paused,
            (select count(*)::int from message m where m.company_id = c.company_id and m.state = 'approved') as approved from company c`,
  );

/** The process that restores dies at a step, and the server takes back what it had not committed. */
const mortal = (db: Transaction, life: Life): Transaction => {
  const doomed: Transaction = {
    ...db,
    query: async (text, values) => {
      life.step();
      return db.query(text, values);
    },
    together: work => work(doomed),
    past: (_door, work) => work(doomed),
  };
  return doomed;
};

describe.each(databasesUnderTest())('A restore that is killed, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('', () => {
    let server: ServerUnderTest;
    let folder: string;
    beforeAll(async () => {
      server = await start();
      folder = await mkdtemp(join(tmpdir(), 'acquit-cut-short-'));
    });
    afterAll(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });

    it('at any statement leaves an empty database, and the next one a company that is paused', async () => {
      const d = await Diary.open({ server, place: 'Lille', policy: {} });
      await d.invoice(DUPONT);
      await d.bank('2026-10-02', []);
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      expect(await standing(d.database)).toEqual([{ paused: false, approved: 1 }]);
      const file = join(folder, 'of-monday.backup');
      await backup(d.database, file);

      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      const dyingAt = (step: number): Promise<Paused | null> =>
        restoreAnd(database, file, db => pauseRestored(mortal(db, new Life('restoring', step)), AFTER)).catch(
          (fault: unknown) => {
            if (fault instanceof Killed) return null;
            throw fault;
          },
        );
      let deaths = 0;
      let paused = await dyingAt(1);
      while (paused === null) {
        deaths += 1;
        expect(await standing(database)).toEqual([]);
        paused = await dyingAt(deaths + 1);
      }
      expect(deaths).toBeGreaterThan(5);
      expect(paused).toMatchObject({ approvals: 1 });
      expect(await standing(database)).toEqual([{ paused: true, approved: 0 }]);
    });
  });
});
