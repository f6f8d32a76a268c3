// What a planted bug is: lines of the product's text that are exchanged, and the rules that must break.

import type { Change } from './bundle.ts';
import type { RuleLetter } from './oracle/told.ts';

export type Planted = {
  readonly name: string;
  readonly changes: readonly Change[];
  /** What is taken away from the database beside them. */
  readonly sql?: string;
  readonly rules: readonly RuleLetter[];
  readonly seed: number;
};

export const change = (file: string, from: string, to: string): Change => ({ file: `src/${file}`, from, to });
