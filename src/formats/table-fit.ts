// Makes rows as wide as their header. What does not fit is refused row by row, with its line.

import { errorAt } from './problems.ts';
import type { Problem } from './records.ts';
import { isFilled } from './table-head.ts';
import type { Cell, TableRow } from './table-values.ts';

export async function* fittedRows(
  body: AsyncIterable<readonly TableRow[]>,
  { width, refused }: { width: number; refused: ((problem: Problem) => void) | undefined },
): AsyncGenerator<readonly TableRow[]> {
  const fitter = new RowFitter(width);
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
  #hasShort = false;

  constructor(width: number) {
    this.#width = width;
  }

  /** The row before this one, or why it was refused. */
  fit(row: TableRow): TableRow | Problem | null {
    const before = this.#held;
    this.#held = row;
    if (before === null) return null;
    if (before.cells.length < this.#width) this.#hasShort = true;
    return this.#fitted(before);
  }

  /** The last row. */
  end(): TableRow | Problem | null {
    const last = this.#held;
    if (last === null) return null;
    if (last.cells.length >= this.#width || this.#hasShort) return this.#fitted(last);
    return this.#refused(last, ' (was the file cut?)');
  }

  #fitted(row: TableRow): TableRow | Problem {
    const { line, cells } = row;
    if (cells.length === this.#width) return row;
    if (cells.slice(this.#width).some(isFilled)) return this.#refused(row, ' (is an amount split in two?)');
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
