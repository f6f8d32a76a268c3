// The sheets of an Excel workbook (ECMA-376, transitional and strict), each with its rows: what is shown, and what is hidden
// by the program. Names of parts are taken from the workbook, elements by their local names, and nothing outside is opened.

import { errorAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import type { Cell } from '../tables/table-values.ts';
import { readXml } from '../text/xml.ts';
import { all, child, type XmlElement } from '../text/xml-tree.ts';
import { builtInFormat, type NumberFormat, numberFormatOf, PLAIN } from './number-format.ts';
import { readSheet, WHOLE } from './sheet.ts';
import { textCell, unescaped, type WorkbookParts } from './sheet-cell.ts';
import { readTexts } from './sheet-events.ts';
import { MAX_WORKBOOK_CELLS, type NamedSheet } from './sheet-rows.ts';

export const WORKBOOK_PART = 'xl/workbook.xml';

/** The sheets that hold cells, in the order of the workbook, or the problem where one cannot be read. */
export function sheetsOf(files: readonly InputFile[]): readonly NamedSheet[] | Problem {
  const parts = new Parts(files);
  const workbook = parts.xml(WORKBOOK_PART);
  const shared = sharedParts(parts, workbook);
  const sheets: NamedSheet[] = [];
  const seen = new Set<string>();
  let cellsLeft = MAX_WORKBOOK_CELLS;
  for (const sheet of all(workbook, 'sheets/sheet')) {
    const target = parts.target(sheet.attributes.get('id') ?? '', 'worksheet');
    const name = sheet.attributes.get('name') ?? '';
    const bytes = target === null ? null : parts.bytes(target);
    // A sheet of a chart alone has no cells.
    if (target === null || bytes === null) continue;
    // A small file could be read a thousand times.
    if (seen.has(target))
      return errorAt({ place: `sheet ${name}`, found: `part ${target} again`, expected: WHOLE });
    seen.add(target);
    const read = readSheet(bytes, { parts: shared, cellsLeft });
    if (!('rows' in read)) return { ...read, place: `sheet ${name}, ${read.place}` };
    cellsLeft -= read.cells;
    const { rows, hiddenLines } = read;
    sheets.push({
      name,
      isHidden: (sheet.attributes.get('state') ?? 'visible') !== 'visible',
      rows,
      hiddenLines,
    });
  }
  return parts.problem ?? sheets;
}

function sharedParts(parts: Parts, workbook: XmlElement | null): WorkbookParts {
  const texts: Cell[] = [];
  const textPart = parts.targetOf('sharedStrings') ?? 'xl/sharedStrings.xml';
  parts.texts(textPart, text => void texts.push(textCell(unescaped(text))));
  const styles = parts.xml(parts.targetOf('styles') ?? 'xl/styles.xml');
  const since = child(workbook, 'workbookPr')?.attributes.get('date1904') ?? '';
  return { texts, formats: formatsOf(styles), countsFrom1904: since === '1' || since === 'true' };
}

/** What the number `s` of a cell refers to: the formats of `cellXfs`, in their order. */
function formatsOf(styles: XmlElement | null): readonly NumberFormat[] {
  const own = new Map(
    all(styles, 'numFmts/numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      numberFormatOf(attributes.get('formatCode') ?? ''),
    ]),
  );
  const formatOf = ({ attributes }: XmlElement): NumberFormat | null => {
    const id = attributes.get('numFmtId');
    return id === undefined ? null : (own.get(Number(id)) ?? builtInFormat(Number(id)));
  };
  const named = all(styles, 'cellStyleXfs/xf').map(formatOf);
  return all(styles, 'cellXfs/xf').map(
    xf => formatOf(xf) ?? named[Number(xf.attributes.get('xfId') ?? -1)] ?? PLAIN,
  );
}

/** The files of the zip by their names, and the first thing that was wrong in one of them. */
class Parts {
  problem: Problem | null = null;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #relations: readonly XmlElement[];

  constructor(files: readonly InputFile[]) {
    this.#files = new Map(files.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
    this.#relations = all(this.xml('xl/_rels/workbook.xml.rels'), 'Relationship');
  }

  bytes(name: string): Uint8Array | null {
    return this.#files.get(name.toLowerCase()) ?? null;
  }

  /** The root of a part, or null where it is not there or is damaged. */
  xml(name: string): XmlElement | null {
    const bytes = this.bytes(name);
    if (bytes === null) return null;
    const read = readXml(bytes);
    if (read.ok) return read.root;
    this.problem ??= { ...read.problem, place: `${name}: ${read.problem.place}` };
    return null;
  }

  /** Of the part with the texts that cells share, where there is one. */
  texts(name: string, add: (text: string) => void): void {
    const bytes = this.bytes(name);
    const problem = bytes === null ? null : readTexts(bytes, add);
    if (problem !== null) this.problem ??= { ...problem, place: `${name}: ${problem.place}` };
  }

  target(id: string, kind: string): string | null {
    const relation = this.#relations.find(({ attributes }) => attributes.get('Id') === id);
    if (relation === undefined) {
      const found = `no part ${id || 'of a sheet'}`;
      this.problem ??= errorAt({ place: 'workbook', found, expected: WHOLE });
      return null;
    }
    return isOfKind(relation, kind) ? this.#pathOf(relation) : null;
  }

  targetOf(kind: string): string | null {
    const relation = this.#relations.find(candidate => isOfKind(candidate, kind));
    return relation === undefined ? null : this.#pathOf(relation);
  }

  /** From the folder of the workbook, or from the root. */
  #pathOf({ attributes }: XmlElement): string | null {
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (this.bytes(path) !== null) return path;
    this.problem ??= errorAt({ place: 'workbook', found: `no part ${path}`, expected: WHOLE });
    return null;
  }
}

const isOfKind = ({ attributes }: XmlElement, kind: string): boolean =>
  (attributes.get('Type') ?? '').endsWith(`/${kind}`);
