// Files and imports, handed to the desk. Only translation.

import {
  attachDocument,
  documentContent,
  documentsOfInvoices,
  removeDocument,
} from '../../desk/claims/invoice-documents.ts';
import { sourceRows } from '../../desk/claims/source-rows.ts';
import type { DeskContext } from '../../desk/context.ts';
import { addInvoice } from '../../desk/take-in/add-invoice.ts';
import { importList, importParts } from '../../desk/take-in/import-list.ts';
import { checkLedger } from '../../desk/take-in/ledger/check-ledger.ts';
import { correctColumns, forgetColumns, rememberedColumns } from '../../desk/take-in/remembered-columns.ts';
import { takeInFiles } from '../../desk/take-in/take-in-files.ts';
import { cancelTakeIn, startTakeIn, takeInProgress } from '../../desk/take-in/take-in-progress.ts';
import { undoImport } from '../../desk/take-in/undo-import.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { TakeInDesk } from '../ports/take-in-port.ts';

export function takeInOf(context: DeskContext, today: () => CalendarDate): TakeInDesk {
  const db = context.database;
  return {
    takeInFiles: ({ companyId, by, files, day, dryRun, hints }) =>
      takeInFiles(context, {
        companyId,
        author: by,
        files,
        day,
        isDryRun: dryRun,
        ...(hints === null ? {} : { hints }),
      }),
    startTakeIn: async ({ dryRun, ...asked }) =>
      (await startTakeIn(context, { ...asked, isDryRun: dryRun })).progress,
    takeInProgress: asked => takeInProgress(context, asked),
    cancelTakeIn: async asked =>
      (await cancelTakeIn(context, asked)) ? takeInProgress(context, asked) : null,
    invoiceDocuments: ({ companyId, invoiceId }) => documentsOfInvoices(db, companyId, [invoiceId]),
    documentContent: asked => documentContent(db, asked),
    sourceRows: asked => sourceRows(db, asked),
    attachDocument: asked => attachDocument(context, asked),
    removeDocument: asked => removeDocument(context, asked),
    addInvoice: asked => addInvoice(context, asked),
    checkLedger: asked => checkLedger(context, asked),
    rememberedColumns: asked => rememberedColumns(db, asked),
    forgetColumns: async ({ key, ...act }) =>
      (await forgetColumns(context, { ...act, key }))
        ? { kind: 'done', value: { key } }
        : { kind: 'notFound' },
    correctColumns: async asked =>
      (await correctColumns(context, asked))
        ? { kind: 'done', value: { key: asked.key } }
        : { kind: 'notFound' },
    imports: asked => importList(db, asked),
    importParts: asked => importParts(db, asked),
    async undoImport({ companyId, by, importId, together }) {
      const outcome = await undoImport(context, { companyId, by, day: today(), importId, together });
      if (outcome === 'notFound') return { kind: 'notFound' };
      if (outcome !== 'undone') return { kind: 'refused', ...outcome };
      const entries = await importParts(db, { companyId, importId });
      const value = entries?.find(({ id }) => id === importId);
      return value ? { kind: 'done', value } : { kind: 'notFound' };
    },
  };
}
