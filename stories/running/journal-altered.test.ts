// Somebody who can write to the database alters what happened, and makes the chain fit again. What was noted outside the database
// does not fit.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pauseRestored } from '../../src/desk/company/after-restore.ts';
import { verifyCompany } from '../../src/desk/verify.ts';
import { CHAIN_START, chain, type JournalEntry } from '../../src/evidence/chain.ts';
import { journalAfter } from '../../src/store/journal/journal.ts';
import { headsFile, noteHeads, readHeads, setHeadsAside } from '../../src/store/journal/noted-heads.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const entriesOf = (d: Diary): Promise<JournalEntry[]> =>
  journalAfter(d.database, { companyId: d.companyId, position: 0, limit: 1_000 });

async function write(d: Diary, entries: readonly JournalEntry[]): Promise<void> {
  for (const { position, content, previousHash, hash } of entries)
    await d.database.query(
      'update journal set content = $3, previous_hash = $4, hash = $5 where company_id = $1 and position = $2',
      [d.companyId, position, content, previousHash, hash],
    );
}

const moveHead = (d: Diary, { position, hash }: Pick<JournalEntry, 'position' | 'hash'>) =>
  d.database.query('update journal_head set position = $2, hash = $3 where company_id = $1', [
    d.companyId,
    position,
    hash,
  ]);

/** The same journal in which one entry says something else, its chain made anew. */
const rewritten = (entries: readonly JournalEntry[], at: number): JournalEntry[] =>
  chain(
    entries.map((entry, index) => (index === at ? { ...entry, content: '{"note":"jamais"}' } : entry)),
    CHAIN_START,
  );

stories('A journal that was altered', open => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acquit-heads-'));
    file = headsFile(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const note = (d: Diary, day: string) => noteHeads(d.database.through('upkeep'), { file, day });
  const faultsOf = async (d: Diary): Promise<string[]> =>
    (await verifyCompany(d.database, d.companyId, await readHeads(file))).chainFaults.map(
      ({ position, expected }) => `${position}: ${expected.replace(/^[0-9a-f]{64}/, 'hash')}`,
    );
  const begun = async (): Promise<{ d: Diary; entries: JournalEntry[]; last: JournalEntry }> => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const entries = await entriesOf(d);
    const last = entries.at(-1);
    if (last === undefined || entries.length < 2) throw new Error('The journal is empty');
    return { d, entries, last };
  };

  it('in its last entry, hash and all, does not end where its head says', async () => {
    const { d, entries, last } = await begun();
    await write(d, rewritten(entries, entries.length - 1).slice(-1));
    expect(await faultsOf(d)).toEqual([`${last.position}: hash, as the head has it`]);
  });

  it('and chained anew to its head fits itself, and not what was noted outside', async () => {
    const { d, entries, last } = await begun();
    await note(d, '2026-10-02');
    expect(await faultsOf(d)).toEqual([]);
    const anew = rewritten(entries, 0);
    await write(d, anew);
    await moveHead(d, anew.at(-1) ?? last);
    expect((await d.verify()).isSound).toBe(true);
    expect(await faultsOf(d)).toEqual([
      `${last.position}: hash, as noted on 2026-10-02 outside the database`,
    ]);
  });

  it('by cutting off its end lacks what was noted outside', async () => {
    const { d, entries, last } = await begun();
    await note(d, '2026-10-02');
    await d.database.query('delete from journal where company_id = $1 and position = $2', [
      d.companyId,
      last.position,
    ]);
    await moveHead(d, entries.at(-2) ?? last);
    expect(await faultsOf(d)).toEqual([
      `${last.position}: hash, as noted on 2026-10-02 outside the database`,
    ]);
    // Nothing tells of a restore: what was noted stays.
    await setHeadsAside(d.database.through('upkeep'), file);
    expect(await faultsOf(d)).toHaveLength(1);
  });

  it('by a restore says so; each machine that noted sets aside what was lost, and nothing that was lost otherwise', async () => {
    const { d, last } = await begun();
    await note(d, '2026-10-02');
    // As on a machine of its own: it noted what the backup does not have.
    await d.invoice({ ...DUPONT, number: 'F-2026-102' });
    await note(d, '2026-10-03');
    await d.database.query('delete from journal where company_id = $1 and position > $2', [
      d.companyId,
      last.position,
    ]);
    await moveHead(d, last);
    const clock = { now: () => '2026-10-05T08:00:00.000Z' };
    await d.database.transaction(db => pauseRestored(db, { clock, day: day('2026-10-05') }));
    const [fault] = await faultsOf(d);
    expect(fault).toContain('the journal tells of a restore on 2026-10-05: if you know of it');
    // Noted after the restore, it is explained by none.
    await d.bank('2026-10-06', []);
    await note(d, '2026-10-06');
    await setHeadsAside(d.database.through('upkeep'), file);
    expect(await faultsOf(d)).toEqual([]);
    expect((await readHeads(file)).map(head => head.day)).toEqual(['2026-10-02', '2026-10-06']);
    expect(await readFile(file, 'utf8')).toMatch(/^before the restore of 2026-10-05: 2026-10-03 /m);
    const entries = await entriesOf(d);
    const anew = rewritten(entries, entries.length - 1);
    await write(d, anew);
    await moveHead(d, anew.at(-1) ?? last);
    await setHeadsAside(d.database.through('upkeep'), file);
    expect(await faultsOf(d)).toHaveLength(1);
  });

  it('is noted once a day while it goes on, and a line that was cut off hides no other', async () => {
    const { d } = await begun();
    await note(d, '2026-10-02');
    await note(d, '2026-10-03');
    await d.bank('2026-10-05', []);
    await note(d, '2026-10-05');
    expect((await readHeads(file)).map(({ day }) => day)).toEqual(['2026-10-02', '2026-10-05']);
    const whole = await readFile(file, 'utf8');
    expect(whole).toMatch(/^\n2026-10-02 [0-9a-f-]{36} \d+ [0-9a-f]{64}\n/);
    expect(await faultsOf(d)).toEqual([]);
  });
});
