// What the bytes of an XML document are decoded with.

import { byteOrderMark, decodeSingleByte, peek } from './text.ts';

/** XML 1.0 appendix F: byte-order mark, then the shape of `<?`, then the declaration, then UTF-8. */
export function xmlEncoding(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return mark;
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(peek(bytes, 200))?.[1];
  const label = declared?.toLowerCase() ?? 'utf-8';
  // Written by programs that build the text in memory as UTF-16 and then save it as UTF-8: the bytes decide.
  return /^(utf-?16|ucs-?2|unicode)/.test(label) ? 'utf-8' : label;
}

export type Decoder = { readonly encoding: string; decode(slice: Uint8Array, more: boolean): string };

/** Node 20's own decoder reads windows-1252, and what the web calls so, as Latin-1: € and Œ would be control characters. */
const WINDOWS_1252 = 'windows-1252';

export function decoderFor(encoding: string): Decoder | null {
  try {
    const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
    if (decoder.encoding === WINDOWS_1252)
      return { encoding: WINDOWS_1252, decode: bytes => decodeSingleByte(bytes, WINDOWS_1252) };
    return {
      encoding: decoder.encoding,
      decode: (slice, more) => decoder.decode(slice, { stream: more }),
    };
  } catch (unknown) {
    if (unknown instanceof RangeError) return null;
    throw unknown;
  }
}
