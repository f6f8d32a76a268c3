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

/** A restored journal ends where the backup did: what was noted beyond is no longer to be found. */
export async function keepHeadsUntilNow(db: Queryable, file: string): Promise<void> {
  const noted = await readHeads(file);
  if (noted.length === 0) return;
  const ends = new Map((await headsOfAll(db)).map(({ companyId, position }) => [companyId, position]));
  const kept = noted.filter(({ companyId, position }) => position <= (ends.get(companyId) ?? 0));
  await writeFile(`${file}.partial`, kept.map(lineOf).join(''), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

const lineOf = ({ day, companyId, position, hash }: NotedHead): string =>
  `${day} ${companyId} ${position} ${hash}\n`;

const headsOfAll = (db: Queryable) =>
  select<Omit<NotedHead, 'day'>>(
    db,
    'select company_id as "companyId", position, hash from journal_head where position > 0',
  );
