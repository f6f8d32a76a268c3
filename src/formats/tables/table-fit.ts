// Makes rows as wide as their header. What does not fit is refused row by row, with its line.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { bareNumber, besideSide, type Cell, isFilled, type TableRow } from './table-values.ts';

export async function* fittedRows(
  body: AsyncIterable<readonly TableRow[]>,
  {
    width,
    mayBeCut,
    refused,
  }: {
    width: number;
    /** A sheet of a workbook ends where it says so: cells that are empty at its end are left out in any row. */
    mayBeCut: boolean;
    refused: ((problem: Problem) => void) | undefined;
  },
): AsyncGenerator<readonly TableRow[]> {
  const fitter = new RowFitter(width, mayBeCut);
  const sort = (fitted: TableRow | Problem | null): TableRow[] => {
    if (fitted === null) return [];
    if ('cells' in fitted) return [fitted];
    refused?.(fitted);
    return [];
  };
  for await (const rows of body) yield rows.flatMap(row => sort(fitter.fit(row)));
  yield sort(fitter.end());
}

const EMPTY_CELL: Cell = { text: '', typed: false };

/**
 * Makes rows as wide as the header. Wider ones are refused, and a last one that is shorter than all others, or the only
 * one, since that is where the file was cut: each row is given out when the next one shows that it was not the last.
 */
class RowFitter {
  readonly #width: number;
  #held: TableRow | null = null;
  /** Rows of this table may be shorter than the header. */
  #hasShort: boolean;
  /** How many decimals the amounts of the last column have. */
  readonly #decimals = new Set<number>();

  constructor(width: number, mayBeCut: boolean) {
    this.#width = width;
    this.#hasShort = !mayBeCut;
  }

  /** The row before this one, or why it was refused. */
  fit(row: TableRow): TableRow | Problem | null {
    const before = this.#held;
    this.#held = row;
    if (before === null) return null;
    if (before.cells.length < this.#width) this.#hasShort = true;
    // One habit is looked for; where there are two, none.
    if (this.#decimals.size < 2) this.#see(before.cells[this.#width - 1]);
    return this.#fitted(before);
  }

  /** The last row. */
  end(): TableRow | Problem | null {
    const last = this.#held;
    if (last === null) return null;
    const amount = last.cells[this.#width - 1];
    if (last.isUnended && amount !== undefined && this.#isOdd(amount))
      return errorAt({ place: `row ${last.line}`, found: amount.text, expected: 'a line end' });
    if (last.cells.length >= this.#width || this.#hasShort) return this.#fitted(last);
    return this.#refused(last, ' (was the file cut?)');
  }

  #see(cell: Cell | undefined): void {
    const decimals = cell === undefined ? null : decimalsOf(cell);
    if (decimals !== null) this.#decimals.add(decimals);
  }

  /** '12', '12,5' or '1.234' where every amount above has two decimals: the file may end inside it. */
  #isOdd(cell: Cell): boolean {
    const [habit, other] = [...this.#decimals];
    const decimals = decimalsOf(cell);
    return habit !== undefined && other === undefined && decimals !== null && decimals !== habit;
  }

  #fitted(row: TableRow): TableRow | Problem {
    const { line, cells } = row;
    if (cells.length === this.#width) return row;
    const beyond = cells.slice(this.#width).filter(isFilled);
    if (beyond.length > 0) {
      const isUntitled = beyond.every(({ text }) => !/\d/.test(text));
      return this.#refused(row, isUntitled ? ' (is a title missing?)' : ' (is an amount split in two?)');
    }
    return { line, cells: Array.from({ length: this.#width }, (_, column) => cells[column] ?? EMPTY_CELL) };
  }

  #refused({ line, cells }: TableRow, why: string): Problem {
    const used = cells.findLastIndex(isFilled) + 1;
    return errorAt({
      place: `row ${line}`,
      found: `${used} cells`,
      expected: `${this.#width} cells, as in the header${why}`,
    });
  }
}

function decimalsOf(cell: Cell): number | null {
  const number = cell.typed ? null : bareNumber(besideSide(cell).cell.text);
  return number === null ? null : (/[.,](\d*)$/.exec(number)?.[1] ?? '').length;
}
