// The rows of a file from which an invoice was read, as they stood. What was taken in is kept, its files are not: whoever doubts
// an amount hands the file in again, its hash tells that it is the same, and nothing is stored.

import { sha256Of } from '../../evidence/chain.ts';
import { piecesOf } from '../../formats/file-bytes.ts';
import type { InputFile } from '../../formats/records.ts';
import { placesOfInvoice, type SourcePlace } from '../../formats/source-rows.ts';
import { tableProfileKey } from '../../formats/tables/table-mapping.ts';
import { type InvoiceImport, importsOfInvoice } from '../../store/imports/imports-of-invoice.ts';
import { tableProfile } from '../../store/imports/table-profiles.ts';
import { invoiceWithOrigin } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';

export type SourceRows = {
  /** Which of the imports the file is; null where it is none of them, byte for byte: it is not read then. */
  readonly import: InvoiceImport | null;
  readonly places: readonly SourcePlace[];
};

/** Null when the company has no such invoice. */
export async function sourceRows(
  db: Queryable,
  { companyId, invoiceId, file }: { companyId: string; invoiceId: string; file: InputFile },
): Promise<SourceRows | null> {
  const found = await invoiceWithOrigin(db, companyId, invoiceId);
  if (found === null) return null;
  const sha256 = await sha256Of(piecesOf(file));
  const imports = await importsOfInvoice(db, { companyId, invoiceId });
  // What it says now is what the last of them said.
  const known = imports.findLast(one => one.sha256 === sha256) ?? null;
  if (known === null) return { import: null, places: [] };
  const places = await placesOfInvoice(file, {
    foldedNumber: foldInvoiceNumber(found.invoice.number),
    hintsFor: columns => tableProfile(db, companyId, tableProfileKey(columns)),
  });
  return { import: known, places };
}
