// Rows by COPY say what the same rows say when they are selected.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../test/desk-rows.ts';
import { eachRow, type Field, idLiteral, textsOf } from './copy-out.ts';
import type { Database } from './database.ts';

const STRANGE = [
  'plain',
  '',
  'NULL',
  '\\N',
  'a\tb\nc\rd\\e\\te',
  '{"quoted", and} not',
  "l'été 2026 😀",
  '\b\f\v',
  'x'.repeat(100_000),
];

describe('rows that are copied out', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await database.query('create table strange (id integer, one text, many text[])');
    for (const [id, text] of STRANGE.entries())
      await database.query('insert into strange values ($1, $2, $3)', [id, text, [text, 'x', text]]);
    await database.query('insert into strange values (99, null, $1)', [[]]);
  });
  afterAll(() => close());

  it('have the same texts, whatever signs these have', async () => {
    const rows: Field[][] = [];
    await database.transaction(db =>
      eachRow(db, 'select id, one, many from strange order by id', fields => rows.push([...fields])),
    );
    expect(rows.map(([, one]) => one)).toEqual([...STRANGE, null]);
    expect(rows.map(([, , many]) => textsOf(many ?? null))).toEqual([
      ...STRANGE.map(text => [text, 'x', text]),
      [],
    ]);
  });

  it('come by the hundred thousand, and the session goes on', async () => {
    let total = 0;
    const after = await database.transaction(async db => {
      await eachRow(db, "select n, repeat('é', 50) from generate_series(1, 100000) as n", ([n, text]) => {
        if (text === 'é'.repeat(50)) total += Number(n);
      });
      return db.query('select 1 as one');
    });
    expect(total).toBe((100_000 * 100_001) / 2);
    expect(after.rows).toEqual([{ one: 1 }]);
  });

  it('end with the error of the server, or of whoever is told', async () => {
    const broken = database.transaction(db => eachRow(db, 'select 1 / 0', () => {}));
    await expect(broken).rejects.toThrow('division by zero');
    const told = database.transaction(db =>
      eachRow(db, 'select n from generate_series(1, 100000) as n', () => {
        throw new Error('enough');
      }),
    );
    await expect(told).rejects.toThrow('enough');
    expect((await database.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  });

  it('name a row by an id and by nothing else', () => {
    expect(idLiteral('01a1f7f8-3000-72d6-a842-1da145b0a814')).toBe(
      "'01a1f7f8-3000-72d6-a842-1da145b0a814'::uuid",
    );
    expect(() => idLiteral("x' or true --")).toThrow(RangeError);
  });
});
