// The journal of a company as a chain: each entry is hashed onto the one before it, so that a changed,
// missing or reordered entry shows. hash = SHA-256 over the previous hash and the entry's own characters.

import { createHash, hash as hashOnce } from 'node:crypto';
import { type ErasedSoFar, erasureFaults, noteErased } from './erasure.ts';

export type JournalEntry = {
  readonly position: number;
  /** ISO instant. */
  readonly at: string;
  readonly day: string;
  readonly kind: string;
  readonly author: string;
  readonly debtorId: string | null;
  readonly subjectId: string | null;
  /** Canonical JSON (keys sorted), kept as text: the hash is over these characters. */
  readonly content: string;
  readonly previousHash: string;
  readonly hash: string;
  /** The position of the entry that tells of its erasure; null while it says what it said. */
  readonly erasedBy: number | null;
};

export type UnchainedEntry = Omit<JournalEntry, 'position' | 'previousHash' | 'hash' | 'erasedBy'>;
export type ChainHead = { readonly position: number; readonly hash: string };

/** Where every chain starts. */
export const CHAIN_START: ChainHead = { position: 0, hash: '0'.repeat(64) };

/** The entries with their places in the chain, after the head. */
export function chain(entries: readonly UnchainedEntry[], head: ChainHead): JournalEntry[] {
  let { position, hash: previousHash } = head;
  return entries.map(entry => {
    position += 1;
    const hash = hashOf(entry, { position, previousHash });
    const chained = { ...entry, position, previousHash, hash, erasedBy: null };
    previousHash = hash;
    return chained;
  });
}

export type ChainFault = { readonly position: number; readonly found: string; readonly expected: string };

/**
 * Checks entries that follow `head`, in order of position; the faults, none when the chain is whole. What an entry said may be
 * gone where a later one tells of it: its place, its day and its hash stay, and are held by that one. `erased` is what was found
 * gone on the way and not told of yet: given to the next call, and to `untoldErasures` at the end.
 */
export function verifyChain(
  entries: Iterable<JournalEntry>,
  head: ChainHead,
  erased: ErasedSoFar = new Map(),
): { readonly faults: ChainFault[]; readonly head: ChainHead; readonly erased: ErasedSoFar } {
  const faults: ChainFault[] = [];
  let { position, hash } = head;
  for (const entry of entries) {
    position += 1;
    if (entry.position !== position)
      faults.push({ position, found: `entry ${entry.position}`, expected: `entry ${position}` });
    if (entry.previousHash !== hash)
      faults.push({ position: entry.position, found: `previous hash ${entry.previousHash}`, expected: hash });
    faults.push(...(entry.erasedBy === null ? hashFaults(entry) : noteErased(erased, entry, entry.erasedBy)));
    faults.push(...erasureFaults(erased, entry));
    position = entry.position;
    hash = entry.hash;
  }
  return { faults, head: { position, hash }, erased };
}

function hashFaults(entry: JournalEntry): ChainFault[] {
  const expected = hashOf(entry, entry);
  if (entry.hash === expected) return [];
  return [{ position: entry.position, found: `hash ${entry.hash}`, expected }];
}

/**
 * JSON with sorted keys, so that equal values are equal characters; whole numbers before others and by size, as an object has
 * them. The values are put in order first and written by the engine, which costs half of writing them one by one.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value)) ?? 'null';

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value) return inOrder(JSON.parse(JSON.stringify(value)));
  if (Array.isArray(value)) return value.map(inOrder);
  const keys = Object.keys(value).sort();
  // What an object takes for its prototype is no key of it.
  if (keys.includes('__proto__'))
    return Object.fromEntries(keys.map(key => [key, inOrder(Reflect.get(value, key))]));
  const ordered: Record<string, unknown> = {};
  for (const key of keys) ordered[key] = inOrder(Reflect.get(value, key));
  return ordered;
}

export function sha256(text: string | Uint8Array): string {
  return hashOnce('sha256', text, 'hex');
}

/** The same of bytes that come in pieces. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Of entries out of the chain, those that do not say what their hash was made of. */
export const unsound = (entries: readonly JournalEntry[]): JournalEntry[] =>
  entries.filter(entry => hashFaults(entry).length > 0);

function hashOf(
  { at, day, kind, author, debtorId, subjectId, content }: UnchainedEntry,
  { position, previousHash }: Pick<JournalEntry, 'position' | 'previousHash'>,
): string {
  return sha256(
    [previousHash, position, at, day, kind, author, debtorId ?? '', subjectId ?? '', content].join('\n'),
  );
}
