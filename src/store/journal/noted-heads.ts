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

/** Adds where this company's journal stands, if it went on since it was noted last. */
export async function noteHead(
  db: Queryable,
  { file, companyId, day }: { file: string; companyId: string; day: string },
): Promise<void> {
  const [head] = await headsOf(db, companyId);
  const noted = (await readHeads(file)).findLast(one => one.companyId === companyId);
  if (head === undefined || head.position === 0 || head.hash === noted?.hash) return;
  // Behind a line that was cut off, a new one begins.
  await appendFile(file, `\n${day} ${companyId} ${head.position} ${head.hash}\n`, { mode: 0o600 });
}

/** A restored journal ends where the backup did: what was noted beyond is no longer to be found. */
export async function keepHeadsUntil(
  db: Queryable,
  { file, companyIds }: { file: string; companyIds: readonly string[] },
): Promise<void> {
  const noted = await readHeads(file);
  if (noted.length === 0) return;
  const ends = new Map<string, number>();
  for (const companyId of companyIds)
    for (const { position } of await headsOf(db, companyId)) ends.set(companyId, position);
  const kept = noted.filter(({ companyId, position }) => position <= (ends.get(companyId) ?? 0));
  const lines = kept.map(({ day, companyId, position, hash }) => `${day} ${companyId} ${position} ${hash}\n`);
  await writeFile(`${file}.partial`, lines.join(''), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

const headsOf = (db: Queryable, companyId: string) =>
  select<{ position: number; hash: string }>(
    db,
    'select position, hash from journal_head where company_id = $1',
    [companyId],
  );
