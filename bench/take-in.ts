// Taking in an export of 20,000 rows (reading, checking, finding debtors, storing, opening dossiers) against COPY of the
// same cells into one table without keys: what the database needs just to write them down.

import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { copyInto } from '../src/store/copy-into.ts';
import { takeIn, withBooks } from './books.ts';
import { type Bench, measured, secondsOf } from './promise.ts';

const DEBTORS = 10_000;

export const takeInBench: Bench = {
  name: 'take-in',
  run: () =>
    withBooks(DEBTORS, async books => {
      const seconds = await secondsOf(() => takeIn(books, 'table'));
      const text = iconv.decode(Buffer.from(books.files.table), 'win1252');
      const rows: string[][] = parse(text, { delimiter: ';', from_line: 2 });
      const width = rows[0]?.length ?? 0;
      const columns = Array.from({ length: width }, (_, position) => `c${position}`);
      const { database } = books.context;
      await database.query(`create table bench_rows (${columns.map(column => `${column} text`).join(', ')})`);
      const limitSeconds = await secondsOf(() =>
        database.transaction(transaction => copyInto({ transaction, table: 'bench_rows', columns, rows })),
      );
      const limit = 'COPY of the same cells into one table without keys';
      return measured({ name: 'take-in', n: rows.length, seconds, limit, limitSeconds, goal: 0.03 });
    }),
};
