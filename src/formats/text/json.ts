// The public JSON of a reading, as `acquit read --json` prints it; people script against its keys.
// Amounts are decimal strings in the document's currency ('1234.50'), days are ISO dates ('2026-03-29'), and
// what a file does not hold is null or an empty list.

import { type Money, toDecimal } from '../../units/money.ts';
import type {
  FileReading,
  InvoiceRecord,
  LedgerRecord,
  PartyRecord,
  Problem,
  StatementLineRecord,
  StatementRecord,
} from '../records.ts';

export function toJson(reading: FileReading) {
  return {
    file: reading.file,
    format: reading.format,
    encoding: reading.encoding,
    invoices: reading.invoices.map(invoiceJson),
    statements: reading.statements.map(statementJson),
    ledger: reading.ledger === null ? null : ledgerJson(reading.ledger),
    lifecycle: reading.lifecycle.map(({ invoice, statusCode, reasons }) => ({
      invoice,
      statusCode,
      reasons: [...reasons],
    })),
    table:
      reading.table === null
        ? null
        : {
            columns: [...reading.table.columns],
            rows: reading.table.rows,
            mapping: { ...reading.table.mapping },
            ...reading.table.outcomes,
          },
    ...(reading.customers === undefined ? {} : { customers: reading.customers.map(customerJson) }),
    problems: reading.problems.map(problemJson),
  };
}

const decimal = (amount: Money | null): string | null => (amount === null ? null : toDecimal(amount));

function invoiceJson(invoice: InvoiceRecord) {
  return {
    number: invoice.number,
    kind: invoice.kind,
    typeCode: invoice.typeCode,
    issueDate: invoice.issueDate,
    dueDates: invoice.dueDates.map(({ dueOn }) => dueOn),
    currency: invoice.currency,
    totalInclVat: decimal(invoice.totalInclVat),
    prepaid: decimal(invoice.prepaid),
    payable: decimal(invoice.payable),
    seller: partyJson(invoice.seller),
    buyer: { ...partyJson(invoice.buyer), email: invoice.buyer.email },
    references: [...invoice.references],
    ibans: [...invoice.ibans],
    terms: [...invoice.terms],
    precedingInvoices: [...invoice.precedingInvoices],
    attachments: invoice.attachments,
  };
}

function partyJson({ name, vat, registration, country }: PartyRecord) {
  return { name, vat, registration, country };
}

const customerJson = (customer: PartyRecord) => ({
  ...partyJson(customer),
  number: customer.customerNumber ?? null,
  email: customer.email,
  phone: customer.phone,
});

function statementJson(statement: StatementRecord) {
  return {
    account: statement.account,
    currency: statement.currency,
    openingBalance: decimal(statement.openingBalance),
    openingDate: statement.openingDate,
    closingBalance: decimal(statement.closingBalance),
    closingDate: statement.closingDate,
    entries: statement.entries,
    details: statement.details,
    credit: decimal(statement.credit),
    debit: decimal(statement.debit),
    balanced: statement.balanced,
    lines: statement.lines.map(lineJson),
  };
}

function lineJson(line: StatementLineRecord) {
  return {
    bookingDate: line.bookingDate,
    amount: decimal(line.amount),
    counterparty: line.counterparty,
    counterpartyIban: line.counterpartyIban,
    references: [...line.references],
    text: line.text,
  };
}

function ledgerJson(ledger: LedgerRecord) {
  return {
    rows: ledger.rows,
    debit: decimal(ledger.debit),
    credit: decimal(ledger.credit),
    balanced: ledger.balanced,
    customers: ledger.customers,
    openItems: ledger.openItems,
    openBalance: decimal(ledger.openBalance),
  };
}

const problemJson = ({ severity, place, found, expected }: Problem): Problem => ({
  severity,
  place,
  found,
  expected,
});
