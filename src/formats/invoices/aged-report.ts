// A report of what customers owe by age, with the documents under each customer, as Odoo writes it: the first column has no
// title and holds the customer or the document, and the amount of a document stands in the column of its age. It is told
// as a list of invoices, with a column for each. A customer whose documents are folded away is an error: they would be lost.
// 'Jansen;;;1210', 'INV/12;13/10/2026;1210;' is invoice INV/12 of Jansen.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import type { OpenTable } from '../tables/table.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import type { Cell, TableRow } from '../tables/table-values.ts';
import { isSum } from './customers/customer-headings.ts';

const AGE =
  /^(\d+ (a )?\d+( (jours|j|days|dagen|tage))?|older|plus ancien(nes)?|plus vieux|ouder|alter|non echu|a date|at date|not due( on .*)?|(as of|au|per|op|am) \d.*)$/;
const DAY = /date|datum|echeance|verval|fallig|due/;
const ACCOUNT = /^(account|compte|rekening|konto|journal)\b/;
/** What Odoo calls a payment: 'PBNK1/2026/00003'. Nobody has said when it is due. */
const MOVE = /^[A-Z][A-Z0-9]*\/\d{4}(\/\d{2})?\/\d+$/;
const FEWEST_AGES = 3;
const DOCUMENT = 'Document no.';
const CUSTOMER = 'Customer name';

type Places = {
  readonly ages: readonly number[];
  readonly days: readonly number[];
  /** Where the account of a document stands, which a customer has none of. */
  readonly accounts: readonly number[];
  readonly total: number;
};

/** The list that the report tells; null where the table is no such report. */
export function agedReport(table: OpenTable): OpenTable | null {
  const places = placesOf(table.columns);
  if (places === null) return null;
  const [, ...others] = table.columns;
  return {
    ...table,
    columns: [DOCUMENT, ...others, CUSTOMER],
    fitted: ({ refused, aside } = {}) => documents({ table, places, refused, aside }),
  };
}

function placesOf(columns: readonly string[]): Places | null {
  const titles = columns.map(foldTitle);
  const all = (pattern: RegExp): number[] =>
    titles.flatMap((title, at) => (at > 0 && pattern.test(title) ? [at] : []));
  const ages = all(AGE);
  const days = all(DAY).filter(at => !ages.includes(at));
  const total = titles.findIndex(title => /^(total|totaal|gesamt|summe)$/.test(title));
  const isReport = columns[0] === 'column 1' && ages.length >= FEWEST_AGES && days.length > 0 && total > 0;
  return isReport ? { ages, days, accounts: all(ACCOUNT), total } : null;
}

async function* documents({
  table,
  places,
  refused,
  aside,
}: {
  table: OpenTable;
  places: Places;
  refused: ((problem: Problem) => void) | undefined;
  aside: ((row: TableRow) => void) | undefined;
}): AsyncGenerator<readonly TableRow[]> {
  const above = new Set<string>();
  let heading: { readonly row: TableRow; hasDocuments: boolean } | null = null;
  const close = (): void => {
    if (heading === null || heading.hasDocuments || !owes(heading.row, places)) return;
    const found = `${textAt(heading.row, 0)} without documents`;
    const expected = 'a report that is unfolded, with the documents of every customer';
    refused?.(errorAt({ place: `row ${heading.row.line}`, found, expected }));
  };
  const told = {
    ...(refused && { refused }),
    aside: (row: TableRow) => {
      for (const { text } of row.cells) above.add(foldTitle(text));
      aside?.(row);
    },
  };
  for await (const rows of table.fitted(told)) {
    const found: TableRow[] = [];
    for (const row of rows) {
      const name = row.cells[0];
      if (name === undefined || name.text.trim() === '') continue;
      if (isDocument(row, places)) {
        if (heading !== null) heading.hasDocuments = true;
        found.push(documentOf(row, { places, customer: heading?.row.cells[0] ?? EMPTY }));
        continue;
      }
      close();
      // The sum of all stands at the head under the name of the report, and at the foot.
      heading = isSum(name) || above.has(foldTitle(name.text)) ? null : { row, hasDocuments: false };
    }
    yield found;
  }
  close();
}

const isDocument = (row: TableRow, { days, accounts }: Places): boolean =>
  [...days, ...accounts].some(at => textAt(row, at) !== '') || MOVE.test(textAt(row, 0));

/** With its amount under the total, where only the column of its age has it. */
function documentOf(
  { line, cells }: TableRow,
  { places, customer }: { places: Places; customer: Cell },
): TableRow {
  const [amount, other] = places.ages.flatMap(at => (isNothing(cells[at]) ? [] : (cells[at] ?? [])));
  const isLeftBlank = (cells[places.total]?.text.trim() ?? '') === '';
  const filled =
    isLeftBlank && amount !== undefined && other === undefined
      ? cells.map((cell, at) => (at === places.total ? amount : cell))
      : cells;
  return { line, cells: [...filled, customer] };
}

const owes = ({ cells }: TableRow, { ages, total }: Places): boolean =>
  [...ages, total].some(at => !isNothing(cells[at]));

/** '0.00 €' and '-' are nothing. */
const isNothing = (cell: Cell | undefined): boolean => !/[1-9]/.test(cell?.text ?? '');
const textAt = ({ cells }: TableRow, at: number): string => cells[at]?.text.trim() ?? '';
const EMPTY: Cell = { text: '', typed: false };
