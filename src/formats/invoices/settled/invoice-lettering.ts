// What accountants letter in a list of what falls due: entries that carry the same letter settle one another. A row with a letter
// is settled; small letters, as Cegid, Sage and EBP write them, settle a part, and leave the row open.
// 'AA' under 'Lettrage' is paid, 'ab' is paid in part, blank is open.

import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { Cell } from '../../tables/table-values.ts';
import type { InvoiceRow, Reading } from '../rows/invoice-row-cells.ts';

const NOT_LETTERED = /^(non|nee|nein|no|faux|false|unwahr|falsch|0|)$/;
const IN_PART = /^\p{Ll}+\*?$/u;
const YES = /^(oui|ja|yes|vrai|true|wahr|o|x)$/i;
/** 'Lettré' is answered by yes or no, 'Lettre' by a letter. */
const ASKS = /lettr[ée]e? ?\??$|afgepunt/i;

/** Whether all that the rows say is settled. */
export function areSettled({ rows, columns }: Pick<Reading, 'rows' | 'columns'>): boolean {
  const { lettering } = columns.mapping;
  return lettering !== undefined && rows.length > 0 && rows.every(row => isSettled(row, lettering));
}

function isSettled({ cell }: InvoiceRow, title: string): boolean {
  const text = cell('lettering')?.text.trim() ?? '';
  return text !== '' && (YES.test(text) || (!isUnlettered(text, title) && !IN_PART.test(text)));
}

export const isLetteredInPart = (text: string, title: string): boolean =>
  IN_PART.test(text) && !YES.test(text) && !isUnlettered(text, title);

const isUnlettered = (text: string, title: string): boolean =>
  NOT_LETTERED.test(foldTitle(text)) || (ASKS.test(title) && !title.endsWith('Lettre') && /^n$/i.test(text));

/** Follows the rows of a table. */
export class LetteringWatch {
  readonly #title: string | undefined;
  readonly #inPart = new Set<string>();

  constructor({ lettering }: ColumnMapping) {
    this.#title = lettering;
  }

  see(cell: Cell | null): void {
    const text = cell?.text.trim() ?? '';
    if (this.#title === undefined || this.#inPart.size >= MOST_TOLD || YES.test(text)) return;
    if (IN_PART.test(text) && !isUnlettered(text, this.#title)) this.#inPart.add(text);
  }

  get told(): readonly Problem[] {
    if (this.#inPart.size === 0) return [];
    const found = [...this.#inPart].join(', ');
    const expected =
      'letters in capitals, which settle; small ones settle a part, and the invoice is taken as open';
    return [warningAt({ place: `column ${this.#title}`, found, expected })];
  }
}

const MOST_TOLD = 5;
