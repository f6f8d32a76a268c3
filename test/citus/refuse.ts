// Makes every statement of a database under test answer to the rules of Citus as well, so that whatever a test makes the
// product do is known to run there. A statement that would be refused fails where it is asked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type pg from 'pg';
import { RoundTrip } from '../../src/store/round-trip.ts';
import { ON_COORDINATOR } from '../../src/store/schema/lay-out.ts';
import { objectionsTo } from './objections.ts';
import type { Layout } from './reading.ts';

export const DISTRIBUTE_SQL = join(import.meta.dirname, '../../src/store/distribute.sql');

const namedIn = (pattern: RegExp): ReadonlySet<string> =>
  new Set([...readFileSync(DISTRIBUTE_SQL, 'utf8').matchAll(pattern)].map(([, name = '']) => name));

export const LAYOUT: Layout = {
  spread: namedIn(/create_distributed_table\('(\w+)'/g),
  shared: namedIn(/create_reference_table\('(\w+)'/g),
  alone: new Set(ON_COORDINATOR),
};

/** What was looked at so far in this process, and what was found in each. */
const seen = new Map<string, readonly string[]>();

/** How many different statements have been looked at. */
export const statementsSeen = (): number => seen.size;

const CHANGES = /\b(insert\s+into|update|delete\s+from)\b/i;

/** Those that change rows and were not handed out yet. */
export function changesSeen(): string[] {
  const changes = [...seen.keys()].filter(text => CHANGES.test(text) && !handedOut.has(text));
  for (const text of changes) handedOut.add(text);
  return changes;
}
const handedOut = new Set<string>();

/** Sessions that answer to the rules already. */
const answering = new WeakSet<object>();

export function refuseWhatCitusRefuses(pool: pg.Pool): void {
  pool.on('acquire', client => {
    if (answering.has(client)) return;
    answering.add(client);
    const ask: (...words: unknown[]) => unknown = client.query.bind(client);
    Object.assign(client, {
      query: (...words: unknown[]) => {
        for (const text of textsOf(words[0]))
          if (!PREFIXES.some(prefix => text.startsWith(prefix))) refuse(text);
        return ask(...words);
      },
    });
  });
}

/** The driver takes a text, several that travel together, or a stream of rows, which says what it copies. */
function textsOf(question: unknown): readonly string[] {
  if (typeof question === 'string') return [question];
  if (question instanceof RoundTrip) return question.texts;
  if (!(question instanceof Readable || question instanceof Writable) || !('text' in question)) return [];
  return typeof question.text === 'string' ? [question.text] : [];
}

/** What makes or names things: no statement about rows of companies. */
const PREFIXES = ['create', 'drop', 'alter', 'set', 'reset', 'begin', 'commit', 'rollback'];

function refuse(text: string): void {
  const found = seen.get(text) ?? objectionsTo(text, LAYOUT);
  seen.set(text, found);
  if (found.length > 0)
    throw new Error(`Citus would refuse this statement, because ${found.join('; ')}:\n${text}`);
}
