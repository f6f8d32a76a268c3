// Formulas of a workbook without a result: never worked out, or an error. Where the customer, the number or what kind of
// document it is hangs on one, the invoice is refused; elsewhere, an address that was not found is none.
// '=VLOOKUP(A2,Clients,2)' under 'Client' names nobody.

import { errorAt } from '../../problems.ts';
import type { Problem, TableField } from '../../records.ts';
import type { Cell } from '../../tables/table-values.ts';
import type { Reading } from './invoice-row-cells.ts';

export const FORMULA_RESULT = 'the result of this formula: open the workbook and save it again';

const DECIDING = [
  'number',
  'kind',
  'status',
  'currency',
  'direction',
  'debtorName',
  'debtorFirstName',
  'debtorLastName',
  'debtorNumber',
  'debtorVat',
  'debtorRegistration',
  'precedingInvoice',
  'issueDate',
  'dueDate',
] as const satisfies readonly TableField[];

export function faultsOf({ rows, columns }: Pick<Reading, 'rows' | 'columns'>): Problem[] {
  const problems: Problem[] = [];
  // Asked of each row of a million: nothing is made where there is none.
  for (const { line, cell } of rows)
    for (const field of DECIDING) {
      const found = cell(field);
      if (found?.isFault !== true) continue;
      const place = `column ${columns.mapping[field] ?? field} row ${line}`;
      problems.push(errorAt({ place, found: found.text, expected: FORMULA_RESULT }));
    }
  return problems;
}

/** What nobody numbers an invoice with: a formula without its result, a day that the workbook itself calls one, and '2.026E+09', of which Excel lost the digits. */
export const isNoNumber = ({ text, typed, isFault, shown }: Cell): boolean =>
  isFault === true ||
  shown !== undefined ||
  (typed && /^\d{4}-\d{2}-\d{2}$/.test(text)) ||
  /^\d([.,]\d+E[+-]|E\+)\d{2,3}$/i.test(text.trim());
