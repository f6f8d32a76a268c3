// Spreadsheets of OpenDocument as LibreOffice writes them, put together from the XML of their sheets.

import { strToU8, zipSync } from 'fflate';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
const STYLES =
  '<office:automatic-styles><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';

export const openSheet = (name: string, rows: string, style = 'shown'): string =>
  `<table:table table:name="${name}" table:style-name="${style}"><table:table-column table:number-columns-repeated="16384"/>${rows}${empty(1_048_000)}</table:table>`;

/** As every sheet ends: rows that hold nothing. */
const empty = (rows: number): string =>
  `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

export const openContent = (sheets: string, body = 'spreadsheet'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES} office:version="1.3">${STYLES}<office:body><office:${body}>${sheets}</office:${body}></office:body></office:document-content>`;

export function openDocument(content: string, manifest = '<manifest/>'): Uint8Array {
  const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet');
  return zipSync({
    mimetype: [mimetype, { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

/** Words, numbers, or cells as they are; null is an empty cell. */
export const openRow = (...cells: readonly (string | number | null)[]): string =>
  `<table:table-row>${cells.map(openCell).join('')}</table:table-row>`;

function openCell(cell: string | number | null): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return openValue('float', `office:value="${cell}"`, String(cell));
  return cell.startsWith('<') ? cell : openValue('string', '', cell);
}

/** A cell of a type, with its attributes and what is shown of it. */
export const openValue = (type: string, attributes: string, shown: string): string =>
  `<table:table-cell office:value-type="${type}" ${attributes} calcext:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`;

export const openDay = (day: string): string => openValue('date', `office:date-value="${day}"`, 'le 2 juin');

export const OPEN_TITLES = openRow('N° facture', 'Client', 'Échéance', 'Total TTC', 'Reste dû');
