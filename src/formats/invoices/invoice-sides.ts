// On which side of the account the amounts of a list stand, where its titles do not say: a column of D and C whose title is 'S'
// or blank, and credits that are written with a minus in a column of their own. A credit that is read as a debit would be asked for.
// '110,00' beside 'C' is a credit of 110.00, and so is '-110,00' under 'Crédit' where every credit has its minus.

import { warningAt } from '../problems.ts';
import type { ColumnMapping, Problem } from '../records.ts';
import { bareNumber, type Cell, type TableRow } from '../tables/table-values.ts';

const LETTERS = /^(d|c|s|h|db|cr|dr|d[eé]bit|cr[eé]dit|soll|haben|debet)\.?$/i;
const DEBIT = /^(d|s|soll)/i;

/** Follows the rows of a table. */
export class InvoiceSides {
  readonly #mapping: ColumnMapping;
  readonly #columns: readonly string[];
  /** Unmapped and right beside an amount, or what the title calls the kind of document. */
  readonly #candidates: Map<number, { debits: number }>;
  readonly #creditAt: number;
  #credits = 0;
  #negativeCredits = 0;

  constructor({ mapping, columns }: { mapping: ColumnMapping; columns: readonly string[] }) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#creditAt = columns.indexOf(mapping.credit ?? '');
    const mapped = new Set(Object.values(mapping));
    const isLooked = mapping.direction === undefined && mapping.debit === undefined;
    const beside = isLooked
      ? [mapping.total, mapping.payable].flatMap(title => {
          const at = title === undefined ? -1 : columns.indexOf(title);
          return at < 0 ? [] : [at + 1, at - 1];
        })
      : [];
    const free = beside.filter(at => columns[at] !== undefined && !mapped.has(columns[at] ?? ''));
    const kindAt = isLooked && mapping.kind !== undefined ? [columns.indexOf(mapping.kind)] : [];
    this.#candidates = new Map([...free, ...kindAt].map(at => [at, { debits: 0 }]));
  }

  see({ cells }: TableRow): void {
    for (const [at, seen] of this.#candidates) {
      const text = cells[at]?.text.trim() ?? '';
      if (text !== '' && !LETTERS.test(text)) this.#candidates.delete(at);
      else if (DEBIT.test(text)) seen.debits += 1;
    }
    if (this.#creditAt < 0) return;
    const credit = bareNumber(cells[this.#creditAt]?.text ?? '');
    if (credit === null || !/[1-9]/.test(credit)) return;
    this.#credits += 1;
    if (credit.startsWith('-')) this.#negativeCredits += 1;
  }

  /** With the column of letters, once all rows were seen: it must know debits, since 'C' alone may be a kind of customer. */
  withDirection(mapping: ColumnMapping): ColumnMapping {
    const [found] = [...this.#candidates].filter(([, { debits }]) => debits > 0);
    const title = found === undefined ? undefined : this.#columns[found[0]];
    if (title === undefined) return mapping;
    const { kind, ...others } = mapping;
    return { ...(kind === title || kind === undefined ? others : mapping), direction: title };
  }

  get areCreditsNegative(): boolean {
    return this.#credits > 0 && this.#negativeCredits === this.#credits;
  }

  get told(): readonly Problem[] {
    if (!this.areCreditsNegative) return [];
    const expected = 'credits without a sign; their amounts are taken as credits';
    return [warningAt({ place: `column ${this.#mapping.credit}`, found: 'negative credits', expected })];
  }
}

/** '-110,00' under 'Crédit' as the credit that it is. */
export const withoutSign = (cell: Cell): Cell => ({
  ...cell,
  text: cell.text.replace(/[-\u2212()]/g, ''),
});
