// The sheets of a spreadsheet of OpenDocument (1.2 and 1.3, part 3, 9): LibreOffice, Calligra, what Excel and Google save as
// .ods. Only `content.xml` is read, nothing outside is opened; rows and cells that are repeated count each time, up to the
// bounds of any workbook, and the million empty ones below every sheet cost nothing.

import { errorAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import { readXmlEvents, type XmlEvents } from '../text/xml-events.ts';
import type { XmlAttributes } from '../text/xml-signs.ts';
import { MAX_MERGED, type MergedDown } from './merged-cells.ts';
import { OpenCell } from './open-cell.ts';
import { MAX_WORKBOOK_CELLS, type NamedSheet, SheetRows, tooManyCells } from './sheet-rows.ts';

const OPEN_CONTENT = 'content.xml';
const OPEN_MANIFEST = 'META-INF/manifest.xml';

const NO_SPREADSHEET: Problem = errorAt({
  place: 'file',
  found: 'an office document',
  expected: 'a workbook (.xlsx, .ods) or CSV',
});
const LOCKED: Problem = errorAt({
  place: OPEN_CONTENT,
  found: 'an encrypted file',
  expected: 'a file without a password',
});
/** A sheet costs the memory of so many cells, also where it has none. */
const SHEET_COSTS = 1_000;

/** The sheets in their order, or the problem where one cannot be read. */
export function openDocumentSheets(parts: readonly InputFile[]): readonly NamedSheet[] | Problem {
  const named = (name: string): InputFile | undefined => parts.find(part => part.name === name);
  const manifest = named(OPEN_MANIFEST);
  const content = named(OPEN_CONTENT);
  if (content === undefined) return NO_SPREADSHEET;
  if (manifest !== undefined && isLocked(manifest.bytes)) return LOCKED;
  return sheetsOfContent(content.bytes);
}

/** Whether the manifest says that parts are encrypted; one that is damaged says nothing. */
function isLocked(manifest: Uint8Array): boolean {
  let isEncrypted = false;
  const none = (): void => undefined;
  const open = (name: string): void => {
    if (name === 'encryption-data') isEncrypted = true;
  };
  readXmlEvents(manifest, { open, text: none, close: none });
  return isEncrypted;
}

/** Of `content.xml`, or of the one file of a flat document (.fods). */
export function sheetsOfContent(bytes: Uint8Array): readonly NamedSheet[] | Problem {
  const content = new Content();
  const damaged = readXmlEvents(bytes, content);
  if (damaged !== null) return { ...damaged, place: `${OPEN_CONTENT}: ${damaged.place}` };
  if (content.problem !== null) return content.problem;
  return content.isSpreadsheet ? content.sheets : NO_SPREADSHEET;
}

type OpenSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: SheetRows;
  readonly merged: MergedDown[];
  column: number;
  times: number;
};

class Content implements XmlEvents {
  isSpreadsheet = false;
  problem: Problem | null = null;
  readonly sheets: NamedSheet[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #cellsLeft = MAX_WORKBOOK_CELLS;
  #sheet: OpenSheet | null = null;
  #cell: OpenCell | null = null;
  /** Levels inside what is no table of this document: results that are kept of another one, changes that were tracked. */
  #aside = 0;

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#aside > 0 || this.problem !== null || ASIDE.has(name)) this.#aside += 1;
    else if (this.#cell !== null) this.#cell.open(name, attributes);
    else if (this.#sheet !== null) this.#openInSheet(this.#sheet, name, attributes);
    else if (name === 'table' && this.isSpreadsheet) this.#openSheet(attributes);
    else if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'style') this.#style = attributes.get('name') ?? '';
    else if (name === 'table-properties' && attributes.get('display') === 'false')
      this.#hiddenStyles.add(this.#style);
  };

  #openSheet(attributes: XmlAttributes): void {
    this.#cellsLeft -= SHEET_COSTS;
    if (this.#cellsLeft < 0) this.problem = tooManyCells();
    this.#sheet = {
      name: attributes.get('name') ?? '',
      isHidden: this.#hiddenStyles.has(attributes.get('style-name') ?? ''),
      rows: new SheetRows(this.#cellsLeft),
      merged: [],
      column: 0,
      times: 1,
    };
  }

  #openInSheet(sheet: OpenSheet, name: string, attributes: XmlAttributes): void {
    if (name === 'table-row') {
      sheet.column = 0;
      sheet.times = timesOf(attributes.get('number-rows-repeated'));
      sheet.rows.open({ line: null, isHidden: HIDDEN.has(attributes.get('visibility') ?? '') });
    } else if (name === 'covered-table-cell') {
      // What stands under a merged cell is not shown.
      sheet.column += timesOf(attributes.get('number-columns-repeated'));
      this.#aside = 1;
    } else if (name === 'table-cell') {
      this.#cell = new OpenCell(attributes);
      this.#noteMerged(sheet, attributes);
    } else if (!ROWS_WITHIN.has(name)) this.#aside = 1;
  }

  #noteMerged({ rows, column, merged }: OpenSheet, attributes: XmlAttributes): void {
    const down = timesOf(attributes.get('number-rows-spanned'));
    if (down > 1 && merged.length <= MAX_MERGED)
      merged.push({ column, firstLine: rows.line, lastLine: rows.line + down - 1 });
  }

  readonly text = (text: string): void => {
    if (this.#aside === 0) this.#cell?.text(text);
  };

  readonly close = (name: string): void => {
    if (this.#aside > 0) this.#aside -= 1;
    else if (this.#cell?.close() === true) return;
    else if (this.#sheet !== null) this.#closeInSheet(this.#sheet, name);
  };

  #closeInSheet(sheet: OpenSheet, name: string): void {
    if (name === 'table-cell' && this.#cell !== null) {
      const cell = this.#cell.cell();
      const times = this.#cell.times;
      this.#cell = null;
      if (cell.text !== '')
        for (let at = 0; at < times && sheet.rows.problem === null; at += 1)
          sheet.rows.put(sheet.column + at, cell);
      sheet.column += times;
    } else if (name === 'table-row') sheet.rows.close(sheet.times);
    else if (name === 'table') this.#closeSheet(sheet);
  }

  #closeSheet({ name, isHidden, rows, merged }: OpenSheet): void {
    this.#sheet = null;
    const read = rows.read(merged);
    if (!('rows' in read)) {
      this.problem = { ...read, place: `sheet ${name}, ${read.place}` };
      return;
    }
    this.#cellsLeft -= read.cells;
    this.sheets.push({ name, isHidden, rows: read.rows, hiddenLines: read.hiddenLines });
  }
}

const ASIDE: ReadonlySet<string> = new Set(['dde-links', 'tracked-changes', 'shapes', 'forms', 'scripts']);
const HIDDEN: ReadonlySet<string> = new Set(['collapse', 'filter']);
/** Around rows of a sheet; columns and whatever else stands in one say nothing of its cells. */
const ROWS_WITHIN: ReadonlySet<string> = new Set(['table-header-rows', 'table-row-group', 'table-rows']);

/** More rows than any program has are as many as it has: they are counted against the bounds where they hold something. */
const MAX_TIMES = 1_048_576;

function timesOf(said: string | undefined): number {
  const times = /^\d{1,9}$/.test(said ?? '') ? Number(said) : 1;
  return Math.min(Math.max(times, 1), MAX_TIMES);
}
