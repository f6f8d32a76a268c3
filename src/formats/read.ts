// The one door of this room: a file goes in, records and problems come out.
// The first reader whose `matches` recognises the content reads the file; names and extensions decide nothing.
// A zip gives one reading per file in it, called 'month.zip/invoice.xml'; a zip inside a zip is refused.

import { CUSTOMER_TABLE } from './customers/customer-table.ts';
import {
  isMail,
  isOfficeDocument,
  isPdf,
  isPicture,
  isWorkbook,
  looksDelimited,
  otherKind,
  type Sniff,
  sniff,
} from './detect.ts';
import { sizeOf } from './file-bytes.ts';
import { readHeadlessInvoices } from './invoices/invoice-headless.ts';
import { INVOICE_TABLE } from './invoices/invoice-table.ts';
import { isCiiInvoice, readCii } from './invoices/xml/invoice-cii.ts';
import { isEnvelope, readEnvelope } from './invoices/xml/invoice-envelope.ts';
import { readFacturX } from './invoices/xml/invoice-factur-x.ts';
import { isUblInvoice, readUbl } from './invoices/xml/invoice-ubl.ts';
import { isCdar, readCdar } from './invoices/xml/lifecycle-cdar.ts';
import { isInvoiceResponse, readInvoiceResponse } from './invoices/xml/lifecycle-ubl.ts';
import { beginsLikeFec, MAX_LEDGER_BYTES, readFec } from './ledgers/ledger-fec.ts';
import { isFecXml, readFecXml } from './ledgers/ledger-fec-xml.ts';
import { beginsLikeQuadra, readQuadra } from './ledgers/ledger-quadra.ts';
import { collected, type OpenReading, opened } from './open-reading.ts';
import { ProblemList } from './problem-list.ts';
import { emptyReading, errorAt } from './problems.ts';
import type { Reader } from './reader.ts';
import type { FileReading, InputFile, Problem, TableHints } from './records.ts';
import { cfonb240Problems, looksLikeCfonb240 } from './statements/cfonb/operations-cfonb240.ts';
import { MAX_STATEMENT_BYTES, STATEMENT_READERS } from './statements/statement-readers.ts';
import { STATEMENT_TABLE } from './statements/table/statement-table.ts';
import { judgesOf, openTableFile, type TableReader } from './tables/table-reader.ts';
import { sheetsToRead } from './tables/workbook-tables.ts';
import { holdsTestVirus, infectedFile } from './test-virus.ts';
import { withAccentsOnce } from './text/encoded-twice.ts';
import { type DecodedText, decodeText } from './text/text.ts';
import { readXml } from './text/xml.ts';
import { unzip } from './text/zip.ts';
import { isUnreadable } from './unreadable.ts';

/** Kinds of table, each with its own dictionary of titles. */
export const TABLE_READERS: readonly TableReader[] = [
  { ...INVOICE_TABLE, readHeadless: readHeadlessInvoices },
  STATEMENT_TABLE,
  CUSTOMER_TABLE,
];

/** In order of how surely the content tells: signatures and XML roots first, tables of anything last. */
const READERS: readonly Reader[] = [
  { format: 'factur-x', matches: isPdf, read: readFacturX },
  { format: 'ubl', matches: seen => isUblInvoice(seen.xmlRoot), read: readUbl },
  { format: 'cii', matches: seen => isCiiInvoice(seen.xmlRoot), read: readCii },
  { format: 'ubl', matches: seen => isEnvelope(seen.xmlRoot), read: readEnvelope },
  { format: 'ubl', matches: seen => isInvoiceResponse(seen.xmlRoot), read: readInvoiceResponse },
  { format: 'fec', matches: seen => isFecXml(seen.xmlRoot), read: readFecXml },
  { format: 'cdar', matches: seen => isCdar(seen.xmlRoot), read: readCdar },
  ...STATEMENT_READERS,
  { format: 'fec', matches: seen => beginsLikeFec(seen.firstLines), read: file => readFec(file) },
  { format: 'fec', matches: seen => beginsLikeQuadra(seen.firstLines), read: readQuadra },
  {
    format: 'invoice-table',
    matches: seen => isWorkbook(seen) || looksDelimited(seen),
    read: (file, hints) => openTableFile({ file, hints, readers: TABLE_READERS }),
  },
];

export const MAX_FILE_BYTES = 512 * 1024 * 1024;
/** What computers put beside the files of a person: resource forks, folder settings. */
const NOT_A_DOCUMENT = /(^|\/)(__MACOSX\/|\.[^/]+$|Thumbs\.db$)/;

const WORKBOOK_OR_CSV = 'a workbook (.xlsx, .ods) or CSV';

/** All of it at once. One reading per file, several for a zip. Bad input is a problem in the reading, never an exception. */
export async function readFile(file: InputFile, hints: TableHints = {}): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const reading of await openFile(file, hints)) readings.push(await collected(reading));
  return readings;
}

/** The same with invoices that come in batches: what is as long as a table is not held in memory. */
export async function openFile(file: InputFile, hints: TableHints = {}): Promise<OpenReading[]> {
  if (isUnreadable(file)) return [refused(file, file.unreadable, 'a file that can be read')];
  const size = sizeOf(file);
  // A ledger on disk is read line by line; whatever else, and all that is in memory, is held.
  const isLedger =
    file.onDisk !== undefined && size <= MAX_LEDGER_BYTES && beginsLikeFec(sniff(file).firstLines);
  if (size > MAX_FILE_BYTES && !isLedger)
    return [refused(file, `${size} bytes`, `at most ${MAX_FILE_BYTES} bytes`)];
  const seen = sniff(file);
  return isArchive(seen) ? readArchive(file, hints) : readDocument(file, hints);
}

/** A file that is no archive, with its accents as they were meant. */
async function readDocument(written: InputFile, hints: TableHints): Promise<OpenReading[]> {
  const { mended: file, told } = withAccentsOnce(written);
  const readings = await readOne({ file, seen: sniff(file), hints });
  return readings.map(reading => ({ ...reading, problems: [...reading.problems, ...told] }));
}

/** A zip of files, and not one that is itself a document of an office program. */
const isArchive = (seen: Sniff): boolean =>
  seen.zipNames !== null && !isWorkbook(seen) && !isOfficeDocument(seen) && otherKind(seen) === null;

/** A workbook may hold a table in several sheets; every other file is one reading. */
async function readOne({ file, seen, hints }: Seen): Promise<OpenReading[]> {
  const other = otherKind(seen);
  if (other !== null) return [refused(file, other, `${WORKBOOK_OR_CSV}, alone or in a zip`)];
  if (isOfficeDocument(seen)) return [refused(file, 'an office document', WORKBOOK_OR_CSV)];
  if (!isWorkbook(seen)) return [await readSingle({ file, seen, hints })];
  const sheets = sheetsToRead(file, judgesOf(TABLE_READERS, hints));
  if (!('length' in sheets))
    return [opened(emptyReading({ file: file.name, format: 'unknown', problems: [sheets] }))];
  const readings: OpenReading[] = [];
  for (const { file: sheet, told } of sheets) {
    const reading = await readSingle({ file: sheet, seen, hints });
    readings.push({ ...reading, problems: [...reading.problems, ...told] });
  }
  return readings;
}

async function readArchive(archive: InputFile, hints: TableHints): Promise<OpenReading[]> {
  const { documents, problems } = filesIn(archive);
  const readings: OpenReading[] = [];
  for (const file of documents) {
    const seen = sniff(file);
    if (isArchive(seen)) readings.push(refused(file, 'a zip inside a zip', 'files that are packed once'));
    else readings.push(...(await readDocument(file, hints)));
  }
  if (documents.length > 0 && problems.length === 0) return readings;
  const empty = errorAt({ place: 'zip', found: 'no file', expected: 'a zip that holds one file at least' });
  const said = problems.length > 0 ? problems : [empty];
  return [opened(emptyReading({ file: archive.name, format: 'zip', problems: said })), ...readings];
}

/** What is read of it one by one: the files of a zip, each sheet of a workbook that holds a table, or the file itself. */
export const documentsIn = (file: InputFile): InputFile[] =>
  (isArchive(sniff(file)) ? filesIn(file).documents : [file]).flatMap(one =>
    sheetsIn(withAccentsOnce(one).mended),
  );

function filesIn(archive: InputFile): {
  readonly documents: InputFile[];
  readonly problems: readonly Problem[];
} {
  const { files, problems } = unzip(archive.bytes);
  const documents = files.filter(({ name }) => !NOT_A_DOCUMENT.test(name));
  return {
    documents: documents.map(({ name, bytes }) => ({ name: `${archive.name}/${name}`, bytes })),
    problems,
  };
}

function sheetsIn(file: InputFile): InputFile[] {
  const sheets = isWorkbook(sniff(file)) ? sheetsToRead(file, judgesOf(TABLE_READERS, {})) : null;
  return sheets === null || !('length' in sheets) ? [file] : sheets.map(sheet => sheet.file);
}

type Seen = { readonly file: InputFile; readonly seen: Sniff; readonly hints: TableHints };

async function readSingle({ file, seen, hints }: Seen): Promise<OpenReading> {
  if (sizeOf(file) === 0) return refused(file, 'an empty file', 'a file that holds something');
  if (isMail(seen)) return refused(file, 'an e-mail message', 'the files that are attached to it');
  const reader = isPicture(seen) ? undefined : READERS.find(candidate => candidate.matches(seen));
  if (reader === undefined) return unrecognised(file, seen);
  const reading = await reader.read(file, hints);
  return withFewerProblems('batches' in reading ? reading : opened(reading));
}

function withFewerProblems(reading: OpenReading): OpenReading {
  const problems = new ProblemList();
  problems.addAll(reading.problems);
  return { ...reading, problems: problems.list };
}

const STATEMENT_OF_A_BANK = 'a statement of the bank (camt.053, CFONB, CODA, MT940, OFX or CSV)';

/** What ISO 20022 calls pain: what a firm tells its bank to do, and what the bank says of that. Nothing in it came in. */
function bankOrder(namespace: string): string | null {
  if (/:pain\.00[18]\./.test(namespace)) return 'orders for the bank (pain.001, pain.008)';
  return namespace.includes(':pain.002.') ? 'the answer of the bank to orders (pain.002)' : null;
}

function unrecognised(file: InputFile, seen: Sniff): OpenReading {
  if (holdsTestVirus(file.bytes))
    return opened(emptyReading({ file: file.name, format: 'unknown', problems: [infectedFile('file')] }));
  const expected = 'an invoice, a bank statement, a ledger or a table of a format that is read here';
  if (isPicture(seen)) return refused(file, 'a picture', expected);
  if (sizeOf(file) <= MAX_STATEMENT_BYTES && looksLikeCfonb240(seen.firstLines[0] ?? ''))
    return withFewerProblems(unread(file, decodeText(file.bytes), cfonb240Problems));
  const nul = seen.looksLikeXml ? null : lineOfNul(file.bytes, seen);
  if (nul !== null) return refused(file, `NUL bytes, the first on line ${nul}`, WITHOUT_NUL);
  if (!seen.looksLikeXml) return refused(file, describe(seen), expected);
  const xml = readXml(file.bytes);
  if (!xml.ok)
    return opened(
      emptyReading({
        file: file.name,
        format: 'unknown',
        encoding: xml.encoding,
        problems: [xml.problem],
      }),
    );
  const order = bankOrder(xml.root.uri);
  if (order !== null) return refused(file, order, STATEMENT_OF_A_BANK);
  return refused(file, `XML with root ${xml.root.name} of ${xml.root.uri || 'no namespace'}`, expected);
}

/** A format that is known, and told in words where it is not taken in. */
function unread(
  { name }: InputFile,
  { text, encoding }: DecodedText,
  problemsOf: (text: string) => readonly Problem[],
): OpenReading {
  return opened(emptyReading({ file: name, format: 'unknown', encoding, problems: problemsOf(text) }));
}

const WITHOUT_NUL =
  'text without NUL bytes: the file was cut or damaged when it was written; export it again';

/** Where text stops being text: a file that a power cut left half written ends in zeros. */
function lineOfNul(bytes: Uint8Array, { firstLines }: Sniff): number | null {
  const first = firstLines.find(line => line.trim() !== '')?.replaceAll('\0', '') ?? '';
  const at = bytes.indexOf(0);
  if (at < 0 || !/[\p{L}\p{N}]{2}/u.test(first) || /[^\P{Cc}\t]/u.test(first)) return null;
  return bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === LINE_FEED), 1);
}

const LINE_FEED = 10;

function describe(seen: Sniff): string {
  const first = seen.firstLines.find(line => line.trim() !== '') ?? '';
  const isReadable = first !== '' && !/\p{Cc}/u.test(first);
  return isReadable ? `a file that begins with "${first.slice(0, 60)}"` : 'bytes of no known format';
}

function refused(file: InputFile, found: string, expected: string): OpenReading {
  return opened(
    emptyReading({
      file: file.name,
      format: 'unknown',
      problems: [errorAt({ place: 'file', found, expected })],
    }),
  );
}
