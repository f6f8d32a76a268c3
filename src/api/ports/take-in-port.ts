// What comes in as files, as the API asks it of the desk.

import type { Page } from '../../desk/page-cursor.ts';
import type { AddedInvoice } from '../../desk/take-in/add-invoice.ts';
import type { TypedInvoice } from '../../desk/take-in/documents/typed-invoice.ts';
import type { LedgerCheck } from '../../desk/take-in/ledger/check-ledger.ts';
import type { ImportView, TakeInProgress, TakeInView } from '../../desk/views/take-in.ts';
import type { InputFile, TableHints } from '../../formats/records.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DocumentDesk } from './document-port.ts';
import type { Acting, InCompany, Outcome } from './outcome.ts';

export type FilesHandedIn = Acting & {
  readonly files: readonly InputFile[];
  readonly day: CalendarDate;
  readonly dryRun: boolean;
  /** What a person says about the columns of a table; remembered for the next file with the same ones. */
  readonly hints: TableHints | null;
};

export type TakeInDesk = DocumentDesk & {
  /** One view per document found: an archive gives several. The same file twice changes nothing. */
  takeInFiles(asked: FilesHandedIn): Promise<readonly TakeInView[]>;
  /** The same, going on by itself. */
  startTakeIn(asked: FilesHandedIn): Promise<TakeInProgress>;
  takeInProgress(asked: InCompany & { readonly id: string }): Promise<TakeInProgress | null>;
  /** Stops before the next file; what was stored stays, and each import can be undone. */
  cancelTakeIn(asked: Acting & { readonly id: string }): Promise<TakeInProgress | null>;
  /** One invoice that a person types; null where there is no such customer. */
  addInvoice(
    asked: Acting & { readonly invoice: TypedInvoice; readonly day: CalendarDate },
  ): Promise<AddedInvoice | null>;
  /** Our open balance at the end of the day against a ledger's; nothing is written. */
  checkLedger(
    asked: InCompany & { readonly file: InputFile; readonly day: CalendarDate },
  ): Promise<LedgerCheck>;
  /** How the columns of tables are remembered, by their columns. */
  rememberedColumns(
    asked: InCompany,
  ): Promise<readonly { readonly key: string; readonly hints: TableHints }[]>;
  /** The next file with these columns is read afresh. */
  forgetColumns(
    asked: Acting & { readonly key: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly key: string }>>;
  /** The next file with these columns is read as said here. */
  correctColumns(
    asked: Acting & { readonly key: string; readonly hints: TableHints; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly key: string }>>;
  imports(
    asked: InCompany & { readonly cursor: string | null; readonly limit: number; readonly together: boolean },
  ): Promise<Page<ImportView>>;
  /** Null where there is no such import. */
  importParts(asked: InCompany & { readonly importId: string }): Promise<readonly ImportView[] | null>;
  undoImport(
    asked: Acting & { readonly importId: string; readonly together: boolean },
  ): Promise<Outcome<ImportView>>;
};
