// How bytes become text when nothing in the file names its encoding: byte-order mark, then UTF-8 read strictly,
// then the likeliest alphabet of one byte, which is windows-1252 unless the letters speak against it.
// 0xE9 alone is no UTF-8, so a file that holds it is read as windows-1252 and says 'é'.

import iconv from 'iconv-lite';
import { type SingleByte, singleByteOf } from './single-byte.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | SingleByte;
export type DecodedText = { readonly text: string; readonly encoding: Encoding };

/** The text without its byte-order mark. UTF-16 with lone halves is shown with U+FFFD; nothing is ever thrown. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be')
    return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: mark ?? 'utf-8' };
  const encoding = singleByteOf(bytes);
  return { text: decodeSingleByte(bytes, encoding), encoding };
}

/**
 * By iconv-lite: Node 20's own TextDecoder reads windows-1252 as Latin-1 and turns € and Œ into control characters. '¤', which
 * nobody writes, is the euro of ISO 8859-15 in windows-1252 and, since Mac OS 8.5, that of the Macintosh; a half or a quarter before a
 * letter is its 'œ', which windows-1252 has elsewhere: 's½ur', '¼uvre'.
 */
export const decodeSingleByte = (bytes: Uint8Array, encoding: SingleByte): string => {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (encoding === 'cp850') return text;
  const withEuros = text.replaceAll('¤', '€');
  if (encoding !== 'windows-1252' || !/[¼½]/.test(withEuros)) return withEuros;
  return withEuros.replace(/(?<!\d ?)½(?=\p{Ll})/gu, 'œ').replace(/(?<!\d ?)¼(?=\p{L})/gu, 'Œ');
};

export const isSingleByte = (encoding: Encoding): encoding is SingleByte => !encoding.startsWith('utf-');

/** Null where the bytes are not text in that encoding, or the runtime does not know the encoding. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  if (/^(windows-1252|cp1252|iso-8859-1|latin-?1)$/i.test(label))
    return decodeSingleByte(bytes, 'windows-1252');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (refused) {
    // WHATWG Encoding: TypeError for bytes that do not decode, RangeError for an unknown label.
    if (refused instanceof TypeError || refused instanceof RangeError) return null;
    throw refused;
  }
}

export function byteOrderMark(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: of the letters of Europe nearly every second byte is zero, and the others never are. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, LOOKED_AT);
  if (looked.length < 8) return null;
  const zeros = [0, 0];
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = looked.length * 0.4;
  if (even === 0 && odd > enough) return 'utf-16le';
  return odd === 0 && even > enough ? 'utf-16be' : null;
}

const LOOKED_AT = 1024;

/**
 * Lines without their ends: LF, CR LF, a lone CR, and the `CR CR LF` that some ledgers write. The last line
 * is left out when it is empty, so that a file that ends with a line end has no line too many.
 */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r*\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The first bytes as Latin-1, for looking at signatures and declarations only; a few thousand at most. */
export const peek = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length));
