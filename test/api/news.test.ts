// What changed since somebody last looked. Monday 19 October 2026, the small company of the fixture: the working day before
// is Friday the 16th.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalText } from '../../src/messages/journal-words.ts';
import type { Database } from '../../src/store/database.ts';
import { appendJournal, type JournalLine } from '../../src/store/journal/journal.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { NEWS_KINDS } from '../../src/store/overview/news.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, DUPONT, idOf, MOREL, NOORDZEE, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, office, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}/news`;
type Line = {
  kind: string;
  author: string;
  debtorName: string | null;
  words: string | null;
  paid: object | null;
  invoices: { id: string; number: string }[];
};
type Group = { group: string; count: number; lines: Line[] };
type News = {
  sinceDay: string;
  sinceAt: string | null;
  at: string;
  isCut: boolean;
  groups: Group[];
  received: object[];
  invoices: object[];
};

const paid = (debtorId: string, invoice: number, payment: number, minorUnits: number): JournalLine => ({
  kind: 'allocated',
  debtorId,
  subjectId: idOf(700 + invoice),
  content: { invoiceId: idOf(invoice), paymentId: idOf(payment), creditNoteId: null, minorUnits },
});

/** Thursday, Friday and this morning. */
async function tell(database: Database): Promise<void> {
  const on = (at: string, author: string, lines: readonly JournalLine[]) =>
    database.transaction(db =>
      appendJournal(db, { companyId: COMPANY, at, day: at.slice(0, 10), author }, lines),
    );
  const opened = { kind: 'disputeOpened', debtorId: PORT, subjectId: idOf(801), content: { said: 'Casse' } };
  await on('2026-10-15T15:00:00.000Z', 'Denis', [opened]);
  await on('2026-10-16T06:00:00.000Z', 'daily run', [
    paid(NOORDZEE, 103, 131, 30_000),
    paid(PORT, 101, 131, 10_000),
    paid(DUPONT, 106, 132, 12_000),
    { kind: 'messagePrepared', debtorId: PORT, content: {} },
    { kind: 'messageWithdrawn', debtorId: DUPONT, content: {} },
  ]);
  await on('2026-10-16T07:00:00.000Z', 'inbox', [
    { kind: 'bounced', debtorId: PORT, content: { recipient: 'compta@port.example' } },
  ]);
  await on('2026-10-16T09:00:00.000Z', 'Jeanne Dupont', [
    { kind: 'debtorAnswered', debtorId: DUPONT, content: { note: 'Payé ce matin' } },
  ]);
  const hold = { kind: 'holdPlaced', debtorId: MOREL, content: {} };
  await on('2026-10-16T10:00:00.000Z', 'Denis', [
    hold,
    hold,
    { kind: 'disputeAnswered', debtorId: MOREL, subjectId: idOf(802), content: { invoiceId: idOf(104) } },
    { kind: 'fileTakenIn', subjectId: idOf(91), content: { file: 'ventes.csv' } },
  ]);
  await on('2026-10-19T07:00:00.000Z', 'Camille', [
    hold,
    { ...opened, debtorId: MOREL },
    paid(MOREL, 104, 132, 100),
  ]);
  await on('2026-10-19T07:30:00.000Z', 'Denis', [{ kind: 'holdLifted', debtorId: MOREL, content: {} }]);
}

describe.each(databasesUnderTest())('what changed, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('since somebody last looked', () => {
    let server: ServerUnderTest;
    let house: Office;
    let camille: Person;
    beforeAll(async () => {
      server = await start();
      const { database } = await server.fresh(MIGRATIONS_FOLDER);
      await fillCompany(database);
      await database.query('update invoice set settled = payable where company_id = $1 and number = $2', [
        COMPANY,
        'F-106',
      ]);
      await tell(database);
      house = office(database);
      camille = await house.hire({ name: 'Camille', role: 'owner', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());
    const news = async (person: Person, query = ''): Promise<News> => {
      const reply = await person.ask('GET', `${HERE}${query}`);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const countsOf = ({ groups }: News) => groups.map(({ group, count }) => [group, count]);
    const linesOf = ({ groups }: News, sought: string) =>
      groups.find(({ group }) => group === sought)?.lines ?? [];

    it('begins with the working day before: Friday, for whoever comes on a Monday', async () => {
      const told = await news(camille);
      expect([told.sinceDay, told.sinceAt, told.isCut]).toEqual(['2026-10-16', null, false]);
      expect(countsOf(told)).toEqual([
        ['payments', 2],
        ['answers', 1],
        ['settled', 1],
        ['bounced', 1],
        ['files', 1],
        // Two holds of one customer by one person are one decision; what the reader did is no news to them.
        ['decisions', 2],
      ]);
    });

    it('says what each payment paid and which invoices it closed', async () => {
      const told = await news(camille);
      // The payment of 400.00 pays parts of two invoices, that of 120.00 all of F-106.
      expect(linesOf(told, 'payments').map(({ paid: amount, words }) => [amount, words])).toEqual([
        [{ amount: '120.00', currency: 'EUR' }, 'F-106'],
        [{ amount: '400.00', currency: 'EUR' }, null],
      ]);
      expect(told.received).toEqual([{ amount: { amount: '520.00', currency: 'EUR' }, closed: 1 }]);
    });

    it('leads to each invoice that a payment paid, in part or in full, and that a dispute is about', async () => {
      const told = await news(camille);
      expect(linesOf(told, 'payments').map(({ invoices }) => invoices)).toEqual([
        [{ id: idOf(106), number: 'F-106' }],
        [
          { id: idOf(101), number: 'F-101' },
          { id: idOf(103), number: 'F-103' },
        ],
      ]);
      expect(linesOf(told, 'settled').map(({ invoices }) => invoices)).toEqual([
        [{ id: idOf(104), number: 'F-104' }],
      ]);
      expect(linesOf(told, 'answers').map(({ invoices }) => invoices)).toEqual([[]]);
    });

    it('names who, whom and the words that were used', async () => {
      const told = await news(camille);
      const lines = (group: string) =>
        linesOf(told, group).map(({ kind, author, debtorName, words }) => [kind, author, debtorName, words]);
      expect(lines('answers')).toEqual([
        ['debtorAnswered', 'Jeanne Dupont', 'Jeanne Dupont', 'Payé ce matin'],
      ]);
      expect(lines('files')).toEqual([['fileTakenIn', 'Denis', null, 'ventes.csv']]);
      expect(lines('decisions')).toEqual([
        ['holdLifted', 'Denis', 'Garage Morel', null],
        ['holdPlaced', 'Denis', 'Garage Morel', null],
      ]);
    });

    it('begins where the reader last looked, if they say so; not for longer than a month, nor in days to come', async () => {
      const told = await news(camille, '?since=2026-10-19T07:15:00.000Z');
      expect([told.sinceAt, countsOf(told)]).toEqual(['2026-10-19T07:15:00.000Z', [['decisions', 1]]]);
      const early = await news(camille, '?since=2026-10-15T08:00:00.000Z');
      expect(countsOf(early)).toContainEqual(['opened', 1]);
      for (const wrong of ['2026-01-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'])
        expect((await news(camille, `?since=${wrong}`)).sinceAt).toBe(null);
      expect((await camille.ask('GET', `${HERE}?since=hier`)).status).toBe(422);
    });

    it('tells a collector of their own debtors alone, and another company nothing', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      expect((await news(hugo)).groups).toEqual([]);
      const portfolio = { debtorIds: [DUPONT], userId: hugo.userId };
      await camille.ask('PUT', `/api/companies/${COMPANY}/portfolios`, portfolio);
      const told = await news(hugo);
      expect(countsOf(told)).toContainEqual(['payments', 1]);
      expect(JSON.stringify(told)).not.toMatch(/Morel|Port|Noordzee|ventes/);
      expect(told.received).toEqual([{ amount: { amount: '120.00', currency: 'EUR' }, closed: 1 }]);
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('GET', HERE)).status).toBe(404);
      const there = await hostile.ask('GET', `/api/companies/${OTHER_COMPANY}/news`);
      expect(JSON.parse(there.text)).toMatchObject({ groups: [], received: [], invoices: [] });
    });
  });
});

describe('every kind of entry that is told', () => {
  it('has words', () => {
    expect(NEWS_KINDS.length).toBeGreaterThan(20);
    const wordless = NEWS_KINDS.filter(kind => journalText({ kind, detail: null }, 'fr') === kind);
    expect(wordless).toEqual([]);
  });
});
