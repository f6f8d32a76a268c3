// Reads the invoice inside a PDF (Factur-X, ZUGFeRD 1 and 2, UBL or XRechnung carried in a PDF): any attached
// XML whose root is an invoice. Names decide only between several; the printed page itself is never read.
// An Order-X order looks the same and is refused; a PDF with no XML is kept for a person to type from.

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { emptyReading, errorAt, warningAt } from '../../problems.ts';
import type { FileReading, InputFile, Problem, TableHints } from '../../records.ts';
import { holdsTestVirus, infectedFile } from '../../test-virus.ts';
import { embeddedXml } from '../../text/pdf-embedded.ts';
import { openPdf } from '../../text/pdf-opened.ts';
import { unpackedBytes } from '../../text/pdf-unpacked.ts';
import { peek } from '../../text/text.ts';
import { readXml, xmlRoot } from '../../text/xml.ts';
import { isCiiInvoice, readCii } from './invoice-cii.ts';
import { isUblInvoice, readUbl } from './invoice-ubl.ts';

const MAX_PDF_BYTES = 64 * 1024 * 1024;
/** The library unpacks whole streams into memory, without a limit of its own. */
export const MAX_PDF_UNPACKED_BYTES = 256 * 1024 * 1024;

const END_BYTES = 1024;
/** Invoices have few pages; nobody pins one to page 40 of a catalogue. */
const MAX_PINNED_PAGES = 20;

/** Best first, where a PDF carries the same invoice several times; ZUGFeRD 1 files stay beside newer ones. */
const NAME_ORDER = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];
const LOCKED = 'a PDF that is locked with a password';
const SAYS_XML = /\.xml$/i;
const BY_HAND = 'an XML invoice inside; take in the list of invoices of your tool (CSV, Excel)';

type Attachment = { readonly name: string; readonly bytes: Uint8Array };

export async function readFacturX(file: InputFile, hints: TableHints = {}): Promise<FileReading> {
  if (file.bytes.length > MAX_PDF_BYTES)
    return unreadable(file, `${file.bytes.length} bytes`, `a PDF of at most ${MAX_PDF_BYTES} bytes`);
  if (!hasEnd(file.bytes)) return unreadable(file, 'a PDF without its end', 'a whole PDF');
  if (unpackedBytes(file.bytes, MAX_PDF_UNPACKED_BYTES) > MAX_PDF_UNPACKED_BYTES)
    return unreadable(
      file,
      `a PDF that may unpack to more than ${MAX_PDF_UNPACKED_BYTES} bytes`,
      'a PDF with what an invoice holds, not locked',
    );
  const opened = await attachmentsOf(file.bytes);
  if ('refusal' in opened)
    return unreadable(file, opened.refusal, 'a whole PDF that opens without a password');
  const named = opened.attachments.some(({ bytes }) => isInvoice(xmlRoot(bytes)));
  const unnamed = named ? [] : embeddedXml(file.bytes).map(bytes => ({ name: 'embedded XML', bytes }));
  const ranked = [...opened.attachments, ...unnamed].toSorted((left, right) => rankOf(left) - rankOf(right));
  const read = ranked.flatMap(attachment => readAttachment(attachment, hints) ?? []);
  const infected = ranked.filter(one => holdsTestVirus(one.bytes)).map(one => infectedFile(one.name));
  const best = read[0] ?? withoutInvoice(file, ranked);
  const problems = [...best.problems, ...disagreements(read), ...infected];
  const isPage = read.length > 0 || best.format === 'pdf';
  const isSound = infected.length === 0 && !holdsTestVirus(file.bytes);
  return { ...best, file: file.name, problems, ...(isPage && isSound && { document: file }) };
}

/**
 * PDF 1.7 section 7.5.5 and annex H: '%%EOF' stands within the last 1024 bytes. The library repairs a document
 * that lost its end, and with it the last changes made to it, so that has to be seen before.
 */
function hasEnd(bytes: Uint8Array): boolean {
  // Some archives fill their last block up with zeros or line ends.
  let end = bytes.length;
  while (end > 0 && FILLING.has(bytes[end - 1] ?? 1)) end -= 1;
  return peek(bytes.subarray(Math.max(0, end - END_BYTES), end), END_BYTES).includes('%%EOF');
}

/** Zero, tab, line feed, carriage return, blank. */
const FILLING: ReadonlySet<number> = new Set([0, 9, 10, 13, 32]);

/** The embedded files, or what the PDF library said when it would not open the document. */
async function attachmentsOf(
  bytes: Uint8Array,
): Promise<{ readonly attachments: readonly Attachment[] } | { readonly refusal: string }> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const embedded: unknown = await document.getAttachments();
    const attached = attachmentList(embedded);
    return { attachments: attached.length > 0 ? attached : await pinnedFiles(document) };
  } catch (refused) {
    // On damaged documents the library throws its own exceptions and, now and then, plain TypeErrors:
    // whatever it throws says that this document cannot be read.
    if (refused instanceof Error && refused.name === 'PasswordException') return { refusal: LOCKED };
    return { refusal: refused instanceof Error ? refused.message : String(refused) };
  } finally {
    await task.destroy();
  }
}

/** Files that are pinned to a page like a note, as some programs attach them, in place of the list of the document. */
async function pinnedFiles(document: PDFDocumentProxy): Promise<Attachment[]> {
  const files: Attachment[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PINNED_PAGES); number += 1) {
    const page = await document.getPage(number);
    const notes: unknown[] = await page.getAnnotations();
    for (const note of notes)
      if (note !== null && typeof note === 'object' && 'file' in note)
        files.push(...attachmentList({ file: note.file }));
  }
  return files;
}

function attachmentList(embedded: unknown): Attachment[] {
  if (embedded === null || typeof embedded !== 'object') return [];
  return Object.entries(embedded).flatMap(([key, entry]: [string, unknown]) => {
    if (entry === null || typeof entry !== 'object' || !('content' in entry)) return [];
    if (!(entry.content instanceof Uint8Array)) return [];
    const name = 'filename' in entry && typeof entry.filename === 'string' ? entry.filename : key;
    return [{ name, bytes: entry.content }];
  });
}

const isInvoice = (root: ReturnType<typeof xmlRoot>): boolean => isUblInvoice(root) || isCiiInvoice(root);

function readAttachment(attachment: Attachment, hints: TableHints): FileReading | null {
  const root = xmlRoot(attachment.bytes);
  const read = isUblInvoice(root) ? readUbl : isCiiInvoice(root) ? readCii : null;
  if (read === null) return null;
  const reading = read(attachment, hints);
  const problems = reading.problems.map(problem => ({
    ...problem,
    place: `${attachment.name}: ${problem.place}`,
  }));
  return { ...reading, format: 'factur-x', problems };
}

function rankOf({ name }: Attachment): number {
  const rank = NAME_ORDER.indexOf(name.toLowerCase());
  return rank < 0 ? NAME_ORDER.length : rank;
}

/** Why a PDF gave no invoice: nothing attached, XML that does not read, or XML of another kind. */
function withoutInvoice(file: InputFile, attachments: readonly Attachment[]): FileReading {
  const xmls = attachments.filter(attachment => SAYS_XML.test(attachment.name));
  const broken = xmls.flatMap((attachment): Problem[] => {
    const xml = readXml(attachment.bytes);
    if (xml.ok)
      return [
        errorAt({
          place: attachment.name,
          found: `XML with root ${xml.root.name} of ${xml.root.uri || 'no namespace'}`,
          expected: BY_HAND,
        }),
      ];
    return [{ ...xml.problem, place: `${attachment.name}: ${xml.problem.place}` }];
  });
  // Nothing but a page, which may be that of an invoice that is known otherwise.
  if (broken.length === 0) return { ...unreadable(file, 'a PDF with no XML inside', BY_HAND), format: 'pdf' };
  return emptyReading({ file: file.name, format: 'factur-x', problems: broken });
}

/** A PDF may carry one invoice in two versions; two different invoices are for a person to look at. */
function disagreements(read: readonly FileReading[]): Problem[] {
  const [best, ...others] = read.map(reading => reading.invoices[0]?.number ?? 'no invoice');
  return others
    .filter(number => number !== best)
    .map(number =>
      warningAt({
        place: 'attachments',
        found: `another XML with ${number}`,
        expected: `one invoice, ${best}`,
      }),
    );
}

function unreadable(file: InputFile, found: string, expected: string): FileReading {
  const problems = [errorAt({ place: 'PDF', found, expected })];
  return emptyReading({ file: file.name, format: 'unknown', problems });
}
