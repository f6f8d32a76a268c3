// Whose the invoices of a report are that is grouped by customer: a row that names nobody is of the customer named above it.
// Either the name stands alone above its invoices and again in their row of sums, or in the column of customers of the first
// invoice alone.

import type { Problem, TableField } from '../records.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';

/** What a row takes from above; `isItself` where it is a heading and no invoice. */
export type Above = { readonly cells: ReadonlyMap<TableField, Cell>; readonly isItself: boolean };

/** Follows the rows of a table from the first to the last. */
export type CustomersAbove = {
  readonly see: (row: TableRow) => Above | null;
  /** Once all rows were seen: whether what stands above are customers. */
  readonly areCustomers: boolean;
  /** What a person should know of it. */
  readonly told: readonly Problem[];
};
