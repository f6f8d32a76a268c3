// What became of each row of a table, so that whoever took it in can account for all of them: taken, refused, or left out for a
// reason that is told, as drafts, sums and payments that never came are.
// Of ten rows eight are invoices, one has no amount and one is 'Total': 8 + 1 + 1.

export type RowOutcome = 'taken' | 'refused' | 'leftOut';
export type RowOutcomes = Readonly<Record<RowOutcome, number>>;

export class RowsCounted {
  readonly #counts = { taken: 0, refused: 0, leftOut: 0 };

  add(outcome: RowOutcome, rows = 1): void {
    this.#counts[outcome] += rows;
  }

  /** Of so many rows: those of which nothing was said before count as given. */
  fill(rowCount: number, outcome: RowOutcome): void {
    const { taken, refused, leftOut } = this.#counts;
    this.#counts[outcome] += Math.max(0, rowCount - taken - refused - leftOut);
  }

  get outcomes(): RowOutcomes {
    return { ...this.#counts };
  }
}
