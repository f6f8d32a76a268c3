// The map against the schema itself: what is not on it would neither be shown to whoever asks for his own, nor be erased.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERYBODY, WHOSE } from './held.ts';
import { heldColumns, PERSONAL_COLUMNS } from './personal-columns.ts';

// test/contracts/schema.test.ts holds this file to what the migrations make.
const SCHEMA = readFileSync(join(import.meta.dirname, '../schema.sql'), 'utf8');
const CAN_NAME_SOMEBODY = /^(text|json|jsonb|bytea|inet|cidr|xml|character|varchar)\b/;
/** What the machine counts by: neither can hold a name. */
const NAMES_NOBODY = /^(uuid|bigint|integer|smallint|numeric|boolean|date|timestamp|double)\b/;

const tables = [...SCHEMA.matchAll(/^create (?:unlogged )?table (\S+) \(\n(.*?)\n\);/gms)].map(
  ([, table = '', body = '']) => ({
    table,
    columns: body
      .split('\n')
      .map(line => /^ {2}"?(\w+)"? (.+?),?$/.exec(line))
      .flatMap(line =>
        line === null || line[1] === 'constraint' ? [] : [{ column: line[1] ?? '', type: line[2] ?? '' }],
      ),
  }),
);
const inSchema = tables.flatMap(({ table, columns }) =>
  columns.filter(({ type }) => CAN_NAME_SOMEBODY.test(type)).map(({ column }) => `${table}.${column}`),
);
const onMap = heldColumns().map(({ table, column }) => `${table}.${column}`);

describe('the map of what is held of persons', () => {
  it('reads the whole schema', () => {
    expect(tables.length).toBeGreaterThan(80);
    expect(inSchema.length).toBeGreaterThan(350);
    const types = tables.flatMap(({ table, columns }) =>
      columns.map(({ column, type }) => ({ of: `${table}.${column}`, type })),
    );
    const unknown = types.filter(
      ({ type }) => !(CAN_NAME_SOMEBODY.test(type) || NAMES_NOBODY.test(type) || type.startsWith('uuid[]')),
    );
    expect(unknown).toEqual([]);
  });

  it('has a word for every column that can name somebody, each column once, and no other', () => {
    expect(inSchema.filter(column => !onMap.includes(column))).toEqual([]);
    expect(onMap.filter(column => !inSchema.includes(column))).toEqual([]);
    expect(onMap.filter((column, at) => onMap.indexOf(column) !== at)).toEqual([]);
    expect(tables.filter(({ table }) => PERSONAL_COLUMNS[table] === undefined)).toEqual([]);
  });

  it('knows of every table that is a debtor’s how its rows lead to the debtor', () => {
    const LEADING = ['debtor_id', 'dossier_id', 'invoice_id', 'message_id', 'payment_id', 'portal_link_id'];
    const names = ({ table }: { table: string }) =>
      tables.find(one => one.table === table)?.columns.map(({ column }) => column) ?? [];
    const ofDebtors = tables.filter(({ columns }) => columns.some(({ column }) => LEADING.includes(column)));
    expect(ofDebtors.length).toBeGreaterThan(40);
    expect(ofDebtors.filter(({ table }) => PERSONAL_COLUMNS[table]?.leads === null)).toEqual([]);
    const astray = Object.entries(PERSONAL_COLUMNS).filter(
      ([table, { leads }]) => leads !== null && !names({ table }).includes(leads),
    );
    expect(astray).toEqual([]);
  });

  it('says of each kind whom it may name, and uses every kind', () => {
    expect([...EVERYBODY].sort()).toEqual(Object.keys(WHOSE).sort());
    const used = new Set(heldColumns().map(({ whose }) => whose));
    expect(EVERYBODY.filter(whose => !used.has(whose))).toEqual([]);
  });
});
