// What a file gave, or would give: counts, the things one by one, problems, and how its columns were understood.

import type { TableRecord } from '../../formats/records.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

/** A file that was taken in, as the list of them has it. */
export type { ImportRow as ImportView } from '../../store/imports/import-rows.ts';

export type InvoiceField =
  | 'customer'
  | 'total'
  | 'payable'
  | 'dueOn'
  | 'dueOrigin'
  | 'instalments'
  | 'references'
  | 'terms'
  | 'subject'
  | 'typeCode'
  | 'orderReference'
  | 'payee';

/** What a list says of a customer. */
export type CustomerField =
  | 'email'
  | 'phone'
  | 'address'
  | 'kind'
  | 'language'
  | 'customerNumber'
  | 'vat'
  | 'registration';

/** One field of an invoice or of a customer, before and after; amounts as decimals in its currency. */
export type Difference = {
  readonly field: InvoiceField | CustomerField;
  readonly was: string | null;
  readonly now: string | null;
};

/** What a file does, or would do, to one thing: the preview is made of these. */
export type TakeInLine = {
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  readonly what: 'invoice' | 'creditNote' | 'bankLine' | 'status' | 'paidPiece' | 'customer' | 'document';
  /** Its number; of a bank line the text, of a customer the name. */
  readonly label: string;
  /** The customer, or the other side of a bank line. */
  readonly party: string | null;
  readonly amount: Money | null;
  /** Issued, booked or said on. */
  readonly on: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  /** Of an invoice in instalments, the days after the first. */
  readonly furtherDueOn: readonly CalendarDate[];
  /** Only where the outcome is `changed`. */
  readonly differences: readonly Difference[];
};

/** Why a PDF without an invoice inside is not kept as the page of an invoice: a person says whose it is. */
export type PageDoubt =
  | 'none'
  | 'several'
  | 'differs'
  | 'unconfirmed'
  | 'otherPaper'
  | 'tooMany'
  | 'tooLarge';

export type PageLeft = {
  readonly doubt: PageDoubt;
  /** Those that it may be of. */
  readonly invoices: readonly {
    readonly invoiceId: string;
    readonly debtorName: string;
    readonly number: string;
  }[];
};

export type TakeInView = {
  readonly importId: string | null;
  readonly file: string;
  readonly format: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning';
    readonly place: string;
    readonly found: string;
    readonly expected: string;
  }[];
  /** Changes and refusals first, then what is new, then what was there; `linesLeftOut` more are only counted. */
  readonly lines: readonly TakeInLine[];
  readonly linesLeftOut: number;
  /** Customers that were not known before; `debtorsLeftOut` more are only counted. */
  readonly debtorsAdded: readonly string[];
  readonly debtorsLeftOut: number;
  /** How the columns of a table were understood; null for every other format. */
  readonly table: TableRecord | null;
  /** The key of these columns among the remembered mappings; null for every other format. */
  readonly tableKey: string | null;
  /** A PDF that waits for a person to say whose page it is; null where it is kept, and for every other format. */
  readonly page: PageLeft | null;
};

/** A taking-in that goes on by itself; asked again until it has ended. */
export type TakeInProgress = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted';
  readonly isDryRun: boolean;
  readonly by: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly filesTotal: number;
  readonly filesDone: number;
  /** The file at work and what is done with it; null before the first and after the last. */
  readonly file: string | null;
  readonly stage: 'reading' | 'storing' | null;
  readonly views: readonly TakeInView[];
};
