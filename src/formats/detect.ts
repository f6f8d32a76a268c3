// What a file looks like, judged by its content and never by its name: the first bytes, the first lines,
// the root of its XML. Readers decide from this alone whether a file is theirs.
// A statement called 'invoice.pdf' that begins with 'PK' is a zip.

import type { InputFile } from './records.ts';
import { decodeText, peek, splitLines } from './text.ts';
import { xmlRoot } from './xml.ts';

export type Sniff = {
  /** The first bytes as Latin-1, for signatures. */
  readonly start: string;
  /** The first lines as text, without their ends; empty for what is plainly not text. */
  readonly firstLines: readonly string[];
  /** Local name and namespace of the XML root, or null where the file is not XML. */
  readonly xmlRoot: { readonly name: string; readonly uri: string } | null;
  /** True where the file begins like XML, even when no root could be read. */
  readonly looksLikeXml: boolean;
};

const SNIFFED_BYTES = 8192;
const SNIFFED_LINES = 60;

export function sniff(file: InputFile): Sniff {
  const start = peek(file.bytes, SNIFFED_BYTES);
  const isBinary = start.startsWith('%PDF-') || start.startsWith('PK\u0003\u0004');
  const text = isBinary ? '' : decodeText(wholeCharacters(file.bytes)).text;
  const looksLikeXml = /^\s*</.test(text);
  return {
    start,
    firstLines: splitLines(text).slice(0, SNIFFED_LINES),
    xmlRoot: looksLikeXml ? xmlRoot(file.bytes) : null,
    looksLikeXml,
  };
}

/** The first bytes, less a UTF-8 character that the cut would leave in halves. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, SNIFFED_BYTES);
  if (end === bytes.length) return bytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
