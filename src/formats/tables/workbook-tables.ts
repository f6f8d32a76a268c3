// Which sheets of a workbook are read: the one whose titles say most, and those that repeat its titles, as a workbook with a
// sheet for each month has them. Another sheet that holds a table is named and left out; one that is hidden gives way to those
// that are shown, since it holds what the last export left or what lists choose from.

import { warningAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import { rowsWithAccentsOnce } from '../text/encoded-twice.ts';
import type { NamedSheet } from '../workbook/sheet-rows.ts';
import { titledRows } from './table.ts';
import type { Judges } from './table-head.ts';
import { tableProfileKey } from './table-mapping.ts';
import { NO_SHEET, workbookSheets } from './table-source.ts';

export type SheetToRead = { readonly file: InputFile; readonly told: readonly Problem[] };

/** Fewer known titles may stand in any sheet. */
const FEWEST_TITLES = 3;
const MAX_NAMED_LINES = 10;

type Judged = {
  readonly sheet: NamedSheet;
  readonly known: number;
  readonly key: string;
  readonly hasRows: boolean;
};

/** Each as a file of its own, so that the workbook is unpacked once; the problem where none can be read. */
export function sheetsToRead(file: InputFile, judges: Judges): readonly SheetToRead[] | Problem {
  const sheets = workbookSheets(file);
  if (!('length' in sheets)) return sheets;
  const mended = sheets.map(sheet => ({ sheet, ...rowsWithAccentsOnce(sheet.rows) }));
  const toldOf = (one: NamedSheet): readonly Problem[] =>
    mended.find(({ sheet }) => sheet.name === one.name)?.told ?? [];
  const all = mended.map(({ sheet, mended: rows }) => judged({ ...sheet, rows }, judges));
  const tables = all.filter(({ known, hasRows }) => known >= FEWEST_TITLES && hasRows);
  const shown = tables.filter(({ sheet }) => !sheet.isHidden);
  const [best] = (shown.length > 0 ? shown : tables).toSorted((left, right) => right.known - left.known);
  if (best === undefined) {
    // Whatever is said of it is said of the sheet that looks most like a table.
    const [nearest] = all.toSorted((left, right) => right.known - left.known);
    return nearest === undefined ? NO_SHEET : [{ file: { ...file, sheet: nearest.sheet }, told: [] }];
  }
  const read = tables.filter(
    one => one === best || (one.key === best.key && one.sheet.isHidden === best.sheet.isHidden),
  );
  const unread = tables.filter(one => !read.includes(one));
  return read.map(({ sheet }) => ({
    file: { ...file, name: read.length > 1 ? `${file.name}/${sheet.name}` : file.name, sheet },
    told: [...toldOf(sheet), ...ofHidden(sheet), ...(sheet === best.sheet ? unread.map(leftOut) : [])],
  }));
}

function judged(sheet: NamedSheet, judges: Judges): Judged {
  const { titles, hasRows } = titledRows(sheet.rows, judges);
  return { sheet, known: judges.countTitles(titles), key: tableProfileKey(titles), hasRows };
}

const leftOut = ({ sheet }: Judged): Problem =>
  warningAt({
    place: `sheet ${sheet.name}`,
    found: sheet.isHidden ? 'a table in a hidden sheet' : 'a table with other titles',
    expected: 'sheets with the same titles; this one is left out: save it as a file of its own',
  });

function ofHidden({ name, isHidden, hiddenLines }: NamedSheet): Problem[] {
  const expected = 'what is shown; taken in all the same';
  const lines = hiddenLines.slice(0, MAX_NAMED_LINES).join(', ');
  const more = hiddenLines.length > MAX_NAMED_LINES ? ', …' : '';
  return [
    ...(isHidden ? [warningAt({ place: `sheet ${name}`, found: 'a hidden sheet', expected })] : []),
    ...(lines === ''
      ? []
      : [warningAt({ place: `sheet ${name}`, found: `hidden rows: ${lines}${more}`, expected })]),
  ];
}
