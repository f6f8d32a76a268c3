// Reads a list of customers: who they are and how they are reached. Books of accounts name customers and nothing else, so that
// without such a list nobody could be written to.
// 'Code;Raison sociale;E-mail;Téléphone' is one; with a due date or a total beside them it is a list of invoices.

import { buyerOf, unknownCountry } from '../invoices/rows/invoice-row-party.ts';
import { emptyReading, errorAt, warningAt } from '../problems.ts';
import type { ColumnMapping, FileReading, PartyRecord, Problem } from '../records.ts';
import { STATEMENT_TITLES } from '../statements/statement-titles.ts';
import { RowsCounted } from '../tables/row-outcomes.ts';
import type { Table } from '../tables/table.ts';
import { cellOf, foldTitle, mapColumns, type Titles } from '../tables/table-mapping.ts';
import type { TableReader } from '../tables/table-reader.ts';
import { INVOICE_TITLES } from '../tables/table-titles.ts';
import { CUSTOMER_TITLES } from './customer-titles.ts';

/** What is said of a customer beyond its name: without any of it a list says nothing. */
const SAID = [
  'debtorEmail',
  'debtorPhone',
  'debtorStreet',
  'debtorVat',
  'debtorRegistration',
  'debtorKind',
  'debtorLanguage',
] as const;

export const CUSTOMER_TABLE: TableReader = {
  format: 'customer-table',
  titles: CUSTOMER_TITLES,
  fits: mapping =>
    (mapping.debtorName ?? mapping.debtorLastName ?? mapping.debtorNumber) !== undefined &&
    SAID.some(field => mapping[field] !== undefined),
  isOther: isOfDocuments,
  isSurely: isOfCustomers,
  needs: 'columns for the name of a customer and for how it is reached',
  read: { kind: 'whole', of: readCustomers },
};

/** Documents fall due, and have totals; bookings have amounts. */
function isOfDocuments(columns: readonly string[]): boolean {
  const { dueDate, total, precedingInvoice, issueDate } = mapped(columns, INVOICE_TITLES);
  const { amount, debit, credit } = mapped(columns, STATEMENT_TITLES);
  const isBorn = issueDate !== undefined && /creat|creation|aangemaakt|angelegt/.test(foldTitle(issueDate));
  return (
    [dueDate, total, precedingInvoice, amount, debit, credit].some(title => title !== undefined) ||
    (issueDate !== undefined && !isBorn)
  );
}

/** A number and a balance would make invoices of customers: what is reached by mail and by post, and has no day, is none. */
function isOfCustomers(columns: readonly string[]): boolean {
  const { number } = mapped(columns, INVOICE_TITLES);
  const { debtorEmail, debtorPhone, debtorStreet, debtorCity } = mapped(columns, CUSTOMER_TITLES);
  const reached = [debtorEmail, debtorPhone, debtorStreet, debtorCity].filter(title => title !== undefined);
  const isOfInvoice =
    number !== undefined && /fact|invoice|rechnung|piece|beleg|document|stuk/.test(foldTitle(number));
  return reached.length >= 2 && !isOfInvoice && !isOfDocuments(columns);
}

const mapped = (columns: readonly string[], titles: Titles): ColumnMapping =>
  mapColumns({ columns, titles, hints: {} });

function readCustomers({
  file,
  table,
  mapping,
}: {
  file: string;
  table: Table;
  mapping: ColumnMapping;
}): FileReading {
  const problems: Problem[] = [...table.problems];
  const counted = new RowsCounted();
  const customers = table.rows.flatMap(({ line, cells }): PartyRecord[] => {
    const cell = (field: keyof ColumnMapping) => cellOf({ columns: table.columns, mapping, cells, field });
    const party = buyerOf([{ line, cell }]);
    problems.push(...unknownCountry([{ line, cell }], mapping));
    if (party.name !== null || party.customerNumber != null) return [party];
    problems.push(
      warningAt({ place: `row ${line}`, found: 'nobody', expected: 'the name or number of the customer' }),
    );
    counted.add('leftOut');
    return [];
  });
  counted.add('taken', customers.length);
  counted.fill(table.rowCount, 'refused');
  if (table.rows.length === 0)
    problems.push(errorAt({ place: 'table', found: 'no row', expected: 'one customer at least' }));
  return {
    ...emptyReading({ file, format: 'customer-table', encoding: table.encoding, problems }),
    customers,
    table: {
      columns: table.columns,
      rows: table.rowCount,
      mapping,
      delimiter: table.delimiter,
      decimalSign: null,
      dateOrder: null,
      outcomes: counted.outcomes,
    },
  };
}
