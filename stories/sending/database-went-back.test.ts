// A database loses what was written last: a standby took over that had not received it, or a backup was restored. What left
// from here in the meantime is noted outside the database; it does not leave again by itself, and a person decides.

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { backup, restore } from '../../src/store/backup/backup.ts';
import type { Database } from '../../src/store/database.ts';
import { LeftHere, leftHereFile } from '../../src/store/messages/left-here.ts';
import { unknownDepartures } from '../../src/store/messages/unknown-departures.ts';
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

const evidence = async (database: Database): Promise<string[]> =>
  (await select<{ evidence: string }>(database, `select evidence from delivery where state = 'inDoubt'`)).map(
    row => row.evidence,
  );

describe.each(databasesUnderTest())('A database that went back, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('', () => {
    let server: ServerUnderTest;
    let folder: string;
    let file: string;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.close());
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'acquit-went-back-'));
      file = leftHereFile(folder);
    });
    afterEach(() => rm(folder, { recursive: true }));

    const begun = async (): Promise<Diary> => {
      const d = await Diary.open({ server, place: 'Lille', policy: {} });
      await d.invoice(DUPONT);
      await d.bank('2026-10-02', []);
      return d;
    };
    const backTo = async (d: Diary, name: string): Promise<Database> => {
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await restore(database, join(folder, name));
      expect((await select(database, 'select company_id from company')).length).toBe(1);
      expect(d.channel.arrived).toHaveLength(1);
      return database;
    };

    it('before its last sending sends nothing twice: the same mails are in doubt', async () => {
      const d = await begun();
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      await backup(d.database, join(folder, 'approved.backup'));
      await d.send('2026-10-05', { leftHere: new LeftHere(file) });
      const database = await backTo(d, 'approved.backup');
      const { messages } = await d.send('2026-10-05', {
        database,
        leftHere: new LeftHere(file),
        at: '09:10',
      });
      expect(messages.map(({ outcome }) => outcome)).toEqual(['inDoubt']);
      expect(d.channel.arrived).toHaveLength(1);
      expect(await evidence(database)).toEqual([
        expect.stringMatching(/^it was handed over from here at 2026-10-05T/),
      ]);
      // Nothing that names a debtor stands in the file.
      expect(await readFile(file, 'utf8')).not.toContain('dupont');
    });

    it('before the reminder was prepared puts in doubt the one that is prepared anew, and the next one leaves', async () => {
      const d = await begun();
      await backup(d.database, join(folder, 'taken-in.backup'));
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      await d.send('2026-10-05', { leftHere: new LeftHere(file) });
      const database = await backTo(d, 'taken-in.backup');
      const left = new LeftHere(file);
      left.refresh();
      expect(await unknownDepartures(database, d.companyId, left.of(d.companyId))).toHaveLength(1);
      await d.run('2026-10-05', database);
      const desk = d.desk(database);
      await approveBatch(desk, { companyId: d.companyId, by: 'marie', day: day('2026-10-05'), ids: 'all' });
      const send = (on: string) => d.send(on, { database, leftHere: new LeftHere(file), isUrgent: true });
      expect((await send('2026-10-05')).messages).toMatchObject([{ outcome: 'inDoubt' }]);
      expect(await evidence(database)).toEqual([
        expect.stringMatching(/^a mail to this address left from here at 2026-10-05T/),
      ]);
      // In doubt counts as sent: the next step comes on its own day, and is asked about no more.
      await database.query(
        `insert into cash_declaration (company_id, declared_on, author) values ($1, '2026-10-25', 'marie')`,
        [d.companyId],
      );
      await database.query(`update dossier set look_on = '2026-10-26'`);
      await d.run('2026-10-26', database);
      await approveBatch(d.desk(database), {
        companyId: d.companyId,
        by: 'marie',
        day: day('2026-10-26'),
        ids: 'all',
      });
      expect((await send('2026-10-26')).messages).toMatchObject([{ outcome: 'accepted' }]);
    });

    it('a mail that was refused for the moment is tried again', async () => {
      const d = await begun();
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      const leftHere = new LeftHere(file);
      const greylisted: Diary['channel'] = {
        ...d.channel,
        deliver: async (_parcel, mayLeave) => {
          await mayLeave();
          return { kind: 'notSent', evidence: '451 try later' };
        },
      };
      await d.send('2026-10-05', { leftHere, channel: greylisted });
      const { messages } = await d.send('2026-10-05', { leftHere, at: '09:10' });
      expect(messages).toMatchObject([{ outcome: 'accepted' }]);
      expect((await select(d.database, 'select from delivery')).length).toBe(1);
    });

    it('a file that cannot be read or written keeps no mail back', async () => {
      const d = await begun();
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      // Whoever is root may read everything; a folder is no file for anybody.
      await mkdir(file);
      const { messages } = await d.send('2026-10-05', { leftHere: new LeftHere(file) });
      expect(messages).toMatchObject([{ outcome: 'accepted' }]);
    });

    it('a line that was cut off, by a full disk or a kill, hides none behind it', async () => {
      const d = await begun();
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      await writeFile(file, `2026-10-04T08:00:00.000Z ${d.companyId.slice(0, 20)}`);
      await d.send('2026-10-05', { leftHere: new LeftHere(file) });
      const left = new LeftHere(file);
      left.refresh();
      expect(left.of(d.companyId)).toHaveLength(1);
    });

    it('what is long past is forgotten', async () => {
      const d = await begun();
      await d.run('2026-10-05');
      await d.approveAll('2026-10-05');
      const leftHere = new LeftHere(file);
      await d.send('2026-10-05', { leftHere });
      leftHere.forgetBefore('2026-11-08T08:00:00.000Z');
      expect(leftHere.of(d.companyId)).toHaveLength(1);
      leftHere.forgetBefore('2026-11-10T08:00:00.000Z');
      expect(leftHere.of(d.companyId)).toEqual([]);
      expect((await stat(file)).size).toBe(0);
    });
  });
});
