// In which encoding a CODA file is: UTF-8, windows-1252, or CP850 from older exports.
// Nothing in the file names it. Accented letters are 0xC0-0xFF in windows-1252 and 0x81-0x97 in CP850, where windows-1252
// has dots, daggers and quotes that the CODA character set does not know: letters there and none above mean CP850. So does
// a byte that windows-1252 leaves empty: the É of 'DURÉ' is 0x90, and a capital È, above 0xC0, may stand beside it.

import iconv from 'iconv-lite';
import { decodeText } from '../../text/text.ts';

export function decodeCoda(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const decoded = decodeText(bytes);
  if (decoded.encoding !== 'windows-1252' || !looksLikeCp850(bytes)) return decoded;
  return { text: iconv.decode(bytes, 'cp850'), encoding: 'cp850' };
}

function looksLikeCp850(bytes: Uint8Array): boolean {
  if (bytes.some(byte => NOT_WINDOWS_1252.has(byte))) return true;
  let hasLetters = false;
  for (const byte of bytes) {
    if (byte >= 0xc0) return false;
    hasLetters ||= CP850_LETTERS.has(byte);
  }
  return hasLetters;
}

/** é â à ç ê ë è ï î: signs in windows-1252 that no bank writes into a field. */
const CP850_LETTERS: ReadonlySet<number> = new Set([0x82, 0x83, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c]);

/** Bytes that stand for nothing in windows-1252; in CP850 they are ü, ì, Å, É and Ø. */
const NOT_WINDOWS_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
