// A column that says whether an invoice was paid, and not how much: 'Payée' with Oui and Non, 'Facture réglée (0/1)' with 1 and 0.
// Where all of its values are answers they are none of them amounts; beside one amount, 1 is an amount too.

import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem } from '../../records.ts';
import { dayIn } from '../../tables/table-days.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { Cell, TableRow } from '../../tables/table-values.ts';

const PAID = /^(true|yes|oui|ja|vrai|wahr|si|x|checked)$/;
const UNPAID = /^(false|no|non|nee|nein|faux|falsch|unchecked)$/;
/** What answers only where the whole column does, or its title asks. */
const PAID_IN_SHORT = /^[1oyj]$/;
const UNPAID_IN_SHORT = /^[0n]$/;
/** Boxes that sheets tick; a title is folded without them. */
const TICKED = /^[✓✔☑✅🗹]\ufe0f?$/u;
const UNTICKED = /^[☐⬜✗❌]\ufe0f?$/u;
/** 'Facture payée ?' and 'Is paid' with 1 or 0 below: a yes or no, and no amount. */
const asksWhether = (title: string): boolean => title.includes('?') || /^(is|est) /.test(foldTitle(title));
const OF_PAYING =
  /paye|paie|paid|pay?ment|regle|soldee?s?( |$)|acquitt|encaiss|clotur|closed|settled|betaald|betaling|voldaan|bezahlt|zahlung|beglichen|ausgeglichen|cobrad|pagad|pagat|saldat/;

export type SaidOfPaid = 'paid' | 'unpaid' | 'amount';

/** What a cell of such a column says; a day is that of the payment. */
export function saidOfPaid(
  written: string,
  { title, isAsked }: { title: string; isAsked: boolean },
): SaidOfPaid {
  const text = written === '' ? '' : foldTitle(written);
  const asks = isAsked || asksWhether(title);
  if (PAID.test(text) || TICKED.test(written) || (asks && PAID_IN_SHORT.test(text)) || isDay(written))
    return 'paid';
  return asks || UNPAID.test(text) || UNTICKED.test(written) ? 'unpaid' : 'amount';
}

/** 'Payé le' with the day of it. */
const isDay = (text: string): boolean =>
  dayIn({ text, typed: false }, 'DMY') !== null || dayIn({ text, typed: false }, 'MDY') !== null;

function isAnswer({ text }: Cell): boolean {
  const written = text.trim();
  const folded = foldTitle(written);
  const words = [PAID, UNPAID, PAID_IN_SHORT, UNPAID_IN_SHORT].some(answer => answer.test(folded));
  return (words && folded.length === written.length) || TICKED.test(written) || UNTICKED.test(written);
}

/** Follows the rows of a table. */
export class PaidWatch {
  readonly #mapping: ColumnMapping;
  /** Columns that mean nothing here, whose title speaks of paying, with what they answer. */
  readonly #unheard: Map<number, { readonly title: string; readonly answers: Set<string> }>;
  #answers = 0;
  #isAmount = false;

  constructor({
    mapping,
    columns,
  }: { readonly mapping: ColumnMapping; readonly columns: readonly string[] }) {
    this.#mapping = mapping;
    const { payable, paid, status, lettering } = mapping;
    const isSaid = (payable ?? paid ?? status ?? lettering) !== undefined;
    const used = new Set(Object.values(mapping));
    const unheard = columns.flatMap((title, at) =>
      isSaid || used.has(title) || !OF_PAYING.test(foldTitle(title))
        ? []
        : [[at, { title, answers: new Set<string>() }] as const],
    );
    this.#unheard = new Map(unheard);
  }

  see({ cells }: TableRow, paid: Cell | null): void {
    if (paid !== null && !this.#isAmount) {
      this.#isAmount = !isAnswer(paid);
      this.#answers += 1;
    }
    for (const [at, { answers }] of this.#unheard) {
      const cell = cells[at];
      if (cell === undefined || cell.text.trim() === '') continue;
      if (isAnswer(cell)) answers.add(cell.text.trim());
      else this.#unheard.delete(at);
    }
  }

  /** Whether each value is a yes or a no. */
  get isAsked(): boolean {
    return this.#answers > 0 && !this.#isAmount && this.#mapping.paid !== undefined;
  }

  get told(): readonly Problem[] {
    return [...this.#unheard.values()].flatMap(({ title, answers }) => {
      if (answers.size === 0) return [];
      const expected = 'a status that is known, such as open, paid or draft; taken as open';
      return [warningAt({ place: `column ${title}`, found: [...answers].join(', '), expected })];
    });
  }
}
