// What a file says, before anybody decides what it means for us: records and problems.
// Every reader of this room returns a FileReading; only `read.ts` is called from outside.

import type { CalendarDate } from '../units/calendar.ts';
import type { Currency, Money } from '../units/money.ts';
import type { FileOnDisk } from './file-bytes.ts';
import type { LedgerEntry } from './ledgers/ledger-entry.ts';
import type { TableRow } from './tables/table-values.ts';

export type Format =
  | 'ubl'
  | 'cii'
  | 'factur-x'
  | 'invoice-table'
  | 'fec'
  | 'camt'
  | 'coda'
  | 'cfonb120'
  | 'mt940'
  | 'ofx'
  | 'statement-table'
  | 'customer-table'
  | 'cdar'
  | 'pdf'
  | 'zip'
  | 'typed'
  | 'unknown';

/** What was found, where, and what was expected. An error means that something was not read. */
export type Problem = {
  readonly severity: 'error' | 'warning';
  /** Where: 'line 12', 'Invoice/LegalMonetaryTotal/PayableAmount', 'record 2.1 line 7', 'column Montant row 3'. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
};

export type PartyRecord = {
  readonly name: string | null;
  readonly vat: string | null;
  /** SIREN, SIRET or enterprise number, as written without separators. */
  readonly registration: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactName: string | null;
  readonly address: AddressRecord | null;
  /** Said by tables only: the seller's own number for the customer, and what the tool knows of it. */
  readonly customerNumber?: string | null;
  readonly kind?: 'business' | 'consumer' | 'publicBody' | null;
  readonly language?: 'fr' | 'nl' | 'en' | 'de' | null;
};

export type AddressRecord = {
  readonly lines: readonly string[];
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: string | null;
};

export type DueDateRecord = { readonly dueOn: CalendarDate; readonly amount: Money | null };

export type InvoiceRecord = {
  readonly number: string;
  readonly kind: 'invoice' | 'creditNote';
  readonly typeCode: string | null;
  readonly issueDate: CalendarDate | null;
  /** One entry per instalment, in order. Empty when the document names none: it is never invented here. */
  readonly dueDates: readonly DueDateRecord[];
  /** 'YYYY-MM-DD' day of delivery or end of performance, where stated. */
  readonly deliveryDate: CalendarDate | null;
  readonly currency: Currency;
  readonly totalInclVat: Money | null;
  readonly prepaid: Money | null;
  /** What is asked for (BT-115). Keeps the document's own sign. */
  readonly payable: Money;
  readonly seller: PartyRecord;
  readonly buyer: PartyRecord;
  /** The payee where it is not the seller (factor), by name. */
  readonly payeeName: string | null;
  readonly references: readonly string[];
  readonly orderReference: string | null;
  readonly buyerReference: string | null;
  readonly ibans: readonly string[];
  readonly paymentMeansCodes: readonly string[];
  /** Payment terms as text, one entry per note. */
  readonly terms: readonly string[];
  /** Discounts for early payment that the document states in fields, as marked terms. */
  readonly discountTerms?: readonly string[];
  readonly precedingInvoices: readonly string[];
  readonly attachments: number;
  /** What was sold, in a few words (first line's name), for messages that must describe it. */
  readonly subject: string | null;
};

export type StatementLineRecord = {
  /** Stable within the account: what makes the same line of a re-sent file the same line. */
  readonly key: string;
  readonly bookingDate: CalendarDate;
  readonly valueDate: CalendarDate | null;
  /** Signed: money in is positive. */
  readonly amount: Money;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  /** Structured references only: 12 digits, RF…, end-to-end ids, referred document numbers. */
  readonly references: readonly string[];
  /** All free text, joined as the format joins it. */
  readonly text: string;
  /** True for a returned or reversed payment. */
  readonly isReversal: boolean;
  /** True when the line is one detail of a batch booked as a whole. */
  readonly isDetail: boolean;
};

export type StatementRecord = {
  /** The account as written, an IBAN where it is one. */
  readonly account: string;
  readonly currency: Currency;
  readonly number: string | null;
  readonly openingBalance: Money | null;
  readonly openingDate: CalendarDate | null;
  readonly closingBalance: Money | null;
  readonly closingDate: CalendarDate | null;
  /** Booked entries, and details under them. */
  readonly entries: number;
  readonly details: number;
  /** Sums of the booked entries, both positive. */
  readonly credit: Money;
  readonly debit: Money;
  /** opening + credit - debit = closing; null where a balance is missing. */
  readonly balanced: boolean | null;
  /** The finest level: details where there are any, else the entry. */
  readonly lines: readonly StatementLineRecord[];
};

export type LifecycleRecord = {
  readonly invoice: string;
  readonly statusCode: string;
  readonly reasons: readonly string[];
  readonly amount: Money | null;
  readonly at: CalendarDate | null;
};

export type LedgerRecord = {
  readonly rows: number;
  readonly debit: Money;
  readonly credit: Money;
  readonly balanced: boolean;
  readonly customers: number;
  readonly openItems: number;
  readonly openBalance: Money;
};

/** How the columns of a table were understood: our field → their column title. */
export type ColumnMapping = Readonly<Partial<Record<TableField, string>>>;

export type TableField =
  | 'number'
  | 'kind'
  | 'issueDate'
  | 'dueDate'
  | 'currency'
  | 'total'
  | 'beforeTax'
  | 'tax'
  | 'payable'
  | 'paid'
  | 'status'
  | 'lettering'
  | 'journal'
  | 'debtorName'
  | 'debtorFirstName'
  | 'debtorLastName'
  | 'debtorNumber'
  | 'debtorVat'
  | 'debtorRegistration'
  | 'debtorEmail'
  | 'debtorPhone'
  | 'debtorKind'
  | 'debtorLanguage'
  | 'debtorStreet'
  | 'debtorPostalCode'
  | 'debtorCity'
  | 'debtorCountry'
  | 'contactName'
  | 'reference'
  | 'terms'
  | 'precedingInvoice'
  | 'subject'
  | 'bookingDate'
  | 'valueDate'
  | 'amount'
  | 'net'
  | 'direction'
  | 'debit'
  | 'credit'
  | 'balance'
  | 'counterparty'
  | 'counterpartyIban'
  | 'text'
  | 'account';

export type TableRecord = {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly mapping: ColumnMapping;
  /** Choices that the file did not settle by itself and that a person may correct. */
  readonly delimiter: string | null;
  readonly decimalSign: '.' | ',' | null;
  readonly dateOrder: 'YMD' | 'DMY' | 'MDY' | null;
  readonly outcomes?: Readonly<Record<'taken' | 'refused' | 'leftOut', number>>;
};

export type FileReading = {
  readonly file: string;
  readonly format: Format;
  readonly encoding: string | null;
  readonly invoices: readonly InvoiceRecord[];
  readonly statements: readonly StatementRecord[];
  readonly lifecycle: readonly LifecycleRecord[];
  readonly ledger: LedgerRecord | null;
  readonly table: TableRecord | null;
  readonly problems: readonly Problem[];
  /** The customer entries of a ledger, in the order of the file. */
  readonly ledgerEntries?: readonly LedgerEntry[];
  readonly customers?: readonly PartyRecord[];
  /** The file itself, where it is also the page that the customer was sent. */
  readonly document?: InputFile;
};

/** A file as it arrived. */
export type InputFile = {
  readonly name: string;
  /** Of a file on disk they are read when somebody asks for them. */
  readonly bytes: Uint8Array;
  readonly onDisk?: FileOnDisk;
  /** Of a workbook: the sheet that is meant. */
  readonly sheet?: { readonly name: string; readonly rows: readonly TableRow[] };
};

/** What a person or a remembered profile said about a table, which outranks every guess. */
export type TableHints = {
  readonly mapping?: ColumnMapping;
  readonly decimalSign?: '.' | ',';
  readonly dateOrder?: 'YMD' | 'DMY' | 'MDY';
  readonly currency?: Currency;
};

export const hasErrors = (reading: FileReading): boolean =>
  reading.problems.some(problem => problem.severity === 'error');
