// The sheets of an 'XML Spreadsheet 2003', which many programs write and call .xls or .xml: one file, each cell with its type.
// Days are ISO 8601; notes beside a cell are not its text; rows and cells may skip to a place that they name.

import { parseDay } from '../../units/calendar.ts';
import type { Problem } from '../records.ts';
import type { Cell } from '../tables/table-values.ts';
import { readXmlEvents, type XmlEvents } from '../text/xml-events.ts';
import type { XmlAttributes } from '../text/xml-signs.ts';
import { MAX_MERGED, type MergedDown } from './merged-cells.ts';
import { type NumberFormat, numberFormatOf, PLAIN } from './number-format.ts';
import { EMPTY_CELL, numberCell, textCell, uncomputed } from './sheet-cell.ts';
import { MAX_WORKBOOK_CELLS, type NamedSheet, SheetRows, tooManyCells } from './sheet-rows.ts';

/** A sheet costs the memory of so many cells, also where it has none. */
const SHEET_COSTS = 1_000;
/** Formats that are said by their names and not by a code. */
const NAMED: Readonly<Record<string, NumberFormat>> = {
  'General Number': PLAIN,
  Fixed: PLAIN,
  Standard: PLAIN,
  Percent: PLAIN,
  Scientific: PLAIN,
  Currency: PLAIN,
  'Euro Currency': { kind: 'amount', currency: 'EUR' },
};

/** The sheets in their order, or the problem where one cannot be read. */
export function xmlWorkbookSheets(bytes: Uint8Array): readonly NamedSheet[] | Problem {
  const workbook = new XmlWorkbook();
  const damaged = readXmlEvents(bytes, workbook);
  return damaged ?? workbook.problem ?? workbook.sheets;
}

type OpenSheet = {
  readonly name: string;
  readonly rows: SheetRows;
  readonly merged: MergedDown[];
  isHidden: boolean;
  line: number;
  column: number;
};
type OpenCell = { type: string; style: string; formula: string | undefined; column: number; text: string };

class XmlWorkbook implements XmlEvents {
  problem: Problem | null = null;
  readonly sheets: NamedSheet[] = [];
  readonly #formats = new Map<string, NumberFormat>();
  #style = '';
  #cellsLeft = MAX_WORKBOOK_CELLS;
  #sheet: OpenSheet | null = null;
  #cell: OpenCell | null = null;
  #into: 'data' | 'visible' | null = null;
  /** Levels inside a note. */
  #aside = 0;

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#aside > 0 || name === 'Comment') this.#aside += 1;
    else if (name === 'Style') this.#style = attributes.get('ID') ?? '';
    else if (name === 'NumberFormat') this.#formats.set(this.#style, formatOf(attributes.get('Format')));
    else if (name === 'Worksheet') this.#openSheet(attributes.get('Name') ?? '');
    else if (this.#sheet !== null) this.#openInSheet(this.#sheet, name, attributes);
  };

  #openSheet(name: string): void {
    this.#cellsLeft -= SHEET_COSTS;
    if (this.#cellsLeft < 0) this.problem ??= tooManyCells();
    const rows = new SheetRows(this.#cellsLeft);
    this.#sheet = { name, rows, merged: [], isHidden: false, line: 0, column: 0 };
  }

  #openInSheet(sheet: OpenSheet, name: string, attributes: XmlAttributes): void {
    if (name === 'Row') {
      sheet.line = numberIn(attributes, 'Index') || sheet.line + 1;
      sheet.column = 0;
      sheet.rows.open({ line: sheet.line, isHidden: attributes.get('Hidden') === '1' });
      // Rows that only look alike are said once.
      sheet.line += numberIn(attributes, 'Span');
    } else if (name === 'Cell') this.#openCell(sheet, attributes);
    else if (name === 'Data' && this.#cell !== null) {
      this.#cell.type = attributes.get('Type') ?? 'String';
      this.#into = 'data';
    } else if (name === 'Visible') this.#into = 'visible';
  }

  #openCell(sheet: OpenSheet, attributes: XmlAttributes): void {
    const index = numberIn(attributes, 'Index');
    if (index > 0) sheet.column = index - 1;
    const down = numberIn(attributes, 'MergeDown');
    if (down > 0 && sheet.merged.length <= MAX_MERGED)
      sheet.merged.push({
        column: sheet.column,
        firstLine: sheet.rows.line,
        lastLine: sheet.rows.line + down,
      });
    const style = attributes.get('StyleID') ?? 'Default';
    const formula = attributes.get('Formula');
    this.#cell = { type: '', style, formula, column: sheet.column, text: '' };
    // What is merged to the right stands in its first column.
    sheet.column += 1 + numberIn(attributes, 'MergeAcross');
  }

  readonly text = (text: string): void => {
    if (this.#aside > 0 || this.#into === null) return;
    if (this.#into === 'data' && this.#cell !== null) this.#cell.text += text;
    else if (this.#into === 'visible' && this.#sheet !== null && /Hidden/.test(text))
      this.#sheet.isHidden = true;
  };

  readonly close = (name: string): void => {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'Data' || name === 'Visible') this.#into = null;
    else if (this.#sheet !== null) this.#closeInSheet(this.#sheet, name);
  };

  #closeInSheet(sheet: OpenSheet, name: string): void {
    if (name === 'Cell' && this.#cell !== null) {
      sheet.rows.put(this.#cell.column, this.#cellOf(this.#cell));
      this.#cell = null;
    } else if (name === 'Row') sheet.rows.close();
    else if (name === 'Worksheet') this.#closeSheet(sheet);
  }

  #cellOf({ type, style, formula, text }: OpenCell): Cell {
    if (type === '') return formula === undefined ? EMPTY_CELL : uncomputed(formula);
    if (type === 'Error') return { text, typed: false, isFault: true };
    if (type === 'Boolean') return textCell(text === '1' ? 'true' : 'false');
    const day = type === 'DateTime' ? parseDay(text.slice(0, 10)) : null;
    if (day !== null) return { text: day, typed: true };
    if (type !== 'Number') return textCell(text);
    const parts = { texts: [], formats: [], countsFrom1904: false };
    return numberCell(text, { format: this.#formats.get(style) ?? PLAIN, parts });
  }

  #closeSheet({ name, isHidden, rows, merged }: OpenSheet): void {
    this.#sheet = null;
    const read = rows.read(merged);
    if (!('rows' in read)) this.problem ??= { ...read, place: `sheet ${name}, ${read.place}` };
    else {
      this.#cellsLeft -= read.cells;
      this.sheets.push({ name, isHidden, rows: read.rows, hiddenLines: read.hiddenLines });
    }
  }
}

const formatOf = (code: string | undefined): NumberFormat =>
  code === undefined ? PLAIN : (NAMED[code] ?? numberFormatOf(code));

/** Columns and rows are counted from 1. */
function numberIn(attributes: XmlAttributes, name: string): number {
  const said = attributes.get(name);
  return said !== undefined && /^\d{1,7}$/.test(said) ? Number(said) : 0;
}
