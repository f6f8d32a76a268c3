// The text of a file in pieces, by the same rules as `decodeText`: byte-order mark, then UTF-8 read strictly, then
// the likeliest alphabet of one byte. Whether all of it is UTF-8 is asked first, so that a file of any size is decoded as one of a page.

import { headOf, piecesOf, slicesOf } from '../file-bytes.ts';
import type { InputFile } from '../records.ts';
import { singleByteOf } from './single-byte.ts';
import { byteOrderMark, decodeSingleByte, type Encoding, isSingleByte, unmarkedUtf16 } from './text.ts';

export async function encodingOf(file: InputFile): Promise<Encoding> {
  const watch = new EncodingWatch();
  for await (const bytes of piecesOf(file)) if (watch.isToldBy(bytes)) break;
  return watch.encoding ?? singleByteOf(headOf(file));
}

/** The same without waiting. */
export function encodingOfSlices(file: InputFile): Encoding {
  const watch = new EncodingWatch();
  for (const bytes of slicesOf(file)) if (watch.isToldBy(bytes)) break;
  return watch.encoding ?? singleByteOf(headOf(file));
}

class EncodingWatch {
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  #mark: Encoding | null = null;
  #isFirst = true;
  #isUtf8 = true;

  /** Whether nothing more needs to be seen. */
  isToldBy(bytes: Uint8Array): boolean {
    if (this.#isFirst) this.#mark = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
    this.#isFirst = false;
    if (this.#isUtf16) return true;
    this.#isUtf8 = this.#decodes(bytes, { stream: true });
    return !this.#isUtf8;
  }

  /** Null where it is an alphabet of one byte. */
  get encoding(): Encoding | null {
    if (this.#isUtf16) return this.#mark;
    return this.#isUtf8 && this.#decodes(new Uint8Array(), {}) ? (this.#mark ?? 'utf-8') : null;
  }

  get #isUtf16(): boolean {
    return this.#mark === 'utf-16le' || this.#mark === 'utf-16be';
  }

  #decodes(bytes: Uint8Array, options: { readonly stream?: boolean }): boolean {
    try {
      this.#strict.decode(bytes, options);
      return true;
    } catch (refused) {
      // WHATWG Encoding: TypeError for bytes that do not decode.
      if (refused instanceof TypeError) return false;
      throw refused;
    }
  }
}

export async function* textPieces(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  for await (const bytes of piecesOf(file)) yield decode(bytes);
  yield decode(null);
}

/** The same without waiting. */
export function* textSlices(file: InputFile, encoding: Encoding): Generator<string> {
  const decode = decoderOf(encoding);
  for (const bytes of slicesOf(file)) yield decode(bytes);
  yield decode(null);
}

/** Null is the end: a character may have been left in halves. */
function decoderOf(encoding: Encoding): (bytes: Uint8Array | null) => string {
  if (isSingleByte(encoding)) return bytes => (bytes === null ? '' : decodeSingleByte(bytes, encoding));
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return bytes => (bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}
