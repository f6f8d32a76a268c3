// Many invoices of one file may state no due date: a ledger has none at all. The first few are told one by one, the others
// together, by what their date was computed from.
// 369 open entries of a ledger are three warnings and 'none on 366 more invoices; computed from …', not 200 and '169 more'.

import type { Problem } from '../../../formats/records.ts';

/** As many are told one by one. */
const TOLD_EACH = 3;
const COMPUTED = /^none; computed as \S+ (from .+)$/s;

export class DueDateWarnings {
  readonly #counts = new Map<string, number>();

  /** The problems that are told by themselves. */
  each(problems: readonly Problem[]): readonly Problem[] {
    return problems.filter(({ found }) => {
      const from = COMPUTED.exec(found)?.[1];
      if (from === undefined) return true;
      const count = (this.#counts.get(from) ?? 0) + 1;
      this.#counts.set(from, count);
      return count <= TOLD_EACH;
    });
  }

  get together(): readonly Problem[] {
    return [...this.#counts]
      .filter(([, count]) => count > TOLD_EACH)
      .map(([from, count]) => ({
        severity: 'warning',
        place: 'due dates',
        found: `none on ${count - TOLD_EACH} more invoices; computed ${from}`,
        expected: 'a due date',
      }));
  }
}
