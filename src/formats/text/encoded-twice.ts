// Text whose accents were encoded twice: UTF-8 that a program took for Latin-1 or windows-1252 and encoded as UTF-8 again, so that
// 'é' is 'Ã©' and 'É' is 'Ã‰'. Where all that is not ASCII was, the whole is decoded once more, and told. Where only a part was,
// nobody knows what the rest is: nothing is changed, and that is told too.

import iconv from 'iconv-lite';
import { headOf, sizeOf } from '../file-bytes.ts';
import { warningAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import type { TableRow } from '../tables/table-values.ts';
import { decodeText, isSingleByte, peek } from './text.ts';

/** Files that are larger are read as they are. */
const MOST_BYTES = 64 * 1024 * 1024;
const BINARY = /^(PK|%PDF)/;
/** A file that was encoded three times over has been seen; more has not. */
const MOST_TIMES = 2;

/** Each sign that windows-1252 has for a byte, and the controls that Latin-1 has there. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => at + 128).flatMap(byte => [
    [String.fromCharCode(byte), byte] as const,
    [iconv.decode(Buffer.from([byte]), 'win1252'), byte] as const,
  ]),
);
const NOT_ASCII = /[^\p{ASCII}]+/gu;
const BEGINS_TWICE = /[ÃÂâ]/;
/** A letter as it looks when it was encoded twice: no word of any language has it. */
const SURELY_TWICE = /Ã[\u0080-\u00bf\u0152-\u0192\u2013-\u2122]|Â[\u00a0-\u00bf]|â€/u;

export type Mended<T> = { readonly mended: T; readonly told: readonly Problem[] };

/** The file as it was meant, or the same where nothing shows that it was encoded twice. */
export function withAccentsOnce(file: InputFile): Mended<InputFile> {
  const head = headOf(file);
  if (sizeOf(file) > MOST_BYTES || BINARY.test(peek(head, 4)) || !mayBeTwice(head))
    return { mended: file, told: [] };
  const { text, encoding } = decodeText(file.bytes);
  if (isSingleByte(encoding)) return { mended: file, told: [] };
  const { once, told } = textOnce(text);
  if (once === null) return { mended: file, told };
  return { mended: { name: file.name, bytes: new TextEncoder().encode(once) }, told };
}

/** The same for the cells of a sheet. */
export function rowsWithAccentsOnce(rows: readonly TableRow[]): Mended<readonly TableRow[]> {
  const texts = rows.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (BEGINS_TWICE.test(text) ? text : [])),
  );
  if (texts.length === 0) return { mended: rows, told: [] };
  const all = rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
  const { once, told } = textOnce(all);
  if (once === null) return { mended: rows, told };
  const mended = rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, text: timesOver(cell.text).once ?? cell.text })),
  }));
  return { mended, told };
}

/** 'Ã', 'Â' or 'â' in UTF-8 or UTF-16: without one nothing was encoded twice. */
function mayBeTwice(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return TRACES.some(trace => bytes.includes(trace));
}

const TRACES = [...'ÃÂâ'].flatMap(sign => [
  Buffer.from(sign),
  Buffer.from(sign, 'utf16le'),
  Buffer.from(sign, 'utf16le').swap16(),
]);

function textOnce(text: string): { readonly once: string | null; readonly told: readonly Problem[] } {
  const { once, first } = timesOver(text);
  if (once !== null && first !== null) {
    const found = `accents encoded twice, as in ${first}`;
    const expected = `${timesOver(first).once ?? first}; the whole file is decoded once more`;
    return { once, told: [warningAt({ place: 'file', found, expected })] };
  }
  const part = SURELY_TWICE.exec(text);
  if (part === null) return { once: null, told: [] };
  const found = `accents encoded twice in a part of the file, as in ${wordAt(text, part.index)}`;
  const expected = 'accents encoded once: export the file again in UTF-8; read as it is';
  return { once: null, told: [warningAt({ place: 'file', found, expected })] };
}

function timesOver(text: string): { readonly once: string | null; readonly first: string | null } {
  let once: string | null = null;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const next = decodedOnce(once ?? text);
    if (next === null) break;
    once = next;
  }
  const at = once === null ? -1 : text.search(NOT_ASCII);
  return { once: once?.replace(/^\ufeff/, '') ?? null, first: at < 0 ? null : wordAt(text, at) };
}

/** Null where any sign above ASCII is not a byte of UTF-8. */
function decodedOnce(text: string): string | null {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let isAny = false;
  try {
    const once = text.replace(NOT_ASCII, run => {
      isAny = true;
      return strict.decode(Uint8Array.from([...run].map(byteOf)));
    });
    return isAny ? once : null;
  } catch (refused) {
    // WHATWG Encoding: TypeError for bytes that do not decode.
    if (refused instanceof TypeError) return null;
    throw refused;
  }
}

/** A byte that UTF-8 never has, for what no alphabet of one byte could have made of one. */
const byteOf = (sign: string): number => BYTES.get(sign) ?? 0xff;

function wordAt(text: string, at: number): string {
  const [before = ''] = /[^\s;,|"<>]{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  const [after = ''] = /^[^\s;,|"<>]{0,20}/u.exec(text.slice(at, at + 20)) ?? [];
  return `${before}${after}`;
}
