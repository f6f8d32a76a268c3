// Tables that have the amount before tax and the tax, and no total: the two are added, and it is said. A column 'TVA' may hold
// rates instead; where each of its values is a rate that some country has, nobody can tell, and a person is asked.
// 'HT 1000,00' and 'TVA 200,00' are 1,200.00; 'HT 1000,00' and 'TVA 20' are a question.

import { errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, Problem, TableHints } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { bareNumber, type Cell, Seen } from '../tables/table-values.ts';

/** The tax by its bare name: an amount, a rate, or in other tables a number of the customer. */
export const isBareTax = (title: string): boolean =>
  /^(tva|t v a|btw|vat|mwst|ust|iva)$/.test(foldTitle(title));

/** What is asked for includes the tax; where a list has the amount before it alone, nobody can say how much that is. */
export function beforeTaxAlone(columns: readonly string[], mapping: ColumnMapping): Problem | null {
  const amount = mapping.total ?? mapping.payable ?? mapping.debit;
  const title = columns.find(one => BEFORE_TAX.test(foldTitle(one)));
  if (mapping.number === undefined || amount !== undefined || title === undefined) return null;
  return errorAt({
    place: 'columns',
    found: `amounts before tax alone: column ${title}`,
    expected: 'a column of amounts with tax; where no tax is due, say that this one is the total',
  });
}

const BEFORE_TAX =
  /^(total |montant |prix |net |solde |reste )*(ht|htva|hors (taxes?|tva))( (eur|euros?))?$|\b(excl\w*|exclusief|zonder|without|before|ohne|zzgl) (btw|vat|tax|tva|mwst|ust)\b|^(net amount|amount net|netto( ?betrag)?|nettobedrag|betrag netto|summe netto|subtotal|sub total)( (eur|euros?))?$/;

/** As rates are in European countries; what is none of them is an amount. */
const RATE = /^(0|2,1|3|4|4,8|5|5,5|6|7|8|8,1|8,5|9|9,5|10|12|12,5|13|13,5|14|15|16|17|18|19|2[0-7]|25,5)$/;

/** Follows the tax of each row. */
export class TaxWatch {
  readonly #mapping: ColumnMapping;
  readonly #seen = new Seen();
  #areRates = true;
  #isAny = false;
  #hasBlanks = false;

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
  }

  see(cell: Cell | null): void {
    if (cell === null) {
      this.#hasBlanks = true;
      return;
    }
    this.#seen.add(cell.text);
    const text = cell.text.replace(/\s*%$/, '');
    const number = (bareNumber(text) ?? '')
      .replace('.', ',')
      .replace(/,(\d*?)0+$/, (_, digits) => (digits === '' ? '' : `,${digits}`));
    if (/[1-9]/.test(number)) this.#isAny = true;
    if (!RATE.test(number)) this.#areRates = false;
  }

  /** What is added, or that a person has to say what the column holds. */
  told(hints: TableHints): readonly Problem[] {
    const { beforeTax, tax } = this.#mapping;
    if (beforeTax === undefined || tax === undefined) return [];
    const isSaid = hints.mapping?.tax === tax || !isBareTax(tax);
    if (this.#areRates && this.#isAny && !isSaid)
      return [
        errorAt({
          place: `column ${tax}`,
          found: this.#seen.example,
          expected: 'amounts of tax; these may be rates: say which column holds the amounts',
        }),
      ];
    const place = 'columns';
    const added = `a total; ${beforeTax} and ${tax} together are taken`;
    const blank = {
      found: 'nothing in some rows',
      expected: 'the tax of each invoice; 0 is taken',
    };
    return [
      warningAt({ place, found: 'no total', expected: added }),
      ...(this.#hasBlanks ? [warningAt({ place: `column ${tax}`, ...blank })] : []),
    ];
  }
}
