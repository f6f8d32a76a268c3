// Every column that may name whoever owes is erased, or its reason to stay is here: a new column is answered for before it is filled.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Whose } from '../personal/held.ts';
import { heldColumns, PERSONAL_COLUMNS } from '../personal/personal-columns.ts';

const NAMES: ReadonlySet<Whose> = new Set(['debtor', 'contact', 'payer', 'outsider', 'freeText', 'document']);

/** Statements as they stand in the sources, one a piece. */
const STATEMENTS = ['erase-recovery', 'erase-accounts', 'erase-journal'].flatMap(name =>
  readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8').split(/`|\{ table:|\n {2}\{/),
);

const isErased = (table: string, column: string): boolean =>
  STATEMENTS.some(
    text =>
      new RegExp(`delete from ${table}\\b`).test(text) ||
      (new RegExp(`(update ${table} |^ '${table}'|table: '${table}')`).test(text) &&
        new RegExp(`\\b${column} = `).test(text)),
  );

/** By table or by column. */
const STAYS: Readonly<Record<string, string>> = {
  // Money that nobody has allocated yet: a person is still asked whose it is.
  match_proposal: 'of money that waits for an answer',
  payment_suspect: 'of money that waits for an answer',
};

describe('what may name whoever owes', () => {
  it('is erased column by column, or stays for a reason', () => {
    const led = heldColumns().filter(
      ({ table, whose }) => NAMES.has(whose) && PERSONAL_COLUMNS[table]?.leads !== null,
    );
    expect(led.length).toBeGreaterThan(60);
    const left = led.filter(
      ({ table, column }) =>
        !isErased(table, column) && STAYS[table] === undefined && STAYS[`${table}.${column}`] === undefined,
    );
    expect(Object.keys(STAYS).filter(table => !led.some(one => one.table === table))).toEqual([]);
    expect(left.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });
});
