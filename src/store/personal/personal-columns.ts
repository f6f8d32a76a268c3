// The map of what is held of persons: every table, and every column that can name somebody. A test compares it with the schema.

import { EVERYBODY, type Held, type HeldTables, type Whose } from './held.ts';
import { CLAIM_AND_MESSAGE_TABLES } from './of-claims.ts';
import { COMPANY_TABLES } from './of-company.ts';
import { DEBTOR_TABLES } from './of-debtors.ts';
import { MONEY_TABLES } from './of-money.ts';

export const PERSONAL_COLUMNS: HeldTables = {
  ...DEBTOR_TABLES,
  ...CLAIM_AND_MESSAGE_TABLES,
  ...MONEY_TABLES,
  ...COMPANY_TABLES,
};

export type HeldColumn = { readonly table: string; readonly column: string; readonly whose: Whose };

export const heldColumns = (): HeldColumn[] =>
  Object.entries(PERSONAL_COLUMNS).flatMap(([table, held]) =>
    columnsOf(held).map(found => ({ table, ...found })),
  );

/** Each column of a table, with whom it may name. */
export const columnsOf = ({ columns }: Held): { column: string; whose: Whose }[] =>
  EVERYBODY.flatMap(whose => (columns[whose] ?? []).map(column => ({ column, whose })));
