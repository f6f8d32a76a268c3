// What the journal said of a person is erased when its time is over, and the journal stays a chain. The entry keeps its place,
// day, kind, author and hash; what it said becomes `{}`. A later entry tells of it: how many lost their words, and one digest
// over all that they keep, so that nothing can be taken away, or put in its place, without a word in the chain.

import { createHash, type Hash } from 'node:crypto';
import type { ChainFault, JournalEntry } from './chain.ts';

/** The kind of the entry that tells. It names nobody, and is never erased itself. */
export const PAPERS_ERASED = 'papersErased';
/** What an erased entry says. */
export const ERASED_CONTENT = '{}';

/** By the position of the entry that should tell of them. */
export type ErasedSoFar = Map<number, { entries: number; readonly digest: Hash }>;

/** What the telling entry holds of those whose words are gone. */
export type ErasedEntries = { readonly entries: number; readonly digest: string };

type Kept = Omit<JournalEntry, 'content' | 'erasedBy'>;

/** Of entries in order of position, before or after their words are gone. */
export function erasedEntries(entries: readonly Kept[]): ErasedEntries {
  const digest = createHash('sha256');
  for (const entry of entries) digest.update(keptOf(entry));
  return { entries: entries.length, digest: digest.digest('hex') };
}

const keptOf = ({ position, at, day, kind, author, debtorId, subjectId, previousHash, hash }: Kept): string =>
  `${[previousHash, position, at, day, kind, author, debtorId ?? '', subjectId ?? '', hash].join('\n')}\n\n`;

/** Remembers an entry without words until the one that tells of it; faults where it cannot be one. */
export function noteErased(erased: ErasedSoFar, entry: JournalEntry, erasedBy: number): ChainFault[] {
  const { position, content, kind } = entry;
  if (content !== ERASED_CONTENT || kind === PAPERS_ERASED || erasedBy <= position)
    return [
      {
        position,
        found: `erased by entry ${erasedBy}: ${kind} ${content}`,
        expected: 'words gone, told later',
      },
    ];
  const group = erased.get(erasedBy) ?? { entries: 0, digest: createHash('sha256') };
  group.entries += 1;
  group.digest.update(keptOf(entry));
  erased.set(erasedBy, group);
  return [];
}

/** Compares what an entry tells with what was found gone before it. */
export function erasureFaults(erased: ErasedSoFar, entry: JournalEntry): ChainFault[] {
  if (entry.kind !== PAPERS_ERASED) return [];
  const group = erased.get(entry.position);
  erased.delete(entry.position);
  const found = group ? { entries: group.entries, digest: group.digest.digest('hex') } : erasedEntries([]);
  const told = toldIn(entry.content);
  if (told.entries === found.entries && told.digest === found.digest) return [];
  return [{ position: entry.position, found: inWords(found), expected: `as told: ${inWords(told)}` }];
}

/** Entries without words of which no entry tells. */
export const untoldErasures = (erased: ErasedSoFar): ChainFault[] =>
  [...erased].map(([position, { entries }]) => ({
    position,
    found: `${entries} entries without words`,
    expected: `entry ${position} to tell of them`,
  }));

const inWords = ({ entries, digest }: { entries: unknown; digest: unknown }): string =>
  `${entries} entries erased, digest ${digest}`;

function toldIn(content: string): { entries: unknown; digest: unknown } {
  try {
    const { entries = null, digest = null } = JSON.parse(content) as { entries?: unknown; digest?: unknown };
    return { entries, digest };
  } catch {
    return { entries: null, digest: null };
  }
}
