// What an open screen is told while somebody else works. Monday 19 October 2026, the small company of the fixture.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { appendJournal, type JournalLine } from '../../src/store/journal/journal.ts';
import { COMPANY, idOf, MONDAY, MOREL, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { MONDAY_MORNING, OFFICE_URL, type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

describe.each(databasesUnderTest())('an open screen, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is told of changes', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
    });
    afterAll(() => server.close());

    const STAMP = { companyId: COMPANY, at: MONDAY_MORNING, day: MONDAY, author: 'marie' };
    const happens = (...lines: JournalLine[]): Promise<void> =>
      database.transaction(transaction => appendJournal(transaction, STAMP, lines));

    /** Opens the stream; `heard` gives what was said since the last time, after a look at the journal. */
    async function listen(person: Person, { companyId = COMPANY, headers = {}, query = '' } = {}) {
      const response = await house.api.request(`${OFFICE_URL}/api/companies/${companyId}/changes${query}`, {
        headers: { cookie: person.cookie, ...headers },
      });
      const reader = response.body?.getReader();
      let said = '';
      const decoder = new TextDecoder();
      const drained = (async () => {
        for (;;) {
          const piece = await reader?.read();
          if (piece === undefined || piece.done) return;
          said += decoder.decode(piece.value);
        }
      })();
      const heard = async (): Promise<string> => {
        await house.doors.desk.changes.look();
        // What was told is written in the turns that follow.
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
        const all = said;
        said = '';
        return all;
      };
      return { status: response.status, heard, leave: () => reader?.cancel().then(() => drained) };
    }
    const lastIdIn = (text: string): string => /id: (\d+)\n\n?(?![\s\S]*id: )/.exec(text)?.[1] ?? '';

    it('by kind and never by content, once what was written is committed', async () => {
      const screen = await listen(owner);
      expect(await screen.heard()).toMatch(/^event: ready\n/m);
      await happens({ kind: 'callRecorded', debtorId: PORT, content: { note: 'Paie vendredi, dit-elle' } });
      const told = await screen.heard();
      expect(told).toContain('data: {"topics":["messages"]}');
      expect(told).not.toContain('vendredi');
      expect(told).not.toContain(PORT);
      expect(await screen.heard()).toBe('');
      await screen.leave();
    });

    it('not of what was rolled back', async () => {
      const screen = await listen(owner);
      await screen.heard();
      const broken = database.transaction(async transaction => {
        await appendJournal(transaction, STAMP, [{ kind: 'promiseRecorded', debtorId: PORT, content: {} }]);
        throw new Error('broken off');
      });
      await expect(broken).rejects.toThrow('broken off');
      expect(await screen.heard()).toBe('');
      await screen.leave();
    });

    it('again after a broken line: who comes back with the last event misses nothing', async () => {
      const first = await listen(owner);
      const position = lastIdIn(await first.heard());
      await first.leave();
      await happens({ kind: 'disputeOpened', debtorId: MOREL, content: {} });
      for (const asked of [{ headers: { 'last-event-id': position } }, { query: `?after=${position}` }]) {
        const again = await listen(owner, asked);
        expect(await again.heard()).toContain('"agreements"');
        await again.leave();
      }
    });

    it('of every kind at once when more happened than can be told apart', async () => {
      const screen = await listen(owner);
      await screen.heard();
      const lines = Array.from({ length: 5_001 }, (_, place) => ({
        kind: 'allocated',
        debtorId: PORT,
        subjectId: idOf(place % 900),
        content: {},
      }));
      await happens(...lines);
      expect(await screen.heard()).toContain(
        '{"topics":["messages","answers","agreements","money","customers","company"]}',
      );
      await screen.leave();
    });

    it('of the debtors of their portfolio alone, and of money as far as they may read it', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      await database.query(
        'insert into debtor_assignment (company_id, debtor_id, user_id, assigned_at, assigned_by) values ($1, $2, $3, $4, $5)',
        [COMPANY, NOORDZEE, hugo.userId, MONDAY_MORNING, 'marie'],
      );
      const screen = await listen(hugo);
      await screen.heard();
      await happens(
        { kind: 'promiseRecorded', debtorId: PORT, content: {} },
        { kind: 'cashDeclared', content: {} },
      );
      expect(await screen.heard()).toBe('');
      await happens({ kind: 'allocated', debtorId: NOORDZEE, content: {} });
      expect(await screen.heard()).toContain('{"topics":["customers"]}');
      await screen.leave();
    });

    it('and nobody of another company is, by any address or position', async () => {
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      const refused = [{}, { query: '?after=0' }, { headers: { 'last-event-id': '0' } }];
      for (const asked of refused) {
        const reply = await listen(hostile, asked);
        expect(reply.status).toBe(404);
      }
      const own = await listen(hostile, { companyId: OTHER_COMPANY, query: '?after=0' });
      await own.heard();
      await happens({ kind: 'callRecorded', debtorId: PORT, content: {} });
      expect(await own.heard()).toBe('');
      await own.leave();
    });

    it('two hundred of them with one look: the readers of a process share it', async () => {
      const asked = { companyId: COMPANY, collector: null, readsMoney: true, after: null };
      let told = 0;
      const readers = await Promise.all(
        Array.from({ length: 200 }, (_, place) =>
          house.doors.desk.changes.follow({ ...asked, userId: `person ${place}`, tell: () => (told += 1) }),
        ),
      );
      await house.doors.desk.changes.look();
      told = 0;
      let statements = 0;
      const count = () => (statements += 1);
      for (const pool of database.pools) pool.on('acquire', count);
      await happens({ kind: 'callRecorded', debtorId: PORT, content: {} });
      statements = 0;
      await house.doors.desk.changes.look();
      for (const pool of database.pools) pool.off('acquire', count);
      expect(told).toBe(200);
      // The head, the entries since, and who follows their debtors; the timer may have looked meanwhile.
      expect(statements).toBeLessThanOrEqual(6);
      for (const reader of readers) reader?.stop();
      expect(house.doors.desk.changes.count()).toBe(0);
    });

    it('twenty-four of one person, and not one more', async () => {
      const asked = { companyId: COMPANY, collector: null, readsMoney: true, after: null, userId: 'one' };
      const readers = await Promise.all(
        Array.from({ length: 24 }, () => house.doors.desk.changes.follow({ ...asked, tell: () => {} })),
      );
      expect(await house.doors.desk.changes.follow({ ...asked, tell: () => {} })).toBeNull();
      for (const reader of readers) reader?.stop();
    });
  });
});
