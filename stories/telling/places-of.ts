// Where words stand in all that is stored, so that a story can say that nobody is named any more.

import { expect } from 'vitest';
import { select } from '../../src/store/select.ts';
import type { Diary } from './diary.ts';

/** The tables that hold one of these words, by name. */
export async function placesOf(d: Diary, words: readonly string[]): Promise<string[]> {
  const tables = await select<{ name: string }>(
    d.database,
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await select<{ text: string }>(d.database, `select t::text as text from ${name} t`);
    if (rows.some(({ text }) => words.some(word => text.includes(word)))) found.push(name);
  }
  return found;
}
