// XML files inside a PDF that no list of the document names: some programs only say in /AF (PDF 2.0 section 14.13) which
// file belongs to it, and the library looks at lists and pages alone. Streams are never inside other objects
// (PDF 1.7 section 7.5.7), so those that say they are embedded files are found by that.

import { Inflate } from 'fflate';
import { hasEnded, isZlib, streamsIn } from './pdf-unpacked.ts';

/** An invoice with its pictures is smaller. */
const MOST_BYTES = 32 * 1024 * 1024;
const SLICE_BYTES = 64 * 1024;
const EMBEDDED = /\/Type\s*\/EmbeddedFile\b|\/Subtype\s*\/(text|application)#2[Ff]xml\b/;
const OTHER_FILTER = /\/Filter\s*\[?\s*\/(?!FlateDecode|Fl\b)/;

/** The last first: a document that was changed carries what it was before, too. Nothing of a locked one. */
export function embeddedXml(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt')) return [];
  const found: Uint8Array[] = [];
  for (const { start, end, dictionary } of streamsIn(file)) {
    if (!EMBEDDED.test(dictionary) || OTHER_FILTER.test(dictionary)) continue;
    const packed = file.subarray(start, end);
    const content = isZlib(packed) ? inflated(file.subarray(start)) : new Uint8Array(packed);
    if (content !== null && looksLikeXml(content)) found.push(content);
  }
  return found.reverse();
}

const looksLikeXml = (content: Uint8Array): boolean =>
  Buffer.from(content.subarray(0, 64)).toString('latin1').replaceAll('\0', '').trimStart().includes('<');

/** Null where it is damaged, or more than an invoice. */
function inflated(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate(chunk => {
    size += chunk.length;
    chunks.push(chunk.slice());
  });
  try {
    for (
      let start = 2;
      start < packed.length && !hasEnded(inflate) && size <= MOST_BYTES;
      start += SLICE_BYTES
    )
      inflate.push(packed.subarray(start, start + SLICE_BYTES), false);
  } catch (damaged) {
    // fflate throws Errors that carry a numeric code.
    if (!(damaged instanceof Error && 'code' in damaged)) throw damaged;
    return null;
  }
  return hasEnded(inflate) && size <= MOST_BYTES ? new Uint8Array(Buffer.concat(chunks)) : null;
}
