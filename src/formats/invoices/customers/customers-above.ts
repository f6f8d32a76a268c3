// Whose the invoices of a report are that is grouped by customer: a row that names nobody is of the customer named above it.
// The name stands alone above its invoices, in lines that say what each is ('Customer 100012', 'Name Dupont'), or in the column
// of customers of the first invoice alone.

import type { ColumnMapping, Problem, TableField } from '../../records.ts';
import type { Cell, TableRow } from '../../tables/table-values.ts';

/** What a row takes from above; `isItself` where it is a heading and no invoice. */
export type Above = { readonly cells: ReadonlyMap<TableField, Cell>; readonly isItself: boolean };

/** Follows the rows of a table from the first to the last. */
export type CustomersAbove = {
  readonly see: (row: TableRow) => Above | null;
  /** A row above the titles, or beside the table: told before the rows of its batch that stand above it. */
  readonly seeAside?: (row: TableRow) => void;
  /** Once all rows were seen: whether what stands above are customers. */
  readonly areCustomers: boolean;
  /** What a person should know of it. */
  readonly told: readonly Problem[];
};

/** Beyond this many groups nobody reads a report by customer. */
export const MAX_GROUPS = 100_000;
/** No name is longer; a text without end would be gone through for ever. */
export const LONGEST = 200;

export type TitledTable = { readonly mapping: ColumnMapping; readonly columns: readonly string[] };
export type Follow = (table: TitledTable) => CustomersAbove;

/** Several ways in which customers may stand above; the first that holds of all rows is theirs. */
export class WaysAbove {
  readonly #ways: readonly { readonly follow: Follow; readonly above: CustomersAbove }[];

  constructor(table: TitledTable, ways: readonly Follow[]) {
    this.#ways = ways.map(follow => ({ follow, above: follow(table) }));
  }

  see(row: TableRow): void {
    for (const { above } of this.#ways) above.see(row);
  }

  seeAside(row: TableRow): void {
    for (const { above } of this.#ways) above.seeAside?.(row);
  }

  /** Once all rows were seen; null where nobody stands above. */
  get found(): { readonly follow: Follow; readonly told: readonly Problem[] } | null {
    const way = this.#ways.find(({ above }) => above.areCustomers);
    return way === undefined ? null : { follow: way.follow, told: way.above.told };
  }
}
