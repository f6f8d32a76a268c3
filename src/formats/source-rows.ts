// Where in a file an invoice stands: the rows that carry its number, as the file wrote them under its own titles, or the document
// that is the invoice. Nothing is worked out of what they say: a person reads them beside what was made of them.

import { foldInvoiceNumber } from '../units/identifiers.ts';
import { agedReport } from './invoices/aged-report.ts';
import { INVOICE_TABLE } from './invoices/invoice-table.ts';
import { documentsIn, openFile, TABLE_READERS } from './read.ts';
import type { Format, InputFile, TableHints } from './records.ts';
import { type OpenTable, withTable } from './tables/table.ts';
import type { Judges } from './tables/table-head.ts';
import { cellsOf, mapColumns } from './tables/table-mapping.ts';
import { judgesOf } from './tables/table-reader.ts';
import type { Cell } from './tables/table-values.ts';

export type SourcePlace = {
  /** With its place in a zip or a workbook, as the import is called. */
  readonly file: string;
  readonly format: Format;
  /** As the file wrote them; none where it is no table. */
  readonly titles: readonly string[];
  /** Each with its line in the text, or its row in the sheet. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** More of them than are shown. */
  readonly rowsLeftOut: number;
};

export type SourceAsked = {
  readonly foldedNumber: string;
  /** What a person, or an earlier file with these columns, taught of them. */
  readonly hintsFor: (columns: readonly string[]) => Promise<TableHints | null>;
};

/** Rows of one invoice: each of its lines in a table, each of its accounts in a ledger. */
export const ROWS_SHOWN = 50;

/** In the order of the file; none where no part of it carries the number. */
export async function placesOfInvoice(file: InputFile, asked: SourceAsked): Promise<SourcePlace[]> {
  const places: SourcePlace[] = [];
  for (const document of documentsIn(file)) {
    const place = await placeIn(document, asked);
    if (place !== null) places.push(place);
  }
  return places;
}

async function placeIn(document: InputFile, asked: SourceAsked): Promise<SourcePlace | null> {
  if (document.sheet !== undefined) return rowsIn(document, { asked, format: 'invoice-table' });
  const [reading] = await openFile(document);
  if (reading === undefined) return null;
  const { format } = reading;
  if (reading.table !== null || format === 'fec') return rowsIn(document, { asked, format });
  for await (const batch of reading.batches(() => {}))
    if (batch.some(({ number }) => foldInvoiceNumber(number) === asked.foldedNumber))
      return { file: document.name, format, titles: [], rows: [], rowsLeftOut: 0 };
  return null;
}

type Rows = { readonly asked: SourceAsked; readonly format: Format };

async function rowsIn(document: InputFile, { asked, format }: Rows): Promise<SourcePlace | null> {
  const isLedger = format === 'fec';
  const columns = await within(
    document,
    isLedger ? LEDGER : judgesOf(TABLE_READERS, {}),
    async open => open.columns,
  );
  const hints = (columns && (await asked.hintsFor(columns))) ?? {};
  return within(document, isLedger ? LEDGER : judgesOf(TABLE_READERS, hints), async open => {
    const numbersOf = isLedger ? ledgerNumbers(open) : tableNumbers(open, hints);
    const found: { line: number; cells: string[] }[] = [];
    let rowsLeftOut = 0;
    for await (const rows of open.fitted())
      for (const { line, cells } of rows) {
        if (!numbersOf(cells).some(number => foldInvoiceNumber(number) === asked.foldedNumber)) continue;
        if (found.length < ROWS_SHOWN) found.push({ line, cells: cells.map(({ text }) => text) });
        else rowsLeftOut += 1;
      }
    const known: Format = format === 'unknown' ? 'invoice-table' : format;
    return found.length === 0
      ? null
      : { file: document.name, format: known, titles: open.columns, rows: found, rowsLeftOut };
  });
}

const within = <T>(
  document: InputFile,
  judges: Judges,
  read: (open: OpenTable) => Promise<T>,
): Promise<T | null> =>
  withTable<T | null>(document, {
    judges,
    read: open => read(agedReport(open) ?? open),
    refused: () => null,
  });

type NumbersOf = (cells: readonly Cell[]) => string[];

function tableNumbers({ columns }: OpenTable, hints: TableHints): NumbersOf {
  const { titles, meant } = INVOICE_TABLE;
  const mapped = mapColumns({ columns, titles, meant, hints });
  const cellAt = cellsOf(columns, mapped);
  return cells => {
    const cell = cellAt(cells, 'number');
    return cell === null ? [] : [cell.text];
  };
}

/** Of a piece that several customers share, each has its own number: that of the piece and the account. */
function ledgerNumbers({ columns }: OpenTable): NumbersOf {
  const at = (title: string): number => columns.findIndex(one => one.toLowerCase() === title);
  const [piece, account, auxiliary] = ['pieceref', 'comptenum', 'compauxnum'].map(at);
  return cells => {
    const text = (column = -1): string => cells[column]?.text.trim() ?? '';
    const number = text(piece);
    return number === '' ? [] : [number, `${number} ${text(auxiliary) || text(account)}`];
  };
}

const LEDGER_TITLES = new Set(['journalcode', 'ecriturenum', 'comptenum', 'pieceref', 'debit', 'credit']);
const LEDGER: Judges = {
  countTitles: cells => cells.filter(cell => LEDGER_TITLES.has(cell.trim().toLowerCase())).length,
  isAside: () => false,
};
