// Workbooks as programs write them, put together part by part: sheets with their rows as XML, formats, texts that are shared.

import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type SheetMade = {
  readonly name: string;
  readonly rows: string;
  readonly state?: string;
  /** Behind the rows. */
  readonly more?: string;
};

export type WorkbookMade = {
  readonly sheets: readonly SheetMade[];
  readonly properties?: string;
  /** Codes of formats: style 1 is the first. */
  readonly formats?: readonly string[];
  readonly texts?: string;
  /** Other parts, or the same ones written otherwise. */
  readonly parts?: Readonly<Record<string, string>>;
};

export function workbookMade({
  sheets,
  properties = '',
  formats = [],
  texts,
  parts = {},
}: WorkbookMade): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  const written: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets.map((_, at) => relation(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('s', 'styles', 'styles.xml')}${texts === undefined ? '' : relation('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ rows, more = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${more}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(written).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A row of cells that say nothing of where they stand: words, numbers, or XML as it is. */
export const row = (...cells: readonly (string | number)[]): string =>
  `<row>${cells.map(cell => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : cell.startsWith('<') ? cell : words(cell))).join('')}</row>`;

export const words = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
/** A number in the format of this position. */
export const styled = (value: number, style: number): string => `<c s="${style}"><v>${value}</v></c>`;

export const TITLES = row('N° facture', 'Client', 'Échéance', 'Total TTC', 'Reste dû');
