// Tells open screens that something of their company changed. One look a second at the heads of the journals of the
// companies that somebody has open, whoever wrote them: another person, the daily run, a command, another machine. It
// costs one short query a company and second for all readers of a process together, and none where nobody looks.
// Why it is not LISTEN and NOTIFY: docs/decisions/0015-open-screens-follow-the-journal.md.

import type { Installation } from '../store/database.ts';
import {
  followersOf,
  type JournalMark,
  journalMarks,
  journalPosition,
  positionBefore,
} from '../store/journal/journal-since.ts';
import type { Queryable } from '../store/session.ts';
import { type Reader, TOPICS, type Topic, topicsFor } from './change-topics.ts';

export type Change = { readonly position: number; readonly topics: readonly Topic[] };
export type Follower = Reader & {
  readonly companyId: string;
  readonly userId: string;
  /** The last position that the reader has seen; null for one who has just read the screen. */
  readonly after: number | null;
  readonly tell: (change: Change) => void;
};

export type Following = { readonly position: number; stop(): void };

export type Changes = {
  /** Null where this person has too many screens open already, or the process has. */
  follow(asked: Follower): Promise<Following | null>;
  /** What the timer does; for those who would rather not wait for it. */
  look(): Promise<void>;
  /** How many readers there are. */
  count(): number;
};

const LOOK_MS = 1_000;
const MOST_READERS = 2_000;
const MOST_READERS_OF_ONE = 24;
/** A statement of 200,000 lines, a first run: beyond this many different marks the screens ask for everything. */
const MOST_MARKS = 500;
/** Positions read at one look; a reader further behind is told that everything changed. */
const MOST_POSITIONS = 5_000;
/** A new reader is told again what was written while their screen was being read. */
const OVERLAP_MS = 10_000;
const OVERLAP_POSITIONS = 1_000;

type Reading = Follower & { readonly id: symbol; seen: number };

export function followChanges({
  database,
  nowMilliseconds,
}: {
  database: Pick<Installation, 'ofCompany'>;
  nowMilliseconds: () => number;
}): Changes {
  const readers = new Map<symbol, Reading>();
  let isWaiting = false;
  const look = async (): Promise<void> => {
    for (const companyId of new Set([...readers.values()].map(one => one.companyId)))
      await lookAt(database.ofCompany(companyId), companyId, () =>
        [...readers.values()].filter(one => one.companyId === companyId),
      );
  };
  const lookLater = (): void => {
    if (isWaiting || readers.size === 0) return;
    isWaiting = true;
    setTimeout(async () => {
      // A database that does not answer now is asked again; nobody has missed anything until then.
      await look().catch(() => {});
      isWaiting = false;
      lookLater();
    }, LOOK_MS).unref();
  };
  return {
    look,
    count: () => readers.size,
    async follow(asked) {
      const own = [...readers.values()].filter(one => one.userId === asked.userId);
      if (readers.size >= MOST_READERS || own.length >= MOST_READERS_OF_ONE) return null;
      const seen = await beginning(database.ofCompany(asked.companyId), asked, nowMilliseconds());
      const id = Symbol(asked.userId);
      readers.set(id, { ...asked, id, seen });
      lookLater();
      return { position: seen, stop: () => void readers.delete(id) };
    },
  };
}

/** A position from before a restore may lie ahead of the journal: then all is told anew. */
async function beginning(
  db: Queryable,
  { companyId, after }: Pick<Follower, 'companyId' | 'after'>,
  now: number,
): Promise<number> {
  if (after !== null) return after > (await journalPosition(db, companyId)) ? 0 : after;
  const at = new Date(now - OVERLAP_MS).toISOString();
  return positionBefore(db, { companyId, at, within: OVERLAP_POSITIONS });
}

async function lookAt(db: Queryable, companyId: string, readersNow: () => readonly Reading[]): Promise<void> {
  const until = await journalPosition(db, companyId);
  const behind = readersNow().filter(({ seen }) => seen < until);
  const starts = new Set(behind.map(({ seen }) => seen));
  for (const after of starts) {
    const gained = await gainedSince(db, { companyId, after, until });
    for (const reader of behind.filter(({ seen }) => seen === after)) {
      const topics = gained === null ? allFor(reader) : topicsFor(reader, gained);
      reader.seen = until;
      if (topics.length > 0) reader.tell({ position: until, topics });
    }
  }
}

type Gained = {
  readonly marks: readonly JournalMark[];
  readonly isOwn: (debtorId: string, person: string) => boolean;
};

/** Null: more than is worth telling apart. */
async function gainedSince(
  db: Queryable,
  { companyId, after, until }: { companyId: string; after: number; until: number },
): Promise<Gained | null> {
  if (until - after > MOST_POSITIONS) return null;
  const marks = await journalMarks(db, { companyId, after, until, limit: MOST_MARKS + 1 });
  if (marks.length > MOST_MARKS) return null;
  const debtorIds = [...new Set(marks.flatMap(({ debtorId }) => debtorId ?? []))];
  const followed = await followersOf(db, { companyId, debtorIds });
  const own = new Set(followed.map(one => `${one.debtorId} ${one.userId}`));
  return { marks, isOwn: (debtorId, person) => own.has(`${debtorId} ${person}`) };
}

const allFor = ({ readsMoney }: Reader): readonly Topic[] =>
  TOPICS.filter(topic => topic !== 'money' || readsMoney);
