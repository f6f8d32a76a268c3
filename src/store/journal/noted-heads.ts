// Where the journals stood, noted once a day outside the database: in a file of the data folder. Whoever can write to the
// database alone can make a whole chain anew, and it would fit; it would not fit what was noted here. A line is a day, a
// company, a position and the hash of its entry.

import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../units/fault-code.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type NotedHead = {
  readonly day: string;
  readonly companyId: string;
  readonly position: number;
  readonly hash: string;
};

export const headsFile = (dataFolder: string): string => join(dataFolder, 'journal-heads.txt');

const LINE = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64})$/;

/** None where nothing was noted yet. A line that was cut off when the disk was full is none. */
export async function readHeads(file: string): Promise<NotedHead[]> {
  const text = await readFile(file, 'utf8').catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return '';
    throw fault;
  });
  return text.split('\n').flatMap(line => {
    const [, day, companyId, position, hash] = LINE.exec(line) ?? [];
    return day === undefined || companyId === undefined || hash === undefined
      ? []
      : [{ day, companyId, position: Number(position), hash }];
  });
}

/** Adds where the journals stand that went on since they were noted last: `db` is a door to every company. */
export async function noteHeads(db: Queryable, { file, day }: { file: string; day: string }): Promise<void> {
  const noted = new Map((await readHeads(file)).map(({ companyId, hash }) => [companyId, hash]));
  const heads = await headsOfAll(db);
  const lines = heads
    .filter(({ companyId, hash }) => hash !== noted.get(companyId))
    .map(head => lineOf({ ...head, day }));
  // Behind a line that was cut off, a new one begins.
  if (lines.length > 0) await appendFile(file, `\n${lines.join('')}`, { mode: 0o600 });
}

/**
 * A restored journal goes on from where the backup ended: what was noted beyond, by the day of the restore, is no longer to be
 * found. It is kept as a line that is none, and verified no more; what does not fit and no restore explains stays.
 */
export async function setHeadsAside(db: Queryable, file: string): Promise<void> {
  const noted = await readHeads(file);
  const gone = new Set((await companiesGone(db, noted)).map(({ companyId }) => companyId));
  const lines: string[] = [];
  for (const head of noted) {
    const restored = gone.has(head.companyId)
      ? await restoreSince(db, head.day)
      : await restoreBefore(db, head);
    lines.push(`${restored === null ? '' : `before the restore of ${restored}: `}${lineOf(head)}`);
  }
  if (lines.every(line => LINE.test(line.trimEnd()))) return;
  await writeFile(`${file}.partial`, lines.join(''), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

/** Where the journals of companies stood last that are no more: none is ever deleted, also a closed one stays. */
export async function companiesGone(
  db: Queryable,
  noted: readonly NotedHead[],
): Promise<readonly NotedHead[]> {
  const last = new Map(noted.map(head => [head.companyId, head]));
  const there = await select<{ id: string }>(db, 'select company_id as id from company');
  for (const { id } of there) last.delete(id);
  return [...last.values()];
}

/** The day of the restore by which the entry that was noted was lost; null where it is there, or none explains it. */
export async function restoreBefore(
  db: Queryable,
  { companyId, position, hash, day }: NotedHead,
): Promise<string | null> {
  const [found] = await select<{ day: string }>(
    db,
    `select day from journal where company_id = $1 and kind = 'restored' and position <= $2 and day >= $4
        and not exists (select from journal where company_id = $1 and position = $2 and hash = $3)
      order by position limit 1`,
    [companyId, position, hash, day],
  );
  return found?.day ?? null;
}

/** A company that a backup did not have yet has no journal that could tell of its restore: those of the others do. */
async function restoreSince(db: Queryable, since: string): Promise<string | null> {
  const [found] = await select<{ day: string | null }>(
    db,
    `select min(day) as day from journal where kind = 'restored' and day >= $1`,
    [since],
  );
  return found?.day ?? null;
}

const lineOf = ({ day, companyId, position, hash }: NotedHead): string =>
  `${day} ${companyId} ${position} ${hash}\n`;

const headsOfAll = (db: Queryable) =>
  select<Omit<NotedHead, 'day'>>(
    db,
    'select company_id as "companyId", position, hash from journal_head where position > 0',
  );
