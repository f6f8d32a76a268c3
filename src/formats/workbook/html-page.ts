// The tables of a page of HTML, which many programs and banks write and call .xls: one sheet, all tables below each other and
// texts between them in rows of their own, as Excel shows the page when it opens it. A cell over several columns stands in the
// first of them; one over several rows means all of them, as a merged cell does.
// A page is whole when its tables are closed: one that was cut is refused, and never a shorter list.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { type HtmlEvents, readHtmlEvents } from '../text/html-events.ts';
import { CellStyles, type HtmlAttributes, htmlCell, isHiddenBy, ShownText } from './html-cell.ts';
import { HtmlTable } from './html-table.ts';
import type { MergedDown } from './merged-cells.ts';
import { MAX_WORKBOOK_CELLS, type NamedSheet, SheetRows, tooManyCells } from './sheet-rows.ts';

const MAX_TABLES_DEEP = 20;
const MAX_NAME = 60;
/** What ends a line of text outside tables. */
const BLOCKS: ReadonlySet<string> = new Set(
  'html head body div p h1 h2 h3 h4 h5 h6 table caption hr br ul ol li center form section header footer main'.split(
    ' ',
  ),
);
const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The one sheet of a page, or the problem where it holds no table or was cut. */
export function htmlSheets(text: string, name = 'HTML'): readonly NamedSheet[] | Problem {
  const page = new HtmlPage();
  const isWhole = readHtmlEvents(text, page);
  return page.read(isWhole, name);
}

class HtmlPage implements HtmlEvents {
  readonly #rows = new SheetRows(MAX_WORKBOOK_CELLS);
  readonly #merged: MergedDown[] = [];
  readonly #styles = new CellStyles();
  /** Inmost last. */
  readonly #tables: HtmlTable[] = [];
  #loose = new ShownText();
  #hasTable = false;
  #isEnded = false;
  #sheetName: string | null = null;
  #firstWords = '';
  #problem: Problem | null = null;
  #columnsLeft = MAX_WORKBOOK_CELLS;

  get #table(): HtmlTable | undefined {
    return this.#tables.at(-1);
  }

  readonly open = (name: string, attributes: HtmlAttributes): void => {
    if (this.#problem !== null) return;
    if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#inTable().openRow(isHiddenBy(attributes));
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (GROUPS.has(name)) this.#table?.openGroup();
    else if (this.#table?.cell) this.#table.cell.text.open(name, attributes);
    else {
      if (BLOCKS.has(name)) this.#endLine();
      this.#loose.open(name, attributes);
    }
  };

  #openTable(): void {
    this.#endLine();
    this.#hasTable = true;
    // What stands beside a table inside a cell is shown beside its first row, or above it.
    this.#table?.breakRow();
    this.#tables.push(this.#newTable());
    if (this.#tables.length > MAX_TABLES_DEEP)
      this.#refuse({
        found: `elements ${this.#tables.length} levels deep`,
        expected: `at most ${MAX_TABLES_DEEP} levels`,
      });
  }

  #newTable(): HtmlTable {
    return new HtmlTable({
      rows: this.#rows,
      merged: this.#merged,
      cellOf: (shown, attributes) => htmlCell(shown, attributes, this.#styles),
      passed: columns => {
        this.#columnsLeft -= columns;
        if (this.#columnsLeft < 0) this.#problem ??= tooManyCells();
      },
    });
  }

  /** Rows that no table is around, as some programs write them. */
  #inTable(): HtmlTable {
    if (this.#table === undefined) this.#openTable();
    return this.#table ?? this.#newTable();
  }

  #openCell(attributes: HtmlAttributes): void {
    this.#inTable().openCell(attributes);
  }

  readonly text = (text: string): void => {
    if (this.#problem !== null) return;
    if (this.#table?.cell) this.#table.cell.text.add(text);
    else this.#loose.add(text);
  };

  readonly style = (text: string): void => this.#styles.add(text);

  /** Excel: '<x:ExcelWorksheet><x:Name>Feuil1</x:Name>'. */
  readonly comment = (text: string): void => {
    this.#sheetName ??= /<x:ExcelWorksheet>\s*<x:Name>([^<]{1,60})<\/x:Name>/.exec(text)?.[1] ?? null;
  };

  readonly close = (name: string): void => {
    if (this.#problem !== null) return;
    if (name === 'table') this.#closeTable();
    else if (name === 'tr') this.#table?.closeRow();
    else if (name === 'td' || name === 'th') this.#table?.closeCell();
    else if (name === 'body' || name === 'html') this.#end();
    else if (this.#table?.cell) this.#table.cell.text.close(name);
    else {
      if (BLOCKS.has(name)) this.#endLine();
      this.#loose.close(name);
    }
  };

  #closeTable(): void {
    this.#tables.pop()?.close();
    this.#endLine();
  }

  /** What a program forgot to close ends with the page. */
  #end(): void {
    this.#isEnded = true;
    while (this.#tables.length > 0) this.#closeTable();
    this.#endLine();
  }

  #endLine(): void {
    const { shown } = this.#loose;
    if (shown === '') return;
    if (this.#firstWords === '') this.#firstWords = shown.slice(0, MAX_NAME);
    this.#loose = new ShownText();
    this.#rows.open({ line: null, isHidden: false });
    this.#rows.put(0, { text: shown, typed: false });
    this.#rows.close();
  }

  #refuse(finding: { readonly found: string; readonly expected: string }): void {
    this.#problem ??= errorAt({ place: 'file', ...finding });
  }

  read(isWhole: boolean, name: string): readonly NamedSheet[] | Problem {
    if (this.#problem !== null) return this.#problem;
    const isCut = !isWhole || (this.#tables.length > 0 && !this.#isEnded);
    if (this.#hasTable && isCut)
      this.#refuse({ found: 'a cut file', expected: 'a whole web page, its tables closed' });
    this.#end();
    if (!this.#hasTable) this.#refuse({ found: withoutTable(this.#firstWords), expected: NEEDED });
    if (this.#problem !== null) return this.#problem;
    const read = this.#rows.read(this.#merged);
    if (!('rows' in read)) return read;
    return [
      { name: this.#sheetName ?? name, isHidden: false, rows: read.rows, hiddenLines: read.hiddenLines },
    ];
  }
}

const NEEDED = 'a page with a table, or the same saved as .xlsx or CSV';

export const isWithoutTable = ({ expected }: Problem): boolean => expected === NEEDED;

/** Often the page of an error, or of a sign-in that has run out. */
const withoutTable = (words: string): string =>
  words === '' ? 'a web page without a table' : `a web page without a table: "${words}"`;
