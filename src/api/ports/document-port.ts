// The documents of invoices, as the API asks them of the desk.

import type { AttachOutcome } from '../../desk/claims/invoice-documents.ts';
import type { SourceRows } from '../../desk/claims/source-rows.ts';
import type { InputFile } from '../../formats/records.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany } from './outcome.ts';

type OfInvoice = { readonly invoiceId: string };
type Documents = Extract<AttachOutcome, { kind: 'done' }>['documents'];

export type DocumentDesk = {
  /** Null where there is no such invoice. */
  sourceRows(asked: InCompany & OfInvoice & { readonly file: InputFile }): Promise<SourceRows | null>;
  invoiceDocuments(asked: InCompany & OfInvoice): Promise<Documents>;
  documentContent(asked: InCompany & OfInvoice & { readonly sha256: string }): Promise<{
    readonly name: string;
    readonly mediaType: string;
    readonly content: Uint8Array;
  } | null>;
  attachDocument(
    asked: Acting &
      OfInvoice & {
        readonly file: InputFile;
        readonly importId: string | null;
        readonly day: CalendarDate;
      },
  ): Promise<AttachOutcome>;
  /** Null where it is not there. */
  removeDocument(
    asked: Acting & OfInvoice & { readonly sha256: string; readonly day: CalendarDate },
  ): Promise<Documents | null>;
};
