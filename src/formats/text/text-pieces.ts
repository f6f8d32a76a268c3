// The text of a file in pieces, by the same rules as `decodeText`: byte-order mark, then UTF-8 read strictly, then
// the likeliest alphabet of one byte. Whether all of it is UTF-8 is asked first, so that a file of any size is decoded as one of a page.

import { headOf, piecesOf } from '../file-bytes.ts';
import type { InputFile } from '../records.ts';
import { singleByteOf } from './single-byte.ts';
import { byteOrderMark, decodeSingleByte, type Encoding, isSingleByte, unmarkedUtf16 } from './text.ts';

export async function encodingOf(file: InputFile): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let mark: Encoding | null = null;
  let isFirst = true;
  try {
    for await (const bytes of piecesOf(file)) {
      if (isFirst) mark = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
      if (mark === 'utf-16le' || mark === 'utf-16be') return mark;
      isFirst = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
  } catch (refused) {
    // WHATWG Encoding: TypeError for bytes that do not decode.
    if (refused instanceof TypeError) return singleByteOf(headOf(file));
    throw refused;
  }
  return mark ?? 'utf-8';
}

export async function* textPieces(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  if (isSingleByte(encoding)) {
    for await (const bytes of piecesOf(file)) yield decodeSingleByte(bytes, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  for await (const bytes of piecesOf(file)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
