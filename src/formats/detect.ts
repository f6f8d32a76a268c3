// What a file looks like, judged by its content and never by its name: the first bytes, the first lines,
// the root of its XML. Readers decide from this alone whether a file is theirs.
// A statement called 'invoice.pdf' that begins with 'PK' is a zip.

import { headOf } from './file-bytes.ts';
import type { InputFile } from './records.ts';
import { looksAligned } from './tables/aligned-columns.ts';
import { areCutByColons } from './tables/table-csv.ts';
import { beginsHtml } from './text/html-encoding.ts';
import { decodeText, peek, splitLines } from './text/text.ts';
import { beginsWebArchive } from './text/web-archive.ts';
import { xmlRoot } from './text/xml.ts';
import { zipEntries } from './text/zip.ts';
import { OLE_SIGNATURE } from './workbook/compound-file.ts';

export type Sniff = {
  /** The first bytes as Latin-1, for signatures. */
  readonly start: string;
  /** The first 60 lines as text, without their ends; empty for XML with a root and for what is no text. */
  readonly firstLines: readonly string[];
  /** Local name and namespace of the XML root, or null where the file is not XML. */
  readonly xmlRoot: { readonly name: string; readonly uri: string } | null;
  /** True where the file begins like XML, even when no root could be read. */
  readonly looksLikeXml: boolean;
  /** A page of HTML, or one that a browser or Excel saved as one file with all that belongs to it. */
  readonly page: 'html' | 'archive' | null;
  /** The names in a zip, empty when its list is damaged; null where the file is no zip. */
  readonly zipNames: readonly string[] | null;
};

/** An envelope around a statement may be signed, at length. */
const SIGNATURE_BYTES = 4096;
const SNIFFED_BYTES = 8192;
const SNIFFED_LINES = 60;
/** Not behind text: a table may speak of PDF files. */
const PDF_SIGNATURE = /^[^A-Za-z0-9;,]{0,1019}%PDF-/;
const ZIP_SIGNATURE = 'PK\u0003\u0004';
const EMPTY_ZIP_SIGNATURE = 'PK\u0005\u0006';

export function sniff(file: InputFile): Sniff {
  const head = headOf(file);
  const start = peek(head, SIGNATURE_BYTES);
  const isZip = start.startsWith(ZIP_SIGNATURE) || start.startsWith(EMPTY_ZIP_SIGNATURE);
  const isBinary = isZip || PDF_SIGNATURE.test(start) || start.startsWith(OLE_SIGNATURE);
  const text = isBinary ? '' : decodeText(wholeCharacters(head)).text;
  // UTF-16 without a mark shows as letters between zeros; `xmlRoot` knows better what to make of it.
  const looksLikeXml = text.replaceAll('\u0000', '').trimStart().startsWith('<');
  const page = pageIn(text, looksLikeXml);
  const root = looksLikeXml && page === null ? xmlRoot(head) : null;
  return {
    start,
    // Splitting costs as much as finding the root, and nobody looks at the lines of XML.
    firstLines: root === null && page === null ? splitLines(text).slice(0, SNIFFED_LINES) : [],
    xmlRoot: root,
    looksLikeXml,
    page,
    zipNames: isZip ? (zipEntries(file.bytes)?.map(entry => entry.name) ?? []) : null,
  };
}

function pageIn(text: string, looksLikeXml: boolean): Sniff['page'] {
  if (looksLikeXml) return beginsHtml(text) ? 'html' : null;
  return beginsWebArchive(text) ? 'archive' : null;
}

/** PDF 1.7 annex H: readers accept the signature anywhere in the first 1024 bytes. */
export const isPdf = (seen: Sniff): boolean => !seen.looksLikeXml && PDF_SIGNATURE.test(seen.start);

const has = (seen: Sniff, name: string): boolean => seen.zipNames?.includes(name) ?? false;

/** A zip of OpenDocument, of which one that is a text is refused where it is read; or the same in one piece (.fods). */
const isOpenDocument = (seen: Sniff): boolean =>
  (has(seen, 'content.xml') && (has(seen, 'META-INF/manifest.xml') || has(seen, 'mimetype'))) ||
  (seen.xmlRoot?.name === 'document' && seen.xmlRoot.uri === OPEN_DOCUMENT);

/** An 'XML Spreadsheet 2003'. */
export const isXmlWorkbook = (seen: Pick<Sniff, 'xmlRoot'>): boolean =>
  seen.xmlRoot?.name === 'Workbook' && seen.xmlRoot.uri === 'urn:schemas-microsoft-com:office:spreadsheet';

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

/** A workbook, whatever it is called. */
export const isWorkbook = (seen: Sniff): boolean =>
  has(seen, 'xl/workbook.xml') ||
  seen.start.startsWith(OLE_SIGNATURE) ||
  isOpenDocument(seen) ||
  isXmlWorkbook(seen) ||
  seen.page !== null;

/** A zip that is a text or a binary workbook (.xlsb): its parts are no files of anybody. */
export const isOfficeDocument = (seen: Sniff): boolean =>
  !isWorkbook(seen) && has(seen, '[Content_Types].xml');

/** PNG, JPEG, GIF, TIFF, BMP, WebP and HEIC: scans and photographs of invoices. */
const PICTURE =
  /^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(heic|mif1|avif))/s;

export const isPicture = (seen: Sniff): boolean => PICTURE.test(seen.start);

const DIF = 'a DIF sheet (.dif)';
const OLD_EXCEL = 'a sheet of Excel 2, 3 or 4 (.xls)';
const OTHER_ARCHIVE = 'an archive that is no zip (.gz, .7z, .rar)';
/** What spreadsheets and word processors save beside what is read here, and archives of other kinds than zip. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['ID;P', 'a SYLK sheet (.slk)'],
  ['TABLE\r\n0,1\r\n"', DIF],
  ['TABLE\n0,1\n"', DIF],
  ['{\\rtf', 'a text of a word processor (.rtf)'],
  ['\u001f\u008b', OTHER_ARCHIVE],
  ['7z\u00bc\u00af', OTHER_ARCHIVE],
  ['Rar!\u001a', OTHER_ARCHIVE],
  ['\t\u0000\u0004\u0000', OLD_EXCEL],
  ['\t\u0002\u0006\u0000', OLD_EXCEL],
  ['\t\u0004\u0006\u0000', OLD_EXCEL],
  ['\u0000\u0000\u0002\u0000', 'a sheet of Lotus 1-2-3'],
  ['\u0000\u0000\u001a\u0000', 'a sheet of Lotus 1-2-3'],
];

/** dBase III and IV, with or without memos: its kind, and the year, month and day of the last change. */
function isDbase({ start }: Sniff): boolean {
  const [kind = 0, , month = 0, day = 0] = Buffer.from(start.slice(0, 4), 'latin1');
  return [0x03, 0x83, 0x8b].includes(kind) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

export function otherKind(seen: Sniff): string | null {
  if (seen.zipNames?.some(name => name.startsWith('Index/') && name.endsWith('.iwa')))
    return 'a document of Numbers or Pages';
  if (isDbase(seen)) return 'a dBase table (.dbf)';
  return OTHERS.find(([signature]) => seen.start.startsWith(signature))?.[1] ?? null;
}

/** RFC 5322: fields of a header from the first line on, two of them such as every message has. */
export function isMail({ firstLines }: Sniff): boolean {
  const header = firstLines.slice(firstLines[0]?.startsWith('From ') ? 1 : 0);
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(header[0] ?? '')) return false;
  const fields = header.flatMap(
    line => /^(From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID):/i.exec(line)?.[1] ?? [],
  );
  return new Set(fields.map(field => field.toLowerCase())).size >= 2;
}

/** Text whose first lines hold a separator of cells. */
export const looksDelimited = (seen: Sniff): boolean =>
  !seen.looksLikeXml &&
  (seen.firstLines.some(line => /[;,\t|]/.test(line)) ||
    areCutByColons(seen.firstLines) ||
    looksAligned(seen.firstLines)) &&
  !seen.firstLines.some(line => line.includes('\0')) &&
  !/\p{Cc}/u.test(seen.firstLines[0]?.replace(/\t/g, '') ?? '');

/** The first bytes, less a UTF-8 character that the cut would leave in halves. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, SNIFFED_BYTES);
  if (end === bytes.length) return bytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
