// The journal in the database: appended under a lock on the company's head, in the transaction of the change
// that it tells, so that nothing takes effect without its entry. The head is the last thing that a transaction over
// many dossiers locks: taken before them, a run and a send at the same time would wait for each other.

import {
  CHAIN_START,
  type ChainHead,
  canonicalJson,
  chain,
  type JournalEntry,
  type UnchainedEntry,
} from '../../evidence/chain.ts';
import { refuseClosed } from '../companies/company-closed.ts';
import { arrayText } from '../copy-into.ts';
import { listText } from '../list-text.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

/** An entry as the desk writes it; `content` is any JSON value. */
export type JournalLine = {
  readonly kind: string;
  readonly debtorId?: string | null;
  readonly subjectId?: string | null;
  readonly content: unknown;
};
export type JournalStamp = {
  readonly companyId: string;
  readonly at: string;
  readonly day: string;
  readonly author: string;
  /** What the world did to something that was under way: also of a company that was closed meanwhile. */
  readonly isBelated?: boolean;
};

export async function appendJournal(
  db: Queryable,
  stamp: JournalStamp,
  lines: readonly JournalLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const { companyId } = stamp;
  // In this order on one session: whether the company is closed is asked once nobody else can close it.
  const isOpen = stamp.isBelated === true ? null : refuseClosed(db, companyId, lines);
  const [head] = await Promise.all([lockedHead(db, companyId), isOpen]);
  let last = head;
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const entries = chain(lines.slice(start, start + LINES_AT_ONCE).map(unchained(stamp)), last);
    last = entries.at(-1) ?? last;
    const isAll = start + LINES_AT_ONCE >= lines.length;
    await Promise.all([insertEntries(db, stamp, entries), isAll ? moveHead(db, stamp, last) : null]);
  }
}

/** Where the journal stands, for as long as the transaction goes on: nobody else adds to it. */
export async function lockedHead(db: Queryable, companyId: string): Promise<ChainHead> {
  const head = await selectOne<ChainHead>(
    db,
    'select position, hash from journal_head where company_id = $1 for update',
    [companyId],
  );
  if (!head) throw new Error(`Company ${companyId} has no journal`);
  return head;
}

/** A statement of 200,000 lines writes as many entries; as one value they would be larger than the statement. */
const LINES_AT_ONCE = 5_000;

const unchained =
  ({ at, day, author }: JournalStamp) =>
  ({ kind, debtorId = null, subjectId = null, content }: JournalLine): UnchainedEntry => ({
    ...{ at, day, author, kind, debtorId, subjectId },
    content: canonicalJson(content),
  });

/** Contents travel as one text: JSON has no sign that separates them, and nothing need be quoted. */
async function insertEntries(
  db: Queryable,
  { companyId, at, day, author }: JournalStamp,
  entries: readonly JournalEntry[],
): Promise<void> {
  await db.query(
    `insert into journal (company_id, position, at, day, kind, author, debtor_id, subject_id, content, previous_hash, hash)
     select $1, e.position, $2::timestamptz, $3::date, e.kind, $4, e.debtor_id, e.subject_id, e.content, e.previous_hash, e.hash
       from unnest($5::bigint[], $6::text[], $7::uuid[], $8::uuid[], string_to_array($9::text, E'\\x1e'), $10::text[], $11::text[])
            as e (position, kind, debtor_id, subject_id, content, previous_hash, hash)`,
    [
      ...[companyId, at, day, author],
      listText(entries.map(({ position }) => position)),
      arrayText(entries.map(({ kind }) => kind)),
      listText(entries.map(({ debtorId }) => debtorId)),
      listText(entries.map(({ subjectId }) => subjectId)),
      entries.map(({ content }) => content).join('\x1e'),
      listText(entries.map(({ previousHash }) => previousHash)),
      listText(entries.map(({ hash }) => hash)),
    ],
  );
}

async function moveHead(
  db: Queryable,
  { companyId, at }: JournalStamp,
  { position, hash }: ChainHead,
): Promise<void> {
  await db.query('update journal_head set position = $2, hash = $3, written_at = $4 where company_id = $1', [
    companyId,
    position,
    hash,
    at,
  ]);
}

export async function startJournal(db: Queryable, companyId: string): Promise<void> {
  await db.query('insert into journal_head (company_id, position, hash) values ($1, $2, $3)', [
    companyId,
    CHAIN_START.position,
    CHAIN_START.hash,
  ]);
}

/** What a row of the journal, where it is `j`, says as a `JournalEntry`: the instant as the hash has it. */
export const ENTRY = `j.position, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, j.day, j.kind, j.author,
  j.debtor_id as "debtorId", j.subject_id as "subjectId", j.content, j.previous_hash as "previousHash", j.hash, j.erased_by as "erasedBy"`;

/** Entries after a position, in order, at most `limit`. */
export async function journalAfter(
  db: Queryable,
  { companyId, position, limit }: { companyId: string; position: number; limit: number },
): Promise<JournalEntry[]> {
  return select<JournalEntry>(
    db,
    `select ${ENTRY} from journal j where j.company_id = $1 and j.position > $2 order by j.position limit $3`,
    [companyId, position, limit],
  );
}
