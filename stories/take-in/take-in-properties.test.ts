// Whatever small set of files a firm has: in any order they leave the same books, taking them in twice equals once, and
// taking one in and back leaves the books as they were.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type Receipt, statementFile } from '../telling/files.ts';

/** Small, because each run makes databases of its own. */
const RUNS = { numRuns: 6, seed: 20_261_126, endOnFailure: true } as const;

/** 100.00 to 900.00 of F-2026-101 to F-2026-106, for three customers. */
const invoices = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 101, max: 106 }),
    customer: fc.constantFrom('Dupont SARL', 'Morel SA', 'Lou SAS'),
    hundreds: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ number }) => number, minLength: 2, maxLength: 6 },
);
const payments = fc.array(
  fc.record({ number: fc.integer({ min: 101, max: 106 }), hundreds: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 4 },
);

type Drawn = {
  readonly invoices: readonly { number: number; customer: string; hundreds: number }[];
  readonly payments: readonly { number: number; hundreds: number }[];
};

/** Each invoice in a file of its own, and one statement. */
function filesOf(d: Diary, drawn: Drawn): InputFile[] {
  const receipts: Receipt[] = drawn.payments.map(({ number, hundreds }) => ({
    from: 'Un client',
    amount: `${hundreds}00.00`,
    text: `F-2026-${number}`,
  }));
  const total = drawn.payments.reduce((sum, { hundreds }) => sum + hundreds * 10_000, 0);
  const statement = statementFile({
    iban: COMPANIES.Lille.iban,
    day: day('2026-09-20'),
    number: 1,
    opening: 0,
    closing: total,
    receipts,
  });
  const tables = drawn.invoices.map(({ number, customer, hundreds }) =>
    d.fileOf(`F-${number}.csv`, [
      {
        debtor: customer,
        number: `F-2026-${number}`,
        issued: '2026-09-01',
        due: '2026-09-30',
        amount: `${hundreds}00.00`,
      },
    ]),
  );
  return [...tables, statement];
}

/** What the books say, without the ids of this run. */
async function said(d: Diary): Promise<unknown> {
  return select(
    d.database,
    `select i.number, b.name, i.payable, i.settled, (select count(*)::int from payment where company_id = $1) as payments,
            (select sum(amount - allocated)::bigint from payment where company_id = $1) as loose
       from invoice i join debtor b using (company_id, debtor_id) where company_id = $1 order by 1`,
    [d.companyId],
  );
}

stories('Any files', open => {
  it('in any order, and each of them twice, leave the same books', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ invoices, payments }),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        async (drawn, keys) => {
          const [one, other] = [await open('Lille'), await open('Lille')];
          const files = filesOf(one, drawn);
          const shuffled = files
            .map((file, position) => ({ file, key: keys[position] ?? 0 }))
            .sort((left, right) => left.key - right.key);
          await one.files('2026-09-21', files);
          await other.files(
            '2026-09-21',
            shuffled.map(({ file }) => file),
          );
          expect(await said(other)).toEqual(await said(one));
          const before = await booksOf(one);
          await one.files('2026-09-21', files);
          expect(withoutStatements(await booksOf(one))).toEqual(withoutStatements(before));
          expect(await one.verify()).toMatchObject({ isSound: true });
        },
      ),
      RUNS,
    );
  });

  it('one taken in and taken back leaves the books as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ invoices, payments }), fc.nat(), async (drawn, pick) => {
        const d = await open('Lille');
        const files = filesOf(d, drawn);
        const last = files[pick % files.length];
        if (!last) return;
        await d.files(
          '2026-09-21',
          files.filter(file => file !== last),
        );
        const before = await booksOf(d);
        const [view] = await d.files('2026-09-22', [last]);
        expect(await d.undoImport('2026-09-23', view?.importId ?? null)).toBe('undone');
        expect(await booksOf(d)).toEqual(before);
        expect(await d.verify()).toMatchObject({ isSound: true });
      }),
      RUNS,
    );
  });
});

/** A statement that comes again is told of again, and that it tells its lines again; the lines are not. */
const withoutStatements = ({
  statement,
  statement_line_again,
  ...rest
}: Record<string, string[]>): Record<string, string[]> => rest;
