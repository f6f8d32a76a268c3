// Text in pieces is the same table as text at once, wherever the pieces are cut.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRefused, csvRows, type Quotes } from './table-csv.ts';

async function rowsOf(pieces: readonly string[], quotes: Quotes = 'strict') {
  const rows = [];
  const all = async function* () {
    yield* pieces;
  };
  for await (const some of csvRows({ pieces: all, delimiter: ';', quotes })) rows.push(...some);
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text) }));
}

const plain = fc.stringMatching(/^[a-z0-9 ,.]{0,6}$/);
const quoted = fc.stringMatching(/^[a-z;\n ]{0,6}$/).map(text => `"${text}""${text}"`);

describe('CSV in pieces', () => {
  it('gives the rows of the whole text, on the same lines', async () => {
    const cell = fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: quoted });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const eol = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(table, eol, fc.array(fc.nat(200), { maxLength: 5 }), async (rows, end, cuts) => {
        const text = rows.map(row => row.join(';') + end).join('');
        const at = [0, ...cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((cut, index) => text.slice(at[index], cut));
        const whole: unknown[] = parse(text, { delimiter: ';', relaxColumnCount: true });
        const found = await rowsOf(pieces);
        expect(found.map(({ cells }) => cells)).toEqual(whole);
        expect(await rowsOf([text])).toEqual(found);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('refuses a quote that never closes, and names its row', async () => {
    const text = ['a;b', '1;2', '"x;3', '4;5'].join('\n');
    await expect(rowsOf([text.slice(0, 9), text.slice(9)])).rejects.toBeInstanceOf(CsvRefused);
    const refused: unknown = await rowsOf([text]).catch((one: unknown) => one);
    expect(refused).toMatchObject({ problem: { place: 'row 3', expected: 'quotes that close' } });
  });

  it('reads a quote inside unquoted text where each record is a line of its own', async () => {
    expect(await rowsOf(['a;b\n24" screen;', '1\nx;2\n'], 'relaxed')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['24" screen', '1'] },
      { line: 3, cells: ['x', '2'] },
    ]);
  });
});
