// What a file gave, or would give.

import type { TableRecord } from '../../formats/records.ts';

export type TakeInView = {
  readonly importId: string | null;
  readonly file: string;
  readonly format: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly place: string;
    readonly found: string;
    readonly expected: string;
  }[];
  /** How the columns of a table were understood; null for every other format. */
  readonly table: TableRecord | null;
};
